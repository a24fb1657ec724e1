import type { DatabaseAdapterObj } from 'payload'
import { setTimeout as wait } from 'node:timers/promises'
import { isUndone } from '#database/undone.ts'
import { aroundWrites } from './around-calls.ts'

const TRIES = 6

/**
 * A write that the database itself undid because another one was in its way (a deadlock, a write conflict) is made
 * again: nothing of it was kept, so it cannot happen twice. Each wait is a little longer and never the same for two.
 */
export const withWriteRetry = <T>(adapter: DatabaseAdapterObj<T>): DatabaseAdapterObj<T> =>
  aroundWrites(adapter, () => async (write) => {
    for (let tried = 1; ; tried++) {
      try {
        return await write()
      } catch (error) {
        if (tried === TRIES || !isUndone(error)) throw error
        await wait(5 * tried + Math.random() * 20)
      }
    }
  })
