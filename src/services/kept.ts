import { LRUCache } from 'lru-cache'
import type { CollectionSlug } from 'payload'
import { touchesOf } from '#internals/touched.ts'
import type { Context } from './service.ts'

/** Milliseconds for which another server's write may go unseen: as often as it looks at the log of publications. */
const UNSEEN = 500
type Reading = { touches: string; at: number; value: Promise<unknown> }

/**
 * What is read of the setup at every request and changes a few times an edition: kept until anything in the named
 * collections is written. On SQLite this process is the only writer, so it is never older than the database; on MongoDB
 * at most half a second. It is shared: nobody changes what they are given.
 */
export function kept<T>(ctx: Context, name: string, of: readonly CollectionSlug[], read: () => Promise<T>): Promise<T> {
  const readings = ctx.runtime.own('kept', () => new LRUCache<string, Reading>({ max: 5000 }))
  const touches = touchesOf(ctx.payload.db, of)
  const now = performance.now()
  const known = readings.get(name)
  if (known?.touches === touches && (ctx.store.kind === 'sqlite' || now - known.at < UNSEEN)) return known.value as Promise<T> // one reader a name
  const value = read()
  readings.set(name, { touches, at: now, value })
  value.catch(() => readings.peek(name)?.value === value && readings.delete(name))
  return value
}
