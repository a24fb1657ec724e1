import { z } from 'zod'
import { newCode } from '#domain/codes.ts'
import { Refusal } from '#domain/refusal.ts'
import { REPORT_KINDS } from '#domain/reports.ts'
import { defineService } from '#services/service.ts'

export const MOST_TEXT = 10_000
export const MOST_CONTACT = 300

/**
 * Keeps a report: a correction, a missing source, harm. No account is asked for, and no name; a contact only if it is
 * given. The same form sent twice (`key`) is one report. The code that comes back is the only way to ask for its state.
 */
export const fileReport = defineService({
  act: true,
  input: z.object({
    kind: z.enum(REPORT_KINDS), about: z.string().trim().max(200), text: z.string().trim().max(MOST_TEXT), contact: z.string().trim().max(MOST_CONTACT),
    language: z.string().max(10), key: z.string().min(8).max(100),
  }),
  async run({ ctx, input }): Promise<{ code: string }> {
    if (!input.text) throw new Refusal('report-empty')
    const before = await ctx.store.one('reports', { key: { equals: input.key } })
    if (before?.code) return { code: before.code }
    const { about, contact, ...kept } = input
    const code = newCode('RP', ctx.random)
    await ctx.store.insert('reports', { code, ...kept, ...(about ? { about } : {}), ...(contact ? { contact } : {}), state: 'new', at: ctx.now().toISOString(), rev: 1 })
    return { code }
  },
})
