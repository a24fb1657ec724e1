import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'libsql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recount, run } from './run.ts'

/** Every row of every table, and the bytes of every file: what "the same installation" means. */
function rowsOf(file: string): Record<string, unknown[]> {
  const database = new Database(file, { readonly: true })
  const tables = database.prepare(`select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name`).all() as { name: string }[]
  const rows = Object.fromEntries(tables.map(({ name }) => [name, database.prepare(`select * from "${name}"`).all()]))
  database.close()
  return rows
}
async function bytesOf(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((each) => each.isFile())
  return Object.fromEntries(await Promise.all(names.map(async (each) => {
    const file = path.join(each.parentPath, each.name)
    return [path.relative(folder, file), (await readFile(file)).toString('base64')] as const
  })))
}

describe('an installation that moves', { timeout: 180_000 }, () => {
  let home: string
  const here = (...parts: string[]) => path.join(home, ...parts)
  const on = (name: string) => ({ DATABASE_URI: `file:./${name}` })
  beforeAll(async () => {
    home = await mkdtemp(path.join(tmpdir(), 'recount-backup-'))
    const { exit, err } = await run('test/cli/world.ts', [], home, on('a.db'))
    expect({ exit, err }).toEqual({ exit: 0, err: '' })
  })
  afterAll(() => rm(home, { recursive: true, force: true }))

  it('a backup, restored elsewhere, is the same in every row and every byte', async () => {
    const { exit, out } = await recount(['backup', 'copy', '--json'], home, on('a.db'))
    expect(exit).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ database: 'sqlite' })
    const elsewhere = await mkdtemp(path.join(tmpdir(), 'recount-restore-'))
    expect(await recount(['restore', here('copy')], elsewhere, on('b.db'))).toMatchObject({ exit: 0 })
    const before = rowsOf(here('a.db'))
    expect(Object.values(before).flat().length).toBeGreaterThan(40)
    expect(rowsOf(path.join(elsewhere, 'b.db'))).toEqual(before)
    const { '.gitkeep': _, ...media } = await bytesOf(here('media'))
    expect(Object.keys(media).length).toBeGreaterThan(2)
    expect(await bytesOf(path.join(elsewhere, 'media'))).toEqual(media)
    await rm(elsewhere, { recursive: true })
  })

  it('a restore replaces nothing unasked, and keeps what it replaces', async () => {
    const elsewhere = await mkdtemp(path.join(tmpdir(), 'recount-replace-'))
    await recount(['backup', here('second')], home, on('a.db'))
    await cp(here('a.db'), path.join(elsewhere, 'a.db'))
    await writeFile(path.join(elsewhere, 'a.db-wal'), '')
    expect(await recount(['restore', here('second')], elsewhere, on('a.db'))).toMatchObject({ exit: 2, err: expect.stringContaining('--replace') as string })
    expect(await recount(['restore', here('second'), '--replace'], elsewhere, on('a.db'))).toMatchObject({ exit: 0 })
    expect((await readdir(elsewhere)).some((name) => /^a\.db\.before-\d+T\d+Z$/.test(name))).toBe(true)
    await rm(elsewhere, { recursive: true })
  })

  it('a damaged copy is refused before anything is touched', async () => {
    await recount(['backup', 'damaged'], home, on('a.db'))
    const file = here('damaged', 'awards.db')
    const bytes = await readFile(file)
    await writeFile(file, bytes.subarray(0, bytes.length / 2))
    const { exit, err } = await recount(['restore', 'damaged'], home, on('new.db'))
    expect({ exit, err }).toMatchObject({ exit: 2, err: expect.stringContaining('no whole backup') as string })
    expect(await readdir(home)).not.toContain('new.db')
  })

  it('an export, imported, exports the same', async () => {
    expect(await recount(['export-all', 'one.jsonl'], home, on('a.db'))).toMatchObject({ exit: 0 })
    expect(await recount(['import-all', 'one.jsonl'], home, on('imported.db'))).toMatchObject({ exit: 0 })
    expect(await recount(['export-all', 'two.jsonl'], home, on('imported.db'))).toMatchObject({ exit: 0 })
    const lines = async (file: string) => (await readFile(here(file), 'utf8')).trim().split('\n').slice(1)
    const [one, two] = [await lines('one.jsonl'), await lines('two.jsonl')]
    expect(one.length).toBeGreaterThan(20)
    expect(one.some((line) => line.includes('"version"'))).toBe(true)
    expect(two.map((line) => JSON.parse(line) as unknown)).toEqual(one.map((line) => JSON.parse(line) as unknown))
    expect(await recount(['import-all', 'one.jsonl'], home, on('imported.db'))).toMatchObject({ exit: 2, err: expect.stringContaining('not empty') as string })
  })

  it('no database id is in an export', async () => {
    await recount(['export-all', 'ids.jsonl'], home, on('a.db'))
    const text = await readFile(here('ids.jsonl'), 'utf8')
    const ids = Object.values(rowsOf(here('a.db'))).flat().flatMap((row) => {
      const { id, code } = row as { id?: unknown; code?: unknown }
      return typeof id === 'string' && code ? [id] : []
    })
    expect(ids.length).toBeGreaterThan(15)
    expect(ids.filter((id) => text.includes(id))).toEqual([])
  })
})
