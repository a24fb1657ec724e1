import type { EntryStatus, Outcome } from './statuses.ts'

export const OUTSIDER_STATUSES = [
  'draft', 'submitted', 'returned', 'in-competition', 'ineligible', 'not-selected', 'finalist', 'commended', 'winner',
  'withdrawn', 'duplicate',
] as const
/** What entrants, nominees and the public may be told; the words are `lifecycle.entrant-status.<…>`. */
export type OutsiderStatus = (typeof OUTSIDER_STATUSES)[number]

export interface PublishedDetermination {
  outcome: Outcome
  /** Key of the round it speaks of; null: none is told. */
  round: string | null
}

export interface ToldStatus {
  status: OutsiderStatus
  outcome: Outcome | null
  round: string | null
}

/**
 * What outsiders may be told of an entry. Outcome, round, "not selected" and "ineligible" come from a published
 * determination only (or, for ineligible, from its notice once sent: `findingTold`); until then the entry is in
 * competition for them. Pass null unless the determination is in the status `published`: of several the latest.
 */
export function outsiderStatus(
  entry: { status: EntryStatus; findingTold?: boolean },
  published: PublishedDetermination | null,
): ToldStatus {
  const told = (status: OutsiderStatus): ToldStatus => ({ status, outcome: published?.outcome ?? null, round: published?.round ?? null })
  const untold = (status: OutsiderStatus): ToldStatus => ({ status, outcome: null, round: null })
  switch (entry.status) {
    case 'draft': case 'submitted': case 'returned': case 'withdrawn': case 'duplicate':
      return untold(entry.status)
    case 'ineligible':
      return entry.findingTold || published?.outcome === 'ineligible'
        ? { status: 'ineligible', outcome: 'ineligible', round: null }
        : afterPublication()
    case 'in-competition': case 'not-selected':
      return afterPublication()
  }
  function afterPublication(): ToldStatus {
    // an entry found ineligible and taken back by an appeal is in competition, whatever the earlier finding said
    if (published === null || published.outcome === 'ineligible') return untold('in-competition')
    return told(published.outcome === 'advanced' ? 'in-competition' : published.outcome)
  }
}
