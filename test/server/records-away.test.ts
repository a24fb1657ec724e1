import { createServer } from 'node:http'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withOutages } from '#internals/outages.ts'
import { createApp } from '#server/app.ts'
import { panelWhileRecordsAnswer } from '#server/panel-away.ts'
import { openSession } from '#services/accounts/open-session.ts'
import type { Awards } from '#src/awards.ts'
import { buildUser, buildWorld, type World } from '#test/factories.ts'
import { startAwards } from '#test/start.ts'

/** The installation of these tests, whose database can be taken away. */
describe('while the database cannot be reached', () => {
  let awards: Awards
  let world: World
  let app: ReturnType<typeof createApp>
  let entry = ''
  let cookies = ''
  let gone = false
  /** Looks for an account that fail, counted from now: Payload's REST looks a second time. */
  let missed: number[] = []
  let looks = 0
  const folder = mkdtempSync(path.join(tmpdir(), 'recount-away-'))

  beforeAll(async () => {
    ;({ awards } = await startAwards())
    awards.ctx.payload.logger.level = 'silent'
    world = await buildWorld(awards)
    app = createApp(awards)
    // Each method of the adapter fails as a driver does; what stands around it is the product's.
    const { db } = awards.ctx.payload
    const methods = Object.fromEntries(Object.entries(db).filter(([, value]) => typeof value === 'function').map(([name, method]) => [name, (...all: unknown[]) =>
      gone || isMissed(name, all[0]) ? Promise.reject(Object.assign(new Error('no server'), { name: 'MongoServerSelectionError' })) : (method as (...all: unknown[]) => unknown).apply(db, all)]))
    Object.assign(db, withOutages({ init: () => methods } as never).init({} as never))
    const address = { programme: world.programme.slug, edition: world.edition.slug, category: world.category.slug, locale: 'en' }
    const started = await awards.startEntry(await awards.viewerOf({ user: null }), { ...address, key: crypto.randomUUID(), name: 'Amina', address: 'amina@people.example', language: 'en', own: true })
    if (started.state !== 'started') throw new Error('not started')
    entry = started.entry
    cookies = `recount-pen-${entry}=${started.pen}`
  })
  afterAll(() => {
    gone = false
    rmSync(folder, { recursive: true })
  })

  const isMissed = (name: string, args: unknown): boolean => name === 'findOne' && (args as { collection?: string }).collection === 'users' && missed.includes(++looks)
  const ask = (way: string, init: RequestInit = {}) => app.request(`http://localhost:3000${way}`, { ...init, headers: { cookie: cookies, accept: 'text/html', ...init.headers } })
  const stepIn = (locale: string) => `/${locale}/nominate/entries/${entry}/steps/story`
  const hidden = (html: string) => [...html.matchAll(/<input type="hidden" name="(_\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']): [string, string] => [name, value])

  it('what was typed comes back in the language of the page, and can be sent again under the same key', async () => {
    const page = await ask(stepIn('fr'))
    cookies += `; ${page.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ')}`
    const fields = [...hidden(await page.text()), ['_go', 'stop'], ['story', 'Nous avons prêté des téléphones dans vingt villages.']] as [string, string][]
    const post = (form: [string, string][]) => ask(stepIn('fr'), { method: 'POST', body: new URLSearchParams(form), headers: { 'content-type': 'application/x-www-form-urlencoded' } })
    gone = true
    const refused = await post(fields)
    const told = await refused.text()
    gone = false
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '15'])
    expect(told).toContain('Les données sont inaccessibles')
    expect(told).toContain('name="story" value="Nous avons prêté des téléphones dans vingt villages."')
    const again = hidden(told)
    expect(again.filter(([name]) => name === '_key')).toEqual(fields.filter(([name]) => name === '_key'))
    expect((await post([...again, ['story', 'Nous avons prêté des téléphones dans vingt villages.']])).status).toBe(303)
    expect((await awards.ctx.store.byCode('entries', entry)).answers).toMatchObject({ story: 'Nous avons prêté des téléphones dans vingt villages.' })
  })

  it('pages, acts, data and health say so, each in its own way', async () => {
    gone = true
    const signedIn = { cookie: 'payload-token=of-somebody' }
    const [page, script, act, data, health, panel] = await Promise.all([
      ask('/ar/library'), ask(stepIn('en'), { method: 'POST', body: new URLSearchParams([['story', 'x']]), headers: { accept: 'application/json' } }),
      ask('/api/act/saveScorecard', { method: 'POST', body: '{}', headers: signedIn }), ask('/data/v1/honours', { headers: { accept: 'application/json' } }), ask('/health'), ask('/api/pages', { headers: signedIn }),
    ])
    gone = false
    const told = Object.entries({ page, script, act, data, health, panel }).map(([name, { status, headers }]) => `${name} ${status} ${Number(headers.get('retry-after')) > 0 ? 'come back' : ''}`)
    expect(told).toEqual(['page', 'script', 'act', 'data', 'health', 'panel'].map((name) => `${name} 503 come back`))
    expect(await page.text()).toContain('dir="rtl"')
    expect(await script.json()).toMatchObject({ ok: false, code: 'records-away', message: expect.stringContaining('Nothing that was saved is lost') })
    expect(await act.json()).toMatchObject({ ok: false, code: 'records-away' })
  })

  it('whoever is signed in is not refused for a look at the session that found the records away', async () => {
    const admin = await buildUser(awards, { admin: true })
    const cookie = (await openSession(awards.ctx, admin.id, null)).cookie.split(';')[0] ?? ''
    const read = async (at: number[]) => {
      ;[missed, looks] = [at, 0]
      const { status, headers } = await ask('/api/pages', { headers: { cookie, 'sec-fetch-site': 'same-origin' } })
      missed = []
      return [status, headers.get('retry-after')]
    }
    expect(await read([])).toEqual([200, null])
    expect(await read([2])).toEqual([503, '15'])
  })

  it('a page of the panel says so as well, in the language of the browser, and is the panel’s again afterwards', async () => {
    const panel = panelWhileRecordsAnswer({ handle: (_request, response) => void response.end('the panel') }, awards)
    const server = createServer(panel)
    await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready))
    const load = async (way: string, headers: Record<string, string> = { accept: 'text/html', 'accept-language': 'fr' }) => {
      const response = await fetch(`http://127.0.0.1:${(server.address() as { port: number }).port}${way}`, { headers })
      return { status: response.status, retry: response.headers.get('retry-after'), text: await response.text() }
    }
    gone = true
    const [page, part, asset] = [await load('/admin/judging'), await load('/admin?_rsc=1', { rsc: '1' }), await load('/_next/static/x.js')]
    gone = false
    expect(page).toMatchObject({ status: 503, retry: '15', text: expect.stringContaining('lang="fr"') })
    expect(part).toMatchObject({ status: 503, retry: '15', text: expect.stringContaining('Nothing that was saved is lost') })
    expect(asset.text).toBe('the panel')
    expect(await load('/admin/judging')).toMatchObject({ status: 200, text: 'the panel' })
    server.close()
  })
})
