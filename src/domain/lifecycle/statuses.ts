/** What can have a status, and which. The words are in the catalogue `lifecycle`. */

export const ENTRY_STATUSES = [
  'draft', 'submitted', 'returned', 'ineligible', 'in-competition', 'not-selected', 'withdrawn', 'duplicate',
] as const
export type EntryStatus = (typeof ENTRY_STATUSES)[number]

/** `open`: assigned, nothing written yet. A reopened scorecard is a draft again. */
export const SCORECARD_STATUSES = ['open', 'draft', 'submitted', 'locked', 'stray', 'recused', 'abstained'] as const
export type ScorecardStatus = (typeof SCORECARD_STATUSES)[number]

/** `offered`: told to the winner under embargo. */
export const DETERMINATION_STATUSES = ['pending', 'offered', 'accepted', 'declined', 'published', 'revoked'] as const
export type DeterminationStatus = (typeof DETERMINATION_STATUSES)[number]

export const HONOUR_STATUSES = ['draft', 'published', 'revoked'] as const
export type HonourStatus = (typeof HONOUR_STATUSES)[number]

export interface StatusBySubject {
  entry: EntryStatus
  scorecard: ScorecardStatus
  determination: DeterminationStatus
  honour: HonourStatus
}
export type SubjectKind = keyof StatusBySubject

export const ACTING_ROLES = ['entrant', 'nominee', 'organiser', 'judge', 'chair', 'editor', 'system'] as const
/** As whom somebody acts; `system` is the clock or the consequence of another act. */
export type ActingRole = (typeof ACTING_ROLES)[number]

export const OUTCOMES = ['ineligible', 'not-selected', 'advanced', 'finalist', 'commended', 'winner'] as const
/** What a determination says of an entry. `advanced`: on to the next round. */
export type Outcome = (typeof OUTCOMES)[number]
