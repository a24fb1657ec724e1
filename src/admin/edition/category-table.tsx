import Link from 'next/link'
import type { Translate } from '#i18n/translate.ts'
import type { EditionDeskDto } from '#services/screening/edition/edition-desk.ts'
import { moment } from '../outcome/format.ts'
import { StackTable } from '../outcome/stack-table.tsx'

/** Each category with its counts, its call, and the ways to its desks. */
export function CategoryTable({ desk, t }: { desk: EditionDeskDto; t: Translate }) {
  if (desk.categories.length === 0) return <section className="rc-section"><h2>{t('panel.edition.categories')}</h2><p>{t('panel.edition.no-categories')} <Link href="/admin/collections/categories/create">{t('panel.edition.add-category')}</Link></p></section>
  return (
    <section className="rc-section">
      <h2>{t('panel.edition.categories')}</h2>
      <StackTable
        caption={t('panel.edition.categories')} first={t('panel.edition.category')}
        columns={[
          { key: 'call', head: t('lifecycle.phase.call') }, { key: 'drafts', head: t('panel.edition.drafts'), n: true }, { key: 'sent', head: t('panel.edition.sent'), n: true },
          { key: 'waiting', head: t('panel.edition.waiting'), n: true }, { key: 'in', head: t('panel.edition.in-competition'), n: true }, { key: 'go', head: t('panel.edition.desks') },
        ]}
        rows={desk.categories.map((each) => ({
          key: each.code,
          head: <>{each.name}{each.cancelled && <> <span className="pill">{t('panel.edition.cancelled')}</span></>}{each.announced && <> <span className="pill">{t('lifecycle.phase.announced')}</span></>}</>,
          cells: {
            call: each.call ? <>{each.call.closes ? t('panel.edition.until', { until: moment(t.locale, each.call.closes, desk.timeZone) }) : ''}{each.ownDates && <> <span className="pill pill--warning">{t('panel.edition.own-dates')}</span></>}</> : null,
            drafts: each.drafts, sent: each.sent, waiting: each.waiting, in: each.inCompetition,
            go: (
              <span className="rc-links">
                <Link href={`/admin/screening/${desk.code}?category=${each.code}`}>{t('panel.screening.title')}<span className="vh"> {each.name}</span></Link>{' '}
                <Link href={`/admin/results/${each.code}`}>{t('panel.edition.results')}<span className="vh"> {each.name}</span></Link>{' '}
                <Link href={`/admin/determinations/${each.code}`}>{t('panel.edition.determinations')}<span className="vh"> {each.name}</span></Link>{' '}
                <Link href={`/admin/announce/${each.code}`}>{t('panel.edition.announce')}<span className="vh"> {each.name}</span></Link>
              </span>
            ),
          },
        }))}
      />
    </section>
  )
}
