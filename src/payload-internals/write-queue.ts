import { AsyncLocalStorage } from 'node:async_hooks'
import type { DatabaseAdapterObj } from 'payload'

const WRITES = [
  'create', 'updateOne', 'updateMany', 'updateJobs', 'deleteOne', 'deleteMany', 'upsert',
  'createVersion', 'updateVersion', 'deleteVersions', 'createGlobal', 'updateGlobal', 'createGlobalVersion', 'updateGlobalVersion',
] as const

/**
 * SQLite, forty parallel updates of one localized document: 39 fail with "_locale is invalid". So the adapter's writes
 * stand in line, first in, first out. A write inside a write passes (a hook that saves), hence the AsyncLocalStorage.
 * Undocumented: that the adapter's methods may be replaced after it is made (test/payload-internals/write-queue.test.ts).
 */
export function withWriteQueue<T>(adapter: DatabaseAdapterObj<T>): DatabaseAdapterObj<T> {
  return {
    ...adapter,
    init: (args) => {
      const db = adapter.init(args) as T & Record<string, unknown>
      const inside = new AsyncLocalStorage<true>()
      let tail: Promise<unknown> = Promise.resolve()
      for (const name of WRITES) {
        const original = db[name]
        if (typeof original !== 'function') continue
        ;(db as Record<string, unknown>)[name] = function (this: unknown, ...parameters: unknown[]) {
          const write = () => original.apply(db, parameters)
          if (inside.getStore()) return write()
          const turn = tail.then(() => inside.run(true, write))
          tail = turn.catch(() => undefined)
          return turn
        }
      }
      return db as never
    },
  }
}
