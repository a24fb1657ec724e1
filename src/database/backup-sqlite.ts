import { existsSync } from 'node:fs'
import { copyFile, mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import Database from 'libsql'

const fileOf = (uri: string): string => path.resolve(uri.slice('file:'.length))

/** Copies the database as it stands at one instant, while a server writes to it. */
export async function backupSqlite(uri: string, target: string): Promise<void> {
  const source = fileOf(uri)
  if (!existsSync(source)) throw new Error(`There is no database at ${uri}.`)
  await rm(target, { force: true })
  const database = new Database(source, { timeout: 10_000 })
  try {
    database.exec(`VACUUM INTO '${target.replaceAll("'", "''")}'`)
  } finally {
    database.close()
  }
}

/** Whether a copy is whole: what a restore asks before it touches anything. */
export function isWholeSqlite(file: string): boolean {
  try {
    const database = new Database(file, { readonly: true })
    try {
      return (database.prepare('PRAGMA integrity_check').get() as { integrity_check?: string } | undefined)?.integrity_check === 'ok'
    } finally {
      database.close()
    }
  } catch {
    return false
  }
}

/** Puts a copy in the database's place. What was there is kept beside it under `aside`. The caller holds the lock. */
export async function restoreSqlite(source: string, uri: string, aside: string): Promise<void> {
  const target = fileOf(uri)
  await mkdir(path.dirname(target), { recursive: true })
  await copyFile(source, `${target}.restoring`)
  // A write-ahead log belongs to the database it was written for: it moves away with it, and so does the search file.
  for (const suffix of ['', '-wal', '-shm']) if (existsSync(`${target}${suffix}`)) await rename(`${target}${suffix}`, `${target}.${aside}${suffix}`)
  for (const suffix of ['', '-wal', '-shm']) await rm(`${target}.search${suffix}`, { force: true })
  await rename(`${target}.restoring`, target)
}

export const sqliteExists = (uri: string): boolean => existsSync(fileOf(uri))
