import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import type { Awards } from '#src/awards.ts'
import { actRoutes } from './act.ts'
import { apiRoutes } from './api.ts'
import { demoClock } from './demo/index.ts'
import { fileRoutes } from './files.ts'
import { healthRoute } from './health.ts'
import { rememberHeaders } from './kept-lane.ts'
import { passwordLimits } from './limits.ts'
import { previewRoutes } from './preview.ts'
import { resultsFile } from './results-file.ts'
import { siteRoutes } from './site.ts'

/** Everything but the panel: what a request meets, in this order. Web standards in, web standards out. */
export function createApp(awards: Awards): Hono {
  const app = new Hono()
  app.use(rememberHeaders)
  demoClock(app, awards)
  fileRoutes(app, awards)
  resultsFile(app, awards)
  previewRoutes(app, awards)
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"], scriptSrc: ["'self'"], styleSrc: ["'self'"], imgSrc: ["'self'"], connectSrc: ["'self'"], objectSrc: ["'self'"],
        baseUri: ["'none'"], formAction: ["'self'"], frameAncestors: ["'none'"],
      },
      xFrameOptions: 'DENY',
      referrerPolicy: 'strict-origin-when-cross-origin',
      strictTransportSecurity: awards.ctx.env.PUBLIC_URL.startsWith('https:') ? 'max-age=31536000' : false,
    }),
  )
  healthRoute(app, awards)
  actRoutes(app, awards)
  passwordLimits(app, awards)
  apiRoutes(app, awards)
  siteRoutes(app, awards)
  return app
}
