import { describe, expect, it } from 'vitest'
import { withDatabase } from './server.ts'

describe('the database that a test run gets', () => {
  it.each([
    ['mongodb://127.0.0.1:57019/?directConnection=true', 'mongodb://127.0.0.1:57019/fresh?directConnection=true'],
    ['mongodb://127.0.0.1:27017', 'mongodb://127.0.0.1:27017/fresh'],
    ['mongodb://a:1,b:2,c:3/awards?replicaSet=rs0', 'mongodb://a:1,b:2,c:3/fresh?replicaSet=rs0'],
    ['mongodb+srv://db.example/awards', 'mongodb+srv://db.example/fresh'],
  ])('is never the one in the address: %s', (given, fresh) => {
    expect(withDatabase(given, 'fresh')).toBe(fresh)
  })

  it('keeps the database that knows the password', () => {
    expect(withDatabase('mongodb://u:p@h/awards', 'fresh')).toBe('mongodb://u:p@h/fresh?authSource=awards')
    expect(withDatabase('mongodb://u:p@h/awards?authSource=admin', 'fresh')).toBe(
      'mongodb://u:p@h/fresh?authSource=admin',
    )
  })

  it('refuses an address of another kind', () => {
    expect(() => withDatabase('file:./data/awards.db', 'fresh')).toThrow('TEST_MONGODB_URI')
  })
})
