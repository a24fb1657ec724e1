import { randomUUID } from 'node:crypto'
import { executeAuthStrategies, getFieldsToSign, jwtSign, type Payload } from 'payload'
import type { User } from '#src/payload-types.ts'

export const COOKIE = 'payload-token'

/**
 * A session like the one that Payload's login makes, for somebody who followed a mailed link: no password was hashed.
 * Undocumented: the shape of `sessions` and that `_sid` in the token names one (test/payload-internals/session.test.ts).
 */
export async function mintSession(payload: Payload, user: User, now: Date): Promise<{ cookie: string }> {
  const collection = payload.collections.users.config
  const seconds = collection.auth.tokenExpiration
  const sid = randomUUID()
  const sessions = [
    ...(user.sessions ?? []).filter((each) => new Date(each.expiresAt) > now),
    { id: sid, createdAt: now.toISOString(), expiresAt: new Date(now.getTime() + seconds * 1000).toISOString() },
  ]
  await payload.db.updateOne({ collection: 'users', id: user.id, data: { ...user, sessions, updatedAt: null }, returning: false })
  const fieldsToSign = getFieldsToSign({ collectionConfig: collection, email: user.email, sid, user: { ...user, collection: 'users' } as never })
  const { token } = await jwtSign({ fieldsToSign, secret: payload.secret, tokenExpiration: seconds })
  const secure = payload.config.serverURL.startsWith('https:') ? '; Secure' : ''
  return { cookie: `${COOKIE}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure}` }
}

/**
 * Whose session a request carries. Payload refuses its cookie where neither Origin nor Sec-Fetch-Site came along, as
 * from older phones; the site has its own protection against forged posts, so it hands over the cookie alone.
 */
export async function sessionUser(payload: Payload, cookieHeader: string | undefined): Promise<User | null> {
  if (!cookieHeader?.includes(`${COOKIE}=`)) return null
  return userOf(payload, new Headers({ cookie: cookieHeader, 'sec-fetch-site': 'same-origin' }))
}

/**
 * Payload's own check of cookie, session and Origin. `payload.auth` would also ask every access rule of every collection
 * what this person may do, which is two thirds of its time and which no door of ours wants to know.
 */
export async function userOf(payload: Payload, headers: Headers): Promise<User | null> {
  const { user } = await executeAuthStrategies({ headers, payload })
  if (!user) await answers(payload)
  return user as User | null
}

/** Payload takes a database that does not answer for a session that has ended: this refuses where it does not answer. */
export const answers = async (payload: Payload): Promise<void> => void (await payload.db.count({ collection: 'publications', where: { seq: { equals: 1 } } }))

export const endSessionCookie = `${COOKIE}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`
