/** Standard deviations of the crossed model: of entries, of judges, and of what is left. */
export type Spreads = { entry: number; judge: number; residual: number }

/**
 * How much of the spread of raw means of k scores lies in the entries: σe² / (σe² + (σj² + σ²) / k). The absolute
 * version, in which a strict judge counts as error, since a raw mean does not correct for it (Shrout & Fleiss 1979,
 * ICC(2,k); the index of dependability Φ of R. L. Brennan, Generalizability Theory, 2001, chapter 2).
 * null when there is no spread at all.
 */
export function reliabilityOfMean({ entry, judge, residual }: Spreads, k: number): number | null {
  const all = entry ** 2 + (judge ** 2 + residual ** 2) / k
  return all > 0 ? entry ** 2 / all : null
}

/** The harmonic mean: the number of scores an entry that stands for unequal ones in an error variance (Brennan 2001, chapter 7). */
export const harmonicMean = (counts: readonly number[]): number => counts.length / counts.reduce((total, count) => total + 1 / count, 0)
