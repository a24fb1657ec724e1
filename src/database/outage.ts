import { isRecordsAway, RecordsAway } from '#domain/records-away.ts'

const OF_SQLITE = /^SQLITE_(BUSY|LOCKED|FULL|READONLY|IOERR|CANTOPEN|CORRUPT)/
const OF_FILES = new Set(['ENOSPC', 'EROFS', 'EDQUOT', 'EACCES', 'EPERM', 'EIO', 'EMFILE', 'EFBIG'])
const OF_LINES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN'])
const OF_MONGODB = /^Mongo(Network|NetworkTimeout|ServerSelection|NotConnected|TopologyClosed|PoolCleared|PoolClearedOnNetwork|WaitQueueTimeout|ServerClosed)Error$|^PoolClearedOnNetworkError$|^MongooseServerSelectionError$/
/** What a server on PostgreSQL passes on while that starts, stops or is gone. */
const PASSED_ON = /the database system is (starting up|shutting down|in recovery mode|not yet accepting connections)|terminating connection|server closed the connection|failed to connect to `?|connection refused|broken pipe|unexpected EOF|conn(ection)? closed|connection reset by peer|before initial connection is complete/i

/**
 * Is this the database or the disk that cannot at this moment, and not the fault of what was asked? Locked, full,
 * read-only, gone: all of them pass, and whoever asked may come back.
 */
export function isOutage(error: unknown): boolean {
  for (let each: unknown = error, depth = 0; each && depth < 6; each = (each as { cause?: unknown }).cause, depth++) {
    const { code, name = '', message = '' } = each as { code?: unknown; name?: string; message?: string }
    if (typeof code === 'string' && (OF_SQLITE.test(code) || OF_FILES.has(code) || OF_LINES.has(code))) return true
    if (OF_MONGODB.test(name) || PASSED_ON.test(message)) return true
  }
  return false
}

/** Runs it; an outage becomes `RecordsAway`. */
export async function orRecordsAway<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    throw isOutage(error) && !isRecordsAway(error) ? new RecordsAway(error) : error
  }
}
