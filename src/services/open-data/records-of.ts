import { readShelf } from '#services/library/public-page.ts'
import type { Context } from '#services/service.ts'
import type { AskedSet } from './asked.ts'
import { deletionRecords } from './deletions.ts'
import { editionRecords } from './editions.ts'
import { honourRecords } from './honours.ts'
import { organisationRecords } from './organisations.ts'
import { practiceRecords, practicesFound } from './practices.ts'
import type { AnyRecord } from './records.ts'

export type Portion = { from: number; count: number }
export type Found = { records: AnyRecord[]; total: number; validUntil: Date | null }

const earliest = (instants: (Date | null)[]): Date | null => {
  const known = instants.flatMap((one) => (one ? [one.getTime()] : []))
  return known.length > 0 ? new Date(Math.min(...known)) : null
}

/** The records of a set, all or a portion; accounts of practices are read for the portion alone. */
export async function recordsOf(ctx: Context, { set, locale, query, honours }: AskedSet, portion?: Portion): Promise<Found> {
  const { shelf, now, validUntil } = await readShelf(ctx)
  const cut = <T>(all: readonly T[]): T[] => (portion ? all.slice(portion.from, portion.from + portion.count) : [...all])
  if (set === 'practices') {
    const found = await practicesFound(ctx, shelf, query, locale)
    const { records, reviews } = await practiceRecords(ctx, shelf, now, cut(found), locale)
    return { records, total: found.length, validUntil: earliest([validUntil, ...reviews]) }
  }
  const all: AnyRecord[] =
    set === 'honours' ? honourRecords(ctx, shelf, now, locale, honours)
      : set === 'organisations' ? organisationRecords(ctx, shelf, now)
        : set === 'editions' ? await editionRecords(ctx, shelf, now, locale)
          : await deletionRecords(ctx, shelf)
  return { records: cut(all), total: all.length, validUntil }
}
