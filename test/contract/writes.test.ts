import { beforeAll, describe, expect, it } from 'vitest'
import { startAwards } from '#test/start.ts'
import type { Awards } from '#src/awards.ts'
import { isRefusal } from '#domain/refusal.ts'

describe('writes, the same on both databases', () => {
  let awards: Awards
  beforeAll(async () => void ({ awards } = await startAwards()))

  const entry = () =>
    awards.ctx.store.insert('entries', { edition: 'ED-000000', category: 'CA-000000', status: 'submitted', language: 'en', form: 'FO-000000', formVersion: 1, answers: { story: 'as typed' }, code: `EN-${Math.random().toString(32).slice(2, 8).toUpperCase()}`, rev: 1 })

  it('a slow save never undoes a withdrawal made meanwhile', async () => {
    const { store } = awards.ctx
    const seen = await entry()
    expect(await store.updateIf('entries', seen, { status: 'withdrawn' })).toMatchObject({ status: 'withdrawn', rev: 2, answers: { story: 'as typed' } })
    expect(await store.updateIf('entries', seen, { answers: { story: 'typed later' } })).toBeNull()
    expect(await store.byCode('entries', seen.code!)).toMatchObject({ status: 'withdrawn', answers: { story: 'as typed' }, rev: 2 })
  })

  it('of many saves on one revision exactly one wins', async () => {
    const { store } = awards.ctx
    const seen = await entry()
    const saves = await Promise.all(Array.from({ length: 25 }, (_, n) => store.updateIf('entries', seen, { title: `save ${n}` })))
    expect(saves.filter(Boolean)).toHaveLength(1)
  })

  it('a duplicate is told as what it is', async () => {
    const { store } = awards.ctx
    const card = { judge: 'JU-000001', entry: 'EN-000001', round: 'RO-000001', revision: 1, status: 'draft' as const, rev: 1 }
    await store.remove('scorecards', { judge: { equals: 'JU-000001' } })
    await store.insert('scorecards', { ...card, code: 'SC-000001' })
    const refusal = await store.insert('scorecards', { ...card, code: 'SC-000002' }).catch((error: unknown) => error)
    expect(isRefusal(refusal) && refusal.code).toBe('duplicate')
  })

  it('forty parallel writes to one localized document all arrive', async () => {
    const { payload } = awards.ctx
    const page = await payload.create({ collection: 'pages', data: { title: 'One', slug: `one-${Date.now()}` }, context: { silent: true } })
    const writes = Array.from({ length: 40 }, (_, n) =>
      payload.update({ collection: 'pages', id: page.id, locale: n % 2 ? 'fr' : 'en', data: { title: `Title ${n}` }, context: { silent: true } }))
    expect((await Promise.allSettled(writes)).filter((each) => each.status === 'rejected')).toEqual([])
  })

  it('the publications log gives each event its own number', async () => {
    await Promise.all(Array.from({ length: 10 }, (_, n) => awards.notePublicState({ collection: 'honours', code: `HO-00000${n}`, visible: true })))
    const log = await awards.ctx.store.find('publications', { subjectCollection: { equals: 'honours' } })
    expect(new Set(log.map((each) => each.seq)).size).toBe(log.length)
    expect(log.length).toBeGreaterThanOrEqual(10)
  })
})
