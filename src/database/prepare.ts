import type { Payload } from 'payload'
import { migrations as mongoMigrations } from '#src/migrations/mongodb/index.ts'
import { migrations as sqliteMigrations } from '#src/migrations/sqlite/index.ts'

type Sqlite = { name: string; drizzle: { run(sql: string): Promise<unknown> }; migrate(args: { migrations: unknown[] }): Promise<void> }

/** Migrations, never push, on both databases and in every environment; SQLite forgets what is erased. */
export async function prepareDatabase(payload: Payload): Promise<void> {
  const db = payload.db as unknown as Sqlite // the adapter's own members are not part of Payload's common type
  if (process.env.PAYLOAD_MIGRATING === 'true') return
  if (payload.db.name === 'sqlite') {
    await db.drizzle.run('PRAGMA secure_delete = ON')
    await db.migrate({ migrations: sqliteMigrations })
  } else await db.migrate({ migrations: mongoMigrations })
}
