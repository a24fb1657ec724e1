import type { Hono } from 'hono'
import type { Awards } from '#src/awards.ts'
import { pack, send } from './cached-page.ts'
import { dataRoutes } from './data/index.ts'
import { demoRoutes } from './demo/index.ts'
import { invitationRoutes } from './invitation.tsx'
import { portalRoutes } from './portal/index.ts'
import { failed, letter } from './public/answer.ts'
import { assetRoutes } from './public/assets.ts'
import { pageRoutes } from './public/pages.ts'
import { redirectRoutes } from './public/redirects.ts'
import { sitemapRoutes } from './public/sitemap.ts'
import { signOffRoutes } from './sign-off.tsx'

/** The public site and the portal. */
export function siteRoutes(app: Hono, awards: Awards): void {
  demoRoutes(app, awards)
  assetRoutes(app, awards)
  sitemapRoutes(app, awards)
  redirectRoutes(app, awards)
  portalRoutes(app, awards)
  signOffRoutes(app, awards)
  invitationRoutes(app, awards)
  dataRoutes(app, awards)
  pageRoutes(app, awards)
  app.notFound(async (c) => send(c, await pack(await letter(awards, 404, c.req.path), -1, 4)))
  app.onError((error, c) => failed(c, awards, error))
}
