import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import type { DatabaseAdapterObj } from 'payload'
import { aroundWrites } from './around-calls.ts'

/**
 * SQLite, forty parallel updates of one localized document: 39 fail with "_locale is invalid". So the adapter's writes
 * stand in line, first in, first out. A write inside a write passes (a hook that saves), hence the AsyncLocalStorage.
 * One write of Payload's is many statements (a row, its languages, its lists): each is one transaction, so that a
 * process killed between two statements leaves all of it or nothing.
 */
export const withWriteQueue = <T>(adapter: DatabaseAdapterObj<T>): DatabaseAdapterObj<T> =>
  aroundWrites(adapter, (db) => {
    const inside = new AsyncLocalStorage<true>()
    let tail: Promise<unknown> = Promise.resolve()
    return (write) => {
      if (inside.getStore()) return write()
      const asked = Date.now()
      const turn = tail.then(() => inside.run(true, () => inTransaction(db, asked, write)))
      tail = turn.catch(() => undefined)
      return turn
    }
  })

/** Milliseconds that a write waits for a file which another program holds, its time in line included. */
const PATIENCE = 5000
const isBusy = (error: unknown): boolean => /SQLITE_BUSY|database is locked/.test(`${String((error as { code?: unknown }).code)} ${String((error as { cause?: unknown }).cause)} ${String(error)}`)

type Sqlite = { drizzle?: { run(sql: string): Promise<unknown> }; client?: { executeMultiple(sql: string): Promise<void> }; clientConfig?: { url?: string } }

/**
 * Undocumented: a statement that libsql was refused stays in progress until it is collected as garbage, and until then
 * no transaction of the connection can be committed: minutes after another program let go of the file. A script of
 * statements is done with at once; so whether the file is free is asked by one, before anything else is begun.
 */
async function fileIsFree({ client, clientConfig }: Sqlite): Promise<void> {
  if (clientConfig?.url?.startsWith('file:')) await client?.executeMultiple('BEGIN IMMEDIATE; COMMIT')
}

/**
 * Undocumented: all statements of the adapter go over one connection, so that a transaction begun here holds them; its
 * own transactions stay off (test/payload-internals/write-queue.test.ts).
 */
async function inTransaction<T>(db: Sqlite, asked: number, write: () => Promise<T>): Promise<T> {
  const { drizzle } = db
  if (!drizzle) return write() // not connected yet
  for (;;) {
    try {
      await fileIsFree(db)
      await drizzle.run('BEGIN IMMEDIATE')
      break
    } catch (error) {
      // Another program holds the file, such as one that copies it: whoever stands in line gives up after the same time.
      if (!isBusy(error) || Date.now() - asked > PATIENCE) throw error
      await wait(50)
    }
  }
  try {
    const written = await write()
    await drizzle.run('COMMIT')
    return written
  } catch (error) {
    await drizzle.run('ROLLBACK').catch(() => undefined) // a full disk has rolled it back already
    throw error
  }
}
