import { endSession } from '#internals/end-session.ts'
import { endSessionCookie } from '#internals/session.ts'
import type { Context } from '#services/service.ts'

/** Ends the session that this cookie names, on the server too, and gives the header that removes it from the browser. */
export async function signOut(ctx: Context, cookieHeader: string | undefined): Promise<{ cookie: string }> {
  await endSession(ctx.payload, cookieHeader)
  return { cookie: endSessionCookie }
}
