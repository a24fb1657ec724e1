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
  const { cookie } = await mintSession(ctx.payload, user, ctx.now())
  return { cookie, person: { code: user.code ?? '', name: user.name }, next }
}
