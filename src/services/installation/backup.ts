import { cp, mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { isMongo } from '#database/adapter.ts'
import { backupMongo, mongoIsEmpty, restoreMongo } from '#database/backup-mongodb.ts'
import { backupSqlite, isWholeSqlite, restoreSqlite, sqliteExists } from '#database/backup-sqlite.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Env } from '#src/env.ts'
import { VERSION } from '#src/version.ts'

type Manifest = { recount: string; database: 'sqlite' | 'mongodb'; at: string; files: number; /** Where the files lie that the copy lacks. */ bucket?: string }
type Where = Pick<Env, 'DATABASE_URI'> & Partial<Pick<Env, 'S3_BUCKET'>> & { media?: string }
type Told = (text: string) => void

const MANIFEST = 'backup.json'
const SQLITE = 'awards.db'

/** Copies database and media into an empty folder. On SQLite it is one instant and the server may run; the media are copied after it, so no document names a file that the copy lacks. */
export async function backup({ DATABASE_URI: uri, S3_BUCKET: bucket, media = path.resolve('media') }: Where, folder: string, told: Told): Promise<Manifest> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if ((await readdir(folder)).length > 0) throw new Refusal('backup-folder-not-empty', { folder })
  told('Copying the database.')
  if (isMongo(uri)) await backupMongo(uri, path.join(folder, 'mongodb'), (name, count) => told(`  ${name}: ${count}`))
  else await backupSqlite(uri, path.join(folder, SQLITE))
  told(bucket ? `The files lie in the bucket ${bucket} and are NOT copied: use its versioning.` : 'Copying the media.')
  if (existsSync(media)) await cp(media, path.join(folder, 'media'), { recursive: true, preserveTimestamps: true })
  const files = await countFiles(path.join(folder, 'media'))
  const manifest: Manifest = { recount: VERSION, database: isMongo(uri) ? 'mongodb' : 'sqlite', at: new Date().toISOString(), files, ...(bucket ? { bucket } : {}) }
  await writeFile(path.join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`) // last: a folder with it is whole
  return manifest
}

/** Puts a backup in the place of what is there; with `replace` only if there is something, which is then kept beside it (on MongoDB it is replaced). */
export async function restore({ DATABASE_URI: uri, media = path.resolve('media') }: Where, folder: string, { replace }: { replace: boolean }, told: Told): Promise<Manifest> {
  const file = path.join(folder, MANIFEST)
  if (!existsSync(file)) throw new Refusal('backup-not-whole', { folder })
  const manifest = JSON.parse(await readFile(file, 'utf8')) as Manifest // our own file
  if (manifest.database !== (isMongo(uri) ? 'mongodb' : 'sqlite')) throw new Refusal('backup-of-other-database', { database: manifest.database })
  const occupied = isMongo(uri) ? !(await mongoIsEmpty(uri)) : sqliteExists(uri)
  if (occupied && !replace) throw new Refusal('restore-needs-replace', {})
  const aside = `before-${new Date().toISOString().replace(/[-:]|\.\d+/g, '')}`
  told('Putting the database back.')
  if (isMongo(uri)) await restoreMongo(path.join(folder, 'mongodb'), uri, (name, count) => told(`  ${name}: ${count}`))
  else {
    if (!isWholeSqlite(path.join(folder, SQLITE))) throw new Refusal('backup-not-whole', { folder })
    await restoreSqlite(path.join(folder, SQLITE), uri, aside)
  }
  told('Putting the media back.')
  // Folder by folder, since `media` itself may be a mount that cannot be renamed.
  for (const part of ['public', 'private']) {
    const to = path.join(media, part)
    if (existsSync(to) && (await readdir(to)).length > 0) await rename(to, path.join(media, `${part}.${aside}`))
    const from = path.join(folder, 'media', part)
    if (existsSync(from)) await cp(from, to, { recursive: true, preserveTimestamps: true })
  }
  return manifest
}

async function countFiles(folder: string): Promise<number> {
  if (!existsSync(folder)) return 0
  const names = await readdir(folder, { recursive: true })
  let count = 0
  for (const name of names) if ((await stat(path.join(folder, name))).isFile()) count++
  return count
}
