import type { EntryResult } from '#domain/results.ts'
import type { Entry } from '#src/payload-types.ts'
import type { Context } from '#services/service.ts'
import { competing, type CategoryAtHand } from './category.ts'
import { computeResults } from './compute-results.ts'
import { frozenOf, newestFreeze } from './frozen-result.ts'

export type Placed = Pick<EntryResult, 'entry' | 'rank' | 'sharedBy' | 'mean'>

/**
 * The ranking that is decided upon: that of the newest freeze or, before there is one, of the scorecards as they stand.
 * An entry withdrawn since has left it; the others keep the places that were frozen. One that came since has none.
 */
export async function officialRanking(ctx: Context, category: CategoryAtHand): Promise<{ placed: Placed[]; entries: Map<string, Pick<Entry, 'code' | 'title' | 'organisationName'>> }> {
  const row = await newestFreeze(ctx, category.code)
  if (!row?.head) {
    const { result, entries } = await computeResults(ctx, category)
    return { placed: result.entries, entries }
  }
  const entries = new Map((await ctx.store.pick('entries', competing(category), ['code', 'title', 'organisationName'], { sort: 'code' })).map((entry) => [entry.code ?? '', entry]))
  const frozen = frozenOf(row).result.entries.filter(({ entry }) => entries.has(entry))
  const known = new Set(frozen.map(({ entry }) => entry))
  return { placed: [...frozen, ...[...entries.keys()].filter((entry) => !known.has(entry)).map((entry) => ({ entry, rank: null, sharedBy: 0, mean: null }))], entries }
}
