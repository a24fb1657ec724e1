import { AsyncLocalStorage } from 'node:async_hooks'
import type { DatabaseAdapterObj } from 'payload'
import { aroundWrites } from './around-writes.ts'

/**
 * SQLite, forty parallel updates of one localized document: 39 fail with "_locale is invalid". So the adapter's writes
 * stand in line, first in, first out. A write inside a write passes (a hook that saves), hence the AsyncLocalStorage.
 */
export const withWriteQueue = <T>(adapter: DatabaseAdapterObj<T>): DatabaseAdapterObj<T> =>
  aroundWrites(adapter, () => {
    const inside = new AsyncLocalStorage<true>()
    let tail: Promise<unknown> = Promise.resolve()
    return (write) => {
      if (inside.getStore()) return write()
      const turn = tail.then(() => inside.run(true, write))
      tail = turn.catch(() => undefined)
      return turn
    }
  })
