import { placesBy } from './judging/places.ts'
import type { ScorecardStatus } from './lifecycle/statuses.ts'

/** The plain result of a category in a round: means and medians of the scorecards' totals, never sums. */

export interface ScorecardForResult {
  entry: string
  judge: string
  status: ScorecardStatus
  /** `totalOf` its rubric and scores; null: no criterion that counts is scored. */
  total: number | null
}

export const RANKING_RULES = ['mean-of-totals', 'median-of-totals'] as const
export type RankingRule = (typeof RANKING_RULES)[number]

/** Why a scorecard is in no number. `no-total`: submitted, but every criterion that counts is not applicable. */
export const EXCLUSIONS = ['stray', 'recused', 'abstained', 'draft', 'open', 'no-total'] as const
export type Exclusion = (typeof EXCLUSIONS)[number]
export type Exclusions = Record<Exclusion, number>

export interface EntryResult {
  entry: string
  /** 1 is best; equal values share the rank and the next is skipped (1, 1, 3). null: no scorecard counts. */
  rank: number | null
  /** How many entries share this rank, this one included. */
  sharedBy: number
  mean: number | null
  median: number | null
  /** Scorecards in the numbers. */
  count: number
  /** Sample standard deviation (n − 1) of the totals; null below two. */
  spread: number | null
  totals: { judge: string; total: number }[]
  excluded: Exclusions
}

export interface CategoryResult {
  category: string
  rule: RankingRule
  /** ISO instant at which it was computed. */
  computedAt: string
  /** Scorecards in the numbers, over all entries. */
  count: number
  excluded: Exclusions
  /** Best first; those without a counting scorecard at the end, by code. */
  entries: EntryResult[]
}

const none = (): Exclusions => ({ stray: 0, recused: 0, abstained: 0, draft: 0, open: 0, 'no-total': 0 })

/** null if the scorecard counts, else why not. */
export function exclusionOf({ status, total }: Pick<ScorecardForResult, 'status' | 'total'>): Exclusion | null {
  if (status === 'submitted' || status === 'locked') return total === null ? 'no-total' : null
  return status
}

/** The arithmetic mean; null of nothing. */
export const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length

/** The middle value, or the mean of the two middle ones; null of nothing. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  return meanOf(sorted.length % 2 === 1 ? sorted.slice(half, half + 1) : sorted.slice(Math.max(0, half - 1), half + 1))
}

/** Sample standard deviation, n − 1 in the denominator; null below two values. */
export function spreadOf(values: readonly number[]): number | null {
  const mean = meanOf(values)
  if (mean === null || values.length < 2) return null
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1))
}

function resultOfEntry(entry: string, scorecards: readonly ScorecardForResult[]): Omit<EntryResult, 'rank' | 'sharedBy'> {
  const excluded = none()
  const totals: EntryResult['totals'] = []
  for (const { judge, status, total } of scorecards) {
    const why = exclusionOf({ status, total })
    if (why !== null) excluded[why]++
    else if (total !== null) totals.push({ judge, total })
  }
  totals.sort((a, b) => (a.judge < b.judge ? -1 : 1))
  const values = totals.map(({ total }) => total)
  return { entry, mean: meanOf(values), median: medianOf(values), count: values.length, spread: spreadOf(values), totals, excluded }
}

export interface ResultsInput {
  category: string
  /** Codes of the entries in competition in this category; scorecards of others are left aside. */
  entries: readonly string[]
  scorecards: readonly ScorecardForResult[]
  rule?: RankingRule
  now: Date
}

/**
 * Ranks a category. Says with it the rule, the moment, how many scorecards are in and which are out, and why: an
 * aggregate without these is not shown to anybody.
 */
export function resultsOf({ category, entries, scorecards, rule = 'mean-of-totals', now }: ResultsInput): CategoryResult {
  const byEntry = new Map<string, ScorecardForResult[]>(entries.map((entry) => [entry, []]))
  for (const scorecard of scorecards) byEntry.get(scorecard.entry)?.push(scorecard)
  const computed = [...byEntry].map(([entry, own]) => resultOfEntry(entry, own))
  const places = placesBy(new Map(computed.flatMap((result): [string, number][] => {
    const value = rule === 'median-of-totals' ? result.median : result.mean
    return value === null ? [] : [[result.entry, value]]
  })))
  const ranked = computed.map((result): EntryResult => {
    const placed = places.get(result.entry)
    return { ...result, rank: placed?.place ?? null, sharedBy: placed?.sharedBy ?? 0 }
  })
  ranked.sort((a, b) => (a.rank ?? entries.length + 1) - (b.rank ?? entries.length + 1) || (a.entry < b.entry ? -1 : 1))
  const excluded = none()
  for (const result of ranked) for (const why of EXCLUSIONS) excluded[why] += result.excluded[why]
  return {
    category, rule, computedAt: now.toISOString(),
    count: ranked.reduce((n, { count }) => n + count, 0), excluded, entries: ranked,
  }
}
