import type { Hono } from 'hono'
import { brotliDecompressSync } from 'node:zlib'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { isComplete, LOCALES } from '#i18n/locales.ts'
import { createApp } from '#server/app.ts'
import { preferredLocale } from '#server/public/language.ts'
import { searchReady } from '#services/library/search.ts'
import { appendPublication } from '#services/publishing/log-publication.ts'
import type { Awards } from '#src/awards.ts'
import type { CaseStudy } from '#src/payload-types.ts'
import { buildUser, PASSWORD } from '#test/factories.ts'
import { buildCaseStudy, buildHonour, buildRecord, prose, translateCaseStudy } from '#test/services/library/shelf-of-books.ts'
import { startAwards } from '#test/start.ts'

let awards: Awards
let app: Hono
const get = (path: string, headers: Record<string, string> = {}) => Promise.resolve(app.request(path, { headers }))
const pathOf = (study: CaseStudy, locale = 'en') => `/${locale}/practices/${study.slug ?? ''}`

beforeAll(async () => {
  awards = (await startAwards()).awards
  app = createApp(awards)
  await searchReady(awards.ctx)
})

describe('addresses', () => {
  it('the front door leads to the language of the reader', async () => {
    const answer = await get('/', { 'accept-language': 'de, fr;q=0.8, ar;q=0.9' })
    expect([answer.status, answer.headers.get('location'), answer.headers.get('vary')]).toEqual([302, '/ar', 'Accept-Language'])
    expect((await get('/practices?q=girls', { 'accept-language': 'fr' })).headers.get('location')).toBe('/fr/practices?q=girls')
  })
  it.each([['fr-CH, en;q=0.5', 'fr'], ['ru, zh', 'en'], ['', 'en'], ['en;q=0, ar', 'ar'], ['*', 'en']])('"%s" is read as %s', (header, locale) => expect(preferredLocale(header)).toBe(locale))

  it('are written in one way', async () => {
    for (const [asked, plain] of [['/en/', '/en'], ['/EN/Practices', '/en/practices'], ['/fr/ledger/?page=2', '/fr/ledger?page=2'], ['/en//pillars/2/', '/en/pillars/2']] as const) {
      const answer = await get(asked)
      expect([asked, answer.status, answer.headers.get('location')]).toEqual([asked, 301, plain])
    }
  })
  it('longer than any page has is not there, like any other', async () => {
    for (const path of ['practices/', 'organisations/', '']) expect((await get(`/fr/${path}${'a'.repeat(5000)}`)).status).toBe(404)
  })
  it('an incomplete language has none', async () => {
    for (const locale of [...LOCALES.filter((one) => !isComplete(one)), 'xx']) expect((await get(`/${locale}/practices`)).status).toBe(404)
  })
  it('what is not there is said in the language of the address', async () => {
    const answer = await get('/fr/practices/rien-de-tel')
    const html = await answer.text()
    expect(answer.status).toBe(404)
    expect(html).toContain('<html lang="fr"')
    expect(html).toContain('noindex')
    expect(html).not.toContain('hrefLang')
  })
  it('a code leads to the page of today', async () => {
    const study = await buildCaseStudy(awards)
    const answer = await get(`/id/${(study.code ?? '').toLowerCase()}`, { 'accept-language': 'fr' })
    expect([answer.status, answer.headers.get('location')]).toEqual([301, pathOf(study, 'fr')])
    expect((await get('/id/CS-000000')).status).toBe(404)
    expect((await get('/id/nonsense')).status).toBe(404)
  })
  it('a moved page leads on each time, not only the first', async () => {
    const study = await buildCaseStudy(awards)
    await translateCaseStudy(awards, study, 'fr', { title: 'Une étude', slug: `une-etude-${study.code?.toLowerCase()}`, summary: 'En villages.', problem: prose('Peu.') as never })
    for (let n = 0; n < 2; n++) {
      const answer = await get(pathOf(study, 'fr'))
      expect([answer.status, answer.headers.get('location')]).toEqual([301, `/fr/practices/une-etude-${study.code?.toLowerCase()}`])
    }
  })
})

