import { appointedAs, conflictedIn, conflictedWith, organises, type Viewer } from './viewer.ts'

export type CategoryOfResults = { edition: string; category: string; announced: boolean }
export type Verdict = { allow: true } | { allow: false; reason: 'not-allowed' | 'conflict-in-category' }

/** The chair of a panel that judges this category. */
export const chairs = (viewer: Viewer, { edition, category }: { edition: string; category: string }): boolean =>
  appointedAs(viewer, 'chair').some((each) => each.edition?.code === edition && each.panels.some((panel) => panel.categories.includes(category)))

/**
 * Ranks, totals and counts of a category: its organisers and the chair of its panel. Whoever has a conflict with any
 * entry of it opens none of them before the announcement, since the hidden entry would show through the others.
 */
export function mayOpenResults(viewer: Viewer, subject: CategoryOfResults): Verdict {
  if (!organises(viewer, subject.edition) && !chairs(viewer, subject)) return { allow: false, reason: 'not-allowed' }
  if (conflictedIn(viewer, subject.category) && !subject.announced) return { allow: false, reason: 'conflict-in-category' }
  return { allow: true }
}

/** The scorecards on an entry of one's own conflict are never opened, not even after the announcement. */
export const mayOpenScorecardsOf = (viewer: Viewer, entry: string): boolean => !conflictedWith(viewer, entry)

/** Organisers read every word of a scorecard, the chair those to the panel. */
export const mayReadCommentTo = (viewer: Viewer, edition: string, audience: 'staff' | 'panel' | 'entrant'): boolean => organises(viewer, edition) || audience === 'panel'

/** A judge is a code to the chair, and a name to the organisers alone. */
export const mayNameJudges = (viewer: Viewer, edition: string): boolean => organises(viewer, edition)
