import { z } from 'zod'
import { defineService } from '#services/service.ts'
import type { LedgerDto } from '#services/dto/ledger.ts'
import { anchorOf, honoursOf } from './honours.ts'
import { inAnyLanguage } from './public-index/stored.ts'
import { decidedEditions, ledgerEdition, ledgerPages, winnersTotal } from './ledger.ts'
import { MISSING, readShelf, type PublicPage } from './public-page.ts'

export const ledgerPage = defineService({
  act: false,
  input: z.object({ locale: z.string(), page: z.number().int().min(1).default(1) }),
  async run({ ctx, input: { locale, page } }): Promise<PublicPage<LedgerDto>> {
    const { shelf, now, validUntil } = await readShelf(ctx)
    const pages = ledgerPages(shelf, now)
    const here = pages[page - 1]
    if (!here && page > 1) return MISSING
    const decided = decidedEditions(shelf, now)
    const counts = decided.map((edition) => {
      const named = honoursOf(shelf, edition, now).filter((honour) => honour.kind === 'winner').length
      return { edition, named, total: winnersTotal(edition, named) }
    })
    const counted = counts.filter(({ total }) => total !== null)
    const programmes = [...new Set(decided.flatMap((edition) => {
      const programme = shelf.related('programmes', edition.programme)
      return programme ? (inAnyLanguage(programme.name, locale, 'en')?.value ?? []) : []
    }))]
    return {
      kind: 'page', validUntil,
      dto: {
        programmes,
        since: decided[0]?.year ?? now.getUTCFullYear(),
        totals: {
          winners: counted.reduce((sum, { total }) => sum + (total?.value ?? 0), 0),
          named: counts.reduce((sum, { named }) => sum + named, 0),
          editionsCounted: counted.length,
          uncounted: counts.filter(({ total }) => total === null).map(({ edition }) => String(edition.year)),
        },
        editions: (here ?? []).map((edition) => ledgerEdition(shelf, edition, now, locale)),
        page, pages: Math.max(1, pages.length),
        jump: pages.flatMap((editions, i) => editions.map((edition) => ({ label: String(edition.year), anchor: anchorOf(shelf, edition), page: i + 1 }))),
        downloads: { csv: '/data/v1/honours.csv', json: '/data/v1/honours', atom: '/feeds/honours.atom' },
      },
    }
  },
})
