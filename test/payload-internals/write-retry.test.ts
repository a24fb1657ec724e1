import type { DatabaseAdapterObj } from 'payload'
import { describe, expect, it } from 'vitest'
import { withWriteRetry } from '#internals/write-retry.ts'

/** An adapter whose `create` fails with these errors first. */
function failing(...errors: Error[]) {
  const calls: unknown[] = []
  const adapter = { init: () => ({ create: async (args: unknown) => { calls.push(args); const error = errors.shift(); if (error) throw error; return 'written' } }) }
  const db = withWriteRetry(adapter as unknown as DatabaseAdapterObj).init({} as never) as unknown as { create(args: unknown): Promise<unknown> }
  return { db, calls }
}

describe('a write which the database undid', () => {
  it('is made again: a deadlock, a write conflict', async () => {
    const { db, calls } = failing(new Error('deadlock detected'), Object.assign(new Error('conflict'), { code: 112 }))
    expect(await db.create({ data: 1 })).toBe('written')
    expect(calls).toEqual([{ data: 1 }, { data: 1 }, { data: 1 }])
  })

  it('is given up after six tries, with the last word of the database', async () => {
    const { db, calls } = failing(...Array.from({ length: 9 }, () => new Error('deadlock detected')))
    await expect(db.create({})).rejects.toThrow('deadlock detected')
    expect(calls).toHaveLength(6)
  })

  it('is not made again when it may have been kept: a duplicate, a lost connection', async () => {
    for (const error of [Object.assign(new Error('E11000 duplicate key'), { code: 11000 }), new Error('connection 5 to host closed')]) {
      const { db, calls } = failing(error)
      await expect(db.create({})).rejects.toThrow(error.message)
      expect(calls).toHaveLength(1)
    }
  })
})
