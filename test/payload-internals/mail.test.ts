import { beforeAll, describe, expect, it } from 'vitest'
import type { Payload } from 'payload'
import { drainOutbox } from '#services/messages/drain-outbox.ts'
import type { Transport } from '#services/messages/transport.ts'
import { buildUser } from '#test/factories.ts'
import { startAwards } from '#test/start.ts'

describe('mails that Payload writes', () => {
  let payload: Payload
  beforeAll(async () => void ({ payload } = await startAwards()))
  const mailsTo = (recipient: string) => payload.awards.ctx.store.find('messages', { recipient: { equals: recipient } })

  it('to choose a new password waits in the outbox, in the person’s language, with our address', async () => {
    const user = await buildUser(payload.awards, { interfaceLanguage: 'fr' })
    const token = await payload.forgotPassword({ collection: 'users', data: { email: user.email } })
    const [mail, second] = await mailsTo(user.email)
    expect(second).toBeUndefined()
    const url = `${payload.awards.ctx.env.PUBLIC_URL}/admin/reset/${token}`
    expect(mail).toMatchObject({ template: 'payload', state: 'queued', language: 'fr', subject: 'Choisissez un nouveau mot de passe' })
    expect(mail?.edition ?? null).toBeNull()
    expect(mail?.text).toContain(`\n\n${url}\n\n`)
    expect(mail?.html).toContain(`<a href="${url}"`)
    expect(mail?.html).toContain('lang="fr"')
  })

  it('leave with the others, and the link lets a new password in', async () => {
    const user = await buildUser(payload.awards)
    await payload.forgotPassword({ collection: 'users', data: { email: user.email } })
    const sent: string[] = []
    const transport: Transport = { perMinute: Infinity, send: async (message) => void (message.recipient === user.email && sent.push(message.text ?? '')), close: () => undefined }
    await drainOutbox(payload.awards.ctx, transport)
    const token = /\/admin\/reset\/(\w+)/.exec(sent[0] ?? '')?.[1] ?? ''
    await payload.resetPassword({ collection: 'users', data: { token, password: 'quite another sentence' }, overrideAccess: true })
    expect((await payload.login({ collection: 'users', data: { email: user.email, password: 'quite another sentence' } })).token).toBeTruthy()
  })

  it('to an address that nobody has leave no trace', async () => {
    await payload.forgotPassword({ collection: 'users', data: { email: 'nobody@people.example' } })
    expect(await mailsTo('nobody@people.example')).toEqual([])
  })

  it('of whatever else Payload sends keep their text, one message a recipient', async () => {
    await payload.sendEmail({ to: ['one@people.example', { name: 'Two', address: 'two@people.example' }], subject: 'A word', html: '<p>First &amp; last.</p><p>Second.</p>' })
    expect((await mailsTo('one@people.example'))[0]).toMatchObject({ subject: 'A word', text: 'First & last.\n\nSecond.\n' })
    expect((await mailsTo('two@people.example')).length).toBe(1)
  })
})
