import { createHash } from 'node:crypto'
import { isDuplicateRefusal } from '#domain/refusal.ts'
import type { Viewer } from '#policy/viewer.ts'
import type { Context } from '#services/service.ts'

/**
 * Who opened what that few may open: a chain of its own for each edition. Names no person but by code. The number in
 * the chain is an insert under a unique index, tried again when another process took it.
 */
export async function logOpening(ctx: Context, viewer: Viewer, { edition, act, about }: { edition: string; act: string; about: string }): Promise<void> {
  const chain = `openings:${edition}`
  const body = { person: viewer.person?.code ?? '', about }
  const at = ctx.now().toISOString()
  for (let attempt = 0; ; attempt++) {
    const last = await ctx.store.find('events', { chain: { equals: chain } }, { sort: '-seq', limit: 1 })
    const seq = (last[0]?.seq ?? 0) + 1
    const salt = Buffer.from(ctx.random(16)).toString('hex')
    const leaf = createHash('sha256').update(salt).update(JSON.stringify({ act, at, ...body, seq })).digest('hex')
    try {
      await ctx.store.insert('events', { chain, seq, act, body, salt, leaf, at })
      return
    } catch (error) {
      if (!isDuplicateRefusal(error) || attempt > 50) throw error
    }
  }
}
