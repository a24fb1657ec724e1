import { describe, expect, it } from 'vitest'
import { isOutage, orRecordsAway } from '#database/outage.ts'

const error = (more: object): Error => Object.assign(new Error('as the driver says it'), more)

describe('a database that cannot at this moment', () => {
  it.each([
    ['full', { code: 'SQLITE_FULL' }], ['read-only', { code: 'SQLITE_READONLY_DIRECTORY' }], ['held by another program', { code: 'SQLITE_BUSY' }], ['a disk that fails', { code: 'SQLITE_IOERR_WRITE' }],
    ['a full disk for files', { code: 'ENOSPC' }], ['a read-only folder', { code: 'EROFS' }], ['wrapped by who asked', { cause: error({ code: 'SQLITE_FULL' }) }],
    ['MongoDB that is gone', { name: 'MongoServerSelectionError' }], ['a line that broke', { name: 'MongoNetworkError' }], ['a server behind it that starts', { message: 'FATAL: the database system is starting up' }],
  ])('%s is told apart', async (_what, more) => {
    expect(isOutage(error(more))).toBe(true)
    await expect(orRecordsAway(() => Promise.reject(error(more)))).rejects.toMatchObject({ name: 'RecordsAway', status: 503, cause: expect.anything() })
  })

  it.each([['a duplicate', { code: 'SQLITE_CONSTRAINT_UNIQUE' }], ['a duplicate key', { code: 11000 }], ['a missing file', { code: 'ENOENT' }], ['a fault of ours', {}]])('%s is none', async (_what, more) => {
    expect(isOutage(error(more))).toBe(false)
    await expect(orRecordsAway(() => Promise.reject(error(more)))).rejects.not.toMatchObject({ name: 'RecordsAway' })
  })
})
