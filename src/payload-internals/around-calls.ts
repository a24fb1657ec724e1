import type { DatabaseAdapterObj } from 'payload'

export const WRITES = [
  'create', 'updateOne', 'updateMany', 'updateJobs', 'deleteOne', 'deleteMany', 'upsert',
  'createVersion', 'updateVersion', 'deleteVersions', 'createGlobal', 'updateGlobal', 'createGlobalVersion', 'updateGlobalVersion',
] as const
export const CALLS = [...WRITES, 'find', 'findOne', 'findDistinct', 'count', 'findGlobal', 'findVersions', 'findGlobalVersions', 'queryDrafts', 'countVersions', 'countGlobalVersions'] as const

/** `asked`: what the adapter was called with; nothing for work that goes past its methods. */
export type Around = <T>(call: () => Promise<T>, asked?: { collection?: string }) => Promise<T>
/** What stands around the writes of an adapter, for work that goes past its methods (migrations). */
export const aroundOf = (db: object): Around => (db as { aroundWrites?: Around }).aroundWrites ?? ((write) => write())

/**
 * Puts something around calls of a database adapter. Undocumented: that the adapter's methods may be replaced after it
 * is made (test/payload-internals/write-queue.test.ts).
 */
export function aroundCalls<T>(adapter: DatabaseAdapterObj<T>, names: readonly (typeof CALLS)[number][], makeAround: (db: object) => Around): DatabaseAdapterObj<T> {
  return {
    ...adapter,
    init: (args) => {
      const db = adapter.init(args) as T & Record<string, unknown>
      const around = makeAround(db)
      for (const name of names) {
        const original = db[name]
        if (typeof original !== 'function') continue
        ;(db as Record<string, unknown>)[name] = (...asked: [{ collection?: string }?]) => around(() => original.apply(db, asked) as Promise<unknown>, asked[0])
      }
      return db as never
    },
  }
}

/** Around every write, and around what `aroundOf` is asked for. */
export const aroundWrites = <T>(adapter: DatabaseAdapterObj<T>, makeAround: (db: object) => Around): DatabaseAdapterObj<T> =>
  aroundCalls(adapter, WRITES, (db) => {
    const around = makeAround(db)
    Object.assign(db, { aroundWrites: around })
    return around
  })
