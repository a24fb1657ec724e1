import { setTimeout as wait } from 'node:timers/promises'
import type { Where } from 'payload'
import { z } from 'zod'
import { isDuplicateRefusal, Refusal } from '#domain/refusal.ts'
import { defineService, type Context } from '#services/service.ts'
import type { PairDto, PairOutcome } from '#services/dto/rounds.ts'
import type { Comparison } from '#src/payload-types.ts'
import { appendEvent } from './chain.ts'
import { pairDto } from './open-pair.ts'
import { isAnswered, pairNow, pairOf, readComparisons } from './own-comparisons.ts'
import { roundAtWork, settleOwn, type RoundWork } from './round-work.ts'

/** Which of two entries is better, or that they are equal where the round allows it; gives the next pair. */
export const choosePair = defineService({
  act: true,
  input: z.object({ round: z.string(), left: z.string(), right: z.string(), outcome: z.enum(['left', 'right', 'tie']), locale: z.string().default('en') }),
  async run({ ctx, viewer, input }): Promise<PairDto> {
    const work = await roundAtWork(ctx, viewer, input.round, 'pairwise', input.locale)
    const category = work.categories.find(({ entries }) => [input.left, input.right].every((code) => entries.some((each) => each.code === code)))
    if (!category || input.left === input.right) throw new Refusal('not-found', {}, 404)
    if (input.outcome === 'tie' && !work.round.pairwise.ties) throw new Refusal('pair-without-ties', {}, 422)
    await answerPair(ctx, work, { ...input, category: category.code })
    if (pairNow(work, category, await readComparisons(ctx, work.round.code, category.code)) === null) await settleOwn(ctx, work, category, 'done')
    return pairDto(ctx, viewer, work, input.locale)
  },
})

type Answer = { category: string; left: string; right: string; outcome: PairOutcome }

/**
 * The row takes the pair, so that a pair has one answer however often it is sent; it counts once its event is chained
 * and its receipt stands in it.
 */
async function answerPair(ctx: Context, work: RoundWork, { category, left, right, outcome }: Answer): Promise<void> {
  const { round, judge } = work
  const ofPair: Where = { and: [{ round: { equals: round.code } }, { judge: { equals: judge } }, { pair: { equals: pairOf(left, right) } }] }
  const taken = await take()
  let row = taken.row
  for (let tries = 0; !taken.first && !isAnswered(row) && tries < 30; tries++) {
    // another window took it a moment ago and is about to chain it
    await wait(50)
    row = (await ctx.store.one('comparisons', ofPair)) ?? row
  }
  if (isAnswered(row)) return
  const first = row.left
  const [a, b, sign] = row.outcome === 'right' ? [row.right, first, '>'] : [first, row.right, row.outcome === 'tie' ? '=' : '>']
  const event = await appendEvent(ctx, { edition: round.edition.code, act: 'compare', body: { act: 'compare', round: round.code, entry: '', judge, changes: null, outcome: `${a}${sign}${b}` } })
  await ctx.store.updateIf('comparisons', row, { receipt: event.leaf, at: event.at ?? null })

  async function take(): Promise<{ row: Comparison; first: boolean }> {
    for (;;) {
      const found = await ctx.store.one('comparisons', ofPair)
      if (found) return { row: found, first: false }
      const [last] = await ctx.store.find('comparisons', { and: [{ round: { equals: round.code } }, { judge: { equals: judge } }] }, { sort: '-sequence', limit: 1 })
      try {
        const data = { edition: round.edition.code, category, round: round.code, judge, left, right, outcome, pair: pairOf(left, right), sequence: (last?.sequence ?? 0) + 1, at: ctx.now().toISOString(), rev: 1 }
        return { row: await ctx.store.insert('comparisons', data), first: true }
      } catch (error) {
        if (!isDuplicateRefusal(error)) throw error
      }
    }
  }
}
