import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import type { Solution } from './crossed-solution.ts'
import type { CrossedTable } from './crossed-table.ts'

/** Seeded standard normal numbers, the same on every machine: xoroshiro128+ and the polar method of Marsaglia. */
export function normalsOf(seed: number): () => number {
  const generator = xoroshiro128plus(seed)
  let kept: number | null = null
  return () => {
    if (kept !== null) { const value = kept; kept = null; return value }
    for (;;) {
      const x = (generator.next() + 0.5) / 2147483648, y = (generator.next() + 0.5) / 2147483648, r = x * x + y * y
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
  const sort = descendingOrder(count)
  drawEntries(table, solution, { seed, draws }, (values) => {
    const order = sort(values)
    for (let place = 0; place < count; place++) ranks[order[place]!]! += place + 1
    for (let place = 0; place < (top ?? 0); place++) inTop[order[place]!]! += 1
  })
  return { expectedRank: ranks.map((sum) => sum / draws), pTop: top === undefined ? null : inTop.map((sum) => sum / draws) }
}

/**
 * A sorter of indices by value, largest first, for many arrays of one length: even buckets between the extremes, then
 * insertion, which has little left to do. The array it gives is used again.
 */
export function descendingOrder(count: number): (values: Float64Array) => Int32Array {
  const bucket = new Int32Array(count), first = new Int32Array(count + 1), order = new Int32Array(count)
  return (values) => {
    let least = Infinity, most = -Infinity
    for (let k = 0; k < count; k++) { const value = values[k]!; if (value < least) least = value; if (value > most) most = value }
    const per = most > least ? (count - 1) / (most - least) : 0
    first.fill(0)
    for (let k = 0; k < count; k++) first[(bucket[k] = Math.floor((most - values[k]!) * per)) + 1]! += 1
    for (let k = 0; k < count; k++) first[k + 1]! += first[k]!
    for (let k = 0; k < count; k++) order[first[bucket[k]!]!++] = k
    for (let place = 1; place < count; place++) {
      const k = order[place]!, value = values[k]!
      let at = place - 1
      while (at >= 0 && values[order[at]!]! < value) { order[at + 1] = order[at]!; at-- }
      order[at + 1] = k
    }
    return order
  }
}
