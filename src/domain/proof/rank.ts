import { placesBy } from '../judging/places.ts'
import { adjustSeverity } from '../judging/severity.ts'
import { exclusionOf, resultsOf, type CategoryResult, type EntryResult, type ScorecardForResult } from '../results.ts'

/**
 * Version of the method: raised whenever the same scorecards could come out otherwise. A bundle states it, and one of
 * another version is not recomputed.
 */
export const METHOD_VERSION = 1

/** By what a result can be frozen. `adjusted`: the severity-adjusted score, in points of the scale. */
export const OFFICIAL_RULES = ['mean-of-totals', 'median-of-totals', 'adjusted'] as const
export type OfficialRule = (typeof OFFICIAL_RULES)[number]

export type Method = {
  rule: OfficialRule
  version: number
  /** For lots; no rule draws random numbers itself. */
  seed: string
}

export type RankedEntry = Pick<EntryResult, 'entry' | 'rank' | 'sharedBy' | 'mean' | 'median' | 'count' | 'spread'> & {
  /** What the rule orders by; null: no scorecard counts. */
  value: number | null
}
export type Ranked = Pick<CategoryResult, 'count' | 'excluded'> & { entries: RankedEntry[] }

/**
 * The step to which an adjusted score is rounded before it ranks: the fit ends by a search, whose last digits may differ
 * from machine to machine. Scores that are equal when rounded share a place.
 */
export const ADJUSTED_STEP = 1e-4

/**
 * The ranking of a category by a stated rule: the one module by which a result is frozen, verified and recomputed by a
 * reader. Throws what `adjustSeverity` refuses.
 */
export function rankByRule({ method, category, entries, scorecards }: {
  method: Method
  category: string
  entries: readonly string[]
  scorecards: readonly ScorecardForResult[]
}): Ranked {
  const { rule } = method
  // the clock is in no number
  const result = resultsOf({ category, entries, scorecards, rule: rule === 'median-of-totals' ? rule : 'mean-of-totals', now: new Date(0) })
  const plain = result.entries.map(({ entry, rank, sharedBy, mean, median, count, spread }): RankedEntry => ({
    entry, rank, sharedBy, value: rule === 'median-of-totals' ? median : mean, mean, median, count, spread,
  }))
  return { count: result.count, excluded: result.excluded, entries: rule === 'adjusted' ? byAdjusted(plain, scorecards) : plain }
}

function byAdjusted(plain: readonly RankedEntry[], scorecards: readonly ScorecardForResult[]): RankedEntry[] {
  const known = new Set(plain.map(({ entry }) => entry))
  const ratings = scorecards.flatMap(({ entry, judge, status, total }) => (known.has(entry) && total !== null && exclusionOf({ status, total }) === null ? [{ entry, judge, score: total }] : []))
  const places = placesBy(new Map(ratings.length === 0 ? [] : adjustSeverity(ratings, { draws: 0 }).entries.map(({ entry, adjusted }) => [entry, Math.round(adjusted / ADJUSTED_STEP) * ADJUSTED_STEP])))
  const placed = plain.map((each): RankedEntry => {
    const own = places.get(each.entry)
    return { ...each, value: own?.value ?? null, rank: own?.place ?? null, sharedBy: own?.sharedBy ?? 0 }
  })
  return placed.sort((a, b) => (a.rank ?? plain.length + 1) - (b.rank ?? plain.length + 1) || (a.entry < b.entry ? -1 : 1))
}
