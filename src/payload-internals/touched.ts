import type { DatabaseAdapterObj } from 'payload'
import { aroundCalls, WRITES } from './around-calls.ts'

type Touches = { touches?: Map<string, number> }

/**
 * Counts the writes to each collection, whoever makes them: Payload's own views, hooks, services. What was read of a
 * collection is still so while its count stands, as far as this process goes. (test/payload-internals/touched.test.ts)
 */
export const withTouches = <T>(adapter: DatabaseAdapterObj<T>): DatabaseAdapterObj<T> =>
  aroundCalls(adapter, WRITES, (db) => {
    const touches = new Map<string, number>()
    Object.assign(db, { touches })
    return async (write, { collection = '' } = {}) => {
      try {
        return await write()
      } finally {
        // Also where it failed: some of it may have been written.
        touches.set(collection, (touches.get(collection) ?? 0) + 1)
      }
    }
  })

export const touchesOf = (db: object, collections: readonly string[]): string =>
  collections.map((collection) => (db as Touches).touches?.get(collection) ?? 0).join(' ')
