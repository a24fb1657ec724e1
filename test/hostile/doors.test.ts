import { beforeAll, describe, expect, it } from 'vitest'
import { parseXml } from '#test/server/strict-xml.ts'
import { buildCaseStudy, prose } from '#test/services/library/shelf-of-books.ts'
import { Browser } from '#test/server/portal-browser.ts'
import { appendPublication } from '#services/publishing/log-publication.ts'
import { buildHostileWorld, SECRET, type HostileWorld } from './world.ts'

let world: HostileWorld
const ask = (path: string, init: RequestInit = {}) => Promise.resolve(world.app.request(`http://localhost:3000${path}`, { redirect: 'manual', ...init }))
beforeAll(async () => void (world = await buildHostileWorld()))

describe('headers', () => {
  it('every kind of answer lets in no script but our own, no frame, no guess of a type', async () => {
    for (const path of ['/en', '/fr/practices?q=women', '/en/nothing-here', '/en/nominate', '/ar/sign-in', '/health', '/data/v1/honours', '/feeds/practices.atom', '/sitemap.xml']) {
      const { headers } = await ask(path)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy, path).toContain("default-src 'none'")
      expect(policy, path).toContain("script-src 'self'")
      expect(policy, path).not.toMatch(/unsafe|\*|https?:/)
      expect([headers.get('x-content-type-options'), headers.get('x-frame-options'), headers.get('x-powered-by')], path).toEqual(['nosniff', 'DENY', null])
    }
  })

  it('public pages say that they may be kept, personal ones that nobody but the browser may', async () => {
    expect((await ask('/en')).headers.get('cache-control')).toBe('public, no-cache')
    const mine = await ask('/en/my-entries', { headers: { cookie: world.cookies.entrant } })
    expect(mine.headers.get('cache-control')).toContain('private')
    expect(mine.headers.get('vary') ?? '').toMatch(/cookie|^$/i)
  })

  it('no header of a request becomes an address in an answer', async () => {
    const html = await (await ask('/en', { headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'gopher', forwarded: 'host=evil.example' } })).text()
    expect(html).not.toContain('evil.example')
    const browser = new Browser(world.awards)
    await browser.post('/en/sign-in', { ...browser.hidden(await browser.get('/en/sign-in')), address: world.entrant.mail }, { 'x-forwarded-host': 'evil.example' })
    const [mail] = await world.awards.ctx.store.find('messages', { recipient: { equals: world.entrant.mail } }, { sort: '-createdAt', limit: 1 })
    expect(`${mail?.text} ${mail?.html}`).not.toContain('evil.example')
  })
})

describe('cookies', () => {
  it('are read by no script and sent by no other site', async () => {
    const browser = new Browser(world.awards)
    const page = await browser.get('/en/sign-in')
    const set = page.headers.getSetCookie()
    expect(set.length).toBeGreaterThan(0)
    for (const cookie of set) expect(cookie).toMatch(/HttpOnly.*SameSite=(Lax|Strict)|SameSite=(Lax|Strict).*HttpOnly/i)
  })

  it('of one browser open no form of another: the token is bound to them', async () => {
    const [one, other] = [new Browser(world.awards), new Browser(world.awards)]
    const stolen = one.hidden(await one.get('/en/sign-in'))
    await other.get('/en/sign-in')
    expect((await other.post('/en/sign-in', { ...stolen, address: 'other@people.example' })).status).toBe(403)
  })

  it('made up, cut short or of another kind, are nobody', async () => {
    for (const token of ['x', 'eyJhbGciOiJub25lIn0.eyJpZCI6IjEifQ.', world.cookies.admin.replace('payload-token=', '').slice(0, -3)]) {
      const answer = await ask('/api/users', { headers: { cookie: `payload-token=${token}`, 'sec-fetch-site': 'same-origin' } })
      expect(answer.status).toBe(401)
    }
  })
})

describe('another site', () => {
  it('acts for nobody: not through the panel’s acts, not through REST, not through a form', async () => {
    const from = { cookie: world.cookies.admin, origin: 'https://evil.example', 'content-type': 'application/json' }
    expect((await ask('/api/act/signTerms', { method: 'POST', headers: from, body: '{}' })).status).toBe(401)
    expect((await ask('/api/editions', { method: 'POST', headers: from, body: '{}' })).status).toBe(401)
    // A plain form needs no preflight: neither its types nor the tunnel for other methods may open a way.
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
      for (const more of [{}, { 'x-payload-http-method-override': 'GET' }, { 'x-http-method-override': 'DELETE' }] as Record<string, string>[])
        expect((await ask('/api/users', { method: 'POST', headers: { ...from, ...more, 'content-type': type }, body: 'name=x' })).status, type).toBe(401)
    const form = await world.entrant.browser.post(`/en/nominate/entries/${world.entrant.code}/steps/story`, { story: 'From elsewhere' }, { origin: 'https://evil.example' })
    expect(form.status).toBe(403)
  })
})

