import { z } from 'zod'
import { COMPLETE } from '#i18n/locales.ts'
import type { PageDto } from '#services/dto/page.ts'
import { defineService } from '#services/service.ts'
import { lastPublication } from '#services/publishing/log-publication.ts'
import { isWithdrawnInLog } from '#policy/case-studies.ts'
import { mediaById } from './media.ts'
import { GONE, MISSING, readShelf, type PublicPage } from './public-page.ts'
import { inAnyLanguage, inLanguage, type Localized, type StoredPage } from './public-index/stored.ts'
import { htmlOf, mediaIn, plainText, type RichText } from './rich-text.ts'

/** A page exists in a language when it has a title and a text in it. */
export const languagesOf = (page: StoredPage): string[] => COMPLETE.filter((one) => inLanguage(page.title, one) && inLanguage(page.body, one))

export const ownPage = defineService({
  act: false,
  input: z.object({ locale: z.string(), slug: z.string().max(200) }),
  async run({ ctx, input: { locale, slug } }): Promise<PublicPage<PageDto>> {
    const { shelf, validUntil } = await readShelf(ctx)
    const page = shelf.all('pages').find((one) => one.slug === slug)
    if (!page) {
      const stored = await ctx.store.one('pages', { slug: { equals: slug } })
      return stored?.code && isWithdrawnInLog((await lastPublication(ctx, stored.code))?.act ?? null) ? GONE : MISSING
    }
    const languages = languagesOf(page)
    const language = languages.includes(locale) ? locale : (languages[0] ?? 'en')
    const body = inLanguage(page.body as Localized<RichText>, language) // a richText field: Lexical's JSON
    const title = inAnyLanguage(page.title, language)?.value ?? slug
    const first = plainText(body).split('\n')[0]
    return {
      kind: 'page', validUntil,
      dto: {
        slug, title, language, translation: 'original', html: htmlOf(body, await mediaById(ctx, mediaIn(body), locale), 2) ?? '',
        ...(first ? { description: first.slice(0, 200) } : {}), updated: page.updatedAt.slice(0, 10),
      },
      languages: languages.map((one) => ({ locale: one, slug })),
      ...(language === locale ? {} : { canonical: { locale: language, slug } }),
    }
  },
})
