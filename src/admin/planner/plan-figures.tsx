import type { Translate } from '#i18n/translate.ts'
import type { PlannerDeskDto } from '#services/screening/assignment/planner-desk.ts'
import { fitWords, gapWords } from './fit-words.ts'

/** The figures of a plan: fit of what is possible, worst entry and ceiling, loads, proof. They follow a change by hand. */
export function PlanFigures({ desk, t }: { desk: PlannerDeskDto; t: Translate }) {
  const { proposal, fit, judges } = desk
  const proof = proposal?.proof ?? null
  const number = (value: number): string => fitWords(t.locale, value)
  const loads = judges.map((each) => each.after)
  const over = judges.filter((each) => each.after > each.cap)
  const caps = [...new Set(judges.map((each) => each.cap))]
  const figures: [name: string, value: string, words: string][] = [
    [t('panel.planner.fit'), number(fit.total), proof?.bound != null && proposal?.byHand === 0 ? t('panel.planner.fit-of', { bound: number(proof.bound) }) : t(proposal ? 'panel.planner.fit-added' : 'panel.planner.fit-in-force')],
    [t('panel.planner.worst'), number(fit.worst), proof?.ceiling != null ? t('panel.planner.worst-fit', { ceiling: number(proof.ceiling) }) : t('panel.planner.worst-fit-plain')],
    [t('panel.planner.load'), loads.length === 0 ? '–' : Math.min(...loads) === Math.max(...loads) ? `${loads[0]}` : t('panel.planner.load-span', { least: Math.min(...loads), most: Math.max(...loads) }),
      over.length > 0 ? t('panel.planner.over-cap', { count: over.length }) : caps.length === 1 ? t('panel.planner.cap', { cap: caps[0] ?? 0 }) : t('panel.planner.caps')],
    proposal ? [t('panel.planner.proof'), ...proofWords(desk, t)] : [t('panel.planner.done'), `${desk.done}`, t('panel.planner.done-of', { existing: desk.existing })],
  ]
  return (
    <>
      <dl className="rc-figs">{figures.map(([name, value, words]) => <div key={name}><dt>{name}</dt><dd>{value}</dd><dd className="quiet">{words}</dd></div>)}</dl>
      <p className="quiet">{t('panel.planner.readings-line', { given: desk.given, needed: desk.needed, worst: desk.worst, readings: desk.round.readings })}</p>
    </>
  )
}

/** One word, and the sentence that says what was proven, how long it took and with which seed. */
function proofWords({ proposal }: PlannerDeskDto, t: Translate): [string, string] {
  const proof = proposal?.proof
  if (!proposal || !proof) return ['–', '']
  if (proposal.byHand > 0) return [t('panel.planner.proof-hand'), t('panel.planner.proof-hand-words', { total: fitWords(t.locale, proof.total), worst: fitWords(t.locale, proof.worst) })]
  const run = { seconds: fitWords(t.locale, proof.seconds), seed: proposal.seed }
  if (proof.gap === null) return [t(proof.status === 'optimal' ? 'panel.planner.proof-optimal' : 'panel.planner.proof-open'), t('panel.planner.proof-repair', run)]
  const gap = gapWords(t.locale, proof.gap)
  return proof.status === 'optimal' ? [t('panel.planner.proof-optimal'), t('panel.planner.proof-words', { ...run, gap })] : [t('panel.planner.proof-open'), t('panel.planner.proof-time', { ...run, gap })]
}
