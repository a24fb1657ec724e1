import { z } from 'zod'
import { placeName } from '#domain/places/index.ts'
import { PILLARS } from '#domain/vocabulary.ts'
import type { GapDto, PillarDto } from '#services/dto/pillar.ts'
import { defineService } from '#services/service.ts'
import { hasBit } from '#src/search/bits.ts'
import { orderOf, practiceCard } from './cards.ts'
import { honourDto } from './honours.ts'
import type { Practice } from './public-index/practice.ts'
import { readShelf, type PublicPage } from './public-page.ts'

const CARDS = 12
const HONOURS = 20
const CONTINENTS = ['M49-002', 'M49-019', 'M49-142', 'M49-150', 'M49-009'] as const

/** What nobody has told under this pillar: computed from what is there. */
export function gapsOf(practices: readonly Practice[], locale: string): GapDto[] {
  if (practices.length === 0) return [{ kind: 'nothing' }]
  const none = (has: (practice: Practice) => boolean): boolean => !practices.some(has)
  const counted = ({ people }: Practice): boolean => Object.values(people ?? {}).filter((value) => value !== null).length > 1
  return [
    ...(none(counted) ? [{ kind: 'no-people-counted' } as const] : []),
    ...(none(({ strengths }) => strengths.includes('comparison') || strengths.includes('independently-evaluated')) ? [{ kind: 'no-comparison' } as const] : []),
    ...(none(({ strengths }) => strengths.includes('independently-evaluated')) ? [{ kind: 'no-evaluation' } as const] : []),
    ...(none(({ told }) => told.includes('what-did-not-work')) ? [{ kind: 'no-failure' } as const] : []),
    ...(none(({ told }) => told.includes('cost')) ? [{ kind: 'no-cost' } as const] : []),
    ...CONTINENTS.filter((code) => none(({ within }) => within.includes(code))).map((code) => ({ kind: 'no-region' as const, region: { code, name: placeName(code, locale, 'short') } })),
  ]
}

export const pillarPage = defineService({
  act: false,
  input: z.object({ locale: z.string(), pillar: z.literal(PILLARS) }),
  async run({ ctx, input: { locale, pillar } }): Promise<PublicPage<PillarDto>> {
    const { shelf, now, validUntil } = await readShelf(ctx)
    const { practices, facets } = shelf.arranged()
    const within = facets.matching({ pillar: [String(pillar)] })
    const own = orderOf(shelf, 'confirmed', locale).filter((at) => hasBit(within, at)).flatMap((at) => practices[at] ?? [])
    const honours = shelf.honours(now).filter((honour) => honour.pillar === String(pillar) && honour.kind !== 'finalist').sort((a, b) => b.year - a.year)
    return {
      kind: 'page', validUntil,
      dto: {
        pillar, practices: own.length,
        honours: honours.slice(0, HONOURS).map((honour) => honourDto(shelf, honour, locale)),
        since: honours.at(-1)?.year ?? null,
        cards: own.slice(0, CARDS).map((practice) => practiceCard(shelf, practice, { locale, now })),
        gaps: gapsOf(own, locale),
      },
    }
  },
})
