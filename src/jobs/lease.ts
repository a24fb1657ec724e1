import { isDuplicateRefusal } from '#domain/refusal.ts'
import type { Context } from '#services/service.ts'

/** Its code is no code of an act: it names the one document that says which process runs the jobs. */
export const LEASE = 'OP-RUNNER'
const HELD = 60_000

/**
 * One runner in the whole installation, however many nodes: the lease is a document that is taken by insert or by
 * compare-and-set and runs out when its holder no longer renews it. `alone`: no other process can be there (one process a
 * SQLite file), so what a killed one left need not run out.
 */
export async function holdLease(ctx: Context, holder: string, { alone = false } = {}): Promise<boolean> {
  const now = ctx.now()
  const input = { holder, until: new Date(now.getTime() + HELD).toISOString() }
  const lease = await ctx.store.one('operations', { code: { equals: LEASE } })
  if (!lease) {
    try {
      await ctx.store.insert('operations', { code: LEASE, kind: 'runner', state: 'running', input, rev: 1 })
      return true
    } catch (error) {
      if (isDuplicateRefusal(error)) return false
      throw error
    }
  }
  const held = lease.input as { holder: string; until: string } | null
  if (!alone && held && held.holder !== holder && new Date(held.until) > now) return false
  return (await ctx.store.updateIf('operations', lease, { input })) !== null
}

export async function leaveLease(ctx: Context, holder: string): Promise<void> {
  const lease = await ctx.store.one('operations', { code: { equals: LEASE } })
  if ((lease?.input as { holder?: string } | null)?.holder === holder) await ctx.store.remove('operations', { code: { equals: LEASE } })
}
