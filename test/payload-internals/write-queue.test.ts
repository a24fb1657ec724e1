import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createClient } from '@libsql/client'
import Database from 'libsql'
import { beforeAll, describe, expect, it } from 'vitest'
import { withWriteQueue } from '#internals/write-queue.ts'
import type { Awards } from '#src/awards.ts'
import { startAwards } from '#test/start.ts'

describe('writes stand in line', () => {
  let awards: Awards
  beforeAll(async () => void ({ awards } = await startAwards()))

  it('forty people who change one localized document at once all get through', async () => {
    const { payload } = awards.ctx
    const programme = await payload.create({ collection: 'programmes', data: { name: 'A', slug: `a-${Math.random()}` } })
    const done = await Promise.allSettled(Array.from({ length: 40 }, (_, n) => payload.update({ collection: 'programmes', id: programme.id, locale: n % 2 ? 'fr' : 'en', data: { name: `Name ${n}` } })))
    expect(done.filter((each) => each.status === 'rejected')).toEqual([])
  })

  it('a document that cannot be written whole leaves nothing of itself', async () => {
    const { payload } = awards.ctx
    const programme = await payload.create({ collection: 'programmes', data: { name: 'B', slug: `b-${Math.random()}` } })
    const edition = await payload.create({ collection: 'editions', data: { programme: programme.id, name: '2026', slug: '2026', year: 2026, timeZone: 'UTC', languages: ['en'] } as never })
    const honour = (sources: object[]) => ({ code: `HO-${Math.random()}`, edition: edition.id, year: 2026, kind: 'winner', honouree: 'Half', state: 'published', sources })
    const stored = async () => payload.db.find({ collection: 'honours', where: { honouree: { equals: 'Half' } } }).then(({ docs }) => docs as { id: string; sources: unknown[] }[])
    // The second row lacks what the table demands: the first statements have run by then.
    await expect(payload.db.create({ collection: 'honours', data: honour([{ id: 'a', url: 'https://people.example' }, { id: 'b', title: 'no address' }]) as never })).rejects.toThrow()
    expect(await stored()).toEqual([])
    await payload.db.create({ collection: 'honours', data: honour([{ id: 'a', url: 'https://people.example' }]) as never })
    const [one] = await stored()
    await expect(payload.db.updateOne({ collection: 'honours', id: one!.id, data: { ...one, sources: [{ id: 'c', title: 'no address' }] } as never })).rejects.toThrow()
    expect((await stored())[0]?.sources).toHaveLength(1)
  })

  it('one after the other, in order; a write inside a write passes; one that fails holds up nobody', async () => {
    const order: string[] = []
    type Fake = { create(name: string): Promise<void>; updateOne(name: string): Promise<void> }
    const wait = () => new Promise((go) => setTimeout(go, 3))
    const fake = { init: (): Fake => ({
      async create(name) {
        order.push(`${name} begins`)
        if (name === 'b') await queued.updateOne('inside b')
        await wait()
        if (name === 'c') throw new Error('as planned')
        order.push(`${name} ends`)
      },
      async updateOne(name) { order.push(name) },
    }) }
    const queued = withWriteQueue(fake as never).init({} as never) as unknown as Fake
    await Promise.allSettled(['a', 'b', 'c', 'd'].map((name) => queued.create(name)))
    expect(order).toEqual(['a begins', 'a ends', 'b begins', 'inside b', 'b ends', 'c begins', 'd begins', 'd ends'])
  })

  it('a file that another program held for a while is written to once that is done', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'recount-held-'))
    const file = path.join(folder, 'a.db')
    const client = createClient({ url: `file:${file}` })
    await client.executeMultiple('PRAGMA journal_mode = WAL; create table marks (mark)')
    type Fake = { create(mark: number): Promise<unknown> }
    const fake = { init: () => ({ client, clientConfig: { url: `file:${file}` }, drizzle: { run: (sql: string) => client.execute(sql) }, create: (mark: number) => client.execute({ sql: 'insert into marks values (?)', args: [mark] }) }) }
    const queued = withWriteQueue(fake as never).init({} as never) as unknown as Fake
    const other = new Database(file)
    other.exec('BEGIN EXCLUSIVE')
    const waiting = queued.create(1)
    await new Promise((go) => setTimeout(go, 300))
    other.exec('COMMIT')
    await waiting
    await queued.create(2)
    expect((await client.execute('select mark from marks order by mark')).rows.map(({ mark }) => mark)).toEqual([1, 2])
    other.close()
    client.close()
    rmSync(folder, { recursive: true })
  })
})
