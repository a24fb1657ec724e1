import type { Hono } from 'hono'
import { isRefusal } from '#domain/refusal.ts'
import type { Awards } from '#src/awards.ts'
import { localeOfPath } from '../public/language.ts'
import { callRoutes, editionCallRoute } from './calls.tsx'
import { doorRoutes } from './doors.tsx'
import { fromHere } from './guard.ts'
import { sendingRoutes } from './sending.tsx'
import { writingRoutes } from './writing.tsx'

/** The entrant's portal: plain forms, no script needed. Mounted before the public pages. */
export function portalRoutes(app: Hono, awards: Awards): void {
  const guard = fromHere(awards)
  for (const path of ['/:locale/nominate/*', '/:locale/my-entries', '/:locale/sign-in', '/:locale/sign-in/*', '/:locale/sign-out', '/:locale/offer/*'])
    app.use(path, async (c, next) => {
      try {
        return await guard(c, next)
      } catch (error) {
        if (!isRefusal(error)) throw error
        return c.text(awards.runtime.t(localeOfPath(c.req.path))(`errors.${error.code}`), error.status as 403, { 'Cache-Control': 'private, no-cache' })
      }
    })
  doorRoutes(app, awards)
  writingRoutes(app, awards)
  sendingRoutes(app, awards)
  callRoutes(app, awards)
  editionCallRoute(app, awards)
}
