import { lotOrder } from '../../lot.ts'
import { itemsOf, meetingsOf, byName, type Comparison } from './comparison.ts'
import { PRIOR_SD } from './fit.ts'
import { maximise } from './maximise.ts'
import { pairLikelihood } from './pair-likelihood.ts'

export interface NextPairInput {
  /** What this judge may compare. */
  entries: readonly string[]
  /** All comparisons of the round so far, whoever made them. */
  comparisons: readonly Comparison[]
  /** Pairs that this judge has answered, in any order. */
  answered: readonly (readonly [string, string])[]
  /** The entry that the judge read last; it stays on the screen. null at the start. */
  keep: string | null
  /** Draws among equals. */
  seed: string
}

/** The one the judge keeps first, the other second. */
export type Pair = readonly [string, string]

/**
 * Which pair a judge is asked next. The judge keeps the entry read last, so that each answer costs one reading; the
 * other is among those seen least by all so far the one whose comparison tells most: the largest
 * Var(θi − θj)·p(1 − p), the variance that one more answer takes away. Where the kept entry has met all others another is
 * chosen in its place, the least seen. null: the judge has answered every pair.
 */
export function nextPair({ entries, comparisons, answered, keep, seed }: NextPairInput): Pair | null {
  const met = new Set(answered.flatMap(([a, b]) => [`${a}\n${b}`, `${b}\n${a}`]))
  const partners = (entry: string): string[] => entries.filter((other) => other !== entry && !met.has(`${entry}\n${other}`))
  const lot = lotOrder(seed, entries)
  const seen = new Map<string, number>(entries.map((entry) => [entry, 0]))
  for (const { winner, loser, count = 1 } of comparisons) for (const entry of [winner, loser]) if (seen.has(entry)) seen.set(entry, seen.get(entry)! + count)
  const leastSeen = (among: readonly string[]): string[] => {
    const least = Math.min(...among.map((entry) => seen.get(entry) ?? 0))
    return lot.filter((entry) => among.includes(entry) && seen.get(entry) === least)
  }
  const stays = keep !== null && entries.includes(keep) && partners(keep).length > 0
  const first = stays ? keep : leastSeen(entries.filter((entry) => partners(entry).length > 0))[0]
  if (first === undefined) return null
  const worth = informationWith(first, entries, comparisons)
  const second = leastSeen(partners(first)).map((entry) => ({ entry, gain: worth(entry) })).reduce((best, each) => (each.gain > best.gain + 1e-12 ? each : best))
  return [first, second.entry]
}

/** Var(θi − θj)·p(1 − p) with the first, as a function of the other. */
function informationWith(first: string, entries: readonly string[], comparisons: readonly Comparison[]): (other: string) => number {
  const items = [...new Set([...entries, ...itemsOf(comparisons)])].sort(byName)
  const model = pairLikelihood(items.length, meetingsOf(items, comparisons, { home: false }), { ties: false, home: false })
  const maximum = maximise(model, new Float64Array(items.length).fill(1 / PRIOR_SD ** 2))
  if (!maximum) return () => 0
  const { parameters, factor } = maximum
  const variances = factor.inverseDiagonal()
  const i = items.indexOf(first)
  const unit = new Float64Array(items.length)
  unit[i] = 1
  const covariances = factor.solve(unit)
  return (other) => {
    const j = items.indexOf(other)
    const p = 1 / (1 + Math.exp(parameters[j]! - parameters[i]!))
    return (variances[i]! + variances[j]! - 2 * covariances[j]!) * p * (1 - p)
  }
}