describe('a page', () => {
  it('names only the languages in which it exists, and the original where it is shown instead', async () => {
    const study = await buildCaseStudy(awards)
    const html = await (await get(pathOf(study, 'ar'))).text()
    expect(html).toContain(`<link rel="canonical" href="${awards.ctx.env.PUBLIC_URL}${pathOf(study)}"`)
    expect(html).not.toContain('hrefLang="ar" href')
    expect(html).toContain('dir="rtl"')
  })
  it('is the same for everybody, byte for byte, from the cache or not, with a session or without', async () => {
    const study = await buildCaseStudy(awards)
    const first = await get(pathOf(study))
    const cached = awards.runtime.pages.get(pathOf(study), await awards.runtime.generation.current(), Date.now())
    expect(cached?.etag).toBe(first.headers.get('etag'))
    const user = await buildUser(awards, { password: PASSWORD })
    const { token } = await awards.ctx.payload.login({ collection: 'users', data: { email: user.email, password: PASSWORD } })
    const second = await get(pathOf(study), { cookie: `payload-token=${token ?? ''}`, authorization: `JWT ${token ?? ''}` })
    expect(await second.text()).toBe(await first.text())
    expect(second.headers.get('etag')).toBe(first.headers.get('etag'))
    expect(second.headers.get('set-cookie')).toBeNull()
    expect(second.headers.get('vary')).toBe('Accept-Encoding')
  })
  it('is not sent again to whoever has it; a HEAD has no body', async () => {
    const answer = await get('/en/ledger')
    expect((await get('/en/ledger', { 'if-none-match': answer.headers.get('etag') ?? '' })).status).toBe(304)
    const head = await app.request('/en/ledger', { method: 'HEAD' })
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, answer.headers.get('etag'), ''])
  })
  it('is compressed more densely once it is asked for again, and says the same', async () => {
    const path = pathOf(await buildCaseStudy(awards))
    const bytes = async () => new Uint8Array(await (await get(path, { 'accept-encoding': 'br' })).arrayBuffer())
    const first = await bytes()
    await bytes()
    const smaller = await vi.waitFor(async () => {
      const now = await bytes()
      expect(now.byteLength).toBeLessThan(first.byteLength)
      return now
    })
    expect(brotliDecompressSync(smaller)).toEqual(brotliDecompressSync(first))
  })
  it('a search is not kept', async () => {
    const size = awards.runtime.pages.size
    await get(`/en/practices?q=telephones${Math.random()}`)
    expect(awards.runtime.pages.size).toBe(size)
  })
  it('an unknown filter changes neither the page nor the cache', async () => {
    await get('/en/practices')
    const size = awards.runtime.pages.size
    expect(await (await get('/en/practices?utm_source=x&pillar=9')).text()).toBe(await (await get('/en/practices')).text())
    expect(awards.runtime.pages.size).toBe(size)
  })
  it('that cannot be made says so with a reference, and is not kept', async () => {
    const { ledgerPage } = awards
    awards.ledgerPage = () => Promise.reject(new Error('a secret of the database'))
    const answer = await get('/fr/ledger?page=77')
    awards.ledgerPage = ledgerPage
    const html = await answer.text()
    expect(answer.status).toBe(500)
    expect(html).toContain('<html lang="fr"')
    expect(html).not.toContain('a secret of the database')
    expect((await get('/fr/ledger?page=77')).status).toBe(404)
  })
  it('a narrower mode leaves no name in HTML, JSON-LD or head', async () => {
    const name = 'Marigold Workshop of Hidden Lane'
    const study = await buildCaseStudy(awards, { mode: 'region', organisationName: name, credit: name, recognition: name, partners: [{ name, role: 'all' }], quote: { text: 'So it was.', who: name } })
    const answer = await get(pathOf(study))
    expect(answer.status).toBe(200)
    expect(await answer.text()).not.toContain(name)
    expect(await (await get(`/en/practices?q=${encodeURIComponent('Hidden Lane')}`)).text()).not.toContain(study.title)
  })
})

