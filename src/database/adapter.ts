import path from 'node:path'
import { mkdirSync } from 'node:fs'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { DatabaseAdapterObj } from 'payload'
import { givingWay } from '#internals/give-way.ts'
import { withOutages } from '#internals/outages.ts'
import { withTouches } from '#internals/touched.ts'
import { withWriteQueue } from '#internals/write-queue.ts'
import { withWriteRetry } from '#internals/write-retry.ts'

export const isMongo = (uri: string): boolean => uri.startsWith('mongodb')

/** SQLite in a file by default, MongoDB by `DATABASE_URI`; the same semantics on both: no transactions, migrations never push. */
export function databaseFor(uri: string): DatabaseAdapterObj {
  if (isMongo(uri))
    return withOutages(withTouches(withWriteRetry(mongooseAdapter({
      url: uri,
      transactionOptions: false,
      useJoinAggregations: false, // a dotted `as` in $lookup gives [] on servers that only speak the protocol
      ensureIndexes: false, // one after another, in prepare.ts: all at once they deadlock each other where several start
      migrationDir: path.resolve('src/migrations/mongodb'),
      // A server that is gone, or that holds its lines open and says nothing, is noticed within ten seconds.
      connectOptions: { autoIndex: false, autoCreate: false, serverSelectionTimeoutMS: 5000, connectTimeoutMS: 5000, heartbeatFrequencyMS: 5000, serverMonitoringMode: 'poll' },
    })))) as DatabaseAdapterObj
  if (uri.startsWith('file:')) mkdirSync(path.dirname(path.resolve(uri.slice(5))), { recursive: true })
  return withOutages(givingWay(withTouches(withWriteQueue(
    sqliteAdapter({
      client: { url: uri },
      idType: 'uuidv7',
      push: false,
      wal: uri !== ':memory:',
      busyTimeout: 100, // waits with the whole process: the queue of writes waits longer, and lets others through
      migrationDir: path.resolve('src/migrations/sqlite'),
    }),
  )))) as DatabaseAdapterObj
}
