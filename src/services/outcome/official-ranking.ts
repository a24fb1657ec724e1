import type { EntryResult } from '#domain/results.ts'
import type { Entry } from '#src/payload-types.ts'
import type { Context } from '#services/service.ts'
import type { CategoryAtHand } from './category.ts'
import { computeResults } from './compute-results.ts'
import { frozenOf, newestFreeze } from './frozen-result.ts'

export type Placed = Pick<EntryResult, 'entry' | 'rank' | 'sharedBy' | 'mean'>

/**
 * The ranking that is decided upon: that of the newest freeze or, before there is one, of the scorecards as they stand.
 * An entry withdrawn since has left it; the others keep the places that were frozen. One that came since has none.
 */
export async function officialRanking(ctx: Context, category: CategoryAtHand): Promise<{ placed: Placed[]; entries: Map<string, Entry> }> {
  const [row, { result, entries }] = [await newestFreeze(ctx, category.code), await computeResults(ctx, category)]
  if (!row?.head) return { placed: result.entries, entries }
  const frozen = frozenOf(row).result.entries
  const known = new Set(frozen.map((each) => each.entry))
  return { placed: [...frozen.filter((each) => entries.has(each.entry)), ...result.entries.filter((each) => !known.has(each.entry)).map((each) => ({ ...each, rank: null, mean: null }))], entries }
}
