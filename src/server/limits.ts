import { setTimeout } from 'node:timers/promises'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context as Call, Hono } from 'hono'
import { isRefusal, Refusal } from '#domain/refusal.ts'
import { hashLikeLogin } from '#internals/password-time.ts'
import { countAttempt, forgiveAttempts, type Attempt } from '#services/accounts/attempts.ts'
import { normaliseAddress } from '#services/messages/address.ts'
import type { Awards } from '#src/awards.ts'
import { Turns } from './turns.ts'

/** Where a request comes from, as far as limits go: an IPv6 network counts as one, the proxy is believed only if told to. */
export function networkOf(c: Call, trustProxy: boolean): string {
  const forwarded = trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  const address = (forwarded || connected(c)).replace(/^::ffff:/, '')
  return address.includes(':') ? address.split(':').slice(0, 4).join(':') : address
}

function connected(c: Call): string {
  try {
    return getConnInfo(c).remote.address ?? 'unknown'
  } catch {
    return 'unknown' // driven without a socket, as by tests
  }
}

/** Counts an attempt from this network; refuses with 429. For pages that mail, start a draft or take a file. */
export const limitNetwork = (c: Call, { ctx }: Awards, kind: Attempt): Promise<void> => countAttempt(ctx, kind, networkOf(c, ctx.env.TRUST_PROXY))

const PASSWORD_ROUTES = ['/api/users/login', '/api/users/forgot-password', '/api/users/reset-password', '/api/users/unlock', '/api/users/first-register']
/** Milliseconds in which a mail to a known address is surely written: an unknown one is answered no sooner. */
const LONGER_THAN_A_MAIL = 400
const HASHES_AT_ONCE = 2
const MOST_WAITING = 60

/**
 * Stands before Payload's sign-in by password: limits by network and by account, two hashes at once, and one answer in
 * words and time whether the address is unknown, the password wrong or the account locked.
 */
export function passwordLimits(app: Hono, awards: Awards): void {
  const { ctx } = awards
  const turns = ctx.runtime.own('password-hashes', () => new Turns(HASHES_AT_ONCE, MOST_WAITING))
  for (const route of PASSWORD_ROUTES)
    app.use(route, async (c, next) => {
      if (c.req.method !== 'POST') return next()
      const t = ctx.runtime.t(c.req.header('accept-language')?.slice(0, 2) ?? 'en')
      const answer = (refusal: Refusal) => c.json({ errors: [{ message: t(`errors.${refusal.code}`, refusal.params) }] }, refusal.status as 401)
      try {
        await limitNetwork(c, awards, 'login-from')
        const address = await addressIn(c.req.raw)
        if (address) await countAttempt(ctx, 'login-on', address)
        await turns.take(async () => {
          if (route.endsWith('/login') && !(await wouldHash(awards, address))) await hashLikeLogin(ctx.payload)
          await (route.endsWith('/forgot-password') ? Promise.all([next(), setTimeout(LONGER_THAN_A_MAIL)]) : next())
        })
        if (!route.endsWith('/login') || c.res.status === 503) return
        if (c.res.status >= 400) c.res = answer(new Refusal('sign-in-failed', {}, 401))
        else await forgiveAttempts(ctx, { 'login-on': address ?? '', 'login-from': networkOf(c, ctx.env.TRUST_PROXY) })
      } catch (error) {
        if (!isRefusal(error)) throw error
        return answer(error)
      }
    })
}

/** Whether Payload will hash a password for this address: not for an unknown one, nor for one it has locked. */
async function wouldHash({ ctx }: Awards, address: string | null): Promise<boolean> {
  if (!address) return false
  const { docs } = await ctx.payload.find({ collection: 'users', where: { email: { equals: address } }, depth: 0, limit: 1, overrideAccess: true, showHiddenFields: true })
  const lockUntil = docs[0]?.lockUntil
  return docs.length > 0 && !(lockUntil && new Date(lockUntil) > new Date())
}

/** The address in the body, which stays readable for Payload: JSON, or its form with JSON in `_payload`. */
async function addressIn(request: Request): Promise<string | null> {
  try {
    const copy = request.clone()
    const form = request.headers.get('content-type')?.startsWith('multipart/')
    const body: unknown = form ? JSON.parse(String((await copy.formData()).get('_payload') ?? 'null')) : await copy.json()
    const email = (body as { email?: unknown } | null)?.email
    return typeof email === 'string' ? normaliseAddress(email) : null
  } catch {
    return null // Payload says what is wrong with it
  }
}
