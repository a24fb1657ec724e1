import type { CalendarRow } from '#domain/calendar.ts'
import { mayPublicReadBundle, mayPublicReadLeaves, type PublishedFreeze } from '#policy/freezes.ts'
import { cell, isAnnounced as isEditionAnnounced } from '#policy/public.ts'
import type { Category, Edition, Result } from '#src/payload-types.ts'
import type { Context } from '#services/service.ts'
import { categoryAtHand, isAnnounced, type CategoryAtHand } from './category.ts'
import { frozenOf, judgesIn } from './frozen-result.ts'

/** What the rights to a freeze depend on. */
export function lastPublished(category: Pick<CategoryAtHand, 'code' | 'edition'>, row: Result, now: Date): PublishedFreeze {
  const { doc } = category.edition
  return published(doc, category.code, row, now)
}

function published(edition: Pick<Edition, 'calendar' | 'announcedCategories' | 'resultBundle'>, category: string, row: Result, now: Date): PublishedFreeze {
  const announced = isAnnounced(edition, category) && isEditionAnnounced({ calendar: (edition.calendar ?? []) as CalendarRow[], external: false }, now)
  return { setting: edition.resultBundle ?? 'auditors', announced, judges: judgesIn(row), leaves: row.leaves ?? 0 }
}

/** A freeze as its edition's page tells of it. */
export type FreezeOnPage = {
  code: string; category: string; at: string; head: string
  /** How many are in the numbers; null: not told, or not yet. */
  scorecards: number | null
  /** null: the list is not public, or not yet. */
  leaves: { href: string; count: number } | null
  bundle: { href: string } | null
}

type EditionOnPage = Pick<Edition, 'code' | 'calendar' | 'announcedCategories' | 'resultBundle'>

/** Every freeze of an edition, newest first in each category. Before the announcement only that there is one, when, and its head. */
export async function freezesOnPage(ctx: Context, edition: EditionOnPage, categories: readonly Pick<Category, 'code'>[], now: Date): Promise<FreezeOnPage[]> {
  const rows = await ctx.store.find('results', { edition: { equals: edition.code ?? '' } }, { sort: '-number' })
  return categories.flatMap(({ code }) => rows.filter((row) => row.category === code && row.head)).map((row) => {
    const facts = published(edition, row.category ?? '', row, now)
    return {
      code: row.code ?? '', category: row.category ?? '', at: row.at ?? '', head: row.head ?? '',
      scorecards: facts.announced ? (cell(frozenOf(row).result.count) ?? null) : null,
      leaves: mayPublicReadLeaves(facts) ? { href: leavesAddress(row.code ?? ''), count: facts.leaves } : null,
      bundle: mayPublicReadBundle(facts) ? { href: bundleAddress(row.code ?? '') } : null,
    }
  })
}

export const bundleAddress = (code: string): string => `/data/v1/bundles/${code}.json`
export const leavesAddress = (code: string): string => `/data/v1/freezes/${code}/leaves.txt`

/** A freeze with what its rights depend on; null: there is none of this code, or its edition is not public. */
export async function freezeAtHand(ctx: Context, code: string): Promise<{ row: Result; facts: PublishedFreeze } | null> {
  const row = await ctx.store.one('results', { code: { equals: code } })
  if (!row?.head || !row.category) return null
  return { row, facts: lastPublished(await categoryAtHand(ctx, row.category), row, ctx.now()) }
}
