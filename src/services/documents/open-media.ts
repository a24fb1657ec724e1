import type { Where } from 'payload'
import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import { isStaff } from '#policy/viewer.ts'
import { defineService, type Context } from '#services/service.ts'
import type { Media } from '#src/payload-types.ts'

export const MEDIA_SIZES = ['small', 'wide'] as const
export type OpenedMedia = { storedAs: string; mimeType: string; public: boolean }

/** A picture or file of the public pages: to everybody once something published shows it, before that to staff. */
export const openMedia = defineService({
  act: false,
  input: z.object({ code: z.string().max(20), size: z.enum(MEDIA_SIZES).optional() }),
  async run({ ctx, viewer, input }): Promise<OpenedMedia> {
    const { docs } = await ctx.payload.find({ collection: 'media', where: { code: { equals: input.code } }, depth: 0, limit: 1, overrideAccess: true })
    const media = docs[0]
    const isPublic = media ? await isShown(ctx, media) : false
    if (!media?.filename || !(isPublic || isStaff(viewer))) throw new Refusal('not-found', {}, 404)
    const sized = input.size ? media.sizes?.[input.size] : undefined
    return { storedAs: sized?.filename ?? media.filename, mimeType: sized?.mimeType ?? media.mimeType ?? '', public: isPublic }
  },
})

async function isShown(ctx: Context, media: Media): Promise<boolean> {
  const image = await ctx.payload.count({ collection: 'case-studies', where: { and: [{ image: { equals: media.id } }, published, notWithdrawn] }, overrideAccess: true })
  return image.totalDocs > 0 || (await inTexts(ctx)).has(String(media.id))
}
const published: Where = { _status: { equals: 'published' } }
const notWithdrawn: Where = { withdrawn: { not_equals: true } }

/** The media that the texts of published pages show, found anew only after the log of publications has moved. */
async function inTexts(ctx: Context): Promise<Set<string>> {
  const generation = await ctx.runtime.generation.current()
  const known = ctx.runtime.own('media-in-texts', () => ({ generation: -1, ids: new Set<string>() }))
  if (known.generation !== generation) {
    const ids = new Set<string>()
    for (const collection of ['case-studies', 'pages'] as const) {
      const { docs } = await ctx.payload.find({ collection, where: collection === 'pages' ? published : { and: [published, notWithdrawn] }, depth: 0, pagination: false, locale: 'all', overrideAccess: true })
      for (const doc of docs) collect(doc, ids)
    }
    Object.assign(known, { generation, ids })
  }
  return known.ids
}

/** Blocks of a text name a medium as `image` or `file`. */
function collect(value: unknown, into: Set<string>): void {
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    if ((key === 'image' || key === 'file') && typeof inner === 'string') into.add(inner)
    else collect(inner, into)
  }
}
