import { beforeAll, describe, expect, it } from 'vitest'
import type { Hono } from 'hono'
import { invitationRoutes } from '#server/invitation.tsx'
import { findPerson } from '#services/accounts/find-or-create-person.ts'
import type { Awards } from '#src/awards.ts'
import { buildUser, buildWorld, viewerFor, type World } from '#test/factories.ts'
import { startAwards } from '#test/start.ts'
import { Browser, mailedLink } from './portal-browser.ts'

let awards: Awards
let world: World
let n = 0
beforeAll(async () => {
  awards = (await startAwards()).awards
  world = await buildWorld(awards, { phase: 'screening' })
})
const browser = (): Browser => new Browser(awards, (app: Hono) => invitationRoutes(app, awards))
const invited = async (more: object = {}) => {
  const address = `asked${n++}.${Date.now()}@panel.example`
  const { appointment } = await awards.inviteJudge(await world.organiser.viewer(), { edition: world.edition.code!, address, name: 'Amina Diallo', panels: [world.panel.code!], ...more })
  return { address, appointment, path: await mailedLink(awards, 'invitation', address) }
}
const stateOf = async (appointment: string) =>
  (await awards.ctx.payload.find({ collection: 'appointments', where: { code: { equals: appointment } }, overrideAccess: true })).docs[0]?.state

describe('the invitation’s page', () => {
  it('says who asks, for what, when and on which terms; looking changes nothing', async () => {
    const { path, appointment } = await invited({ cap: 12 })
    for (let look = 0; look < 3; look++) {
      const page = await browser().get(path)
      expect(page.status).toBe(200)
      for (const part of ['Tally Awards: will you take part?', 'Tally Awards 2026', 'judge', 'Jury', 'at most 12 entries', 'What I read in entries', 'Amina Diallo']) expect(page.html).toContain(part)
      expect(Object.fromEntries(page.headers)).toMatchObject({ 'x-robots-tag': 'noindex, nofollow', 'referrer-policy': 'same-origin', 'cache-control': 'private, no-cache' })
    }
    expect(await stateOf(appointment)).toBe('invited')
  })

  it('in French and in Arabic has its own words and direction', async () => {
    const { path } = await invited({ language: 'ar' })
    expect(path).toMatch(/^\/ar\/invitation\//)
    expect((await browser().get(path)).html).toContain('dir="rtl"')
    expect((await browser().get(path.replace('/ar/', '/fr/'))).html).toContain('participerez-vous')
  })

  it('accepted with the terms ticked, the judge is signed in and before their queue', async () => {
    const { path, address, appointment } = await invited()
    const visitor = browser()
    const done = await visitor.fill(path, { terms: 'yes', name: 'Amina B. Diallo', password: '', answer: 'accept' })
    expect([done.status, done.location]).toEqual([303, '/admin/judging'])
    expect(visitor.cookies.has('payload-token')).toBe(true)
    expect(await stateOf(appointment)).toBe('accepted')
    const person = await findPerson(awards.ctx, address)
    expect(person?.name).toBe('Amina B. Diallo')
    expect((await viewerFor(awards, person)).appointments[0]?.termsSigned).toBe(true)
  })

  it('without the terms, or with a short password, says so, keeps the name and spends nothing', async () => {
    const { path, appointment } = await invited()
    const visitor = browser()
    const unticked = await visitor.fill(path, { name: 'Another Name', answer: 'accept' })
    expect(unticked.status).toBe(422)
    expect(unticked.html).toContain('<title>Error:')
    expect(unticked.html).toMatch(/href="#terms"[^]*value="Another Name"/)
    const short = await visitor.fill(path, { terms: 'yes', password: 'elevenchars', answer: 'accept', name: 'X' })
    expect(short.status).toBe(422)
    expect(short.html).toMatch(/href="#password"/)
    expect(short.html).not.toContain('elevenchars')
    expect(await stateOf(appointment)).toBe('invited')
  })

  it('declined, is thanked for the answer and opens nothing', async () => {
    const { path, address, appointment } = await invited()
    const done = await browser().fill(path, { answer: 'decline' })
    expect(done.html).toContain('You have declined')
    expect(await stateOf(appointment)).toBe('declined')
    expect((await viewerFor(awards, await findPerson(awards.ctx, address))).appointments).toEqual([])
  })

  it('used, replaced or never made, says which in a letter, and writes no password back', async () => {
    const { path, address, appointment } = await invited()
    const late = browser()
    const hidden = late.hidden(await late.get(path))
    await awards.resendInvitation(await world.organiser.viewer(), { appointment })
    const refused = await late.post(path, { ...hidden, terms: 'yes', password: 'a sentence to remember', answer: 'accept' })
    expect(refused.status).toBe(404)
    expect(refused.html).toContain('This link is not known.')
    expect(refused.html).not.toContain('a sentence to remember')
    const fresh = await mailedLink(awards, 'invitation', address)
    await browser().fill(fresh, { answer: 'decline' })
    expect(await browser().get(fresh)).toMatchObject({ status: 410 })
    expect((await browser().get(`/en/invitation/${'x'.repeat(43)}`)).status).toBe(404)
  })

  it('takes no post without the form’s token, nor from elsewhere', async () => {
    const { path, appointment } = await invited()
    expect((await browser().post(path, { terms: 'yes', answer: 'accept' })).status).toBe(403)
    const visitor = browser()
    const hidden = visitor.hidden(await visitor.get(path))
    expect((await visitor.post(path, { ...hidden, terms: 'yes', answer: 'accept' }, { origin: 'https://elsewhere.example' })).status).toBe(403)
    expect(await stateOf(appointment)).toBe('invited')
  })
})

describe('a further address', () => {
  it('is theirs only once the mailed page is answered', async () => {
    const user = await buildUser(awards)
    const address = `further${Date.now()}@people.example`
    await awards.addAddress(await viewerFor(awards, user), { address, language: 'en' })
    const path = await mailedLink(awards, 'verify-address', address)
    expect((await browser().get(path)).html).toContain(address)
    expect(await findPerson(awards.ctx, address)).toBeNull()
    expect((await browser().fill(path, {})).html).toContain('The address is yours')
    expect((await findPerson(awards.ctx, address))?.code).toBe(user.code)
    expect((await browser().get(path)).status).toBe(410)
  })
})
