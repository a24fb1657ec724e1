import { readdir, readFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { drainOutbox } from '#services/messages/drain-outbox.ts'
import { queueMessage } from '#services/messages/queue-message.ts'
import { INTERRUPTED, recoverSending } from '#services/messages/recover-sending.ts'
import { transportFor, type Transport } from '#services/messages/transport.ts'
import type { Context } from '#services/service.ts'
import { startAwards } from '#test/start.ts'

type Answer = 'accept' | 'refuse-now' | 'refuse-for-ever' | 'break-off-after-accepting' | 'hang-up-after-accepting' | 'say-nothing-after-accepting' | 'say-nothing'

/** A mail server that answers each recipient as it is told, by the name before the @. */
function mailServer() {
  const answers = new Map<string, Answer>()
  const received: { to: string; messageId: string }[] = []
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'], logger: false,
    onRcptTo({ address }, _session, done) {
      const answer = answers.get(address)
      if (answer === 'refuse-now') return done(Object.assign(new Error('Try later'), { responseCode: 451 }))
      if (answer === 'refuse-for-ever') return done(Object.assign(new Error('No such person'), { responseCode: 550 }))
      if (answer === 'say-nothing') return // the client's time-out ends it
      done()
    },
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const to = session.envelope.rcptTo[0]?.address ?? ''
        received.push({ to, messageId: /^message-id: (.*)$/im.exec(Buffer.concat(parts).toString())?.[1]?.trim() ?? '' })
        if (answers.get(to) === 'say-nothing-after-accepting') return
        if (answers.get(to) === 'hang-up-after-accepting') return hangUp()
        if (answers.get(to) === 'break-off-after-accepting') return done(Object.assign(new Error('Lost'), { responseCode: 421 }))
        done()
      })
    },
  })
  const hangUp = () => (server as unknown as { connections: Set<{ _socket: { destroy(): void } }> }).connections.forEach((each) => each._socket.destroy()) // as a mail server that dies
  server.on('error', () => undefined) // a client that hangs up is part of the test
  return { server, answers, received }
}

