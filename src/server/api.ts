import type { Hono } from 'hono'
import { RETRY_AFTER } from '#domain/records-away.ts'
import { payloadRest } from '#internals/rest.ts'
import { userOf } from '#internals/session.ts'
import { isStaff } from '#policy/viewer.ts'
import type { Awards } from '#src/awards.ts'

/** What a visitor without a session, or without a part in the secretariat, needs of Payload's REST. */
const OPEN = new Set(['POST /api/users/login', 'POST /api/users/logout', 'GET /api/users/me', 'POST /api/users/refresh-token', 'POST /api/users/forgot-password', 'POST /api/users/reset-password'])
const OWN = [/^\/api\/payload-preferences(\/|$)/, /^\/api\/users\/[\w-]+$/, /^\/api\/access$/]
const MOST = 200

/** Payload's REST for the panel: no contract (the public interface is /data/v1), and capped in rows and depth. */
export function apiRoutes(app: Hono, awards: Awards): void {
  app.all('/api/*', async (c) => {
    const { payload } = awards.ctx
    const url = new URL(c.req.url)
    if (!OPEN.has(`${c.req.method} ${url.pathname}`)) {
      const viewer = await awards.viewerOf({ user: await userOf(payload, c.req.raw.headers) })
      if (!viewer.person) return c.json({ errors: [{ message: 'Sign in first.' }] }, 401)
      if (!isStaff(viewer) && !OWN.some((path) => path.test(url.pathname))) return c.json({ errors: [{ message: 'Not found.' }] }, 404)
    }
    for (const [name, most] of [['limit', MOST], ['depth', 2]] as const) {
      const asked = url.searchParams.get(name)
      if (asked !== null && !(Number(asked) >= (name === 'limit' ? 1 : 0) && Number(asked) <= most)) url.searchParams.set(name, String(most))
    }
    // Without fallback between languages Payload takes a request that names none for no language at all, and drops every localized text in it.
    const { localization } = payload.config
    const asked = url.searchParams.get('locale')
    if (localization && !(asked && [...localization.localeCodes, 'all', '*'].includes(asked))) url.searchParams.set('locale', localization.defaultLocale)
    const answer = await payloadRest(payload, c.req.raw, url)
    if (answer.status === 503) answer.headers.set('Retry-After', RETRY_AFTER)
    return answer
  })
}
