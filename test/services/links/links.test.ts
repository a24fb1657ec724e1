import { beforeAll, describe, expect, it } from 'vitest'
import { makeLink, readLink, removeExpiredLinks, spendLink, withdrawLinks } from '#services/links/index.ts'
import type { Context } from '#services/service.ts'
import { startAwards } from '#test/start.ts'

describe('mailed links', () => {
  let ctx: Context
  beforeAll(async () => void ({ ctx } = (await startAwards()).awards))
  const later = (hours: number): Context => ({ ...ctx, now: () => new Date(Date.now() + hours * 3_600_000) })
  const make = (more: Partial<Parameters<typeof makeLink>[1]> = {}) => makeLink(ctx, { purpose: 'resume', subject: 'EN-7K3QXD', hours: 24, path: '/en/resume/:token', ...more })

  it('the database holds a hash, never the token', async () => {
    const { token, url } = await make({ data: { step: 'story' } })
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    expect(url).toBe(`${new URL(ctx.env.PUBLIC_URL).origin}/en/resume/${token}`)
    expect(JSON.stringify(await ctx.store.find('links', {}))).not.toContain(token)
    expect(await readLink(ctx, token, 'resume')).toMatchObject({ subject: 'EN-7K3QXD', data: { step: 'story' } })
  })

  it('reading any number of times leaves a link as it is; the first use is the last', async () => {
    const { token } = await make()
    for (let n = 0; n < 3; n++) await readLink(ctx, token, 'resume')
    await spendLink(ctx, token, 'resume')
    await expect(readLink(ctx, token, 'resume')).rejects.toMatchObject({ code: 'link-used', status: 410 })
  })

  it('of many who spend one link at once exactly one gets through', async () => {
    const { token } = await make()
    const tries = await Promise.allSettled(Array.from({ length: 12 }, () => spendLink(ctx, token, 'resume')))
    expect(tries.filter((each) => each.status === 'fulfilled')).toHaveLength(1)
  })

  it('a link of three uses serves three times', async () => {
    const { token } = await make({ uses: 3 })
    for (let n = 0; n < 3; n++) await spendLink(ctx, token, 'resume')
    await expect(spendLink(ctx, token, 'resume')).rejects.toMatchObject({ code: 'link-used' })
  })

  it('a link of another purpose, or an invented one, is unknown', async () => {
    const { token } = await make()
    await expect(readLink(ctx, token, 'sign-in')).rejects.toMatchObject({ code: 'link-unknown', status: 404 })
    await expect(readLink(ctx, `${token}x`, 'resume')).rejects.toMatchObject({ code: 'link-unknown' })
  })

  it('an expired link says so for two weeks, then is nothing', async () => {
    const { token } = await make()
    await expect(spendLink(later(25), token, 'resume')).rejects.toMatchObject({ code: 'link-expired', status: 410 })
    await removeExpiredLinks(later(24 + 13 * 24))
    await expect(readLink(later(25), token, 'resume')).rejects.toMatchObject({ code: 'link-expired' })
    await removeExpiredLinks(later(24 + 15 * 24))
    await expect(readLink(ctx, token, 'resume')).rejects.toMatchObject({ code: 'link-unknown' })
  })

  it('earlier links can be withdrawn', async () => {
    const { token } = await make({ subject: 'EN-WDRAWN' })
    await withdrawLinks(ctx, 'resume', 'EN-WDRAWN')
    await expect(readLink(ctx, token, 'resume')).rejects.toMatchObject({ code: 'link-unknown' })
  })
})
