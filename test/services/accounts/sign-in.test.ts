import { beforeAll, describe, expect, it } from 'vitest'
import { nobody } from '#policy/viewer.ts'
import { findOrCreatePerson, findPerson } from '#services/accounts/find-or-create-person.ts'
import { signOut } from '#services/accounts/sign-out.ts'
import { sessionUser } from '#internals/session.ts'
import type { Awards } from '#src/awards.ts'
import { buildUser, PASSWORD, viewerFor } from '#test/factories.ts'
import { startAwards } from '#test/start.ts'

describe('signing in by a mailed link', () => {
  let awards: Awards
  beforeAll(async () => void ({ awards } = await startAwards()))
  const ask = (address: string, more: object = {}) => awards.requestSignIn(nobody(new Date()), { address, language: 'en', ...more })
  const mailsTo = (address: string) => awards.ctx.store.find('messages', { recipient: { equals: address } }, { sort: 'createdAt' })
  const tokenFor = async (address: string, place = 'sign-in'): Promise<string> =>
    new RegExp(`/${place}/([\\w-]{43})`).exec((await mailsTo(address)).at(-1)?.text ?? '')?.[1] ?? ''
  const follow = async (address: string) => awards.signInByLink(nobody(new Date()), { token: await tokenFor(address) })
  const cookieOf = (header: string): string => header.split(';')[0] ?? ''

  it('the answer and the mail are the same for a known and an unknown address', async () => {
    const user = await buildUser(awards)
    const known = await ask(user.email)
    const unknown = await ask('never-seen@people.example')
    expect({ ...unknown, address: '' }).toEqual({ ...known, address: '' })
    const [a, b] = [(await mailsTo(user.email))[0], (await mailsTo('never-seen@people.example'))[0]]
    expect(a?.subject).toBe(b?.subject)
  })

  it('the link opens a session of the person once, and leads where they were going', async () => {
    const user = await buildUser(awards)
    await ask(user.email.toUpperCase(), { next: '/en/entries/EN-7K3QXD' })
    const token = await tokenFor(user.email)
    const { cookie, person, next } = await awards.signInByLink(nobody(new Date()), { token })
    expect(person.code).toBe(user.code)
    expect(next).toBe('/en/entries/EN-7K3QXD')
    expect((await sessionUser(awards.ctx.payload, cookieOf(cookie)))?.id).toBe(user.id)
    await expect(awards.signInByLink(nobody(new Date()), { token })).rejects.toMatchObject({ code: 'link-used' })
  })

  it('a second sign-in leaves the session on the other device', async () => {
    const user = await buildUser(awards)
    await ask(user.email)
    const phone = await follow(user.email)
    await ask(user.email)
    const laptop = await follow(user.email)
    for (const { cookie } of [phone, laptop]) expect((await sessionUser(awards.ctx.payload, cookieOf(cookie)))?.id).toBe(user.id)
  })

  it('after signing out a copy of the cookie opens nothing, and the other device stays signed in', async () => {
    const user = await buildUser(awards)
    await ask(user.email)
    const phone = await follow(user.email)
    await ask(user.email)
    const laptop = await follow(user.email)
    await signOut(awards.ctx, cookieOf(phone.cookie))
    expect(await sessionUser(awards.ctx.payload, cookieOf(phone.cookie))).toBeNull()
    expect((await sessionUser(awards.ctx.payload, cookieOf(laptop.cookie)))?.id).toBe(user.id)
  })

  it('signing in by link leaves the password as it was', async () => {
    const user = await buildUser(awards, { password: PASSWORD })
    await ask(user.email)
    await follow(user.email)
    const { token } = await awards.ctx.payload.login({ collection: 'users', data: { email: user.email, password: PASSWORD } })
    expect(token).toBeTruthy()
  })

  it('an address nobody has becomes an account only when its link is followed', async () => {
    await ask('new@people.example', { language: 'fr' })
    expect(await findPerson(awards.ctx, 'new@people.example')).toBeNull()
    await follow('new@people.example')
    expect(await findPerson(awards.ctx, 'new@people.example')).toMatchObject({ name: 'new', interfaceLanguage: 'fr', admin: false })
  })

  it.each(['//evil.example', 'https://evil.example', '/\\evil.example', '/en\\..'])('a link never leads off the site: %s', async (next) => {
    await expect(ask('x@people.example', { next })).rejects.toMatchObject({ code: 'bad-input' })
  })

  it('the sixth link for one address within an hour is refused with the minutes to wait', async () => {
    for (let n = 0; n < 5; n++) await ask('eager@people.example')
    await expect(ask('EAGER@people.example')).rejects.toMatchObject({ code: 'too-many-attempts', status: 429, params: { minutes: 60 } })
  })

  it('five who make the same person at once get one person', async () => {
    const made = await Promise.all(Array.from({ length: 5 }, () => findOrCreatePerson(awards.ctx, { address: 'Once@people.example', language: 'en' })))
    expect(new Set(made.map((each) => each.id)).size).toBe(1)
  })

  it('a further address opens the account once it is verified, and not before', async () => {
    const user = await buildUser(awards)
    await awards.addAddress(await viewerFor(awards, user), { address: 'Private@home.example', language: 'en' })
    await awards.ctx.payload.update({ collection: 'users', id: user.id, data: { addresses: [{ address: 'claimed@home.example' }] } })
    expect(await findPerson(awards.ctx, 'claimed@home.example')).toBeNull()
    await awards.verifyAddress(nobody(new Date()), { token: await tokenFor('private@home.example', 'verify') })
    expect((await findPerson(awards.ctx, 'private@home.example'))?.id).toBe(user.id)
  })

  it('the address of another account cannot be taken over', async () => {
    const [user, other] = [await buildUser(awards), await buildUser(awards)]
    await awards.addAddress(await viewerFor(awards, user), { address: other.email, language: 'en' })
    await expect(awards.verifyAddress(nobody(new Date()), { token: await tokenFor(other.email, 'verify') })).rejects.toMatchObject({ code: 'address-taken' })
  })
})
