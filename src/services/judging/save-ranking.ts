import { z } from 'zod'
import { isDuplicateRefusal, Refusal } from '#domain/refusal.ts'
import { defineService, type Context } from '#services/service.ts'
import type { RankingSaved } from '#services/dto/rounds.ts'
import type { Ranking } from '#src/payload-types.ts'
import { ownRanking, readRanking } from './own-ranking.ts'
import { categoryOf, roundAtWork, type RoundWork } from './round-work.ts'

export const rankingInput = z.object({
  round: z.string(), category: z.string(),
  /** Best first: each of the own entries once. */
  order: z.array(z.string()).max(1000),
  /** Of the ranking that was on screen, 0 for one not saved yet. */
  rev: z.number().int().min(0),
  locale: z.string().default('en'),
})

/** Keeps a draft of the order. One on an older revision writes nothing and gives both back. */
export const saveRanking = defineService({
  act: true,
  input: rankingInput,
  async run({ ctx, viewer, input }): Promise<RankingSaved> {
    const work = await roundAtWork(ctx, viewer, input.round, 'ranking', input.locale)
    const category = categoryOf(work, input.category)
    checkOrder(category, input.order)
    const before = await readRanking(ctx, work, category.code)
    // a draft that comes late, after the order was sent from another window, is a conflict to look at
    const saved = before?.status === 'submitted' ? null : await writeRanking(ctx, work, category.code, before, input.rev, { order: input.order })
    const now = saved ?? (await readRanking(ctx, work, category.code))
    const ranking = ownRanking(work, category, now, viewer.now)
    return saved ? { state: 'saved', ranking } : { state: 'conflict', ranking, yours: input.order }
  },
})

/** Refuses an order that is not one of exactly the entries that are this judge's now. */
export function checkOrder({ entries }: RoundWork['categories'][number], order: readonly string[]): void {
  const own = new Set(entries.map(({ code }) => code))
  if (order.length !== own.size || new Set(order).size !== order.length || order.some((code) => !own.has(code))) throw new Refusal('ranking-not-of-own-entries', {}, 409)
}

/** By compare-and-set; null: another window wrote first. */
export async function writeRanking(ctx: Context, work: RoundWork, category: string, before: Ranking | null, rev: number, changes: Partial<Ranking>): Promise<Ranking | null> {
  if (before) return ctx.store.updateIf('rankings', { id: before.id, rev }, changes)
  if (rev !== 0) return null
  try {
    return await ctx.store.insert('rankings', { edition: work.round.edition.code, category, round: work.round.code, judge: work.judge, status: 'draft', ...changes, rev: 1 })
  } catch (error) {
    if (isDuplicateRefusal(error)) return null
    throw error
  }
}
