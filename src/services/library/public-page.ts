import { z } from 'zod'
import type { Context } from '#services/service.ts'
import { publicShelf } from './public-index/index.ts'
import type { Shelf } from './public-index/shelf.ts'

/**
 * What a public address turns out to be. `languages` are those in which the page really exists, with its path after the
 * locale where that differs; `validUntil` is the next moment at which the clock changes it.
 */
export type PublicPage<Dto> =
  | { kind: 'page'; dto: Dto; validUntil: Date | null; languages?: { locale: string; slug: string }[]; canonical?: { locale: string; slug: string }; changedAt?: string }
  | { kind: 'moved'; slug: string }
  | { kind: 'gone' }
  | { kind: 'missing' }

export const inLocale = z.object({ locale: z.string() })
export const MISSING = { kind: 'missing' } as const
export const GONE = { kind: 'gone' } as const

/** The shelf at the newest generation, and the moment it is read at. */
export async function readShelf(ctx: Context): Promise<{ shelf: Shelf; now: Date; validUntil: Date | null }> {
  const now = ctx.now()
  const shelf = await publicShelf(ctx)
  return { shelf, now, validUntil: shelf.nextInstant(now) }
}
