import { createHash } from 'node:crypto'
import { canonicalJson, type Json } from '#domain/canonical-json.ts'
import { isDuplicateRefusal } from '#domain/refusal.ts'
import type { Scores } from '#domain/scorecard.ts'
import type { Context } from '#services/service.ts'
import type { Event } from '#src/payload-types.ts'

/** Acts of judging that are chained; a saved draft never is. */
export type ChainedAct = 'submit' | 'reopen' | 'lock' | 'stray' | 'recuse' | 'abstain' | 'restore' | 'determine'

/** What the leaf of a submitted scorecard is made of, and nothing else: no name, no time, no comment. */
export type SubmittedBody = { round: string; entry: string; judge: string; rubricVersion: number; scores: Scores }
/** What the leaf of any other act is made of; `changes` is the sequence of the event that it changes. */
export type ActBody = { act: Exclude<ChainedAct, 'submit'>; round: string; entry: string; judge: string | null; changes: number | null; outcome: string | null }

/** SHA-256 of the salt (its hexadecimal text) followed by the canonical JSON of the body, in hexadecimal. */
export const leafOf = (salt: string, body: SubmittedBody | ActBody): string =>
  createHash('sha256').update(salt).update(canonicalJson(body as unknown as Json)).digest('hex') // plain data; a type of its own has no index

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
