import type { Hono } from 'hono'
import type { Awards } from '#src/awards.ts'

/** The public site and the portal. */
export function siteRoutes(app: Hono, _awards: Awards): void {
  app.get('/', (c) => c.text('Recount'))
}
