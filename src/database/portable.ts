import { randomBytes } from 'node:crypto'
import { BSON } from 'mongodb'
import type { CollectionSlug, Payload } from 'payload'

type Row = Record<string, unknown>
type Sqlite = { drizzle: { run(sql: string): Promise<unknown>; all(sql: string): Promise<unknown[]> } }
// The adapter's own members are not part of Payload's common type.
const sqlite = (payload: Payload): Sqlite => payload.db as unknown as Sqlite
const isSqlite = (payload: Payload): boolean => payload.db.name === 'sqlite'

/** What belongs to one database or one process: not the installation. */
const LOCAL: readonly string[] = ['payload-migrations', 'payload-locked-documents', 'payload-kv', 'payload-preferences']
const PAGE = 200

export const exportedCollections = (payload: Payload): CollectionSlug[] =>
  payload.config.collections.map(({ slug }) => slug as CollectionSlug).filter((slug) => !LOCAL.includes(slug)).sort()

/** Every row as it is stored, all languages, hidden fields too, in the order of making. */
export async function* allRows(payload: Payload, collection: CollectionSlug): AsyncGenerator<Row> {
  for (let page = 1; ; page++) {
    const { docs, hasNextPage } = await payload.db.find({ collection, where: {}, locale: 'all', sort: ['createdAt', 'id'], limit: PAGE, page, pagination: true })
    yield* docs as unknown as Row[]
    if (!hasNextPage) return
  }
}

/** The versions of a collection that keeps them, oldest first. */
export async function* versionsOf(payload: Payload, collection: CollectionSlug): AsyncGenerator<Row> {
  if (!payload.collections[collection].config.versions) return
  for (let page = 1; ; page++) {
    const { docs, hasNextPage } = await payload.db.findVersions<Row>({ collection, where: {}, locale: 'all', sort: ['updatedAt', 'createdAt', 'id'], limit: PAGE, page, pagination: true })
    for (const { id: _id, ...version } of docs as unknown as Row[]) yield version
    if (!hasNextPage) return
  }
}

/** An id of the kind that this database gives: a uuid of version 7, or an ObjectId. */
export function freshId(payload: Payload): string {
  if (!isSqlite(payload)) return new BSON.ObjectId().toHexString()
  const bytes = randomBytes(16)
  bytes.writeUIntBE(Date.now(), 0, 6)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

export async function createRow(payload: Payload, collection: CollectionSlug, data: Row, id?: string): Promise<void> {
  await payload.db.create({ collection, data, ...(id ? { customID: id } : {}), returning: false })
}

export async function createVersion(payload: Payload, collection: CollectionSlug, { parent, version, autosave, createdAt, updatedAt, publishedLocale, snapshot }: Row): Promise<void> {
  // An export wrote these from findVersions: they have the types that createVersion takes.
  await payload.db.createVersion({
    collectionSlug: collection, parent: parent as string, versionData: version as never, autosave: Boolean(autosave),
    createdAt: createdAt as string, updatedAt: updatedAt as string, ...(publishedLocale ? { publishedLocale: publishedLocale as string } : {}), ...(snapshot ? { snapshot: true as const } : {}), returning: false,
  })
}

/** Rows of an import refer to rows that come later: SQLite checks at the end, MongoDB never did. */
export async function withoutReferenceChecks(payload: Payload, act: () => Promise<void>): Promise<void> {
  if (!isSqlite(payload)) return act()
  await sqlite(payload).drizzle.run('PRAGMA foreign_keys = OFF')
  try {
    await act()
  } finally {
    await sqlite(payload).drizzle.run('PRAGMA foreign_keys = ON')
  }
}

export async function checkReferences(payload: Payload): Promise<void> {
  if (!isSqlite(payload)) return
  const broken = await sqlite(payload).drizzle.all('PRAGMA foreign_key_check')
  if (broken.length > 0) throw new Error(`The import left ${broken.length} references that lead nowhere: ${JSON.stringify(broken.slice(0, 3))}`)
}
