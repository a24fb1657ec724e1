import type { DatabaseAdapterObj } from 'payload'
import { WRITES } from './around-writes.ts'

type Touches = { touches?: Map<string, number> }

/**
 * Counts the writes to each collection, whoever makes them: Payload's own views, hooks, services. What was read of a
 * collection is still so while its count stands, as far as this process goes. (test/payload-internals/touched.test.ts)
 */
export const withTouches = <T>(adapter: DatabaseAdapterObj<T>): DatabaseAdapterObj<T> => ({
  ...adapter,
  init: (args) => {
    const db = adapter.init(args) as T & Record<string, unknown>
    const touches = new Map<string, number>()
    for (const name of WRITES) {
      const original = db[name]
      if (typeof original !== 'function') continue
      ;(db as Record<string, unknown>)[name] = async (...parameters: { collection?: string }[]) => {
        try {
          return (await original.apply(db, parameters)) as unknown
        } finally {
          // Also where it failed: some of it may have been written.
          const collection = parameters[0]?.collection ?? ''
          touches.set(collection, (touches.get(collection) ?? 0) + 1)
        }
      }
    }
    return Object.assign(db, { touches }) as never
  },
})

export const touchesOf = (db: object, collections: readonly string[]): string =>
  collections.map((collection) => (db as Touches).touches?.get(collection) ?? 0).join(' ')
