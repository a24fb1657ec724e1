import { createHash } from 'node:crypto'
import { leafText, type ActBody, type ChainedAct, type SubmittedBody } from '#domain/proof/leaf.ts'
import { isDuplicateRefusal } from '#domain/refusal.ts'
import type { Context } from '#services/service.ts'
import type { Event } from '#src/payload-types.ts'

export type { ActBody, ChainedAct, SubmittedBody } from '#domain/proof/leaf.ts'

/** The leaf of an act, as the domain's `leafOf` computes it in any browser; here at once. */
export const leafOf = (salt: string, body: SubmittedBody | ActBody): string =>
  createHash('sha256').update(leafText(salt, body)).digest('hex')

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/**
 * Appends an event to the edition's chain. The sequence is given by the unique index on (chain, seq): whoever meets a
 * taken number takes the next. The event is the truth: what it says is written before any row that follows from it.
 */
export async function appendEvent(
  ctx: Context,
  { edition, act, body, scorecard = null }: { edition: string; act: ChainedAct; body: SubmittedBody | ActBody; scorecard?: string | null },
): Promise<Event> {
  const salt = hex(ctx.random(16))
  const leaf = leafOf(salt, body)
  for (;;) {
    const [last] = await ctx.store.find('events', { chain: { equals: edition } }, { sort: '-seq', limit: 1 })
    try {
      return await ctx.store.insert('events', {
        chain: edition, seq: (last?.seq ?? 0) + 1, act, round: body.round, entry: body.entry, judge: body.judge, scorecard,
        changes: 'changes' in body ? body.changes : null, body, salt, leaf, at: ctx.now().toISOString(),
      })
    } catch (error) {
      if (!isDuplicateRefusal(error)) throw error
    }
  }
}

/** The events of one scorecard, oldest first. */
export const eventsOf = (ctx: Context, { judge, entry, round }: { judge: string; entry: string; round: string }): Promise<Event[]> =>
  ctx.store.find('events', { and: [{ judge: { equals: judge } }, { entry: { equals: entry } }, { round: { equals: round } }] }, { sort: 'seq' })
