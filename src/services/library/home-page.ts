import { PILLARS } from '#domain/vocabulary.ts'
import { defineService } from '#services/service.ts'
import type { HomeDto } from '#services/dto/home.ts'
import { openCall } from './calls.ts'
import { orderOf, practiceCard } from './cards.ts'
import { nameOf } from './honours.ts'
import { editionMarks } from './ledger.ts'
import { inLocale, readShelf, type PublicPage } from './public-page.ts'

const CARDS = 6

export const homePage = defineService({
  act: false,
  input: inLocale,
  async run({ ctx, input: { locale } }): Promise<PublicPage<HomeDto>> {
    const { shelf, now, validUntil } = await readShelf(ctx)
    const { practices, facets } = shelf.arranged()
    const counts = facets.counts('pillar', {})
    const calls = shelf.editions(now).flatMap((edition) => {
      const call = openCall(shelf, edition, now, locale)
      return call ? [{ ...call, name: nameOf(edition, locale), ...(shelf.related('programmes', edition.programme)?.demonstration ? { demonstration: true } : {}) }] : []
    }).sort((a, b) => Date.parse(a.closes) - Date.parse(b.closes))
    const cards = orderOf(shelf, 'confirmed', locale).slice(0, CARDS).flatMap((at) => practices[at] ?? [])
    return {
      kind: 'page', validUntil,
      dto: {
        editions: editionMarks(shelf, now, locale),
        pillars: PILLARS.map((pillar) => ({ pillar, practices: counts.get(String(pillar)) ?? 0 })),
        practices: practices.length,
        cards: cards.map((practice) => practiceCard(shelf, practice, { locale, now })),
        ...(calls[0] ? { call: calls[0] } : {}),
      },
    }
  },
})
