import { z } from 'zod'
import { lockDueAt } from '#domain/scorecard-lock.ts'
import { Refusal } from '#domain/refusal.ts'
import { defineService } from '#services/service.ts'
import type { RankingSaved } from '#services/dto/rounds.ts'
import { appendEvent } from './chain.ts'
import { ownRanking, readRanking } from './own-ranking.ts'
import { categoryOf, roundAtWork, settleOwn } from './round-work.ts'
import { checkOrder, rankingInput, writeRanking } from './save-ranking.ts'

/**
 * Sends an order, or sends it again before its lock: kept under the key of this act, chained, then said to be
 * submitted. The same key sent twice leaves one event.
 */
export const submitRanking = defineService({
  act: true,
  input: rankingInput.extend({ key: z.string().min(8).max(80) }),
  async run({ ctx, viewer, input }): Promise<RankingSaved> {
    const work = await roundAtWork(ctx, viewer, input.round, 'ranking', input.locale)
    const category = categoryOf(work, input.category)
    const before = await readRanking(ctx, work, category.code)
    if (before?.lastKey === input.key && before.status === 'submitted') return { state: 'submitted', ranking: ownRanking(work, category, before, viewer.now) }
    checkOrder(category, input.order)
    if (before?.status === 'submitted' && viewer.now.getTime() >= lockDueAt(work.round.lock, before.submittedAt ?? null, work.round.closes)) throw new Refusal('ranking-locked', {}, 409)
    const rev = before?.lastKey === input.key ? before.rev : input.rev
    const kept = await writeRanking(ctx, work, category.code, before, rev, { order: input.order, lastKey: input.key })
    if (!kept) {
      const now = await readRanking(ctx, work, category.code)
      const ranking = ownRanking(work, category, now, viewer.now)
      return now?.lastKey === input.key ? { state: 'submitted', ranking } : { state: 'conflict', ranking, yours: input.order }
    }
    const changes = before?.receipt ? ((await ctx.store.one('events', { leaf: { equals: before.receipt } }))?.seq ?? null) : null
    const event = await appendEvent(ctx, {
      edition: work.round.edition.code, act: 'rank', body: { act: 'rank', round: work.round.code, entry: '', judge: work.judge, changes, outcome: input.order.join('>') },
    })
    const sent = await ctx.store.updateIf('rankings', kept, { status: 'submitted', submittedAt: event.at ?? null, receipt: event.leaf })
    await settleOwn(ctx, work, category, 'done')
    return { state: 'submitted', ranking: ownRanking(work, category, sent ?? { ...kept, status: 'submitted', submittedAt: event.at ?? null, receipt: event.leaf }, viewer.now) }
  },
})
