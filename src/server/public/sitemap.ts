import type { Hono } from 'hono'
import { nobody } from '#policy/viewer.ts'
import type { Awards } from '#src/awards.ts'
import { publicPage } from '../cached-page.ts'
import { failed } from './answer.ts'
import { pathOf } from './places.ts'

/** A sitemap holds 50,000 addresses at most. */
const MOST = 45_000
const XML = 'application/xml; charset=utf-8'
const escape = (text: string): string => text.replace(/[<>&'"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** Every public page in every language in which it really exists; an index of parts when they are too many for one. */
export function sitemapRoutes(app: Hono, awards: Awards): void {
  const origin = awards.ctx.env.PUBLIC_URL
  app.get('/sitemap.xml', async (c) => {
    const part = Number(c.req.query('part') ?? 0)
    try {
      return await publicPage(c, awards, `/sitemap.xml?part=${part}`, async () => {
        const { addresses, validUntil } = await awards.publicAddresses(nobody(awards.ctx.now()), {})
        const parts = Math.ceil(addresses.length / MOST)
        if (parts > 1 && !part) {
          const list = Array.from({ length: parts }, (_, i) => `<sitemap><loc>${origin}/sitemap.xml?part=${i + 1}</loc></sitemap>`)
          return { status: 200, type: XML, validUntil, body: `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${list.join('')}</sitemapindex>\n` }
        }
        const here = part ? addresses.slice((part - 1) * MOST, part * MOST) : addresses
        const urls = here.map(({ locale, place, lastmod }) =>
          `<url><loc>${escape(origin + pathOf(locale, place))}</loc>${lastmod ? `<lastmod>${escape(lastmod)}</lastmod>` : ''}</url>`)
        return { status: 200, type: XML, validUntil, body: `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n` }
      })
    } catch (error) {
      return failed(c, awards, error)
    }
  })

  app.get('/favicon.ico', (c) => c.body(null, 204, { 'Cache-Control': 'public, max-age=86400' }))

  app.get('/robots.txt', (c) => {
    c.header('Cache-Control', 'public, max-age=3600')
    return c.text(['User-agent: *', 'Disallow: /admin', 'Disallow: /api/', 'Disallow: /*?q=', '', `Sitemap: ${origin}/sitemap.xml`, ''].join('\n'))
  })
}
