import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import type { Solution } from './crossed-solution.ts'
import type { CrossedTable } from './crossed-table.ts'

/** Seeded standard normal numbers, the same on every machine: xoroshiro128+ and the polar method of Marsaglia. */
export function normalsOf(seed: number): () => number {
  const generator = xoroshiro128plus(seed)
  const uniform = () => ((generator.next() >>> 5) * 67108864 + (generator.next() >>> 6)) / 9007199254740992
  let kept: number | null = null
  return () => {
    if (kept !== null) { const value = kept; kept = null; return value }
    for (;;) {
      const x = 2 * uniform() - 1, y = 2 * uniform() - 1, r = x * x + y * y
      if (r >= 1 || r === 0) continue
      const factor = Math.sqrt((-2 * Math.log(r)) / r)
      kept = y * factor
      return x * factor
    }
  }
}

/**
 * Draws all entries together from their joint posterior (μ flat, ratios and σ² as fitted): first μ, then the effects
 * of the narrow factor through its Cholesky factor, then those of the wide one, which are independent given the rest.
 * Calls `each` with μ + u of every entry on the standardised scale, by the table's order; the array is used again.
 */
export function drawEntries(table: CrossedTable, solution: Solution, { seed, draws }: { seed: number; draws: number }, each: (values: Float64Array) => void): void {
  const { wide, narrow, start, column, cell } = table
  const { ratios: [ga, gb], sigma2, inverse: { stride, values: inverse } } = solution
  const normal = normalsOf(seed)
  const countA = wide.names.length, countB = narrow.names.length
  const sigmaMean = Math.sqrt(sigma2 * solution.meanVariance), sigmaB = Math.sqrt(sigma2 * gb)
  const shrink = wide.weight.map((n) => ga / (1 + ga * n)), sigmaA = shrink.map((value) => Math.sqrt(sigma2 * value))
  const z = new Float64Array(stride), b = new Float64Array(countB), values = new Float64Array(table.entries === 'wide' ? countA : countB)
  for (let draw = 0; draw < draws; draw++) {
    const shift = sigmaMean * normal(), mean = solution.mean + shift
    for (let k = 0; k < countB; k++) z[k] = normal()
    for (let k = 0; k < countB; k++) {
      const row = k * stride
      let noise = 0
      for (let m = k; m < countB; m++) noise += inverse[row + m]! * z[m]!
      b[k] = solution.narrow[k]! - shift * solution.narrowOnMean[k]! + sigmaB * noise
    }
    if (table.entries === 'narrow') for (let k = 0; k < countB; k++) values[k] = mean + b[k]!
    else
      for (let a = 0; a < countA; a++) {
        let rest = wide.scores[a]! - mean * wide.weight[a]!
        for (let p = start[a]!; p < start[a + 1]!; p++) rest -= cell[p]! * b[column[p]!]!
        values[a] = mean + shrink[a]! * rest + sigmaA[a]! * normal()
      }
    each(values)
  }
}

export interface Standing {
  /** By the table's order of entries. */
  expectedRank: Float64Array
  /** Probability of being among the first `top`; null without `top`. */
  pTop: Float64Array | null
}

/** Expected rank (1 is best) and probability of the first `top` places, as shares of the draws. */
export function standingOf(table: CrossedTable, solution: Solution, { seed, draws, top }: { seed: number; draws: number; top?: number | undefined }): Standing {
  const count = table[table.entries].names.length
  const ranks = new Float64Array(count), inTop = new Float64Array(count)
  const sorted = new Float64Array(count)
  drawEntries(table, solution, { seed, draws }, (values) => {
    sorted.set(values)
    sorted.sort()
    const least = top === undefined ? Infinity : sorted[count - top]!
    for (let k = 0; k < count; k++) {
      const value = values[k]!
      let low = 0, high = count // the first place in ascending order whose value is larger
      while (low < high) {
        const middle = (low + high) >>> 1
        if (sorted[middle]! > value) high = middle
        else low = middle + 1
      }
      ranks[k]! += count - low + 1
      if (value >= least) inTop[k]! += 1
    }
  })
  return { expectedRank: ranks.map((sum) => sum / draws), pTop: top === undefined ? null : inTop.map((sum) => sum / draws) }
}
