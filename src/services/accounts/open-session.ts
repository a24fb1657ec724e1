import { mintSession } from '#internals/session.ts'
import type { Context } from '#services/service.ts'

export type SignedIn = {
  /** The `Set-Cookie` header. */
  cookie: string
  person: { code: string; name: string }
  next: string | null
}

/** A session for a person who has proven the address, beside those they have already. */
export async function openSession(ctx: Context, userId: string, next: string | null): Promise<SignedIn> {
  const user = await ctx.payload.findByID({ collection: 'users', id: userId, depth: 0, overrideAccess: true, showHiddenFields: true })
  // Payload measures its sessions by the machine's clock, whatever the day of the demonstration.
  const { cookie } = await mintSession(ctx.payload, user, ctx.runtime.clock.machineTime())
  return { cookie, person: { code: user.code ?? '', name: user.name }, next }
}
