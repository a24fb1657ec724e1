import { fitPairwise, nextPair, type Comparison, type Pair } from '#domain/judging/pairwise.ts'
import { normal, seeded } from './seeded.ts'

export type Simulated = { tau: number; recall: number }
export type Chooser = (state: { entries: readonly string[]; comparisons: readonly Comparison[]; answered: readonly Pair[]; keep: string | null; judge: number; random: () => number }) => Pair | null
/** Called after each answer; a method that keeps a state of its own follows here. */
export type Method = { choose: Chooser; learn?(judge: number, winner: string, loser: string): void; strengths?(): Map<string, number> }

/** The method of this product: `nextPair`, and the most probable strengths. */
export const own = (seed: number): Method => {
  let asked = 0
  return { choose: ({ entries, comparisons, answered, keep }) => nextPair({ entries, comparisons, answered, keep, seed: `${seed}/${asked++}` }) }
}

/**
 * A round of comparisons: entries with standard normal strengths (times `spread`), judges who answer in turn by the
 * Bradley–Terry model. Kendall's τ of the strengths found with the true ones, and the share of the best tenth found.
 */
export function simulate(method: Method, { entries: n, judges, votes, spread, seed }: { entries: number; judges: number; votes: number; spread: number; seed: number }): Simulated {
  const random = seeded(seed)
  const entries = Array.from({ length: n }, (_, e) => `E${String(e).padStart(3, '0')}`)
  const truth = new Map(entries.map((entry) => [entry, spread * normal(random)]))
  const state = Array.from({ length: judges }, () => ({ answered: [] as Pair[], keep: null as string | null }))
  const comparisons: Comparison[] = []
  for (let vote = 0; vote < votes; vote++) {
    const judge = vote % judges
    const mine = state[judge]!
    const pair = method.choose({ entries, comparisons, answered: mine.answered, keep: mine.keep, judge, random })
    if (!pair) continue
    const [a, b] = pair
    const winner = random() < 1 / (1 + Math.exp(truth.get(b)! - truth.get(a)!)) ? a : b
    const loser = winner === a ? b : a
    comparisons.push({ winner, loser })
    mine.answered.push(pair)
    mine.keep = b
    method.learn?.(judge, winner, loser)
  }
  const fit = fitPairwise(comparisons)
  const found = method.strengths?.() ?? new Map(fit.ok ? fit.items.map(({ item, strength }) => [item, strength]) : [])
  return { tau: kendall(entries, truth, found), recall: recallOf(entries, truth, found, Math.ceil(n / 10)) }
}

function kendall(entries: readonly string[], truth: ReadonlyMap<string, number>, found: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const [i, a] of entries.entries())
    for (const b of entries.slice(i + 1)) sum += Math.sign((truth.get(a)! - truth.get(b)!) * ((found.get(a) ?? 0) - (found.get(b) ?? 0)))
  return sum / ((entries.length * (entries.length - 1)) / 2)
}

function recallOf(entries: readonly string[], truth: ReadonlyMap<string, number>, found: ReadonlyMap<string, number>, k: number): number {
  const best = (by: ReadonlyMap<string, number>): string[] => entries.toSorted((a, b) => (by.get(b) ?? 0) - (by.get(a) ?? 0)).slice(0, k)
  const top = best(truth)
  return best(found).filter((entry) => top.includes(entry)).length / k
}
