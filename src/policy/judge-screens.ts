import type { SeeIdentity } from './entries-for-judges.ts'
import { chairs, mayOpenResults, type CategoryOfResults, type Verdict } from './results.ts'
import { organises, type Viewer } from './viewer.ts'

/**
 * Severity and screens of the judges over one category: its organisers and the chair of its panel, without a conflict in
 * it. They are estimated across entries, so an entry of one's own conflict would show through the others.
 */
export const mayOpenJudgeScreens = (viewer: Viewer, subject: CategoryOfResults): Verdict => mayOpenResults(viewer, subject)

/** The categories of a round that this person may look at together; those left out are named, never their numbers. */
export function screenedCategories<C extends CategoryOfResults>(viewer: Viewer, categories: readonly C[]): { open: C[]; conflict: C[] } {
  const verdicts = categories.map((category) => ({ category, verdict: mayOpenJudgeScreens(viewer, category) }))
  return {
    open: verdicts.flatMap(({ category, verdict }) => (verdict.allow ? [category] : [])),
    conflict: verdicts.flatMap(({ category, verdict }) => (!verdict.allow && verdict.reason === 'conflict-in-category' ? [category] : [])),
  }
}

/** Whom an entry is from shows in contrasts by organisation and country: organisers know it, a chair where the round is not blind. */
export const mayScreenByOrigin = (viewer: Viewer, { edition, category }: { edition: string; category: string }, identity: SeeIdentity): boolean =>
  organises(viewer, edition) || (chairs(viewer, { edition, category }) && identity === 'always')
