import Database from 'libsql'
import { MongoClient } from 'mongodb'

/** One record as the database holds it, columns named as in the collections. */
export type Row = Record<string, unknown>
export type Rows = {
  all(collection: string): Promise<Row[]>
  /** Lets a wait run out, as the clock would: sets a column wherever it holds something. */
  set(collection: string, match: Row, changes: Row): Promise<void>
  /** Anything that the database itself finds wrong. */
  faults(): Promise<string[]>
  close(): Promise<void>
}

const camel = (name: string): string => name.replace(/_([a-z0-9])/g, (_, sign: string) => sign.toUpperCase())
const snake = (name: string): string => name.replace(/-/g, '_').replace(/[A-Z]/g, (sign) => `_${sign.toLowerCase()}`)

function value(stored: unknown): unknown {
  if (typeof stored !== 'string' || !/^[[{]/.test(stored)) return stored
  try {
    return JSON.parse(stored)
  } catch {
    return stored // a text that begins like one
  }
}

/** Reads beside the running server, and never through it: what it says of itself is what is in question. */
export function rowsOf(uri: string): Promise<Rows> {
  return uri.startsWith('file:') ? inSqlite(uri.slice(5)) : inMongo(uri)
}

async function inSqlite(file: string): Promise<Rows> {
  const database = new Database(file)
  database.exec('PRAGMA busy_timeout = 5000')
  return {
    async all(collection) {
      const rows = database.prepare(`select * from "${snake(collection)}"`).all() as Row[]
      return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, stored]) => [camel(name), value(stored)])))
    },
    async set(collection, match, changes) {
      const [columns, wheres] = [changes, match].map((each) => Object.keys(each).map((name) => `"${snake(name)}" = ?`))
      database.prepare(`update "${snake(collection)}" set ${columns?.join(', ')} where ${wheres?.join(' and ')}`).run(...Object.values(changes), ...Object.values(match))
    },
    async faults() {
      const found = database.prepare('PRAGMA integrity_check').all() as { integrity_check: string }[]
      return found.map((each) => each.integrity_check).filter((each) => each !== 'ok')
    },
    close: async () => void database.close(),
  }
}

async function inMongo(uri: string): Promise<Rows> {
  const client = await MongoClient.connect(uri, { serverSelectionTimeoutMS: 20_000 })
  const database = client.db()
  const iso = (stored: unknown): unknown => (stored instanceof Date ? stored.toISOString() : stored)
  return {
    all: async (collection) => (await database.collection(collection).find().toArray()).map((row) => Object.fromEntries(Object.entries(row).map(([name, stored]) => [name, iso(stored)]))),
    async set(collection, match, changes) {
      const dated = Object.fromEntries(Object.entries(changes).map(([name, to]) => [name, typeof to === 'string' && /^\d{4}-\d\d-\d\dT/.test(to) ? new Date(to) : to]))
      await database.collection(collection).updateMany(match, { $set: dated })
    },
    faults: async () => [],
    close: () => client.close(),
  }
}