describe('the outbox', () => {
  let base: Context
  const { server, answers, received } = mailServer()
  let transport: Transport
  let minutes = 0
  const ctx = (): Context => ({ ...base, now: () => new Date(Date.now() + minutes * 60_000) })
  const drain = () => drainOutbox(ctx(), transport)
  const only = async (code: string) => base.store.byCode('messages', code)
  let counter = 0
  const queue = (recipient: string, more: object = {}) =>
    queueMessage(ctx(), { key: `test:${counter++}`, template: 'sign-in', recipient, language: 'en', params: { url: 'https://awards.example/en/sign-in/abc', until: 'noon' }, ...more })

  beforeAll(async () => {
    base = (await startAwards()).awards.ctx
    await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready))
    const { port } = server.server.address() as { port: number }
    transport = transportFor(`smtp://127.0.0.1:${port}?perMinute=6000&timeout=1500`, 'https://awards.example', () => new Date())
  })
  beforeEach(async () => {
    await base.store.remove('messages', { state: { in: ['queued', 'sending', 'held'] } })
    received.length = 0
    minutes = 0
  })
  afterAll(async () => {
    transport.close()
    await new Promise<void>((closed) => server.close(closed))
  })

  it('one cause sends one mail, however often the act is repeated', async () => {
    const codes = await Promise.all(Array.from({ length: 5 }, () => queue('a@one.example', { key: 'submitted:EN-1' })))
    expect(new Set(codes).size).toBe(1)
    await drain()
    await drain()
    expect(received).toEqual([{ to: 'a@one.example', messageId: `<${codes[0]}@${new URL(base.env.PUBLIC_URL).hostname}>` }])
  })

  it.each(['hang-up-after-accepting', 'say-nothing-after-accepting'] as const)('a server that takes a mail and then is told to %s gets it once more, and the outbox says so', async (answer) => {
    const to = `${answer}@twice.example`
    answers.set(to, answer)
    const code = await queue(to)
    await drain()
    expect(await only(code)).toMatchObject({ state: 'queued', attempts: 1, error: expect.stringMatching(new RegExp(`^${INTERRUPTED} · .+`)) })
    answers.delete(to)
    minutes = 2
    await drain()
    expect(received.map((each) => each.messageId)).toEqual(Array.from({ length: 2 }, () => received[0]?.messageId))
    expect(await only(code)).toMatchObject({ state: 'sent', error: expect.stringContaining(INTERRUPTED) })
  })

  it('a server that was never reached leaves no such doubt', async () => {
    const code = await queue('nobody@there.example')
    const nowhere = transportFor('smtp://127.0.0.1:9?perMinute=6000', 'https://awards.example', () => new Date())
    await drainOutbox(ctx(), nowhere)
    nowhere.close()
    expect(await only(code)).toMatchObject({ state: 'queued', error: expect.not.stringContaining(INTERRUPTED) })
  })

  it('two nodes that drain at once send each mail once', async () => {
    const codes = await Promise.all(Array.from({ length: 12 }, (_, n) => queue(`p${n}@many.example`)))
    await Promise.all([drain(), drain(), drain()])
    expect(received.map((each) => each.to).sort()).toEqual(codes.map((_, n) => `p${n}@many.example`).sort())
  })

  it('a mail that is held waits for its release', async () => {
    const code = await queue('held@one.example', { hold: true })
    await drain()
    expect(received).toEqual([])
    expect(await only(code)).toMatchObject({ state: 'held' })
  })

  it('a mail for later waits for its time', async () => {
    await queue('later@one.example', { after: new Date(Date.now() + 3_600_000) })
    await drain()
    expect(received).toEqual([])
    minutes = 61
    await drain()
    expect(received).toHaveLength(1)
  })

  it('a temporary refusal is tried again, each time after a longer wait, and succeeds once the server does', async () => {
    answers.set('busy@one.example', 'refuse-now')
    const code = await queue('busy@one.example')
    expect(await drain()).toMatchObject({ again: 1 })
    expect(await drain()).toMatchObject({ again: 0 })
    minutes = 2
    expect(await drain()).toMatchObject({ again: 1 })
    minutes = 4
    expect(await drain()).toMatchObject({ again: 0 })
    answers.delete('busy@one.example')
    minutes = 9
    expect(await drain()).toMatchObject({ sent: 1 })
    expect(await only(code)).toMatchObject({ state: 'sent', attempts: 3 })
  })

  it('a server that never takes it makes the mail fail, visibly, and nothing is lost', async () => {
    answers.set('never@one.example', 'refuse-now')
    const code = await queue('never@one.example')
    for (let n = 0; n < 12; n++, minutes += 800) await drain()
    expect(await only(code)).toMatchObject({ state: 'failed', attempts: 8, text: expect.stringContaining('https://awards.example/en/sign-in/abc') as string })
    expect((await only(code)).error).toMatch(/Try later/)
  })

  it('an address that does not exist bounces at once', async () => {
    answers.set('nobody@one.example', 'refuse-for-ever')
    const code = await queue('nobody@one.example')
    expect(await drain()).toMatchObject({ bounced: 1 })
    expect(await only(code)).toMatchObject({ state: 'bounced', attempts: 1 })
  })

  it('a server that says nothing holds up no other mail', async () => {
    answers.set('silent@one.example', 'say-nothing')
    const silent = await queue('silent@one.example')
    await queue('quick@one.example')
    expect(await drain()).toMatchObject({ sent: 1, again: 1 })
    expect(await only(silent)).toMatchObject({ state: 'queued', attempts: 1 })
  })

  it('a mail that the server took and then denied goes out again under the same Message-ID, with a trace', async () => {
    answers.set('twice@one.example', 'break-off-after-accepting')
    const code = await queue('twice@one.example')
    await drain()
    answers.delete('twice@one.example')
    minutes = 2
    await drain()
    expect(received.map((each) => each.to)).toEqual(['twice@one.example', 'twice@one.example'])
    expect(new Set(received.map((each) => each.messageId)).size).toBe(1)
    const sent = await only(code)
    expect(sent).toMatchObject({ state: 'sent', attempts: 2 })
    expect(sent.error).toMatch(/Lost/)
  })

  it('what a killed process left half sent is found at the next start, sent under the same Message-ID, and marked', async () => {
    const code = await queue('crash@one.example')
    const seen = await only(code)
    await base.store.updateIf('messages', seen, { state: 'sending', attempts: 1, nextAt: new Date(Date.now() + 600_000).toISOString() })
    expect(await recoverSending(ctx(), { alone: false })).toBe(0)
    expect(await recoverSending(ctx(), { alone: true })).toBe(1)
    await drain()
    expect(received).toEqual([{ to: 'crash@one.example', messageId: seen.messageId }])
    expect(await only(code)).toMatchObject({ state: 'sent', attempts: 2, error: INTERRUPTED })
  })

  it('mails to one domain are paced, those to others go on', async () => {
    const slow: Transport = { ...transport, perMinute: 60 }
    const world: Context = { ...ctx(), runtime: { ...base.runtime, own: <T>(_name: string, make: () => T) => (paces[_name] ??= make()) as T } }
    const paces: Record<string, unknown> = {}
    for (let n = 0; n < 25; n++) await queue(`p${n}@big.example`)
    await queue('p@small.example')
    expect(await drainOutbox(world, slow)).toMatchObject({ sent: 11 })
    expect(received.map((each) => each.to)).toContain('p@small.example')
    expect(await drainOutbox({ ...world, now: () => new Date(Date.now() + 5_000) }, slow)).toMatchObject({ sent: 5 })
  })

  it('without a mail server each mail is a file that a mail program opens', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'recount-mail-'))
    const files = transportFor(`file:${folder}`, 'https://awards.example', () => new Date('2026-03-01T10:20:30Z'))
    const code = await queue('reader@one.example', { language: 'ar' })
    await drainOutbox(ctx(), files)
    expect(await readdir(folder)).toEqual([`20260301T102030-${code}.eml`])
    const mail = await readFile(path.join(folder, `20260301T102030-${code}.eml`), 'utf8')
    expect(mail).toContain(`Message-ID: <${code}@`)
    expect(mail).toContain('To: reader@one.example')
    await rm(folder, { recursive: true })
  })
})
