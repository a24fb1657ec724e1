import type { DatabaseAdapterObj } from 'payload'

export const WRITES = [
  'create', 'updateOne', 'updateMany', 'updateJobs', 'deleteOne', 'deleteMany', 'upsert',
  'createVersion', 'updateVersion', 'deleteVersions', 'createGlobal', 'updateGlobal', 'createGlobalVersion', 'updateGlobalVersion',
] as const

export type Around = <T>(write: () => Promise<T>) => Promise<T>
/** What stands around the writes of an adapter, for work that goes past its methods (migrations). */
export const aroundOf = (db: object): Around => (db as { aroundWrites?: Around }).aroundWrites ?? ((write) => write())

/**
 * Puts something around every write of a database adapter. Undocumented: that the adapter's methods may be replaced
 * after it is made (test/payload-internals/write-queue.test.ts).
 */
export function aroundWrites<T>(adapter: DatabaseAdapterObj<T>, makeAround: (db: object) => Around): DatabaseAdapterObj<T> {
  return {
    ...adapter,
    init: (args) => {
      const db = adapter.init(args) as T & Record<string, unknown>
      const around = makeAround(db)
      for (const name of WRITES) {
        const original = db[name]
        if (typeof original !== 'function') continue
        ;(db as Record<string, unknown>)[name] = (...parameters: unknown[]) => around(() => original.apply(db, parameters) as Promise<unknown>)
      }
      return Object.assign(db, { aroundWrites: around }) as never
    },
  }
}
