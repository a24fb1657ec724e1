import type { PayloadRequest } from 'payload'
import { RecordsAway } from '#domain/records-away.ts'
import { COOKIE, userOf } from '#internals/session.ts'
import type { Viewer } from '#policy/viewer.ts'

/** Loaded once a request and kept on it: access functions run no query of their own. */
export function viewerOfRequest(req: PayloadRequest): Promise<Viewer> {
  const context = req.context as { viewer?: Promise<Viewer> }
  context.viewer ??= load(req)
  return context.viewer
}

/** Payload takes a database that does not answer for a session that has ended: nobody is refused for that who is signed in. */
async function load({ payload, user, headers }: PayloadRequest): Promise<Viewer> {
  if (!user && headers.get('cookie')?.includes(`${COOKIE}=`)) {
    // Not `payload.auth`: it asks the access functions, and so this one again.
    if (await userOf(payload, headers)) throw new RecordsAway('The session was not found at first, and is there.')
  }
  return payload.awards.viewerOf({ user })
}
