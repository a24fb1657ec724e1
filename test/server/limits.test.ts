import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import crypto from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createApp } from '#server/app.ts'
import { networkOf } from '#server/limits.ts'
import { Turns } from '#server/turns.ts'
import type { Awards } from '#src/awards.ts'
import { buildUser, PASSWORD } from '#test/factories.ts'
import { startAwards } from '#test/start.ts'

describe('signing in by password', () => {
  let awards: Awards
  let origin: string
  const server = createServer()
  beforeAll(async () => {
    ;({ awards } = await startAwards())
    server.on('request', getRequestListener(createApp(awards).fetch, { overrideGlobalObjects: false }))
    await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready))
    origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`
  })
  afterAll(() => server.close())
  const login = (email: string, password: string, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
    fetch(`${origin}/api/users/login`, { method: 'POST', headers, body: JSON.stringify({ email, password }) })

  it('the right password opens a session', async () => {
    const user = await buildUser(awards, { password: PASSWORD })
    const response = await login(user.email, PASSWORD)
    expect(response.status).toBe(200)
    expect(response.headers.get('set-cookie')).toContain('payload-token=')
  })

  it('an unknown address, a wrong password and a locked account get one answer', async () => {
    const [user, locked] = [await buildUser(awards, { password: PASSWORD }), await buildUser(awards, { password: PASSWORD })]
    await awards.ctx.payload.db.updateOne({ collection: 'users', id: locked.id, data: { lockUntil: new Date(Date.now() + 600_000).toISOString(), loginAttempts: 10 } })
    const answers = await Promise.all([user.email, locked.email, 'nobody@people.example'].map(async (email) => {
      const response = await login(email, 'not the password')
      return { status: response.status, body: await response.text() }
    }))
    expect(answers[0]?.status).toBe(401)
    expect(answers[1]).toEqual(answers[0])
    expect(answers[2]).toEqual(answers[0])
  })

  it('an unknown address costs the same work as a known one', async () => {
    const user = await buildUser(awards, { password: PASSWORD })
    const hash = vi.spyOn(crypto, 'pbkdf2')
    const work = async (email: string) => {
      hash.mockClear()
      await login(email, 'not the password')
      return hash.mock.calls.map(([, , rounds, length, digest]) => ({ rounds, length, digest }))
    }
    const [known, unknown] = [await work(user.email), await work('nobody-here@people.example')]
    hash.mockRestore()
    expect(known).toHaveLength(1)
    expect(unknown).toEqual(known)
  })

  it('the ninth wrong password is refused before it is looked at, whatever the body calls itself', async () => {
    const user = await buildUser(awards, { password: PASSWORD })
    for (let n = 0; n < 8; n++) await login(user.email, `guess ${n}`, n % 2 ? { 'content-type': 'text/plain' } : undefined)
    const response = await login(user.email, PASSWORD)
    expect(response.status).toBe(429)
    expect(await response.text()).toContain('Try again in 10 minutes')
  })
})

describe('where a request comes from', () => {
  const from = async (headers: Record<string, string>, trust: boolean): Promise<string> => {
    const app = new Hono().get('/', (c) => c.text(networkOf(c, trust)))
    return (await app.request('/', { headers })).text()
  }
  it('a proxy is believed only if told to, and then only in what it added itself', async () => {
    expect(await from({ 'x-forwarded-for': '1.2.3.4' }, false)).toBe('unknown')
    expect(await from({ 'x-forwarded-for': '9.9.9.9, 1.2.3.4' }, true)).toBe('1.2.3.4')
  })
  it('a network of IPv6 counts as one', async () => {
    expect(await from({ 'x-forwarded-for': '2001:db8:1:2:3:4:5:6' }, true)).toBe(await from({ 'x-forwarded-for': '2001:db8:1:2:ffff::1' }, true))
  })
})

describe('turns', () => {
  it('no more at once than allowed, in order, and a line that is too long is told so', async () => {
    const turns = new Turns(2, 3)
    let running = 0
    let most = 0
    const order: number[] = []
    const act = (n: number) => turns.take(async () => {
      most = Math.max(most, ++running)
      await new Promise((wait) => setTimeout(wait, 5))
      running--
      order.push(n)
    })
    const all = await Promise.allSettled([1, 2, 3, 4, 5, 6].map(act))
    expect(most).toBe(2)
    expect(order).toEqual([1, 2, 3, 4, 5])
    expect(all[5]).toMatchObject({ status: 'rejected', reason: { code: 'server-busy' } })
    await act(7)
  })
})
