import type { AwardsDto } from '#services/dto/awards.ts'
import { defineService } from '#services/service.ts'
import { openCall } from './calls.ts'
import { editionMarks } from './ledger.ts'
import { inLocale, readShelf, type PublicPage } from './public-page.ts'
import { inAnyLanguage } from './public-index/stored.ts'

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
      }]
    }).sort((a, b) => Number(Boolean(b.call)) - Number(Boolean(a.call)) || b.newest - a.newest)
    return { kind: 'page', validUntil, dto: { programmes: programmes.map(({ newest: _, ...programme }) => programme) } }
  },
})
