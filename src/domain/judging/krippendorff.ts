import type { ScoreTable } from './score-table.ts'

export const ALPHA_LEVELS = ['nominal', 'ordinal', 'interval', 'ratio'] as const
export type AlphaLevel = (typeof ALPHA_LEVELS)[number]

/**
 * Krippendorff's α, 1 − observed / expected disagreement, for any number of judges and with scores missing (K. Krippendorff,
 * Computing Krippendorff's Alpha-Reliability, 2011). Entries with one score alone pair with nothing and are left out.
 * null: nothing to pair, or all paired scores are the same, so that no disagreement was to be expected; for `ratio` also
 * when a score is below zero.
 */
export function krippendorff({ rows }: Pick<ScoreTable, 'rows'>, level: AlphaLevel): number | null {
  const units = rows.map((row) => row.map(({ score }) => score)).filter((unit) => unit.length > 1)
  const values = units.flat()
  if (values.length === 0 || (level === 'ratio' && values.some((value) => value < 0))) return null
  if (level === 'ordinal') {
    // δ of the ordinal metric is the distance of the mean ranks: Σ n_g from c to k less (n_c + n_k) / 2
    const rank = meanRanks(values)
    return alphaOfSquares(units.map((unit) => unit.map((value) => rank.get(value)!)))
  }
  if (level === 'interval') return alphaOfSquares(units)
  return level === 'nominal' ? alphaOf(units, (a, b) => (a === b ? 0 : 1), true) : alphaOf(units, (a, b) => (a === b ? 0 : ((a - b) / (a + b)) ** 2), false)
}

/** The mean place of each distinct value, from 1. */
export function meanRanks(values: readonly number[]): Map<number, number> {
  const counts = countsOf(values)
  const ranks = new Map<number, number>()
  let before = 0
  for (const value of [...counts.keys()].sort((a, b) => a - b)) {
    const count = counts.get(value)!
    ranks.set(value, before + (count + 1) / 2)
    before += count
  }
  return ranks
}

export function countsOf(values: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const squaresAroundMean = (values: readonly number[]): number => {
  const mean = sum(values) / values.length
  return sum(values.map((value) => (value - mean) ** 2))
}

/** Squared differences over all pairs are 2n times the squares around the mean: no pair need be looked at. */
function alphaOfSquares(units: readonly number[][]): number | null {
  const values = units.flat()
  const n = values.length
  const observed = sum(units.map((unit) => (2 * unit.length * squaresAroundMean(unit)) / (unit.length - 1))) / n
  const expected = (2 * n * squaresAroundMean(values)) / (n * (n - 1))
  return countsOf(values).size < 2 ? null : 1 - observed / expected
}

/** Expected disagreement over all pairs of values: for `nominal` those of unlike values, counted without looking at pairs. */
function alphaOf(units: readonly number[][], distance: (a: number, b: number) => number, nominal: boolean): number | null {
  const counts = [...countsOf(units.flat())]
  const n = sum(counts.map(([, count]) => count))
  let observed = 0
  for (const unit of units) {
    let own = 0
    for (let i = 0; i < unit.length; i++) for (let j = 0; j < i; j++) own += 2 * distance(unit[i]!, unit[j]!)
    observed += own / (unit.length - 1)
  }
  let expected = 0
  if (nominal) expected = n * n - sum(counts.map(([, count]) => count * count))
  else for (let i = 0; i < counts.length; i++) {
    const [value, count] = counts[i]!
    for (let j = 0; j < i; j++) expected += 2 * count * counts[j]![1] * distance(value, counts[j]![0])
  }
  return expected === 0 ? null : 1 - observed / n / (expected / (n * (n - 1)))
}
