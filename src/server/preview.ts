import type { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { isRefusal, Refusal } from '#domain/refusal.ts'
import { isComplete } from '#i18n/locales.ts'
import { sessionUser } from '#internals/session.ts'
import type { Awards } from '#src/awards.ts'
import { practicePath } from '#site/addresses.ts'
import { renderPage } from '#site/render.tsx'
import { pages } from '#site/theme.ts'
import { assetAddresses } from './public/assets.ts'
import { pageContext } from './public/page-context.ts'

const PRIVATE = { 'Cache-Control': 'private, no-store', 'X-Robots-Tag': 'noindex, nofollow' }

/**
 * The real page of a draft, for the panel's live preview and for nobody without a session. Stands before the common
 * headers, since it alone may be framed (by the panel) and carries the script that loads it again after a save.
 */
export function previewRoutes(app: Hono, awards: Awards): void {
  const { ctx, runtime } = awards
  app.use('/preview/*', secureHeaders({
    contentSecurityPolicy: { defaultSrc: ["'none'"], scriptSrc: ["'self'"], styleSrc: ["'self'"], imgSrc: ["'self'"], baseUri: ["'none'"], formAction: ["'none'"], frameAncestors: ["'self'"] },
    xFrameOptions: 'SAMEORIGIN', referrerPolicy: 'same-origin', strictTransportSecurity: false,
  }))
  app.get('/preview/case-studies/:code', async (c) => {
    const asked = c.req.query('locale')
    const locale = isComplete(asked) ? asked : 'en'
    try {
      const user = await sessionUser(ctx.payload, c.req.header('cookie'))
      if (!user) throw new Refusal('not-found', {}, 404)
      const dto = await awards.previewCaseStudy(await awards.viewerOf({ user }), { code: c.req.param('code'), locale })
      const here = (one: string) => `/preview/case-studies/${dto.code}?locale=${one}`
      const { demoBar: _, ...context } = await pageContext(awards, { locale, path: here(locale), alternates: [] })
      const body = renderPage(pages.caseStudy, dto, {
        ...context, draft: true, canonical: practicePath(locale, dto.slug),
        languages: context.languages.map((one) => ({ locale: one.locale, path: here(one.locale) })),
        assets: { css: context.assets.css, js: [...context.assets.js, ...assetAddresses(awards, 'preview.js')] },
      })
      return c.html(body, 200, PRIVATE)
    } catch (error) {
      if (!isRefusal(error)) throw error
      return c.text(runtime.t(locale)(`errors.${error.code}`, error.params), error.status as 404, PRIVATE)
    }
  })
}
