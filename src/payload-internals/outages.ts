import type { DatabaseAdapterObj } from 'payload'
import { orRecordsAway } from '#database/outage.ts'
import { WRITES } from './around-writes.ts'

export const READS = ['find', 'findOne', 'findDistinct', 'count', 'findGlobal', 'findVersions', 'findGlobalVersions', 'queryDrafts', 'countVersions', 'countGlobalVersions'] as const

/**
 * A database that cannot at this moment is told apart from a fault here, for every reader and writer: the refusal has
 * the status 503, which Payload's REST gives on and our own doors put into words.
 */
export const withOutages = <T>(adapter: DatabaseAdapterObj<T>): DatabaseAdapterObj<T> => ({
  ...adapter,
  init: (args) => {
    const db = adapter.init(args) as T & Record<string, unknown>
    for (const name of [...WRITES, ...READS]) {
      const original = db[name]
      if (typeof original !== 'function') continue
      ;(db as Record<string, unknown>)[name] = (...parameters: unknown[]) => orRecordsAway(() => original.apply(db, parameters) as Promise<unknown>)
    }
    return db as never
  },
})
