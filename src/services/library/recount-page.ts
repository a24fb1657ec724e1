import { z } from 'zod'
import type { RecountDto } from '#services/dto/frozen.ts'
import { signerOf, canSign } from '#services/outcome/signing-key.ts'
import { defineService } from '#services/service.ts'
import { frozenOfEdition } from './frozen-of-edition.ts'
import { nameOf } from './honours.ts'
import { MISSING, readShelf, type PublicPage } from './public-page.ts'
import { inAnyLanguage } from './public-index/stored.ts'

/** The page on which a reader computes a result again; there is one as soon as something is frozen. */
export const recountPage = defineService({
  act: false,
  input: z.object({ locale: z.string(), programme: z.string(), edition: z.string() }),
  async run({ ctx, input: { locale, ...at } }): Promise<PublicPage<RecountDto>> {
    const { shelf, now, validUntil } = await readShelf(ctx)
    const edition = shelf.editions(now).find((one) => one.slug === at.edition && shelf.related('programmes', one.programme)?.slug === at.programme)
    const programme = edition && shelf.related('programmes', edition.programme)
    const frozen = edition ? await frozenOfEdition(ctx, shelf, edition, now, locale) : []
    if (!edition || !programme || frozen.length === 0) return MISSING
    return {
      kind: 'page', validUntil,
      dto: {
        programme: { slug: programme.slug, name: inAnyLanguage(programme.name, locale, 'en')?.value ?? programme.slug },
        slug: edition.slug, name: nameOf(edition, locale), label: String(edition.year), timeZone: edition.timeZone, frozen,
        publicKey: canSign(ctx) ? signerOf(ctx).publicKey : null, bundles: edition.resultBundle ?? 'auditors',
      },
    }
  },
})
