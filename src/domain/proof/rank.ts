import { resultsOf, type CategoryResult, type EntryResult, type RankingRule, type ScorecardForResult } from '../results.ts'

/**
 * Version of the method: raised whenever the same scorecards could come out otherwise. A bundle states it, and one of
 * another version is not recomputed.
 */
export const METHOD_VERSION = 1

export type Method = {
  rule: RankingRule
  version: number
  /** For rules that draw random numbers. */
  seed: string
}

export type RankedEntry = Pick<EntryResult, 'entry' | 'rank' | 'sharedBy' | 'mean' | 'median' | 'count' | 'spread'> & {
  /** What the rule orders by; null: no scorecard counts. */
  value: number | null
}
export type Ranked = Pick<CategoryResult, 'count' | 'excluded'> & { entries: RankedEntry[] }

/** The ranking of a category by a stated rule: the one module by which a result is frozen, verified and recomputed by a reader. */
export function rankByRule({ method, category, entries, scorecards }: {
  method: Method
  category: string
  entries: readonly string[]
  scorecards: readonly ScorecardForResult[]
}): Ranked {
  // the clock is in no number
  const result = resultsOf({ category, entries, scorecards, rule: method.rule, now: new Date(0) })
  return {
    count: result.count, excluded: result.excluded,
    entries: result.entries.map(({ entry, rank, sharedBy, mean, median, count, spread }) => ({
      entry, rank, sharedBy, value: method.rule === 'median-of-totals' ? median : mean, mean, median, count, spread,
    })),
  }
}
