import crypto from 'node:crypto'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { endSession } from '#internals/end-session.ts'
import { mintSession, sessionUser } from '#internals/session.ts'
import { hashLikeLogin } from '#internals/password-time.ts'
import type { Awards } from '#src/awards.ts'
import { buildUser, PASSWORD } from '#test/factories.ts'
import { startAwards } from '#test/start.ts'

describe('sessions as Payload keeps them', () => {
  let awards: Awards
  beforeAll(async () => void ({ awards } = await startAwards()))
  const stored = async (id: string) => awards.ctx.payload.findByID({ collection: 'users', id, depth: 0, showHiddenFields: true })
  const mint = async (id: string, now = new Date()) => (await mintSession(awards.ctx.payload, await stored(id), now)).cookie.split(';')[0] ?? ''

  it('a minted session is one that Payload accepts, and the password stays', async () => {
    const user = await buildUser(awards)
    const before = await stored(user.id)
    const cookie = await mint(user.id)
    expect((await sessionUser(awards.ctx.payload, cookie))?.id).toBe(user.id)
    expect((await stored(user.id)).hash).toBe(before.hash)
  })

  it('it ends with the sessions of the account, and an expired one is cleared away by the next', async () => {
    const user = await buildUser(awards)
    const old = await mint(user.id, new Date(Date.now() - 9 * 3_600_000))
    expect((await stored(user.id)).sessions).toHaveLength(1)
    const cookie = await mint(user.id)
    expect((await stored(user.id)).sessions).toHaveLength(1)
    expect(await sessionUser(awards.ctx.payload, old)).toBeNull()
    await endSession(awards.ctx.payload, cookie)
    expect((await stored(user.id)).sessions).toEqual([])
    expect(await sessionUser(awards.ctx.payload, cookie)).toBeNull()
  })

  it('a cookie that nobody signed opens nothing', async () => {
    expect(await sessionUser(awards.ctx.payload, 'payload-token=abc.def.ghi')).toBeNull()
    expect(await sessionUser(awards.ctx.payload, undefined)).toBeNull()
  })

  it('the work for an unknown address is that of a password check', async () => {
    const user = await buildUser(awards, { password: PASSWORD })
    expect(user.hash ?? (await stored(user.id)).hash).toMatch(/^pbkdf2-sha256-v1:[0-9a-f]{64}$/)
    const hash = vi.spyOn(crypto, 'pbkdf2')
    await awards.ctx.payload.login({ collection: 'users', data: { email: user.email, password: 'not the password' } }).catch(() => undefined)
    await hashLikeLogin(awards.ctx.payload)
    const [check, likeIt] = hash.mock.calls.map(([, , rounds, length, digest]) => ({ rounds, length, digest }))
    hash.mockRestore()
    expect(likeIt).toEqual(check)
  })
})
