import { z } from 'zod'
import { defineService } from '#services/service.ts'
import { Refusal } from '#domain/refusal.ts'
import { parseCode } from '#domain/codes.ts'
import { loadSetup } from '../edition-setup.ts'
import { endAssignmentsOfEntry } from '../assignment/end-assignments.ts'
import { carryOut, entryToDecide, isOutcomeOpen } from './carry-out.ts'
import { languageOfEntrant, tellEntrant } from './tell-entrant.ts'

/** Counts an entry with another of the edition: which one is named, and it is not a duplicate itself. */
export const markDuplicate = defineService({
  act: true,
  input: z.object({ entry: z.string(), rev: z.number().int().optional(), of: z.string(), said: z.string().max(4000).optional(), reason: z.string().max(2000).optional() }),
  async run({ ctx, viewer, input }) {
    const seen = await entryToDecide(ctx, viewer, input.entry, input.rev)
    const setup = await loadSetup(ctx, seen.edition)
    const code = parseCode(input.of, 'EN')?.code
    const original = code ? await ctx.store.one('entries', { and: [{ code: { equals: code } }, { edition: { equals: seen.edition } }] }) : null
    const named = original !== null && original.code !== seen.code && original.status !== 'duplicate' && original.status !== 'draft'
    if (!named) throw new Refusal('entry-original-named', {}, 422)
    const language = languageOfEntrant(seen)
    const said = input.said?.trim() || ctx.runtime.t(language)('mails.entry-said.duplicate', { code: original.code ?? '' })
    const { entry, notifies } = await carryOut(ctx, setup, seen, {
      act: 'mark-duplicate', by: viewer.person?.code ?? '', at: ctx.now(), reason: [original.code, input.reason?.trim()].filter(Boolean).join(': '),
      facts: { 'original-named': true, 'outcome-open': await isOutcomeOpen(ctx, input.entry), 'no-conflict': true },
      changes: {
        screening: { decision: 'duplicate', duplicateOf: original.code, said, language, at: ctx.now().toISOString(), by: viewer.person?.code },
        editableUntil: null, openedQuestions: null,
      },
    })
    if (seen.status === 'in-competition') await endAssignmentsOfEntry(ctx, entry.code ?? '', viewer.person?.code ?? '')
    const message = await tellEntrant(ctx, setup, entry, { template: notifies ?? 'entry-duplicate', said, original: original.code ?? '', hold: true })
    return { entry: entry.code, status: entry.status, message }
  },
})
