import type { DatabaseAdapterObj } from 'payload'
import { READS } from './outages.ts'
import { WRITES } from './around-writes.ts'

/** Milliseconds for which work on the database may hold the process before others get their turn. */
const AT_MOST = 10

/**
 * SQLite answers within the call, so a loop over a thousand documents never waits for anything, and every request waits
 * for the loop: three hundred reminders shut everybody out for a minute. Whoever has held the process for long lets
 * what has come in meanwhile go first. (test/payload-internals/give-way.test.ts)
 */
export const givingWay = <T>(adapter: DatabaseAdapterObj<T>): DatabaseAdapterObj<T> => ({
  ...adapter,
  init: (args) => {
    const db = adapter.init(args) as T & Record<string, unknown>
    let since = performance.now()
    for (const name of [...WRITES, ...READS]) {
      const original = db[name]
      if (typeof original !== 'function') continue
      ;(db as Record<string, unknown>)[name] = async (...parameters: unknown[]) => {
        if (performance.now() - since > AT_MOST) {
          await new Promise((go) => setImmediate(go))
          since = performance.now()
        }
        return original.apply(db, parameters) as unknown
      }
    }
    return db as never
  },
})
