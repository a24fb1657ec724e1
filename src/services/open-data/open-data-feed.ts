import { practiceCard, textFor } from '#services/library/cards.ts'
import type { Place } from '#services/library/public-addresses.ts'
import { readShelf } from '#services/library/public-page.ts'
import type { Shelf } from '#services/library/public-index/shelf.ts'
import { defineService, type Context } from '#services/service.ts'
import { askedSet, type AskedSet } from './asked.ts'
import { practicesFound } from './practices.ts'
import { recordsOf } from './records-of.ts'
import type { DeletionRecord, EditionRecord, HonourRecord, OrganisationRecord } from './records.ts'

const MOST = 50

/** `place` is where a reader sees it; an entry without one is told by its code alone. */
export type FeedEntry = { code: string; title: string; language?: string; updated: string; published?: string; summary?: string; author?: string; place?: Place }
export type OpenDataFeed = { entries: FeedEntry[]; validUntil: Date | null }

/** The newest changes of a set, or of what a query finds: a search that can be subscribed to. */
export const openDataFeed = defineService({
  act: false,
  input: askedSet,
  async run({ ctx, input }): Promise<OpenDataFeed> {
    const { shelf, now, validUntil } = await readShelf(ctx)
    const entries = input.set === 'practices' ? await ofPractices(ctx, shelf, input, now) : await ofRecords(ctx, shelf, input)
    return { entries: entries.sort((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : a.code < b.code ? -1 : 1)).slice(0, MOST), validUntil }
  },
})

async function ofPractices(ctx: Context, shelf: Shelf, { query, locale }: AskedSet, now: Date): Promise<FeedEntry[]> {
  return (await practicesFound(ctx, shelf, query, locale)).map((practice) => {
    const { language, text } = textFor(practice, locale)
    const card = practiceCard(shelf, practice, { locale, now })
    return {
      code: practice.code, title: text.title, language, summary: text.summary, published: practice.firstPublished, updated: shelf.changedAt(practice.code) ?? practice.firstPublished,
      ...(card.organisation ? { author: card.organisation } : {}), place: { kind: 'practice', slug: text.slug },
    }
  })
}

async function ofRecords(ctx: Context, shelf: Shelf, asked: AskedSet): Promise<FeedEntry[]> {
  const { records } = await recordsOf(ctx, asked)
  const place = (code: string | null): { place?: Place } => {
    const edition = shelf.byCode('editions', code)
    const programme = edition && shelf.related('programmes', edition.programme)
    return edition && programme ? { place: { kind: 'edition', programme: programme.slug, edition: edition.slug } } : {}
  }
  switch (asked.set) {
    case 'honours':
      return (records as HonourRecord[]).map((one) => ({
        code: one.code, title: [one.honouree, one.edition.name, one.category].filter(Boolean).join(', '), updated: one.updated,
        ...(one.citation ? { summary: one.citation.text, language: one.citation.language } : {}), ...place(one.edition.code),
      }))
    case 'organisations':
      return (records as OrganisationRecord[]).map((one) => {
        const slug = shelf.byCode('organisations', one.code)?.slug
        return { code: one.code, title: one.name, updated: one.updated, ...(slug ? { place: { kind: 'organisation', slug } } : {}) }
      })
    case 'editions':
      return (records as EditionRecord[]).map((one) => ({ code: one.code, title: one.name, updated: one.updated, ...(one.place ? { summary: one.place } : {}), ...place(one.code) }))
    default:
      return (records as DeletionRecord[]).map((one) => ({ code: one.code, title: one.code, updated: one.deletedAt }))
  }
}
