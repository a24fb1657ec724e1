import { beforeAll, describe, expect, it } from 'vitest'
import { nobody } from '#policy/viewer.ts'
import { findPerson } from '#services/accounts/find-or-create-person.ts'
import type { Awards } from '#src/awards.ts'
import { buildUser, buildWorld, viewerFor, type World } from '#test/factories.ts'
import { startAwards } from '#test/start.ts'

describe('asking somebody to judge', () => {
  let awards: Awards
  let world: World
  beforeAll(async () => {
    ;({ awards } = await startAwards())
    world = await buildWorld(awards, { phase: 'screening' })
  })
  let n = 0
  const invite = async (more: object = {}) => {
    const address = `judge${n++}@panel.example`
    const done = await awards.inviteJudge(await world.organiser.viewer(), { edition: world.edition.code!, address, name: 'Amina Diallo', panels: [world.panel.code!], ...more })
    const mail = await awards.ctx.store.byCode('messages', done.message)
    return { ...done, address: (more as { address?: string }).address ?? address, mail, token: /\/invitation\/([\w-]{43})/.exec(mail.text ?? '')?.[1] ?? '' }
  }
  const anybody = nobody(new Date())

  it('makes the person, and the appointment gives no right until it is accepted', async () => {
    const { address, mail, token } = await invite()
    const user = await findPerson(awards.ctx, address)
    expect(mail).toMatchObject({ template: 'invitation', recipient: address, edition: world.edition.code })
    expect((await viewerFor(awards, user)).appointments).toEqual([])
    expect(await awards.showInvitation(anybody, { token })).toMatchObject({ name: 'Amina Diallo', role: 'judge', edition: { name: 'Tally Awards 2026' } })
  })

  it('accepted with the terms signed, the judge is in the panel and signed in', async () => {
    const { address, token, appointment } = await invite()
    const { cookie } = await awards.acceptInvitation(anybody, { token, terms: true, password: 'a sentence to remember' })
    expect(cookie).toMatch(/^payload-token=/)
    const viewer = await viewerFor(awards, await findPerson(awards.ctx, address))
    expect(viewer.appointments).toMatchObject([{ code: appointment, role: 'judge', termsSigned: true, panels: [{ code: world.panel.code }] }])
    expect((await awards.ctx.payload.login({ collection: 'users', data: { email: address, password: 'a sentence to remember' } })).token).toBeTruthy()
  })

  it('without the terms, or with a short password, nothing is spent', async () => {
    const { token } = await invite()
    await expect(awards.acceptInvitation(anybody, { token, terms: false })).rejects.toMatchObject({ code: 'terms-not-signed' })
    await expect(awards.acceptInvitation(anybody, { token, terms: true, password: 'short' })).rejects.toMatchObject({ code: 'password-too-short' })
    await awards.acceptInvitation(anybody, { token, terms: true })
  })

  it('declined, the link is spent and no right is given', async () => {
    const { token, address } = await invite()
    await awards.declineInvitation(anybody, { token })
    await expect(awards.acceptInvitation(anybody, { token, terms: true })).rejects.toMatchObject({ code: 'link-used' })
    expect((await viewerFor(awards, await findPerson(awards.ctx, address))).appointments).toEqual([])
  })

  it('asked again, the same appointment gets a new link and the old one stops working', async () => {
    const first = await invite()
    const second = await invite({ address: first.address })
    expect(second.appointment).toBe(first.appointment)
    await expect(awards.showInvitation(anybody, { token: first.token })).rejects.toMatchObject({ code: 'link-unknown' })
    await awards.acceptInvitation(anybody, { token: second.token, terms: true })
    await expect(invite({ address: first.address })).rejects.toMatchObject({ code: 'already-appointed' })
  })

  it('a person with an account keeps it, and its name', async () => {
    const user = await buildUser(awards, { name: 'Known Already' })
    const { person } = await invite({ address: user.email })
    expect(person).toBe(user.code)
    expect((await findPerson(awards.ctx, user.email))?.name).toBe('Known Already')
  })

  it('an organiser of another edition invites nobody into this one, nor into a panel of another', async () => {
    const other = await buildWorld(awards)
    await expect(awards.inviteJudge(await other.organiser.viewer(), { edition: world.edition.code!, address: 'x@panel.example', name: 'X' })).rejects.toMatchObject({ code: 'not-your-edition' })
    await expect(invite({ panels: [other.panel.code!] })).rejects.toMatchObject({ code: 'not-found' })
  })
})
