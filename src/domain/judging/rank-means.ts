/**
 * The rank-based order of entries: each judge's scores become that judge's own ranks from the bottom, ties at their mean
 * (Kendall 1945, Biometrika 33, 239–251), scaled to the share of own scores below, half of equal ones counted (ridits;
 * Bross 1958, Biometrics 14, 18–38); an entry's value is the mean over its ratings. From 0 to 1; a judge with one score
 * says 0.5. It needs no scale, and takes every judge to have seen an equally good set.
 */
export function rankMeans(ratings: readonly { entry: string; judge: string; score: number }[]): Map<string, number> {
  const byJudge = new Map<string, { entry: string; score: number }[]>()
  for (const { judge, ...rating } of ratings) byJudge.set(judge, [...(byJudge.get(judge) ?? []), rating])
  const sums = new Map<string, { sum: number; n: number }>()
  for (const own of byJudge.values()) {
    const sorted = own.map(({ score }) => score).sort((a, b) => a - b)
    for (const { entry, score } of own) {
      const below = lowerBound(sorted, score), equal = lowerBound(sorted, score, true) - below
      const at = sums.get(entry) ?? { sum: 0, n: 0 }
      sums.set(entry, { sum: at.sum + (below + equal / 2) / own.length, n: at.n + 1 })
    }
  }
  return new Map([...sums].map(([entry, { sum, n }]) => [entry, sum / n]))
}

/** How many values are smaller, or no larger. */
function lowerBound(sorted: readonly number[], value: number, orEqual = false): number {
  let low = 0, high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle]! < value || (orEqual && sorted[middle]! === value)) low = middle + 1
    else high = middle
  }
  return low
}
