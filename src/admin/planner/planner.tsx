import type { AdminViewServerProps } from 'payload'
import Link from 'next/link'
import { frame } from '#src/admin/frame.tsx'
import { button } from '../outcome/button.ts'
import { moment } from '../outcome/format.ts'
import { BreachesNote } from './breaches-note.tsx'
import { PastPlans } from './past-plans.tsx'
import { PlanActs } from './plan-acts.tsx'
import { PlanFigures } from './plan-figures.tsx'
import { PlanMatrix } from './plan-matrix.tsx'
import { PlanRules } from './plan-rules.tsx'
import { ProposeActs } from './propose-acts.tsx'
import { SplitNote } from './split-note.tsx'
import { UnservedNote } from './unserved-note.tsx'

const TITLE = { plan: 'proposal', repair: 'repair', more: 'more' } as const

/** Who reads what in a round: figures, what cannot be served, the matrix, and the proposal to apply whole. */
export function Planner(props: AdminViewServerProps) {
  return frame(props, async ({ awards, viewer, t, segments, query }) => {
    const desk = await awards.plannerDesk(viewer, { round: segments[1] ?? '', page: Number(query.page) >= 1 ? Math.floor(Number(query.page)) : 1, language: t.locale })
    const { round, edition, proposal } = desk
    return (
      <>
        <div className="rc-head">
          <div>
            <h1>{t(proposal ? (`panel.planner.title-${TITLE[proposal.purpose]}`) : 'panel.planner.title')}</h1>
            <p>{t('panel.planner.intro', { edition: edition.name, round: round.name, entries: desk.entries, judges: desk.judges.length, readings: round.readings })} {proposal && t('panel.planner.made', { when: moment(t.locale, proposal.at, edition.timeZone) })}</p>
          </div>
          <div className="rc-acts"><ProposeActs round={round.code} proposal={proposal !== null} existing={desk.existing} gaps={desk.needed > desk.given || proposal !== null || desk.running} running={desk.running} /><Link className={button('secondary')} href={`/admin/conflicts/${edition.code}`}>{t('panel.planner.conflicts')}</Link><Link className={button('secondary')} href={`/admin/judges/${round.code}`}>{t('panel.judges.link', { round: round.name })}</Link></div>
        </div>
        {desk.entries === 0 || desk.judges.length === 0 ? (
          <section className="rc-section"><h2>{t('panel.planner.empty')}</h2>
            {desk.entries === 0 && <p>{t('panel.planner.no-entries')} <Link href={`/admin/screening/${edition.code}`}>{t('panel.planner.to-screening')}</Link></p>}
            {desk.judges.length === 0 && <p>{t('panel.planner.no-judges')} <Link href="/admin/collections/appointments">{t('panel.planner.to-appointments')}</Link></p>}
          </section>
        ) : (
          <>
            <PlanFigures desk={desk} t={t} />
            <PlanRules round={round.code} rules={desk.rules} made={proposal?.rules ?? null} />
            {desk.undeclared.length > 0 && <p className="rc-note-line">{t('panel.planner.undeclared', { count: desk.undeclared.length, names: desk.undeclared.join(', ') })}</p>}
            <UnservedNote desk={desk} t={t} />
            <BreachesNote breaches={desk.breaches} t={t} />
            <SplitNote desk={desk} />
            <PlanMatrix key={`${proposal?.code}/${proposal?.rev}/${desk.page}`} desk={desk} />
            {desk.pages > 1 && (
              <nav className="rc-acts rc-pages" aria-label={t('panel.screening.pages')}>
                <span className="quiet">{t('panel.screening.page', { page: desk.page, pages: desk.pages })}</span>
                {desk.page > 1 && <Link href={`/admin/planner/${round.code}?page=${desk.page - 1}`}>{t('panel.screening.previous')}</Link>}
                {desk.page < desk.pages && <Link href={`/admin/planner/${round.code}?page=${desk.page + 1}`}>{t('panel.screening.next')}</Link>}
              </nav>
            )}
            {proposal && <PlanActs proposal={proposal} unserved={desk.unserved.length} existing={desk.existing} />}
          </>
        )}
        <PastPlans past={desk.past} zone={edition.timeZone} />
      </>
    )
  })
}
