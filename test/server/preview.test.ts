import type { Hono } from 'hono'
import { beforeAll, describe, expect, it } from 'vitest'
import { mintSession } from '#internals/session.ts'
import { createApp } from '#server/app.ts'
import type { Awards } from '#src/awards.ts'
import type { CaseStudy, User } from '#src/payload-types.ts'
import { buildUser, buildWorld } from '#test/factories.ts'
import { buildCaseStudy } from '#test/services/library/shelf-of-books.ts'
import { startAwards } from '#test/start.ts'

describe('the preview of a draft', () => {
  let awards: Awards
  let app: Hono
  let editor: string
  let study: CaseStudy
  const cookieOf = async (user: User): Promise<string> => {
    const whole = await awards.ctx.payload.findByID({ collection: 'users', id: user.id, depth: 0, showHiddenFields: true })
    return (await mintSession(awards.ctx.payload, whole, new Date())).cookie.split(';')[0] ?? ''
  }
  const get = async (path: string, cookie = '') => app.request(path, { headers: cookie ? { cookie } : {} })
  beforeAll(async () => {
    ;({ awards } = await startAwards())
    app = createApp(awards)
    const world = await buildWorld(awards)
    const user = await buildUser(awards)
    await awards.ctx.payload.create({ collection: 'appointments', data: { person: user.id, programme: world.programme.id, role: 'editor', state: 'accepted' } })
    editor = await cookieOf(user)
    study = await buildCaseStudy(awards, { title: 'As it is published' })
    await awards.ctx.payload.update({ collection: 'case-studies', id: study.id, draft: true, overrideAccess: true, data: { title: 'As it is drafted', mode: 'region', organisationName: 'Marigold Workshop' } as never })
  })

  it('shows the newest draft on the real page; the public still reads what is published', async () => {
    const html = await (await get(`/preview/case-studies/${study.code}?locale=en`, editor)).text()
    expect(html).toContain('As it is drafted')
    expect(html).toContain('Draft: not public')
    const open = await (await get(`/en/practices/${study.slug}`)).text()
    expect(open).toContain('As it is published')
    expect(open).not.toContain('Draft: not public')
  })
  it('tells no more of who it was than its mode lets it', async () => {
    expect(await (await get(`/preview/case-studies/${study.code}`, editor)).text()).not.toContain('Marigold Workshop')
  })
  it('is kept by nobody, found by no search engine, and framed by the panel alone', async () => {
    const size = awards.runtime.pages.size
    const { headers } = await get(`/preview/case-studies/${study.code}`, editor)
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect(headers.get('x-robots-tag')).toContain('noindex')
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'self'")
    expect(headers.get('x-frame-options')).toBe('SAMEORIGIN')
    expect(awards.runtime.pages.size).toBe(size)
    expect((await get(`/en/practices/${study.slug}`)).headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  })
  it('is not there for anybody else, in one and the same answer', async () => {
    const stranger = await cookieOf(await buildUser(awards))
    const nobodys = await get(`/preview/case-studies/${study.code}`)
    const strangers = await get(`/preview/case-studies/${study.code}`, stranger)
    const nothings = await get('/preview/case-studies/CS-000000', editor)
    expect([nobodys.status, strangers.status, nothings.status]).toEqual([404, 404, 404])
    const words = await nobodys.text()
    expect([await strangers.text(), await nothings.text()]).toEqual([words, words])
  })
  it('says so when there is nothing to show yet', async () => {
    const empty = await buildCaseStudy(awards, { originalLanguage: 'fr' }, { silent: true })
    await awards.ctx.payload.update({ collection: 'case-studies', id: empty.id, draft: true, locale: 'fr', overrideAccess: true, data: { summary: '' } as never })
    expect((await get(`/preview/case-studies/${empty.code}`, editor)).status).toBe(409)
  })
})
