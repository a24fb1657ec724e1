import { copyFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'libsql'
import { change, type Fact } from '../facts.ts'
import type { LeakWorld } from '../world.ts'

type Table = { name: string; columns: string[]; rows: unknown[][] }
type Client = { execute(sql: string): Promise<{ columns: string[]; rows: ArrayLike<unknown>[] }> }
const clientOf = (world: LeakWorld): Client => (world.payload.db as unknown as { client: Client }).client // the adapter's own member

/** The world as it is, in a file that a server can be started on. */
export async function writeWorld(world: LeakWorld, folder: string): Promise<string> {
  const file = path.join(folder, `${world.phase}.db`)
  await clientOf(world).execute(`VACUUM INTO '${file}'`)
  return file
}

/** The same world in a file of its own, with these facts changed: same ids, same moments. */
export async function writeOther(world: LeakWorld, file: string, facts: readonly Fact[], name: string): Promise<string> {
  const here = await tablesOf(world)
  const there = await world.inCopy('other', async () => {
    await change(world, facts)
    return tablesOf(world)
  })
  const other = file.replace(/\.db$/, `-${name}.db`)
  copyFileSync(file, other)
  const database = new Database(other)
  database.exec('PRAGMA foreign_keys = off')
  for (const [n, table] of there.entries()) {
    if (JSON.stringify(table) === JSON.stringify(here[n])) continue
    database.exec(`delete from "${table.name}"`)
    const insert = database.prepare(`insert into "${table.name}" (${table.columns.map((column) => `"${column}"`).join(', ')}) values (${table.columns.map(() => '?').join(', ')})`)
    for (const row of table.rows) insert.run(...row)
  }
  database.close()
  return other
}

async function tablesOf(world: LeakWorld): Promise<Table[]> {
  const client = clientOf(world)
  const names = (await client.execute(`select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name`)).rows.map((row) => String(row[0]))
  const tables: Table[] = []
  for (const name of names) {
    const { columns, rows } = await client.execute(`select * from "${name}" order by rowid`)
    tables.push({ name, columns, rows: rows.map((row) => columns.map((_, n) => row[n])) })
  }
  return tables
}
