import type { Payload } from 'payload'
import { sessionUser } from './session.ts'

/**
 * Takes the session out of the person's record, so that a copy of the cookie opens nothing any more.
 * Undocumented: that the authenticated user carries `_sid` (test/payload-internals/session.test.ts).
 */
export async function endSession(payload: Payload, cookieHeader: string | undefined): Promise<void> {
  const user = await sessionUser(payload, cookieHeader)
  const sid = (user as { _sid?: string } | null)?._sid
  if (!user || !sid) return
  const stored = await payload.findByID({ collection: 'users', id: user.id, depth: 0, overrideAccess: true, showHiddenFields: true })
  const sessions = (stored.sessions ?? []).filter((each) => each.id !== sid)
  await payload.db.updateOne({ collection: 'users', id: user.id, data: { ...stored, sessions, updatedAt: null }, returning: false })
}
