import type { CollectionSlug } from 'payload'
import type { CodePrefix } from '#domain/codes.ts'
import type { Awards } from '#src/awards.ts'
import { codesFrom, Draw } from './draw.ts'

/** What every part of the loader works with. */
export type Demo = {
  awards: Awards
  now: Date
  code(prefix: CodePrefix): string
  draw(name: string): Draw
  /** ISO instant so many days from the moment of seeding, on the hour. */
  day(days: number, hour?: number): string
  /** Noted for the log of publications, which is written at the end in one go. */
  published: { collection: CollectionSlug; code: string; at: string }[]
  counts: Record<string, number>
  count(name: string, by?: number): void
}

const DAY = 86_400_000

export function startDemo(awards: Awards): Demo {
  const now = awards.ctx.now()
  const midnight = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate())
  const counts: Record<string, number> = {}
  return {
    awards, now, counts,
    code: codesFrom(new Draw('codes of the demonstration')),
    draw: (name) => new Draw(`demonstration/${name}`),
    day: (days, hour = 12) => new Date(midnight + days * DAY + hour * 3_600_000).toISOString(),
    published: [],
    count: (name, by = 1) => void (counts[name] = (counts[name] ?? 0) + by),
  }
}

/** `Réseau Fil Rouge` → `reseau-fil-rouge`; letters of other scripts fall away, so the caller gives a second name. */
export function slugOf(name: string, otherwise: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/['’]/g, '').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
  return plain.length > 2 ? plain.slice(0, 80).replace(/-+$/, '') : otherwise.toLowerCase()
}
