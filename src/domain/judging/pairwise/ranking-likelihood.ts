import { byName } from './comparison.ts'
import type { Likelihood, Slope } from './maximise.ts'

/** One ranking of some of the items: best first, items of equal rank together. */
export type Ranking = readonly (readonly string[])[]

/** Equal ranks up to this many are averaged over their orders; of more the mean strength stands for what is left of them. */
const ORDERS_UP_TO = 8

/** The places of one rank in the ranking's list, `end` not included. */
type Stage = { begin: number; end: number }
type Counted = { items: Int32Array; stages: Stage[]; count: number; edges: Int32Array }

/**
 * Plackett–Luce (Luce 1959; Plackett 1975, Applied Statistics 24, 193–202; fitted as in Hunter 2004, Annals of
 * Statistics 32, 384–406, but by Newton): an order is a chain of choices, each of the best of those left, with chances
 * in proportion to worth. A ranking may leave items out. Items of equal rank: the mean of the log-likelihood over
 * their orders, so that two equals are half a win for each, as in the model of pairs without ties; above eight equals
 * the inner mean is taken of the worths instead of the logarithms, as Efron 1977 does for tied times.
 */
export function rankingLikelihood(items: readonly string[], rankings: readonly Ranking[]): Likelihood {
  const place = new Map(items.map((item, n) => [item, n]))
  const from: number[] = []
  const to: number[] = []
  const known = new Map<number, number>()
  const edgeOf = (a: number, b: number): number => {
    const key = Math.min(a, b) * items.length + Math.max(a, b)
    const edge = known.get(key) ?? from.push(Math.min(a, b)) + to.push(Math.max(a, b)) - from.length - 1
    known.set(key, edge)
    return edge
  }
  const counted = [...countsOf(rankings)].map(([, { ranking, count }]): Counted => {
    const list = Int32Array.from(ranking.flat(), (item) => place.get(item)!)
    const stages: Stage[] = []
    for (const group of ranking) stages.push({ begin: stages.at(-1)?.end ?? 0, end: (stages.at(-1)?.end ?? 0) + group.length })
    const edges = new Int32Array((list.length * (list.length - 1)) / 2)
    for (let b = 1, e = 0; b < list.length; b++) for (let a = 0; a < b; a++) edges[e++] = edgeOf(list[a]!, list[b]!)
    return { items: list, stages, count, edges }
  })
  const at = (x: Float64Array, slope?: Slope): number => counted.reduce((sum, each) => sum + valueOf(each, x, slope), 0)
  return { items: items.length, parameters: items.length, from: Int32Array.from(from), to: Int32Array.from(to), start: new Float64Array(items.length), at }
}

/** Rankings alike are counted once, in an order that does not depend on theirs. */
function countsOf(rankings: readonly Ranking[]): Map<string, { ranking: Ranking; count: number }> {
  const counts = new Map<string, { ranking: Ranking; count: number }>()
  for (const each of rankings) {
    const ranking = each.map((group) => group.toSorted(byName))
    const key = JSON.stringify(ranking)
    counts.set(key, { ranking, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  return new Map([...counts].sort(([a], [b]) => byName(a, b)))
}

/** Σ weight · log(total) over these is what a rank takes off the log-likelihood; `shares`: how much of each of the rank is in `total`. */
type Term = { weight: number; total: number; shares: ArrayLike<number> }

function termsOf(worth: Float64Array, begin: number, end: number, rest: number): Term[] {
  const m = end - begin
  const own = worth.subarray(begin, end)
  if (m > ORDERS_UP_TO) {
    const sum = own.reduce((all, each) => all + each, 0)
    return Array.from({ length: m }, (_, k) => ({ weight: 1, total: rest + (sum * (k + 1)) / m, shares: new Float64Array(m).fill((k + 1) / m) }))
  }
  // over all orders of the rank, what is left of it is each of its subsets of one size equally often
  return Array.from({ length: 2 ** m - 1 }, (_, n) => {
    const shares = Array.from({ length: m }, (_, p) => ((n + 1) >> p) & 1)
    const left = shares.reduce((sum, each) => sum + each, 0)
    return { weight: 1 / subsets(m, left), total: shares.reduce((sum, share, p) => sum + share * own[p]!, rest), shares }
  })
}

const subsets = (m: number, k: number): number => (k === 0 ? 1 : (subsets(m - 1, k - 1) * m) / k)

function valueOf({ items, stages, count, edges }: Counted, x: Float64Array, slope?: Slope): number {
  const n = items.length
  const top = items.reduce((most, item) => Math.max(most, x[item]!), Number.NEGATIVE_INFINITY)
  const worth = Float64Array.from(items, (item) => Math.exp(x[item]! - top))
  const after = new Float64Array(n + 1)
  for (let p = n - 1; p >= 0; p--) after[p] = after[p + 1]! + worth[p]!
  let value = 0
  let [before1, before2] = [0, 0] // Σ weight/total and Σ weight/total² over the ranks before
  for (const { begin, end } of stages) {
    const terms = termsOf(worth, begin, end, after[end]!)
    for (let p = begin; p < end; p++) value += x[items[p]!]! - top
    for (const { weight, total } of terms) value -= weight * Math.log(total)
    if (!slope) continue
    for (let p = begin; p < end; p++) {
      const w = worth[p]!
      let [first, square, cross] = [before1, before2, before2]
      for (const { weight, total, shares } of terms) {
        const s = shares[p - begin]!
        first += (weight * s) / total
        square += (weight * s * s) / total ** 2
        cross += (weight * s) / total ** 2
      }
      slope.gradient[items[p]!]! += count * (1 - w * first)
      slope.diagonal[items[p]!]! += count * (w * first - w * w * square)
      for (let q = begin; q < p; q++) {
        const together = terms.reduce((sum, { weight, total, shares }) => sum + (weight * shares[p - begin]! * shares[q - begin]!) / total ** 2, before2)
        slope.edges[edges[(p * (p - 1)) / 2 + q]!]! -= count * w * worth[q]! * together
      }
      for (let q = end; q < n; q++) slope.edges[edges[(q * (q - 1)) / 2 + p]!]! -= count * w * worth[q]! * cross
    }
    for (const { weight, total } of terms) {
      before1 += weight / total
      before2 += weight / total ** 2
    }
  }
  return count * value
}
