import type { ScorecardStatus } from '#domain/lifecycle/statuses.ts'
import { conflictedIn, conflictedWith, organises, type Viewer } from './viewer.ts'

export type SeeScores = 'always' | 'unless-own-unfinished' | 'after-all-own' | 'after-own-on-entry' | 'never'
export type SeeNames = 'always' | 'if-assigned' | 'after-own' | 'never'
export type SeeRanks = 'never' | 'after-all-own' | 'after-close'

/** Where the judge stands in the round and on this entry. */
export type OwnWork = { assignedToEntry: boolean; inOnEntry: boolean; allIn: boolean }

/** A draft is its judge's alone: nobody else reads its numbers or words, staff and chair included. */
export const mayReadDraft = (viewer: Viewer, scorecard: { judge: string }): boolean =>
  viewer.appointments.some((each) => each.code === scorecard.judge && each.role === 'judge')

/** What others scored, by the round's setting; a judge in conflict with the entry never, whatever the setting. */
export function maySeeOthersScores(viewer: Viewer, entry: string, setting: SeeScores, own: OwnWork): boolean {
  if (conflictedWith(viewer, entry)) return false
  switch (setting) {
    case 'always': return true
    case 'unless-own-unfinished': return !own.assignedToEntry || own.inOnEntry
    case 'after-all-own': return own.allIn
    case 'after-own-on-entry': return own.inOnEntry
    case 'never': return false
  }
}

/**
 * How the panel scored an entry of the training, in sum and nobody by name: whoever can no longer change the own
 * scorecard on it, and is not in conflict with it.
 */
export const maySeePanelOnTraining = (viewer: Viewer, entry: string, own: ScorecardStatus): boolean => own === 'locked' && !conflictedWith(viewer, entry)

/** Who scored it, by the round's setting; a name is shown only beside scores that may be seen. */
export function maySeeOthersNames(setting: SeeNames, own: OwnWork): boolean {
  switch (setting) {
    case 'always': return true
    case 'if-assigned': return own.assignedToEntry
    case 'after-own': return own.inOnEntry
    case 'never': return false
  }
}

/** Ranks, totals and counts of a category: by the round's setting, and to nobody with a conflict in the category. */
export function maySeeRanksAsJudge(viewer: Viewer, category: string, setting: SeeRanks, own: Pick<OwnWork, 'allIn'>, closes: string): boolean {
  if (conflictedIn(viewer, category)) return false
  if (setting === 'after-all-own') return own.allIn
  return setting === 'after-close' && viewer.now.getTime() >= Date.parse(closes)
}

/** Reopening, recusing, setting aside: an organiser of the edition without a conflict with the entry. */
export const mayActOnScorecard = (viewer: Viewer, { edition, entry }: { edition: string; entry: string }): 'yes' | 'not-allowed' | 'conflict' =>
  !organises(viewer, edition) ? 'not-allowed' : conflictedWith(viewer, entry) ? 'conflict' : 'yes'
