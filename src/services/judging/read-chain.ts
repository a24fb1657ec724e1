import type { ChainedLeaf } from '#domain/proof/make-bundle.ts'
import type { LeafBody } from '#domain/proof/leaf.ts'
import type { Event } from '#src/payload-types.ts'
import type { Context } from '#services/service.ts'
import { leafOf } from './chain.ts'

/** The acts of an edition in the order of their sequence, as far as `leaves`. */
export async function readChain(ctx: Context, edition: string, leaves?: number): Promise<ChainedLeaf[]> {
  const events = await ctx.store.find('events', { and: [{ chain: { equals: edition } }, ...(leaves === undefined ? [] : [{ seq: { less_than_equal: leaves } }])] }, { sort: 'seq' })
  return events.map(leafOfEvent)
}

export const leafOfEvent = ({ seq, leaf, salt, body }: Event): ChainedLeaf => ({ seq, leaf, salt, body: body as unknown as LeafBody }) // written by appendEvent

export type BrokenEvent = { seq: number; why: 'missing' | 'leaf' }

/** What is wrong with a chain by itself: a number that is missing, a leaf that is not the hash of its act. */
export function brokenIn(chain: readonly ChainedLeaf[]): BrokenEvent[] {
  const there = new Set(chain.map(({ seq }) => seq))
  const missing = Array.from({ length: chain.at(-1)?.seq ?? 0 }, (_, n) => n + 1).filter((seq) => !there.has(seq))
  return [
    ...missing.map((seq): BrokenEvent => ({ seq, why: 'missing' })),
    ...chain.filter(({ leaf, salt, body }) => leafOf(salt, body) !== leaf).map(({ seq }): BrokenEvent => ({ seq, why: 'leaf' })),
  ].sort((a, b) => a.seq - b.seq)
}
