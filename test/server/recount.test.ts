import { createHash } from 'node:crypto'
import type { Hono } from 'hono'
import { beforeAll, describe, expect, it } from 'vitest'
import { verifyBundle } from '#domain/proof/verify-bundle.ts'
import { createApp } from '#server/app.ts'
import { calendarAt } from '#test/factories.ts'
import { buildJudged, type Judged } from '#test/services/outcome/judged.ts'
import { startAwards } from '#test/start.ts'
import type { Awards } from '#src/awards.ts'

let awards: Awards
let app: Hono
let judged: Judged
let freeze = ''
let head = ''
const get = (path: string) => Promise.resolve(app.request(path))
const page = (locale = 'en') => `/${locale}/awards/${judged.world.programme.slug}/2026/recount`
const edit = (data: object) => awards.ctx.payload.update({ collection: 'editions', id: judged.world.edition.id, data })
const EIGHT = (score: number) => Array.from({ length: 8 }, (_, n) => Math.min(5, score + (n % 2)))

beforeAll(async () => {
  awards = (await startAwards()).awards
  app = createApp(awards)
  judged = await buildJudged(awards, [EIGHT(4), EIGHT(3), EIGHT(2)])
})

describe('a frozen result, as the public meets it', () => {
  it('has no page before anything is frozen', async () => {
    expect((await get(page())).status).toBe(404)
    expect(await (await get('/sitemap.xml')).text()).not.toContain('/recount<')
  })

  it('shows its head and its day before the announcement, and of the numbers nothing', async () => {
    await edit({ resultBundle: 'public' })
    ;({ freeze, head } = await awards.freezeResult(await judged.organiser(), { category: judged.category }))
    const html = await (await get(page())).text()
    expect(html).toContain(head)
    expect(html).not.toMatch(/>24</)
    expect(html).not.toContain(`/data/v1/bundles/${freeze}`)
    expect(html).not.toContain('/leaves.txt')
    expect(await (await get(page().replace('/recount', ''))).text()).toContain(head)
    for (const path of [`/data/v1/bundles/${freeze}.json`, `/data/v1/freezes/${freeze}/leaves.txt`]) expect((await get(path)).status).toBe(404)
    const told = (await (await get(`/data/v1/freezes/${freeze}`)).json()) as object
    expect(Object.keys(told).sort()).toEqual(['at', 'freeze', 'head', 'publicKey', 'signature'])
  })

  it('gives after it the list, whose SHA-256 is the head, and the bundle, which holds', async () => {
    await edit({ calendar: calendarAt('announced'), announcedCategories: [{ category: judged.category, at: new Date().toISOString() }] })
    const leaves = await get(`/data/v1/freezes/${freeze}/leaves.txt`)
    expect(leaves.headers.get('content-type')).toMatch(/^text\/plain/)
    expect(createHash('sha256').update(await leaves.text()).digest('hex')).toBe(head)
    const bundle = await get(`/data/v1/bundles/${freeze.toLowerCase()}.json`)
    expect([bundle.status, bundle.headers.get('access-control-allow-origin'), bundle.headers.get('content-disposition')]).toEqual([200, '*', `attachment; filename="bundle-${freeze}.json"`])
    const text = await bundle.text()
    expect((await verifyBundle(JSON.parse(text), { head })).ok).toBe(true)
    for (const { user } of judged.judges) for (const personal of [user.name, user.email, user.code!]) expect(text).not.toContain(personal)
    expect((await get('/data/v1/bundles/RS-000000.json')).status).toBe(404)
    const html = await (await get(page())).text()
    expect(html).toContain(`/data/v1/bundles/${freeze}.json`)
    expect(html).toMatch(/>24</) // three entries, eight judges
    expect(html).toMatch(/<script src="\/assets\/recount-[0-9a-f]{8}\.js" defer/)
  })

  it('is explained in each language, in the sitemap, without a script of its own in the page', async () => {
    const sitemap = await (await get('/sitemap.xml')).text()
    for (const locale of ['en', 'fr', 'ar']) {
      const answer = await get(page(locale))
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'")
      const html = await answer.text()
      expect(html).toContain('recount -- verify')
      expect(html).not.toMatch(/<script(?![^>]*src="\/assets\/)/)
      expect(sitemap).toContain(`${page(locale)}<`)
    }
  })

  it('has a script that carries the verifying module, and a published schema', async () => {
    const address = /\/assets\/recount-[0-9a-f]{8}\.js/.exec(await (await get(page())).text())![0]
    const script = await (await get(address)).text()
    expect(script).toContain('recount-bundle-1')
    expect(script).not.toContain('import ')
    const schema = (await (await get('/data/v1/bundle.schema.json')).json()) as { $id: string; required: string[] }
    expect(schema.$id).toMatch(/\/data\/v1\/bundle\.schema\.json$/)
    expect(schema.required).toContain('leaves')
  })

  it('goes to auditors by a link that is kept nowhere on the way, and to nobody when the edition says so', async () => {
    const { url } = await awards.linkBundle(await judged.organiser(), { category: judged.category })
    const path = new URL(url).pathname
    await edit({ resultBundle: 'auditors' })
    expect((await get(`/data/v1/bundles/${freeze}.json`)).status).toBe(404)
    const audited = await get(path)
    expect([audited.status, audited.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
    expect((await verifyBundle(await audited.json())).ok).toBe(true)
    expect((await get(`${path}x`)).status).toBe(400)
    await edit({ resultBundle: 'none' })
    expect((await get(path)).status).toBe(404)
    expect(await (await get(page('fr'))).text()).toContain('à personne')
  })
})
