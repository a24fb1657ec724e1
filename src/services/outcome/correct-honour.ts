import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import { PUBLICATION_MODES } from '#domain/vocabulary.ts'
import { mayCorrectHonour, mayRevokeHonour } from '#policy/honours.ts'
import type { Edition, Honour } from '#src/payload-types.ts'
import { defineService, type Context } from '#services/service.ts'

/** A dated note beside an honour, read by everybody. */
export type HonourNote = { date: string; text: string; act: 'corrected' | 'revoked' }
const note = z.string().trim().min(3).max(1000)

/** Corrects what the ledger says. The note stays beside the honour: nothing is changed in silence. */
export const correctHonour = defineService({
  act: true,
  input: z.object({
    honour: z.string(), note, honouree: z.string().trim().min(1).max(300).optional(), project: z.string().max(300).nullable().optional(), citation: z.string().max(4000).optional(),
    places: z.array(z.string()).optional(), mode: z.enum(PUBLICATION_MODES).optional(), locale: z.string().default('en'),
  }),
  async run({ ctx, viewer, input: { honour: code, note: text, locale, ...changes } }) {
    const { honour, edition } = await openHonour(ctx, code)
    if (!mayCorrectHonour(viewer, { edition: edition.code ?? '', entry: honour.entry ?? null })) throw new Refusal('not-allowed', {}, 403)
    if (honour.state === 'revoked' || honour.state === 'withdrawn') throw new Refusal('changed-meanwhile', {}, 409)
    await ctx.payload.update({ collection: 'honours', id: honour.id, locale: locale as 'en', overrideAccess: true, data: { ...changes, state: 'corrected', notes: notesWith(ctx, honour, text, 'corrected') } })
    return { honour: code, state: 'corrected' as const }
  },
})

/** Takes an honour back, with the reason. It stays in the ledger as revoked: an award that was given is not unwritten. */
export const revokeHonour = defineService({
  act: true,
  input: z.object({ honour: z.string(), note }),
  async run({ ctx, viewer, input }) {
    const { honour, edition } = await openHonour(ctx, input.honour)
    if (!mayRevokeHonour(viewer, { edition: edition.code ?? '', entry: honour.entry ?? null })) throw new Refusal('not-allowed', {}, 403)
    if (honour.state === 'withdrawn') throw new Refusal('changed-meanwhile', {}, 409)
    await ctx.payload.update({ collection: 'honours', id: honour.id, overrideAccess: true, data: { state: 'revoked', notes: notesWith(ctx, honour, input.note, 'revoked') } })
    return { honour: input.honour, state: 'revoked' as const }
  },
})

async function openHonour(ctx: Context, code: string): Promise<{ honour: Honour; edition: Edition }> {
  const { docs } = await ctx.payload.find({ collection: 'honours', where: { code: { equals: code } }, depth: 1, limit: 1, pagination: false, overrideAccess: true })
  const honour = docs[0]
  if (!honour) throw new Refusal('not-found', { code }, 404)
  return { honour, edition: honour.edition as Edition } // a document at depth 1
}

const notesWith = (ctx: Context, honour: Honour, text: string, act: HonourNote['act']): HonourNote[] => [
  ...((Array.isArray(honour.notes) ? honour.notes : []) as HonourNote[]), { date: ctx.now().toISOString().slice(0, 10), text, act },
]
