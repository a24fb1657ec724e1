import { z } from 'zod'
import type { Viewer } from '#policy/viewer.ts'
import { defineService, type Context } from '#services/service.ts'
import type { PairDto } from '#services/dto/rounds.ts'
import { judgeAtWork } from './at-work.ts'
import { entryForJudge } from './entry-for-judge.ts'
import { askedOf, pairNow, readComparisons } from './own-comparisons.ts'
import { roundAtWork, roundLine, type RoundWork } from './round-work.ts'

/** The two entries that this judge compares next, side by side, as the round shows them. */
export const openPair = defineService({
  act: false,
  input: z.object({ round: z.string(), locale: z.string().default('en') }),
  async run({ ctx, viewer, input: { round, locale } }): Promise<PairDto> {
    return pairDto(ctx, viewer, await roundAtWork(ctx, viewer, round, 'pairwise', locale), locale)
  },
})

export async function pairDto(ctx: Context, viewer: Viewer, work: RoundWork, locale: string): Promise<PairDto> {
  const { round, judge } = work
  const states = await Promise.all(work.categories.map(async (category) => {
    const comparisons = await readComparisons(ctx, round.code, category.code)
    const mine = comparisons.filter((each) => each.judge === judge)
    return { category, mine, next: pairNow(work, category, comparisons), asked: askedOf(category.entries.length, round.pairwise.asked) }
  }))
  const now = states.find(({ next }) => next !== null)
  const read = async (entry: string) => (await entryForJudge(ctx, viewer, await judgeAtWork(ctx, viewer, { entry, round: round.code }), locale)).entry
  const last = states.flatMap(({ mine }) => mine).toSorted((a, b) => a.sequence - b.sequence).at(-1)
  const titled = (code: string) => ({ code, title: work.categories.flatMap(({ entries }) => entries).find((each) => each.code === code)?.title ?? null })
  // answers on entries that are no longer this judge's are not asked again
  const categories = states.map(({ category, mine, asked }) => ({
    code: category.code, name: category.name, asked,
    answered: Math.min(asked, mine.filter(({ left, right }) => [left, right].every((code) => category.entries.some((each) => each.code === code))).length),
  }))
  return {
    round: roundLine(round, locale), ties: round.pairwise.ties, categories,
    category: now ? { code: now.category.code, name: now.category.name } : null,
    answered: categories.reduce((sum, each) => sum + each.answered, 0), asked: categories.reduce((sum, each) => sum + each.asked, 0),
    pair: now?.next ? { left: await read(now.next.pair[0]), right: await read(now.next.pair[1]), kept: now.next.keep } : null,
    last: last ? { left: titled(last.left), right: titled(last.right), outcome: last.outcome, receipt: last.receipt ?? '' } : null,
  }
}
