import { chiSquareTail } from './distributions.ts'
import { countsOf, meanRanks } from './krippendorff.ts'

export type Concordance = {
  /** Without the correction for ties, 0 to 1. */
  w: number
  wTied: number
  /** m (n − 1) W, W corrected for ties: Friedman's statistic. */
  chi2: number
  df: number
  p: number
}

/**
 * Kendall's W of the orders in which m judges put n entries; equal scores share the mean rank (M. Kendall, Rank
 * Correlation Methods, chapter 6). p by χ² with n − 1 degrees of freedom, fair from about seven entries on.
 *
 * @param table every entry (row) scored by every judge (column).
 * @returns null when no judge told two entries apart.
 */
export function kendallW(table: readonly (readonly number[])[]): Concordance | null {
  const n = table.length
  const m = table[0]?.length ?? 0
  const sums = new Array<number>(n).fill(0)
  let ties = 0
  for (let judge = 0; judge < m; judge++) {
    const scores = table.map((row) => row[judge]!)
    const rank = meanRanks(scores)
    scores.forEach((score, entry) => (sums[entry]! += rank.get(score)!))
    for (const count of countsOf(scores).values()) ties += count ** 3 - count
  }
  const middle = (m * (n + 1)) / 2
  const s = sums.reduce((total, each) => total + (each - middle) ** 2, 0)
  const most = m * m * (n ** 3 - n)
  if (most - m * ties <= 0) return null
  const wTied = (12 * s) / (most - m * ties)
  const chi2 = m * (n - 1) * wTied
  return { w: (12 * s) / most, wTied, chi2, df: n - 1, p: chiSquareTail(chi2, n - 1) }
}

/**
 * Fleiss' κ: agreement on categories beyond chance, where each entry has the same number of scores, by whatever judges
 * (J. L. Fleiss, Psychological Bulletin 76, 1971).
 *
 * @param units the scores of each entry; all of one length, at least two.
 * @returns null when only one category was used.
 */
export function fleissKappa(units: readonly (readonly number[])[]): number | null {
  const m = units[0]?.length ?? 0
  const pairs = (values: readonly number[]): number => [...countsOf(values).values()].reduce((total, count) => total + count * (count - 1), 0)
  const agreed = units.reduce((total, unit) => total + pairs(unit) / (m * (m - 1)), 0) / units.length
  const shares = [...countsOf(units.flat()).values()].map((count) => count / (m * units.length))
  const chance = shares.reduce((total, share) => total + share * share, 0)
  return shares.length < 2 ? null : (agreed - chance) / (1 - chance)
}
