import { lotOrder } from '../../lot.ts'

/** How equals were parted. `rule` is the first that parted some of them; what it left equal stands as a tie of its own. */
export interface TieBreak {
  /** The place, from 1, that they are equal for; in rounds of elimination, the round. */
  at: number
  between: string[]
  rule: 'head-to-head' | 'first-choices' | 'earlier-rounds' | 'lot'
  /** Whom it put first; in rounds of elimination, whom it left out. */
  chosen: string
}

/** A rule of a method before the lot: those of the equals that it prefers. All of them: it does not decide. */
export type Rule = { name: Exclude<TieBreak['rule'], 'lot'>; prefers(equals: readonly string[]): string[] }

/** Parts equals: rule after rule among those still equal, at last by lot with a seed that was published before. */
export function breakTie(equals: readonly string[], rules: readonly Rule[], { at, seed }: { at: number; seed: string }): TieBreak {
  const between = equals.toSorted()
  let left = between
  for (const { name, prefers } of rules) {
    const preferred = prefers(left)
    if (preferred.length > 0) left = left.filter((each) => preferred.includes(each))
    if (left.length === 1) return { at, between, rule: name, chosen: left[0]! }
  }
  return { at, between, rule: 'lot', chosen: lotOrder(seed, left)[0]! }
}

/** Sums of thirds and halves are equal when they differ by rounding alone. */
export const isMore = (a: number, b: number): boolean => a - b > 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))

/** Those whose value no other exceeds. */
export const largestOf = (among: readonly string[], valueOf: (candidate: string) => number): string[] =>
  among.filter((each) => among.every((other) => !isMore(valueOf(other), valueOf(each))))

/** Everybody in order of a value, the largest first; equals parted place by place. */
export function orderBy(candidates: readonly string[], valueOf: (candidate: string) => number, rules: readonly Rule[], seed: string): { order: string[]; tieBreaks: TieBreak[] } {
  return orderByChoice(candidates, (left) => largestOf(left, valueOf), rules, seed)
}

/** Place by place: of those left, the best; where there are several, the rules. */
export function orderByChoice(candidates: readonly string[], bestOf: (left: readonly string[]) => string[], rules: readonly Rule[], seed: string): { order: string[]; tieBreaks: TieBreak[] } {
  const order: string[] = []
  const tieBreaks: TieBreak[] = []
  for (let left = [...candidates]; left.length > 0; left = left.filter((each) => each !== order.at(-1))) {
    const best = bestOf(left)
    if (best.length === 1) {
      order.push(best[0]!)
      continue
    }
    const parted = breakTie(best, rules, { at: order.length + 1, seed })
    order.push(parted.chosen)
    tieBreaks.push(parted)
  }
  return { order, tieBreaks }
}
