import { z } from 'zod'
import { inLanguage, localized } from '#domain/forms/index.ts'
import { Refusal } from '#domain/refusal.ts'
import { mayCorrectHonour, mayRevokeHonour } from '#policy/honours.ts'
import { defineService } from '#services/service.ts'
import type { HonourNote } from './correct-honour.ts'

export type HonourForStaffDto = {
  code: string; state: 'published' | 'corrected' | 'revoked' | 'withdrawn'
  edition: string; year: number; category: string; kind: string; honouree: string; project: string
  /** In the language asked for; empty where it has none yet. */
  citation: string
  notes: { date: string; text: string }[]
  may: { correct: boolean; revoke: boolean }
}

/** What the ledger says of an honour and may be corrected; revoked and withdrawn ones are only read. */
export const honourForStaff = defineService({
  act: false,
  input: z.object({ code: z.string(), locale: z.string() }),
  async run({ ctx, viewer, input }): Promise<HonourForStaffDto> {
    const { docs } = await ctx.payload.find({ collection: 'honours', where: { code: { equals: input.code } }, locale: 'all', depth: 1, limit: 1, pagination: false, overrideAccess: true })
    const honour = docs[0]
    const edition = honour && typeof honour.edition === 'object' ? honour.edition : null
    const subject = { edition: edition?.code ?? '', entry: honour?.entry ?? null }
    if (!honour || !edition || !mayCorrectHonour(viewer, subject)) throw new Refusal('not-found', { code: input.code }, 404)
    const open = honour.state === 'published' || honour.state === 'corrected'
    const notes = (Array.isArray(honour.notes) ? honour.notes : []) as Partial<HonourNote>[] // JSON column; notes of the seed have more
    return {
      code: input.code, state: honour.state, edition: inLanguage(localized(edition.name), input.locale), year: honour.year, category: honour.category ?? '', kind: honour.kind,
      honouree: honour.honouree, project: honour.project ?? '', citation: localized(honour.citation)[input.locale] ?? '',
      notes: notes.flatMap(({ date, text }) => (date && text ? [{ date, text }] : [])),
      may: { correct: open, revoke: open && mayRevokeHonour(viewer, subject) },
    }
  },
})
