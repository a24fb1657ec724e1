import type { AdminViewServerProps } from 'payload'
import Link from 'next/link'
import { frame } from '#src/admin/frame.tsx'
import { button } from '../outcome/button.ts'
import { moment } from '../outcome/format.ts'
import { PastPlans } from './past-plans.tsx'
import { PlanActs } from './plan-acts.tsx'
import { PlanMatrix } from './plan-matrix.tsx'
import { ProposeActs } from './propose-acts.tsx'
import { UnservedNote } from './unserved-note.tsx'

/** Who reads what in a round: figures, what cannot be served, the matrix, and the proposal to apply whole. */
export function Planner(props: AdminViewServerProps) {
  return frame(props, async ({ awards, viewer, t, segments, query }) => {
    const desk = await awards.plannerDesk(viewer, { round: segments[1] ?? '', page: Number(query.page) >= 1 ? Math.floor(Number(query.page)) : 1, language: t.locale })
    const { round, edition, proposal } = desk
    const loads = desk.judges.map((each) => each.after)
    const over = desk.judges.filter((each) => each.after > each.cap)
    const caps = [...new Set(desk.judges.map((each) => each.cap))]
    const figures = [
      [t('panel.planner.readings'), `${desk.given}`, t('panel.planner.readings-of', { needed: desk.needed })],
      [t('panel.planner.worst'), desk.entries === 0 ? '–' : `${desk.worst}`, t('panel.planner.worst-of', { readings: round.readings })],
      [t('panel.planner.load'), loads.length === 0 ? '–' : Math.min(...loads) === Math.max(...loads) ? `${loads[0]}` : t('panel.planner.load-span', { least: Math.min(...loads), most: Math.max(...loads) }),
        over.length > 0 ? t('panel.planner.over-cap', { count: over.length }) : caps.length === 1 ? t('panel.planner.cap', { cap: caps[0] ?? 0 }) : t('panel.planner.caps')],
      proposal
        ? [t('panel.planner.proof'), desk.given >= proposal.reached ? t('panel.planner.best') : t('panel.planner.below'), t(desk.given >= proposal.reached ? 'panel.planner.best-words' : 'panel.planner.below-words', { reached: proposal.reached })]
        : [t('panel.planner.done'), `${desk.done}`, t('panel.planner.done-of', { existing: desk.existing })],
    ]
    return (
      <>
        <div className="rc-head">
          <div>
            <h1>{t(proposal ? (proposal.purpose === 'repair' ? 'panel.planner.title-repair' : 'panel.planner.title-proposal') : 'panel.planner.title')}</h1>
            <p>{t('panel.planner.intro', { edition: edition.name, round: round.name, entries: desk.entries, judges: desk.judges.length, readings: round.readings })} {proposal && t('panel.planner.made', { when: moment(t.locale, proposal.at, edition.timeZone) })}</p>
          </div>
          <div className="rc-acts"><ProposeActs round={round.code} proposal={proposal !== null} existing={desk.existing} gaps={desk.needed > desk.given || proposal !== null} /><Link className={button('secondary')} href={`/admin/conflicts/${edition.code}`}>{t('panel.planner.conflicts')}</Link></div>
        </div>
        {desk.entries === 0 || desk.judges.length === 0 ? (
          <section className="rc-section"><h2>{t('panel.planner.empty')}</h2>
            {desk.entries === 0 && <p>{t('panel.planner.no-entries')} <Link href={`/admin/screening/${edition.code}`}>{t('panel.planner.to-screening')}</Link></p>}
            {desk.judges.length === 0 && <p>{t('panel.planner.no-judges')} <Link href="/admin/collections/appointments">{t('panel.planner.to-appointments')}</Link></p>}
          </section>
        ) : (
          <>
            <dl className="rc-figs">{figures.map(([name, value, words]) => <div key={name}><dt>{name}</dt><dd>{value}</dd><dd className="quiet">{words}</dd></div>)}</dl>
            {desk.undeclared.length > 0 && <p className="rc-note-line">{t('panel.planner.undeclared', { count: desk.undeclared.length, names: desk.undeclared.join(', ') })}</p>}
            <UnservedNote desk={desk} t={t} />
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