describe('a withdrawal', () => {
  it('is 410 with the same words for every record, and gone from list, sitemap and cache', async () => {
    const study = await buildCaseStudy(awards, { title: 'To be taken down' })
    const other = await buildCaseStudy(awards)
    expect((await get(pathOf(study))).status).toBe(200)
    expect(await (await get('/en/practices?sort=newest')).text()).toContain('To be taken down')
    expect(await (await get('/sitemap.xml')).text()).toContain(pathOf(study))
    for (const one of [study, other]) await appendPublication(awards.ctx, { collection: 'case-studies', code: one.code ?? '', act: 'withdraw' })
    const [gone, also] = [await get(pathOf(study)), await get(pathOf(other))]
    expect([gone.status, also.status]).toEqual([410, 410])
    const html = await gone.text()
    expect(html).not.toContain('To be taken down')
    expect(html.replaceAll(study.slug ?? '', '')).toBe((await also.text()).replaceAll(other.slug ?? '', ''))
    expect(await (await get('/en/practices?sort=newest')).text()).not.toContain('To be taken down')
    expect(await (await get('/sitemap.xml')).text()).not.toContain(pathOf(study))
    expect((await get(`/id/${study.code ?? ''}`)).status).toBe(410)
  })
  it('that another node wrote is obeyed within a second', async () => {
    const study = await buildCaseStudy(awards)
    awards.runtime.generation.start()
    try {
      expect((await get(pathOf(study))).status).toBe(200)
      const [last] = await awards.ctx.store.find('publications', {}, { sort: '-seq', limit: 1 })
      await awards.ctx.payload.db.create({
        collection: 'publications',
        data: { seq: (last?.seq ?? 0) + 1, at: new Date().toISOString(), subjectCollection: 'case-studies', code: study.code, act: 'withdraw' },
      })
      const since = Date.now()
      while ((await get(pathOf(study))).status === 200 && Date.now() - since < 3000) await new Promise((resolve) => setTimeout(resolve, 25))
      expect((await get(pathOf(study))).status).toBe(410)
      expect(Date.now() - since).toBeLessThan(1000)
    } finally {
      awards.runtime.generation.stop()
    }
  })
})

describe('what machines read', () => {
  it('the sitemap names each page in the languages in which it exists, and every address of it answers', async () => {
    const { edition } = await buildRecord(awards, 1995)
    await buildHonour(awards, edition)
    const study = await buildCaseStudy(awards)
    const xml = await (await get('/sitemap.xml')).text()
    expect(xml).toContain(pathOf(study))
    expect(xml).not.toContain(pathOf(study, 'fr'))
    const addresses = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map((found) => new URL((found[1] ?? '').replaceAll('&#38;', '&')))
    const wrong: string[] = []
    for (const { pathname, search } of addresses) {
      const { status } = await get(pathname + search)
      if (status !== 200) wrong.push(`${status} ${pathname}`)
    }
    expect(wrong).toEqual([])
    expect(await (await get('/robots.txt')).text()).toContain(`Sitemap: ${awards.ctx.env.PUBLIC_URL}/sitemap.xml`)
  })
  it('styles stand under their hash for ever', async () => {
    const [href] = /\/assets\/site-[0-9a-f]{8}\.css/.exec(await (await get('/en')).text()) ?? []
    const answer = await get(href ?? '')
    expect([answer.status, answer.headers.get('cache-control'), answer.headers.get('content-type')]).toEqual([200, 'public, max-age=31536000, immutable', 'text/css; charset=utf-8'])
    expect((await get('/assets/site-00000000.css')).status).toBe(404)
  })
  it('the data in a page say no more than the page', async () => {
    const study = await buildCaseStudy(awards)
    const html = await (await get(pathOf(study))).text()
    const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? '{}') as Record<string, unknown>
    expect(data).toMatchObject({ '@type': 'Article', headline: study.title, '@id': `${awards.ctx.env.PUBLIC_URL}/id/${study.code ?? ''}` })
  })
})
