import type { DatabaseAdapterObj } from 'payload'
import { orRecordsAway } from '#database/outage.ts'
import { aroundCalls, CALLS } from './around-calls.ts'

/**
 * A database that cannot at this moment is told apart from a fault here, for every reader and writer: the refusal has
 * the status 503, which Payload's REST gives on and our own doors put into words.
 */
export const withOutages = <T>(adapter: DatabaseAdapterObj<T>): DatabaseAdapterObj<T> => aroundCalls(adapter, CALLS, () => orRecordsAway)
