import type { Hono } from 'hono'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { DEMO_HOST, JUDGES, STAFF } from '#seed/demo/accounts.ts'
import { createApp } from '#server/app.ts'
import { movedBy, visitorCookie } from '#server/demo/visitor.ts'
import { ACCOUNT_OF } from '#services/demo/roles.ts'
import type { Awards } from '#src/awards.ts'
import { buildUser, inDays } from '#test/factories.ts'
import { startAwards } from '#test/start.ts'

const DAY = 86_400_000
let awards: Awards
let demo: Hono
let plain: Hono
let edition: string

beforeAll(async () => {
  ;({ awards } = await startAwards())
  const { payload } = awards.ctx
  plain = createApp(awards)
  Object.assign(awards.ctx.env, { DEMO: true })
  demo = createApp(awards)
  Object.assign(awards.ctx.env, { DEMO: false })
  const programme = await payload.create({ collection: 'programmes', data: { name: 'Invented Awards', slug: 'invented', demonstration: true } })
  const at = (kind: 'call' | 'screening' | 'judging' | 'deliberation' | 'announced', opens: number, closes: number | null) => ({ kind, opens: inDays(opens), ...(closes === null ? {} : { closes: inDays(closes) }) })
  await payload.create({
    collection: 'editions',
    data: { programme: programme.id, name: 'Invented Awards 2026', slug: '2026', year: 2026, timeZone: 'UTC', languages: ['en'], calendar: [at('call', -40, -20), at('screening', -20, -10), at('judging', -10, 10), at('deliberation', 10, 20), at('announced', 25, null)] },
  })
  edition = '/en/awards/invented/2026'
  await buildUser(awards, { email: 'judge@demo.example', name: 'A judge' })
})

// One instance has both lives here; what it kept of the other one is thrown away between them.
beforeEach(() => awards.runtime.pages.clear())
afterAll(() => awards.runtime.pages.clear())

/** With DEMO=1 while it lasts. */
async function inDemo<T>(act: () => Promise<T>): Promise<T> {
  Object.assign(awards.ctx.env, { DEMO: true })
  try { return await act() } finally { Object.assign(awards.ctx.env, { DEMO: false }) }
}
const cookiesOf = (response: Response): string => response.headers.getSetCookie().filter((line) => !/max-age=0/i.test(line)).map((line) => line.split(';')[0]).join('; ')
const text = async (app: Hono, path: string, cookie = ''): Promise<{ status: number; html: string; headers: Headers }> => {
  const response = await app.request(path, { headers: cookie ? { cookie } : {} })
  return { status: response.status, html: await response.text(), headers: response.headers }
}
const isoDay = (days: number): string => new Date(Date.now() + days * DAY).toISOString().slice(0, 10)

describe('the bar of the demonstration', () => {
  it('says who somebody is and when, and offers each part that has an account', () => inDemo(async () => {
    const { html } = await text(demo, edition)
    expect(html).toContain('class="demobar"')
    expect(html).toContain('action="/demo"')
    expect(html).toContain('You are the public')
  }))
  it('makes somebody a judge, with the session of that account, and leads back', () => inDemo(async () => {
    const answer = await demo.request(`/demo?as=judge&day=45&to=${encodeURIComponent(edition)}`)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, edition])
    const cookie = cookiesOf(answer)
    const me = await (await demo.request('/api/users/me', { headers: { cookie, 'sec-fetch-site': 'same-origin' } })).json() as { user: { email: string } | null }
    expect(me.user?.email).toBe('judge@demo.example')
    expect((await text(demo, edition, cookie)).html).toContain('You are a judge')
    const back = cookiesOf(await demo.request('/demo?as=public&to=/en', { headers: { cookie } }))
    expect(back).not.toContain('payload-token')
  }))
  it('leads to no other site, whatever is asked', () => inDemo(async () => {
    for (const to of ['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example']) expect((await demo.request(`/demo?to=${encodeURIComponent(to)}`)).headers.get('location')).toBe('/')
  }))
  it('another site’s page signs nobody in', () => inDemo(async () => {
    const answer = await demo.request('/demo?as=judge', { headers: { 'sec-fetch-site': 'cross-site' } })
    expect(answer.headers.getSetCookie()).toEqual([])
  }))
  it('lists what is hidden today, until when, and no longer what is not', () => inDemo(async () => {
    expect((await text(demo, edition)).html).toContain('Finalists and winners')
    const after = cookiesOf(await demo.request(`/demo?as=public&on=${isoDay(27)}`))
    expect((await text(demo, edition, after)).html).not.toContain('Finalists and winners')
    expect((await text(demo, '/en/ledger')).html).not.toContain('Hidden from you today')
  }))
  it('the accounts are those of the seed', () => {
    const seeded = [...STAFF, ...JUDGES].map(({ account }) => `${account}@${DEMO_HOST}`)
    for (const address of Object.values(ACCOUNT_OF)) expect(seeded).toContain(address)
  })
})

