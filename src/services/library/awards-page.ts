import { phaseAt, PHASE_KINDS, rowsFor } from '#domain/calendar.ts'
import { isAnnounced } from '#policy/public.ts'
import type { AwardsDto, RunningEditionDto } from '#services/dto/awards.ts'
import { defineService } from '#services/service.ts'
import { openCall } from './calls.ts'
import { dayIn, nameOf } from './honours.ts'
import { editionMarks } from './ledger.ts'
import { inLocale, readShelf, type PublicPage } from './public-page.ts'
import { calendarOf, type Shelf } from './public-index/shelf.ts'
import { inAnyLanguage, type StoredEdition } from './public-index/stored.ts'

function runningOf(shelf: Shelf, editions: readonly StoredEdition[], now: Date, locale: string): RunningEditionDto[] {
  return editions.filter((edition) => !isAnnounced(shelf.publicEdition(edition), now)).map((edition) => {
    const calendar = calendarOf(edition)
    const states = phaseAt(calendar, null, now)
    const [announcement] = rowsFor(calendar, 'announced', null)
    return {
      slug: edition.slug, name: nameOf(edition, locale), phases: PHASE_KINDS.filter((kind) => states[kind] === 'open'),
      announced: announcement ? dayIn(announcement.opens, edition.timeZone) : null,
    }
  }).reverse()
}

/** Every programme with an edition that the public may see; those with an open call first. */
export const awardsPage = defineService({
  act: false,
  input: inLocale,
  async run({ ctx, input: { locale } }): Promise<PublicPage<AwardsDto>> {
    const { shelf, now, validUntil } = await readShelf(ctx)
    const marks = editionMarks(shelf, now, locale)
    const editions = shelf.editions(now)
    const programmes = shelf.all('programmes').flatMap((programme) => {
      const own = editions.filter((edition) => shelf.related('programmes', edition.programme) === programme)
      if (own.length === 0) return []
      const call = own.map((edition) => openCall(shelf, edition, now, locale)).find(Boolean)
      const about = inAnyLanguage(programme.description, locale, 'en')?.value
      return [{
        newest: Math.max(...own.map((edition) => edition.year)),
        slug: programme.slug, name: inAnyLanguage(programme.name, locale, 'en')?.value ?? programme.slug,
        ...(about ? { about } : {}), ...(call ? { call } : {}),
        editions: marks.filter((mark) => mark.programme === programme.slug).reverse(),
        running: runningOf(shelf, own, now, locale),
      }]
    }).sort((a, b) => Number(Boolean(b.call)) - Number(Boolean(a.call)) || b.newest - a.newest)
    return { kind: 'page', validUntil, dto: { programmes: programmes.map(({ newest: _, ...programme }) => programme) } }
  },
})
