import type { AdminViewServerProps } from 'payload'
import Link from 'next/link'
import { frame } from '#src/admin/frame.tsx'
import type { ConflictFilter } from '#services/screening/conflicts/conflicts-desk.ts'
import { button } from '../outcome/button.ts'
import { AddConflict } from './add-conflict.tsx'
import { CheckPerson } from './check-person.tsx'
import { ConflictRow } from './conflict-row.tsx'
import { LookForConflicts } from './look-for-conflicts.tsx'
import { SaidByEntrants } from './said-by-entrants.tsx'

const FILTERS: ConflictFilter[] = ['suggested', 'soft', 'confirmed', 'declared', 'dismissed']

/** Everything on record between judges and entries, with its evidence: confirm, dismiss or pin. */
export function Conflicts(props: AdminViewServerProps) {
  return frame(props, async ({ awards, viewer, t, segments, query }) => {
    const edition = segments[1] ?? ''
    const filter = FILTERS.find((each) => each === query.filter) ?? 'suggested'
    const desk = await awards.conflictsDesk(viewer, { edition, filter, page: Number(query.page) >= 1 ? Math.floor(Number(query.page)) : 1, language: t.locale })
    const href = (name: string, page = 1): string => `/admin/conflicts/${edition}?filter=${name}${page > 1 ? `&page=${page}` : ''}`
    return (
      <>
        <div className="rc-head">
          <div><h1>{t('panel.conflicts.title')}</h1><p>{t('panel.conflicts.intro', { edition: desk.name, judges: desk.judges.length, entries: desk.entries, undeclared: desk.judges.filter((each) => !each.declared).length })}</p></div>
          <div className="rc-acts"><LookForConflicts edition={edition} /><Link className={button('secondary')} href={`/admin/editions/${edition}`}>{t('panel.screening.to-edition')}</Link></div>
        </div>
        <nav aria-label={t('panel.conflicts.by-state')}><ul className="rc-tabs">
          {FILTERS.map((each) => <li key={each}><Link href={href(each)} aria-current={each === filter ? 'true' : undefined}>{t(`panel.conflicts.filter.${each}`)} <b>{desk.counts[each]}</b></Link></li>)}
        </ul></nav>
        {desk.rows.length === 0
          ? <section className="rc-section"><h2>{t('panel.conflicts.empty')}</h2><p>{t(desk.judges.length === 0 ? 'panel.conflicts.empty-judges' : `panel.conflicts.empty-${filter}`)}</p></section>
          : <ol className="rc-q rc-q-wide">{desk.rows.map((row) => <ConflictRow key={`${row.code}/${row.rev}`} row={row} edition={edition} />)}</ol>}
        {desk.pages > 1 && (
          <nav className="rc-acts rc-pages" aria-label={t('panel.screening.pages')}>
            <span className="quiet">{t('panel.screening.page', { page: desk.page, pages: desk.pages })}</span>
            {desk.page > 1 && <Link href={href(filter, desk.page - 1)}>{t('panel.screening.previous')}</Link>}
            {desk.page < desk.pages && <Link href={href(filter, desk.page + 1)}>{t('panel.conflicts.next')}</Link>}
          </nav>
        )}
        <SaidByEntrants said={desk.said} edition={edition} href={(entry) => `${href(filter)}&entry=${entry}#add`} t={t} />
        <div className="rc-panels">
          <CheckPerson edition={edition} />
          {desk.judges.length > 0 && <AddConflict key={query.entry ?? ''} edition={edition} judges={desk.judges} said={desk.said.find((each) => each.entry === query.entry)} />}
        </div>
      </>
    )
  })
}
