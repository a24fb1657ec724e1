import { fQuantile } from './distributions.ts'

export const ICC_FORMS = ['1,1', '2,1', '3,1', '1,k', '2,k', '3,k'] as const
export type IccForm = (typeof ICC_FORMS)[number]
/** A correlation with the two ends of its 95 % interval; null: no end can be given, as when nothing is left beside the entries. */
export type Icc = { value: number; low: number | null; high: number | null }

const mean = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0) / values.length

/**
 * The six intraclass correlations of Shrout & Fleiss (Psychological Bulletin 86, 1979): (1) each entry by other judges,
 * (2) judges as a sample, agreement, (3) these judges, consistency; of one score (,1) and of the mean of all (,k).
 * Intervals of 95 %: Shrout & Fleiss; for (2) with Satterthwaite's degrees of freedom, as McGraw & Wong (Psychological
 * Methods 1, 1996, table 7) print it.
 *
 * @param table every entry (row) scored by every judge (column), at least 2 × 2.
 * @returns null for a form that no spread at all leaves undefined.
 */
export function intraclass(table: readonly (readonly number[])[]): Record<IccForm, Icc | null> {
  const n = table.length
  const k = table[0]?.length ?? 0
  const grand = mean(table.flat())
  const rowMeans = table.map(mean)
  const columnMeans = Array.from({ length: k }, (_, column) => mean(table.map((row) => row[column]!)))
  const squares = (values: readonly number[]): number => values.reduce((total, value) => total + (value - grand) ** 2, 0)
  const [between, judges, total] = [k * squares(rowMeans), n * squares(columnMeans), squares(table.flat())]
  const msb = between / (n - 1)
  const msj = judges / (k - 1)
  // Below the rounding of sums of this size the judges differ by nothing.
  const nothing = 1e-12 * Math.max(total, Number.MIN_VALUE)
  const left = (value: number): number => (value < nothing ? 0 : value)
  const msw = left(total - between) / (n * (k - 1))
  const mse = left(total - between - judges) / ((n - 1) * (k - 1))

  const ofMean = (one: Icc | null): Icc | null => one && finite(stepUp(one.value, k), one.low === null ? NaN : stepUp(one.low, k), one.high === null ? NaN : stepUp(one.high, k))

  /** (1) and (3): both ends by the F of rows over what is left. */
  const byF = (inner: number, df: number): Icc | null => {
    const f = msb / inner
    const low = f / fQuantile(0.975, n - 1, df)
    const high = f * fQuantile(0.975, df, n - 1)
    const at = (value: number): number => (value - 1) / (value + k - 1)
    return finite((msb - inner) / (msb + (k - 1) * inner), at(low), at(high))
  }
  const one = byF(msw, n * (k - 1))
  const three = byF(mse, (n - 1) * (k - 1))
  const two = ((): Icc | null => {
    const value = (msb - mse) / (msb + (k - 1) * mse + (k * (msj - mse)) / n)
    const f = msj / mse
    const a = n * (1 + (k - 1) * value) - k * value
    const df = ((k - 1) * (n - 1) * (k * value * f + a) ** 2) / ((n - 1) * (k * value * f) ** 2 + a ** 2)
    const [lower, upper] = [fQuantile(0.975, n - 1, df), fQuantile(0.975, df, n - 1)]
    const rest = k * msj + (k * n - k - n) * mse
    return finite(value, (n * (msb - lower * mse)) / (lower * rest + n * msb), (n * (upper * msb - mse)) / (rest + n * upper * msb))
  })()
  return { '1,1': one, '2,1': two, '3,1': three, '1,k': ofMean(one), '2,k': ofMean(two), '3,k': ofMean(three) }
}

/** Spearman and Brown: from one score to the mean of k. */
const stepUp = (value: number, k: number): number => (k * value) / (1 + (k - 1) * value)

const finite = (value: number, low: number, high: number): Icc | null =>
  Number.isFinite(value) ? { value, low: Number.isFinite(low) ? low : null, high: Number.isFinite(high) ? high : null } : null
