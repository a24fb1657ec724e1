import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import { defineService } from '#services/service.ts'
import type { PairDto } from '#services/dto/rounds.ts'
import { appendEvent } from './chain.ts'
import { pairDto } from './open-pair.ts'
import { roundAtWork, settleOwn } from './round-work.ts'

/** Takes the last answer back, as the chain says too; the pair is asked again. Only the last, named by its receipt. */
export const takeBackPair = defineService({
  act: true,
  input: z.object({ round: z.string(), receipt: z.string().min(1), locale: z.string().default('en') }),
  async run({ ctx, viewer, input }): Promise<PairDto> {
    const work = await roundAtWork(ctx, viewer, input.round, 'pairwise', input.locale)
    const [last] = await ctx.store.find('comparisons', { and: [{ round: { equals: work.round.code } }, { judge: { equals: work.judge } }] }, { sort: '-sequence', limit: 1 })
    if (!last || last.receipt !== input.receipt) throw new Refusal('pair-not-the-last', {}, 409)
    const event = await ctx.store.one('events', { leaf: { equals: input.receipt } })
    await appendEvent(ctx, { edition: work.round.edition.code, act: 'compare', body: { act: 'compare', round: work.round.code, entry: '', judge: work.judge, changes: event?.seq ?? null, outcome: null } })
    await ctx.store.remove('comparisons', { id: { equals: last.id } })
    const category = work.categories.find(({ code }) => code === last.category)
    if (category) await settleOwn(ctx, work, category, 'active')
    return pairDto(ctx, viewer, work, input.locale)
  },
})
