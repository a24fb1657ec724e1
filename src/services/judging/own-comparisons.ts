import { nextPair, type Comparison as Compared, type Pair } from '#domain/judging/pairwise.ts'
import type { Context } from '#services/service.ts'
import type { Comparison } from '#src/payload-types.ts'
import type { RoundWork } from './round-work.ts'

/** The two codes by name: a pair has one name, whichever stands left. */
export const pairOf = (a: string, b: string): string => [a, b].toSorted().join(' ')

/** One whose event was not written is no answer yet. */
export const isAnswered = ({ receipt }: Pick<Comparison, 'receipt'>): boolean => Boolean(receipt)

export const comparedOf = ({ left, right, outcome }: Pick<Comparison, 'left' | 'right' | 'outcome'>): Compared =>
  outcome === 'right' ? { winner: right, loser: left } : { winner: left, loser: right, tie: outcome === 'tie' }

export async function readComparisons(ctx: Context, round: string, category: string): Promise<Comparison[]> {
  const all = await ctx.store.find('comparisons', { and: [{ round: { equals: round } }, { category: { equals: category } }] }, { sort: 'sequence' })
  return all.filter(isAnswered)
}

/** How many answers are asked of a judge for so many entries: twice as many unless the round says otherwise, and no more than there are pairs. */
export const askedOf = (entries: number, asked: number | null): number => Math.min(asked ?? entries * 2, (entries * (entries - 1)) / 2)

/** The next pair of a judge in a category, given what everybody answered; null: nothing more is asked. */
export function pairNow({ round, judge }: RoundWork, category: RoundWork['categories'][number], comparisons: readonly Comparison[]): { pair: Pair; keep: string | null } | null {
  const entries = category.entries.map(({ code }) => code)
  const mine = comparisons.filter((each) => each.judge === judge)
  const current = mine.filter((each) => entries.includes(each.left) && entries.includes(each.right))
  if (current.length >= askedOf(entries.length, round.pairwise.asked)) return null
  const last = mine.at(-1)
  const before = mine.at(-2)
  // of the last pair the one stays that was new in it, so that each answer costs one reading
  const keep = !last ? null : before && [before.left, before.right].includes(last.right) && ![before.left, before.right].includes(last.left) ? last.left : last.right
  const pair = nextPair({
    entries, comparisons: comparisons.filter((each) => entries.includes(each.left) && entries.includes(each.right)).map(comparedOf),
    answered: current.map(({ left, right }): Pair => [left, right]), keep, seed: `${round.code}/${judge}/${mine.length}`,
  })
  if (!pair) return null
  // the entry that stays keeps its side
  return { pair: keep !== null && last?.right === keep && pair[0] === keep ? [pair[1], pair[0]] : pair, keep: pair[0] === keep ? keep : null }
}
