import { nobody } from '#policy/viewer.ts'
import { editionPage } from '#services/library/edition-page.ts'
import type { Shelf } from '#services/library/public-index/shelf.ts'
import type { Context } from '#services/service.ts'
import { dayIn, figureIn, idIn, orNull, sourcesIn } from './made.ts'
import type { EditionRecord } from './records.ts'

/** Every public edition, as its page tells it. */
export async function editionRecords(ctx: Context, shelf: Shelf, now: Date, locale: string): Promise<EditionRecord[]> {
  const records: EditionRecord[] = []
  for (const edition of shelf.editions(now)) {
    const programme = shelf.related('programmes', edition.programme)
    const page = programme && edition.code ? await ctx.call(editionPage, nobody(now), { locale, programme: programme.slug, edition: edition.slug }) : null
    if (page?.kind !== 'page' || !edition.code) continue
    const { dto } = page
    records.push({
      code: edition.code, id: idIn(ctx, edition.code), programme: dto.programme, name: dto.name, year: edition.year, place: dto.place,
      announced: dayIn(dto.calendar.find((phase) => phase.key === 'announced')?.date),
      nominations: figureIn(dto.nominations), countries: figureIn(dto.countries), finalists: figureIn(dto.finalistsTotal), winners: figureIn(dto.winnersTotal),
      calendar: dto.calendar.map(({ key, date, text }) => ({ key, date: dayIn(date), text: orNull(text) })),
      categories: dto.categories.map(({ key, name, pillar }) => ({ key, name, pillar: orNull(pillar) })),
      honours: dto.winners.length + dto.finalists.length, sources: sourcesIn(dto.sources), corrections: dto.corrections.map(({ date, text }) => ({ date, text })),
      updated: shelf.changedAt(edition.code) ?? edition.updatedAt,
    })
  }
  return records.sort((a, b) => a.year - b.year || (a.code < b.code ? -1 : 1))
}
