import type { AdminViewServerProps } from 'payload'
import Link from 'next/link'
import { frame } from '#src/admin/frame.tsx'
import type { ScreeningFilter } from '#services/screening/entries/screening-queue.ts'
import { button } from '../outcome/button.ts'
import { moment } from '../outcome/format.ts'
import { QueueList } from './queue-list.tsx'

const FILTERS: ScreeningFilter[] = ['all', 'person', 'fail', 'pass', 'decided', 'appeal']

/** Every sent entry with what the rules say of it: what needs a person comes first. */
export function Screening(props: AdminViewServerProps) {
  return frame(props, async ({ awards, viewer, t, segments, query }) => {
    const edition = segments[1] ?? ''
    const filter = FILTERS.find((each) => each === query.filter) ?? 'all'
    const queue = await awards.screeningQueue(viewer, {
      edition, filter, page: Number(query.page) >= 1 ? Math.floor(Number(query.page)) : 1, language: t.locale, ...(query.category ? { category: query.category } : {}),
    })
    const href = (more: { filter?: string; category?: string; page?: number }): string => {
      const search = new URLSearchParams()
      const category = more.category ?? queue.category?.code
      if (category) search.set('category', category)
      if ((more.filter ?? filter) !== 'all') search.set('filter', more.filter ?? filter)
      if (more.page && more.page > 1) search.set('page', String(more.page))
      return `/admin/screening/${edition}${search.size > 0 ? `?${search.toString()}` : ''}`
    }
    return (
      <>
        <div className="rc-head">
          <div>
            <h1>{queue.category ? t('panel.screening.title-of', { category: queue.category.name }) : t('panel.screening.title')}</h1>
            <p>{t('panel.screening.intro', { edition: queue.name, entries: queue.counts.all })}{queue.ends && <> {t('panel.screening.ends', { until: moment(t.locale, queue.ends, queue.timeZone) })}</>}</p>
          </div>
          <div className="rc-acts"><Link className={button('secondary')} href={`/admin/editions/${edition}`}>{t('panel.screening.to-edition')}</Link></div>
        </div>
        {queue.categories.length > 1 && (
          <nav aria-label={t('panel.screening.categories')}><ul className="rc-tabs rc-tabs-small">
            <li><Link href={`/admin/screening/${edition}`} aria-current={queue.category ? undefined : 'true'}>{t('panel.screening.every-category')}</Link></li>
            {queue.categories.map(({ code, name, waiting }) => (
              <li key={code}><Link href={href({ category: code })} aria-current={queue.category?.code === code ? 'true' : undefined}>{name} <b>{waiting}</b></Link></li>
            ))}
          </ul></nav>
        )}
        <nav aria-label={t('panel.screening.by-result')}><ul className="rc-tabs">
          {FILTERS.map((each) => <li key={each}><Link href={href({ filter: each })} aria-current={each === filter ? 'true' : undefined}>{t(`panel.screening.filter.${each}`)} <b>{queue.counts[each]}</b></Link></li>)}
        </ul></nav>
        {queue.tooClose.length > 0 && <p className="rc-note-line">{t('panel.screening.too-close', { count: queue.tooClose.length, codes: queue.tooClose.join(', ') })}</p>}
        {queue.rows.length === 0
          ? <section className="rc-section"><h2>{t('panel.screening.empty')}</h2><p>{t(queue.counts.all === 0 ? 'panel.screening.empty-none' : 'panel.screening.empty-filter')}</p></section>
          : <QueueList key={`${filter}/${queue.category?.code ?? ''}/${queue.page}`} queue={queue} />}
        {queue.pages > 1 && (
          <nav className="rc-acts rc-pages" aria-label={t('panel.screening.pages')}>
            <span className="quiet">{t('panel.screening.page', { page: queue.page, pages: queue.pages })}</span>
            {queue.page > 1 && <Link href={href({ page: queue.page - 1 })}>{t('panel.screening.previous')}</Link>}
            {queue.page < queue.pages && <Link href={href({ page: queue.page + 1 })}>{t('panel.screening.next')}</Link>}
          </nav>
        )}
      </>
    )
  })
}
