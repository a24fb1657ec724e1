import type { AdminViewServerProps } from 'payload'
import Link from 'next/link'
import { frame } from '#src/admin/frame.tsx'
import { NeedsList } from '../home/needs-list.tsx'
import { button } from '../outcome/button.ts'
import { moment } from '../outcome/format.ts'
import { CategoryTable } from './category-table.tsx'
import { Funnel } from './funnel.tsx'
import { PanelTable } from './panel-table.tsx'
import { PhaseActs } from './phase-acts.tsx'
import { Phases } from './phases.tsx'

/** The desk of an edition: calendar, what waits, from draft to winner, categories, progress by panel. */
export function EditionView(props: AdminViewServerProps) {
  return frame(props, async ({ awards, viewer, t, segments }) => {
    const desk = await awards.editionDesk(viewer, { edition: segments[1] ?? '', language: t.locale })
    const open = desk.phases.filter((phase) => phase.state === 'open' && phase.kind !== 'announced' && phase.kind !== 'archived')
    return (
      <>
        <div className="rc-head">
          <div><h1>{desk.name}</h1><p>{open.length > 0 ? open.map((phase) => t(`lifecycle.phase.${phase.kind}`)).join(', ') : t('panel.home.no-phase')}. {t('panel.edition.clock', { now: moment(t.locale, desk.now, desk.timeZone) })}</p></div>
          <div className="rc-acts"><Link className={button('secondary')} href="/admin/why">{t('panel.nav.why')}</Link><Link className={button('secondary')} href={`/admin/screening/${desk.code}`}>{t('panel.screening.title')}</Link><Link className={button('secondary')} href={`/admin/people/${desk.code}`}>{t('panel.people.title')}</Link><Link className={button('secondary')} href={`/admin/conflicts/${desk.code}`}>{t('panel.conflicts.title')}</Link>{desk.rounds.map((round) => <Link key={round.code} className={button('secondary')} href={`/admin/planner/${round.code}`}>{t('panel.edition.planner-of', { round: round.name })}</Link>)}{desk.rounds.map((round) => <Link key={round.code} className={button('secondary')} href={`/admin/judges/${round.code}`}>{t('panel.judges.link', { round: round.name })}</Link>)}</div>
        </div>
        <Phases phases={desk.phases} zone={desk.timeZone} t={t} />
        <PhaseActs edition={desk.code} phases={desk.phases} categories={desk.categories.filter((each) => !each.cancelled).map(({ code, name, call }) => ({ code, name, closes: call?.closes ?? null }))} zone={desk.timeZone} />
        <section className="rc-section"><h2>{t('panel.now.title')}</h2><NeedsList needs={desk.needs} t={t} /></section>
        <Funnel funnel={desk.funnel} t={t} />
        <CategoryTable desk={desk} t={t} />
        <PanelTable panels={desk.panels} t={t} />
      </>
    )
  })
}
