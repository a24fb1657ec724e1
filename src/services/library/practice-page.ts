import { z } from 'zod'
import { COMPLETE, LOCALES } from '#i18n/locales.ts'
import { isWithdrawnInLog, oldAddressLeadsOn } from '#policy/case-studies.ts'
import type { CaseStudyDto } from '#services/dto/case-study.ts'
import { defineService, type Context } from '#services/service.ts'
import { lastPublication } from '#services/publishing/log-publication.ts'
import { caseStudyDto } from './case-study.ts'
import { textFor } from './cards.ts'
import { mediaOf } from './media.ts'
import type { Practice } from './public-index/practice.ts'
import type { Shelf } from './public-index/shelf.ts'
import type { StoredCaseStudy } from './public-index/stored.ts'
import { GONE, MISSING, readShelf, type PublicPage } from './public-page.ts'

/**
 * The page of a practice. Its slug may be that of any language or an old one: the reader is led to the one of today.
 * After a withdrawal it is gone, whatever the document says.
 */
export const practicePage = defineService({
  act: false,
  input: z.object({ locale: z.string(), slug: z.string().min(1).max(200) }),
  async run({ ctx, input: { locale, slug } }): Promise<PublicPage<CaseStudyDto>> {
    const { shelf, now, validUntil } = await readShelf(ctx)
    const practice = shelf.practiceBySlug(slug, locale, ...LOCALES) ?? shelf.practices.get(slug.toUpperCase())
    if (!practice) return formerAddress(ctx, shelf, slug, locale)
    const { language, text } = textFor(practice, locale)
    if (text.slug !== slug) return { kind: 'moved', slug: text.slug }
    const [doc] = (await ctx.store.find('case-studies', { code: { equals: practice.code } }, { limit: 1 })) as unknown as StoredCaseStudy[] // stored shape, see stored.ts
    if (!doc) return MISSING
    const languages = COMPLETE.flatMap((one) => {
      const own = practice.texts.get(one)
      return own ? [{ locale: one, slug: own.slug }] : []
    })
    const review = doc.reviewBy ? new Date(doc.reviewBy) : null
    const instants = [validUntil, review].filter((one): one is Date => one !== null && one > now)
    return {
      kind: 'page',
      dto: caseStudyDto({ shelf, practice, doc, locale, now, media: await mediaOf(ctx, doc, locale) }),
      validUntil: instants.length > 0 ? new Date(Math.min(...instants.map(Number))) : null,
      languages,
      ...(language !== locale && practice.texts.has('en') ? { canonical: { locale: language, slug: text.slug } } : {}),
    }
  },
})

/** Slugs that no public practice has today: of a withdrawn one, or one that a practice had before. */
async function formerAddress(ctx: Context, shelf: Shelf, slug: string, locale: string): Promise<PublicPage<never>> {
  for (const language of LOCALES) {
    const where = { slug: { equals: slug } }
    const { docs } = await ctx.payload.find({ collection: 'case-studies', where, locale: language, fallbackLocale: false, depth: 0, limit: 1, pagination: false, overrideAccess: true, select: { code: true } })
    const code = docs[0]?.code
    if (code) return isWithdrawnInLog((await lastPublication(ctx, code))?.act ?? null) ? GONE : MISSING
  }
  for (const language of LOCALES) {
    const { docs } = await ctx.payload.findVersions({
      collection: 'case-studies', where: { and: [{ 'version.slug': { equals: slug } }, { 'version._status': { equals: 'published' } }] },
      locale: language, fallbackLocale: false, depth: 0, limit: 1, sort: '-updatedAt', pagination: false, overrideAccess: true,
    })
    const found = docs[0]
    if (!found) continue
    const practice = byId(shelf, String(found.parent))
    if (practice) return oldAddressLeadsOn(found.version.mode, practice.mode) ? { kind: 'moved', slug: textFor(practice, locale).text.slug } : MISSING
    return found.version.code && isWithdrawnInLog((await lastPublication(ctx, found.version.code))?.act ?? null) ? GONE : MISSING
  }
  return MISSING
}

const byId = (shelf: Shelf, id: string): Practice | undefined => shelf.arranged().practices.find((practice) => practice.id === id)
