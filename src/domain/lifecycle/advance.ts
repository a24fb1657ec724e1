import type { PhaseKind, Phases } from '../calendar.ts'
import type { Arrow, Condition, Facts, PhaseKey } from './arrow.ts'
import { HIDDEN_BEHIND_IN_COMPETITION } from './entry-arrows.ts'
import type { ActingRole, StatusBySubject, SubjectKind } from './statuses.ts'
import { LIFECYCLE, type ActOf, type LifecycleTable } from './table.ts'

/** Refusals that are no condition of an arrow. Each has a sentence, `lifecycle.refused.<code>`. */
export const GENERAL_REFUSALS = ['unknown-act', 'wrong-status', 'not-possible-now', 'wrong-role', 'too-early', 'too-late'] as const
export type RefusalCode = (typeof GENERAL_REFUSALS)[number] | Condition

export interface Step<Kind extends SubjectKind> {
  act: ActOf<Kind>
  by: ActingRole
  /** `phaseAt` of the subject's category. */
  phase: Phases
  /** What holds; what is not said does not hold. */
  facts: Facts
  now: Date
}

export interface Advanced<Status extends string> {
  ok: true
  to: Status
  notifies: string | null
  /** Allowed only by the hidden grace: mark it late. */
  late: boolean
  /** ISO instant of the act. */
  at: string
}
export interface Refused {
  ok: false
  code: RefusalCode
  /** Codes (subject, act, status, role, phase); `sayRefusal` puts their words into the sentence. */
  params: Record<string, string>
}

const isGrace = (key: PhaseKey): boolean => key.endsWith('-grace')
// a PhaseKey is a PhaseKind with or without this ending
const kindOf = (key: PhaseKey): PhaseKind => key.replace(/-grace$/, '') as PhaseKind

type Clock = 'on-time' | 'late' | 'too-early' | 'too-late'

function clockFor(arrow: Arrow, phase: Phases): Clock {
  if (arrow.phases === 'any') return 'on-time'
  const states = arrow.phases.map((key) => ({ grace: isGrace(key), state: phase[kindOf(key)] }))
  if (states.some(({ grace, state }) => !grace && state === 'open')) return 'on-time'
  if (states.some(({ grace, state }) => grace && state === 'grace')) return 'late'
  return states.some(({ state }) => state === 'before') ? 'too-early' : 'too-late'
}

/** That staff took a judge off is not the judge's to see. */
const HIDDEN_FROM_JUDGE = ['recused', 'stray'] as const

const isOutsider = (by: ActingRole): boolean => by === 'entrant' || by === 'nominee'

/**
 * The status on which a refusal may rest. An outsider's act on an entry whose finding or outcome is not told is
 * answered as for one in competition: otherwise the refusal would say what is still hidden.
 */
function seenStatus(kind: SubjectKind, status: string, by: ActingRole, facts: Facts): string {
  const hidden = kind === 'entry' && HIDDEN_BEHIND_IN_COMPETITION.some((one) => one === status)
  return isOutsider(by) && hidden && !facts['finding-told'] ? 'in-competition' : status
}

function tryArrow<Status extends string>(arrow: Arrow<Status>, status: Status, step: Step<SubjectKind>): Advanced<Status> | Refused {
  const clock = clockFor(arrow, step.phase)
  if (clock === 'too-early' || clock === 'too-late')
    return { ok: false, code: clock, params: { act: step.act, phase: arrow.phases === 'any' ? '' : kindOf(arrow.phases[0] ?? 'call') } }
  const missing = arrow.requires.find((condition) => step.facts[condition] !== true)
  if (missing) return { ok: false, code: missing, params: { act: step.act } }
  return {
    ok: true, to: arrow.to === 'same' ? status : arrow.to, notifies: arrow.notifies, late: clock === 'late',
    at: step.now.toISOString(),
  }
}

/**
 * The one way in which a status changes. Pure: the caller writes `to` (compare-and-set), puts `notifies` into the
 * outbox, and throws a Refusal for `ok: false`. A refusal names the first thing in the way, in the order act, role,
 * status, phase, conditions. Of several rows for the same act the first that holds is taken; if none does, the first
 * one in its phase says what is missing.
 */
export function advance<Kind extends SubjectKind>(
  subject: { kind: Kind; status: StatusBySubject[Kind] },
  step: Step<Kind>,
  table: LifecycleTable = LIFECYCLE,
): Advanced<StatusBySubject[Kind]> | Refused {
  const { act, by, facts } = step
  const { kind, status } = subject
  const ofAct: readonly Arrow<StatusBySubject[Kind]>[] = table[kind].filter((arrow) => arrow.act === act)
  if (ofAct.length === 0) return { ok: false, code: 'unknown-act', params: { act } }

  // the role before the status: what somebody may never do is refused alike in every status
  const theirs = ofAct.filter((arrow) => arrow.by.includes(by))
  if (theirs.length === 0) return { ok: false, code: 'wrong-role', params: { act, role: by } }

  const seen = seenStatus(kind, status, by, facts)
  const fits = theirs.filter(({ from }) => from.includes(status) && from.some((one) => one === seen))
  if (fits.length === 0)
    return isOutsider(by) || (by === 'judge' && HIDDEN_FROM_JUDGE.some((one) => one === status))
      ? { ok: false, code: 'not-possible-now', params: { act } }
      : { ok: false, code: 'wrong-status', params: { subject: kind, act, status } }

  const results = fits
    .filter(({ when = [] }) => when.every((condition) => facts[condition] === true))
    .map((arrow) => tryArrow(arrow, status, step))
  const inPhase = (result: Advanced<string> | Refused) => result.ok || (result.code !== 'too-early' && result.code !== 'too-late')
  return results.find(({ ok }) => ok) ?? results.find(inPhase) ?? results[0] ?? { ok: false, code: 'not-possible-now', params: { act } }
}
