import { AsyncLocalStorage } from 'node:async_hooks'
import type { DatabaseAdapterObj } from 'payload'
import { aroundWrites, type Around } from './around-writes.ts'

/**
 * SQLite, forty parallel updates of one localized document: 39 fail with "_locale is invalid". So the adapter's writes
 * stand in line, first in, first out. A write inside a write passes (a hook that saves), hence the AsyncLocalStorage.
 * One write of Payload's is many statements (a row, its languages, its lists): each is one transaction, so that a
 * process killed between two statements leaves all of it or nothing.
 */
export const withWriteQueue = <T>(adapter: DatabaseAdapterObj<T>): DatabaseAdapterObj<T> =>
  aroundWrites(adapter, (db) => {
    const inside = new AsyncLocalStorage<true>()
    const whole = inTransaction(db)
    let tail: Promise<unknown> = Promise.resolve()
    return (write) => {
      if (inside.getStore()) return write()
      const turn = tail.then(() => inside.run(true, () => whole(write)))
      tail = turn.catch(() => undefined)
      return turn
    }
  })

type Sqlite = { drizzle?: { run(sql: string): Promise<unknown> } }

/**
 * Undocumented: all statements of the adapter go over one connection, so that a transaction begun here holds them; its
 * own transactions stay off (test/payload-internals/write-queue.test.ts).
 */
const inTransaction = (db: Sqlite): Around => async (write) => {
  const { drizzle } = db
  if (!drizzle) return write() // not connected yet
  await drizzle.run('BEGIN IMMEDIATE')
  try {
    const written = await write()
    await drizzle.run('COMMIT')
    return written
  } catch (error) {
    await drizzle.run('ROLLBACK').catch(() => undefined) // a full disk has rolled it back already
    throw error
  }
}
