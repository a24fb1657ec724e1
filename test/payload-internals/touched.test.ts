import type { DatabaseAdapterObj } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { touchesOf, withTouches } from '#internals/touched.ts'
import { kept } from '#services/kept.ts'
import type { Awards } from '#src/awards.ts'
import { buildWorld, type World } from '#test/factories.ts'
import { startAwards } from '#test/start.ts'

describe('writes to a collection are counted', () => {
  it('for each one alone, whether they succeed or not', async () => {
    const adapter = { init: () => ({ create: async ({ data }: { data: unknown }) => { if (!data) throw new Error('refused'); return 'written' } }) }
    const db = withTouches(adapter as unknown as DatabaseAdapterObj).init({} as never) as unknown as { create(args: unknown): Promise<unknown> }
    const [before, other] = [touchesOf(db, ['rounds', 'panels']), touchesOf(db, ['editions'])]
    expect(await db.create({ collection: 'rounds', data: 1 })).toBe('written')
    const after = touchesOf(db, ['rounds', 'panels'])
    await expect(db.create({ collection: 'panels' })).rejects.toThrow('refused')
    expect(new Set([before, after, touchesOf(db, ['rounds', 'panels'])]).size).toBe(3)
    expect(touchesOf(db, ['editions'])).toBe(other)
  })
})

describe('what is kept of the setup', () => {
  let awards: Awards
  let world: World
  beforeAll(async () => {
    ;({ awards } = await startAwards())
    world = await buildWorld(awards)
  })
  let readings = 0
  const read = () => kept(awards.ctx, 'a reading', ['rounds', 'panels'], () => Promise.resolve(++readings))

  it('is read once, and again after a write by Payload, by the store, or a removal', async () => {
    const { payload, store } = awards.ctx
    expect([await read(), await read()]).toEqual([1, 1])
    await payload.update({ collection: 'rounds', id: world.round.id, data: { readings: 4 } })
    expect([await read(), await read()]).toEqual([2, 2])
    await store.set('rounds', world.round.id, { readings: 5 })
    expect(await read()).toBe(3)
    await store.remove('panels', { code: { equals: 'PN-NOBODY' } })
    expect(await read()).toBe(4)
  })

  it('stays through writes elsewhere', async () => {
    const known = await read()
    await awards.ctx.payload.update({ collection: 'programmes', id: world.programme.id, data: { name: 'Another name' } })
    expect(await read()).toBe(known)
  })

  it('is no failure: one that failed is asked again', async () => {
    const failing = () => kept(awards.ctx, 'a failure', ['rounds'], () => (readings < 100 ? Promise.reject(new Error('away')) : Promise.resolve('there')))
    await expect(failing()).rejects.toThrow('away')
    readings = 100
    expect(await failing()).toBe('there')
  })
})
