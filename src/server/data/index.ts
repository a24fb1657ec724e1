import type { Hono } from 'hono'
import { cors } from 'hono/cors'
import type { Awards } from '#src/awards.ts'
import { bundleRoutes } from './bundle-routes.ts'
import { citeRoutes } from './cite-routes.ts'
import { descriptionRoutes } from './description-routes.ts'
import { feedRoutes } from './feed-routes.ts'
import { oaiRoutes } from './oai-routes.ts'
import { reportRoutes } from './report-routes.tsx'
import { setRoutes } from './sets.ts'

/** Open data, feeds, references, and the door for corrections. Mounted before the pages of the site. */
export function dataRoutes(app: Hono, awards: Awards): void {
  const open = cors({ origin: '*', allowMethods: ['GET', 'HEAD', 'POST'], allowHeaders: ['If-None-Match'], exposeHeaders: ['ETag', 'Retry-After', 'Content-Disposition'], maxAge: 86_400 })
  for (const path of ['/data/*', '/feeds/*', '/cite/*', '/oai']) app.use(path, open)
  descriptionRoutes(app, awards)
  bundleRoutes(app, awards)
  setRoutes(app, awards)
  feedRoutes(app, awards)
  citeRoutes(app, awards)
  oaiRoutes(app, awards)
  reportRoutes(app, awards)
}
