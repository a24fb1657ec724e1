import type { DatabaseAdapterObj } from 'payload'
import { setImmediate as others } from 'node:timers/promises'
import { aroundCalls, CALLS } from './around-calls.ts'

/** Milliseconds for which work on the database may hold the process before others get their turn. */
const AT_MOST = 10

/**
 * SQLite answers within the call, so a loop over a thousand documents never waits for anything, and every request waits
 * for the loop: three hundred reminders shut everybody out for a minute. Whoever has held the process for long lets
 * what has come in meanwhile go first. (test/payload-internals/give-way.test.ts)
 */
export const givingWay = <T>(adapter: DatabaseAdapterObj<T>): DatabaseAdapterObj<T> =>
  aroundCalls(adapter, CALLS, () => {
    let since = performance.now()
    return async (call) => {
      if (performance.now() - since > AT_MOST) {
        await others()
        since = performance.now()
      }
      return call()
    }
  })