describe('paths', () => {
  it('lead to no file but those of the routes', async () => {
    for (const path of ['/files/..%2f..%2fpayload.config.ts', '/files/%2e%2e/%2e%2e/package.json', '/files/....//package.json', '/assets/..%2f..%2fpackage.json', '/assets/%2e%2e%2fserver.js', '/en/..%2f..%2fetc%2fpasswd', '/files/MD-000000?size=../../x', '/media/public/x.png', '/data/awards.db', '/.env', '/.git/config']) {
      const answer = await ask(path)
      expect([301, 400, 404], path).toContain(answer.status)
      expect(await answer.text(), path).not.toMatch(/"dependencies"|root:|buildConfig/)
    }
  })
})

describe('what people write', () => {
  const HOSTILE = '</title></script><script>alert(1)</script>]]><!--" onmouseover="alert(1)" x=\'&amp;lt; \u202e\u0000\u0008'
  it('is text in pages, in feeds, in data and in their XML', async () => {
    const study = await buildCaseStudy(world.awards, { title: HOSTILE, summary: HOSTILE, organisationName: HOSTILE, slug: 'hostile' })
    const page = await (await ask('/en/practices/hostile')).text()
    expect(page).not.toMatch(/<script>alert|onmouseover="alert/)
    expect((page.match(/<script/g) ?? []).every((_, n, all) => all.length < 8)).toBe(true)
    for (const path of ['/feeds/practices.atom', '/sitemap.xml', `/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=${encodeURIComponent(`oai:localhost:${study.code}`)}`, '/oai?verb=ListRecords&metadataPrefix=oai_dc']) {
      const answer = await ask(path)
      if (answer.status === 404) continue
      const text = await answer.text()
      expect(() => parseXml(text), path).not.toThrow()
    }
    const data = (await (await ask(`/data/v1/practices/${study.code}`)).json()) as { title?: unknown }
    expect(JSON.stringify(data)).toContain('onmouseover')
  })

  it('in rich text reaches no page as markup, handler or address of a script', async () => {
    const text = (fields: object, type = 'link') => ({ type, version: 3, fields, format: '', indent: 0, direction: null, children: [{ type: 'text', version: 1, text: '<img src=x onerror=alert(1)>', format: 0, detail: 0, mode: 'normal', style: 'background:url(//evil.example)' }] })
    const nodes = [
      text({ url: 'javascript:alert(1)', linkType: 'custom' }), text({ url: 'JaVa\tScript:alert(1)', linkType: 'custom' }), text({ url: 'data:text/html,<script>1</script>', linkType: 'custom' }),
      text({ url: '//evil.example', linkType: 'custom' }), text({ url: 'https://good.example/" onclick="alert(1)', linkType: 'custom' }, 'autolink'),
      text({ blockType: 'video-link', url: 'javascript:alert(1)', title: '<b onclick=1>' }, 'block'), text({ html: '<script>alert(1)</script>' }, 'html'), text({ tag: 'script' }, 'heading'),
    ]
    const story = prose('A story.')
    story.root.children.push(...(nodes as never[]))
    // The editor's own check refuses it; what came in another way, by an import, is safe on the page all the same.
    await expect(buildCaseStudy(world.awards, { slug: 'refused', more: story as never })).rejects.toThrow('invalid')
    const study = await buildCaseStudy(world.awards, { slug: 'rich' })
    const [stored] = await world.awards.ctx.store.find('case-studies', { code: { equals: study.code! } })
    await world.awards.ctx.store.set('case-studies', study.id, { ...stored, more: { en: story } } as never) // whole: a part of the localized fields would be all of them
    await appendPublication(world.awards.ctx, { collection: 'case-studies', code: study.code!, act: 'change' })
    const answer = await ask('/en/practices/rich')
    expect(answer.status).toBe(200)
    const html = await answer.text()
    expect(html).not.toMatch(/href="(javascript|data):|href="\/\/|<img src=x|<script>alert| on\w+="|style="/i)
    expect(html).toContain('&#60;img src=x onerror=alert(1)&#62;')
  })
})

describe('guessing', () => {
  it('a link’s token opens nothing, whatever it looks like', async () => {
    const doors = ['/en/sign-in/', '/en/sign-off/', '/en/invitation/', '/en/nominate/link/']
    const answers = await Promise.all(doors.flatMap((door) => ['A'.repeat(43), 'B'.repeat(43), 'short', '%00', '__proto__'].map((token) => ask(door + token))))
    for (const answer of answers) expect([404, 410, 422]).toContain(answer.status)
  })

  it('a session knows nothing of an entry that is somebody else’s, whichever page, form or file is asked for', async () => {
    const { entrant, theirs } = world
    const own = await entrant.browser.get(`/en/nominate/entries/${entrant.code}`)
    const pages = [...own.html.matchAll(/(?:href|action)="([^"#]*EN-\w+[^"#]*)"/g)].map(([, path = '']) => path)
    expect(pages.length).toBeGreaterThan(3)
    for (const path of new Set(pages)) {
      const crossed = path.replaceAll(entrant.code, theirs.code)
      const seen = await entrant.browser.get(crossed)
      expect(seen.status, crossed).toBe(404)
      expect(seen.html).not.toContain(SECRET)
      const sent = await entrant.browser.post(crossed, { ...entrant.browser.hidden(await entrant.browser.get(path)), title: 'taken over', story: 'taken over', _go: 'next' })
      expect([404, 405], crossed).toContain(sent.status)
    }
    expect(await world.awards.ctx.store.byCode('entries', theirs.code)).toMatchObject({ title: SECRET, status: 'draft' })
  })
})

describe('every form of the portal, sent again by somebody who means ill', () => {
  it('broken, oversized, repeated or crossed fields are answered, change nothing of others and are never our fault', async () => {
    const { entrant, theirs, call } = world
    const { browser } = entrant
    const found = new Map<string, string>()
    const queue = [`/en/nominate/entries/${entrant.code}`, `/en/nominate/${call.programme.slug}/${call.edition.slug}/${call.category.slug}`, '/en/my-entries', '/en/sign-in', '/en/report']
    const seen = new Set<string>()
    while (queue.length > 0 && seen.size < 60) {
      const path = queue.shift() ?? ''
      if (seen.has(path)) continue
      seen.add(path)
      const page = await browser.get(path)
      for (const [, action = '', inside = ''] of page.html.matchAll(/<form[^>]*method="post"[^>]*?(?:action="([^"]*)")?[^>]*>([\s\S]*?)<\/form>/g)) found.set(action || path, inside)
      for (const [, href = ''] of page.html.matchAll(/href="(\/en\/(?:nominate|my-entries|report)[^"#?]*)"/g)) queue.push(href)
    }
    expect(found.size).toBeGreaterThanOrEqual(5)
    for (const [action, inside] of found) {
      if (/sign-out|withdraw/.test(action)) continue
      const names = [...new Set([...inside.matchAll(/name="([^"]+)"/g)].map(([, name = '']) => name))]
      const page = await browser.get(action.startsWith('/') ? action : [...seen][0]!)
      const fields: Record<string, string | string[]> = { ...Object.fromEntries(names.map((name) => [name, 'x'])), ...browser.hidden(page) }
      const wrong: Record<string, string | string[]>[] = [
        {}, { ...fields, _token: 'no' }, { ...fields, _rev: '999999' }, { ...fields, _rev: '-1e9' }, { ...fields, _key: '' },
        ...names.filter((name) => !name.startsWith('_')).slice(0, 6).flatMap((name) => [{ ...fields, [name]: 'y'.repeat(60_000) }, { ...fields, [name]: Array<string>(30).fill('z') }, { ...fields, [`${name}[$ne]`]: '1', [`${name}.__proto__.x`]: '1' }]),
        { ...fields, entry: theirs.code, code: theirs.code, owner: 'PE-000000', status: 'in-competition', rev: '1' },
        Object.fromEntries(Array.from({ length: 900 }, (_, n) => [`field${n}`, 'v'])),
      ]
      for (const one of wrong) {
        const answer = await browser.post(action, one)
        expect(answer.status, `${action} ${JSON.stringify(one).slice(0, 120)}`).toBeLessThan(500)
      }
    }
    expect(await world.awards.ctx.store.byCode('entries', theirs.code)).toMatchObject({ title: SECRET, status: 'draft' })
    expect(await world.awards.ctx.store.byCode('entries', entrant.code)).not.toMatchObject({ status: 'in-competition' })
  }, 180_000)
})