describe('the clock of one visitor', () => {
  it('moves their pages, and nobody else’s', () => inDemo(async () => {
    const later = cookiesOf(await demo.request(`/demo?as=public&on=${isoDay(27)}`))
    const [moved, others] = await Promise.all([text(demo, edition, later), text(demo, edition)])
    expect(moved.html).toMatch(/Winners are announced[^]{0,80}Now/)
    expect(others.html).not.toMatch(/Winners are announced[^]{0,80}Now/)
  }))
  it('is in no cache, neither ours nor one on the way', () => inDemo(async () => {
    const later = cookiesOf(await demo.request(`/demo?as=public&on=${isoDay(27)}`))
    awards.runtime.pages.clear()
    const { headers } = await text(demo, edition, later)
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect(headers.get('vary')).toContain('Cookie')
    expect(awards.runtime.pages.size).toBe(0)
    await text(demo, edition)
    expect(awards.runtime.pages.size).toBe(1)
    expect((await text(demo, edition, later)).html).toMatch(/Winners are announced[^]{0,80}Now/)
    const judge = cookiesOf(await demo.request('/demo?as=judge'))
    expect((await text(demo, edition, judge)).headers.get('cache-control')).toBe('private, no-store')
  }))
  it('is what services see, to the end of the request and not beyond', () => inDemo(async () => {
    const later = cookiesOf(await demo.request(`/demo?as=public&on=${isoDay(20)}`))
    const seen = await awards.runtime.clock.under(movedBy(awards, later), async () => {
      await new Promise((resolve) => setTimeout(resolve, 5))
      return awards.ctx.now().getTime() - Date.now()
    })
    expect(Math.round(seen / DAY)).toBe(20)
    expect(Math.abs(awards.ctx.now().getTime() - Date.now())).toBeLessThan(1000)
  }))
  it('does not end a session: those are measured by the machine', () => inDemo(async () => {
    const cookie = cookiesOf(await demo.request(`/demo?as=judge&on=${isoDay(-30)}`))
    const again = cookiesOf(await demo.request(`/demo?as=judge&on=${isoDay(-30)}`, { headers: { cookie } }))
    const me = await (await demo.request('/api/users/me', { headers: { cookie: again, 'sec-fetch-site': 'same-origin' } })).json() as { user: { email: string } | null }
    expect(me.user?.email).toBe('judge@demo.example')
  }))
  it('a cookie that somebody wrote themselves moves nothing', () => inDemo(async () => {
    const signed = visitorCookie(awards, { as: 'public', day: isoDay(20) })
    expect(movedBy(awards, `recount-demo=${signed}`)?.by).toBe(20 * DAY)
    expect(movedBy(awards, `recount-demo=${signed.replace(isoDay(20), isoDay(21))}`)).toBeNull()
    expect(movedBy(awards, 'recount-demo=organiser.today.x')).toBeNull()
  }))
})

describe('outside the demonstration', () => {
  it('there is no such address, no bar, and no part to play', async () => {
    const answer = await text(plain, '/demo?as=judge&to=/en')
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([404, []])
    expect((await text(plain, edition)).html).not.toContain('demobar')
    const viewer = await awards.viewerOf({})
    await expect(awards.playPart(viewer, { as: 'judge' })).rejects.toMatchObject({ status: 404 })
    expect(await awards.demoBar(viewer, { locale: 'en', path: edition })).toBeNull()
  })
  it('the cookie is ignored', async () => {
    const cookie = `recount-demo=${visitorCookie(awards, { as: 'public', day: isoDay(27) })}`
    const [ordinary, with_] = [await text(plain, edition), await text(plain, edition, cookie)]
    expect(with_.html).toBe(ordinary.html)
    expect(with_.headers.get('cache-control')).toBe('public, no-cache')
  })
})
