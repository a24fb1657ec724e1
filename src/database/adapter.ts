import path from 'node:path'
import { mkdirSync } from 'node:fs'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { DatabaseAdapterObj } from 'payload'
import { withWriteQueue } from '#internals/write-queue.ts'
import { withWriteRetry } from '#internals/write-retry.ts'

export const isMongo = (uri: string): boolean => uri.startsWith('mongodb')

/** SQLite in a file by default, MongoDB by `DATABASE_URI`; the same semantics on both: no transactions, migrations never push. */
export function databaseFor(uri: string): DatabaseAdapterObj {
  if (isMongo(uri))
    return withWriteRetry(mongooseAdapter({
      url: uri,
      transactionOptions: false,
      useJoinAggregations: false, // a dotted `as` in $lookup gives [] on servers that only speak the protocol
      ensureIndexes: true,
      migrationDir: path.resolve('src/migrations/mongodb'),
      connectOptions: { serverSelectionTimeoutMS: 5000 },
    })) as DatabaseAdapterObj
  if (uri.startsWith('file:')) mkdirSync(path.dirname(path.resolve(uri.slice(5))), { recursive: true })
  return withWriteQueue(
    sqliteAdapter({
      client: { url: uri },
      idType: 'uuidv7',
      push: false,
      wal: uri !== ':memory:',
      busyTimeout: 5000,
      migrationDir: path.resolve('src/migrations/sqlite'),
    }),
  ) as DatabaseAdapterObj
}
