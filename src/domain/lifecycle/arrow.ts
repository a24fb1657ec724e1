import type { PhaseKind } from '../calendar.ts'
import type { ActingRole, EntryStatus, ScorecardStatus, DeterminationStatus, HonourStatus } from './statuses.ts'

/**
 * What must hold for an arrow, beyond status, role and phase. Whoever calls says which hold (`facts`); what is not
 * said does not hold. Each name is also the code of the refusal when it does not (`lifecycle.refused.<name>`); the drawn
 * table says `lifecycle.condition.<name>`.
 */
export const CONDITIONS = [
  // about whoever acts
  'no-conflict', 'reason-given', 'assigned',
  // about an entry
  'form-complete', 'declarations-made', 'before-own-deadline', 'own-deadline-over', 'deadline-given', 'rules-decided',
  'outcome-open', 'finding-told', 'appeal-in-time', 'no-appeal-open', 'appeal-open', 'original-named',
  'target-category-fits', 'determination-made', 'entrant-agrees', 'has-revision', 'passed-screening',
  // about a scorecard
  'round-open', 'scores-complete', 'before-lock', 'lock-due', 'reopened', 'assignment-ended',
  'assignment-active', 'conflict-confirmed', 'was-submitted',
  // about a determination or an honour
  'citation-written', 'due-diligence-done', 'before-embargo-end', 'acceptance-not-needed', 'announcement-confirmed',
  'sources-given', 'note-given', 'before-first-mail', 'was-accepted', 'was-offered',
] as const
export type Condition = (typeof CONDITIONS)[number]
export type Facts = Readonly<Partial<Record<Condition, boolean>>>

/** A phase while open, or in its hidden grace. */
export type PhaseKey = PhaseKind | `${PhaseKind}-grace`

export interface Arrow<Status extends string = string, Act extends string = string> {
  /** Verb and noun; the word on the button is `lifecycle.act.<act>`. */
  act: Act
  from: readonly Status[]
  /** `same`: the act changes something else (its revision, its category) and leaves the status. */
  to: Status | 'same'
  by: readonly ActingRole[]
  /** In any of these; `any`: whatever the calendar says. */
  phases: readonly PhaseKey[] | 'any'
  /** Selects the row among several of the same act: where these do not hold, it is passed over, not refused. */
  when?: readonly Condition[]
  requires: readonly Condition[]
  /** Template of the message that goes into the outbox; null: nobody is told. */
  notifies: string | null
}

export type EntryArrow = Arrow<EntryStatus>
export type ScorecardArrow = Arrow<ScorecardStatus>
export type DeterminationArrow = Arrow<DeterminationStatus>
export type HonourArrow = Arrow<HonourStatus>
