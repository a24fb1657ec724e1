import type { Context } from '#services/service.ts'
import type { StoredCaseStudy, Localized } from './public-index/stored.ts'
import { mediaIn, type MediaById, type RichText } from './rich-text.ts'

const PROSE = ['problem', 'approach', 'whatDidNotWork', 'more'] as const

/** Pictures and files that texts show, with their words in the language of the reader. */
export async function mediaById(ctx: Context, ids: readonly string[], locale: string): Promise<MediaById> {
  if (ids.length === 0) return new Map()
  const { docs } = await ctx.payload.find({
    collection: 'media', where: { id: { in: [...new Set(ids)] } }, locale: locale as 'en', fallbackLocale: 'en', depth: 0, limit: ids.length, pagination: false, overrideAccess: true, // the locale comes from the address, which has complete ones only
  })
  return new Map(docs.map((one) => [String(one.id), { code: one.code ?? '', alt: one.alt ?? '', width: one.width, height: one.height, credit: one.credit }]))
}

export const mediaOf = (ctx: Context, doc: StoredCaseStudy, locale: string): Promise<MediaById> =>
  mediaById(ctx, PROSE.flatMap((field) => Object.values((doc[field] ?? {}) as NonNullable<Localized<RichText>>).flatMap(mediaIn)), locale) // richText fields: Lexical's JSON
