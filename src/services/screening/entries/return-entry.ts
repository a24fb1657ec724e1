import { z } from 'zod'
import { defineService } from '#services/service.ts'
import { loadSetup } from '../edition-setup.ts'
import { carryOut, entryToDecide, screeningOf } from './carry-out.ts'
import { languageOfEntrant, tellEntrant } from './tell-entrant.ts'

/** Gives an entry back for information: what is asked, which questions are open for it, and until when. */
export const returnEntry = defineService({
  act: true,
  input: z.object({
    entry: z.string(), rev: z.number().int().optional(), said: z.string().max(4000), questions: z.array(z.string()).min(1).max(100), until: z.iso.datetime({ offset: true }),
  }),
  async run({ ctx, viewer, input }) {
    const seen = await entryToDecide(ctx, viewer, input.entry, input.rev)
    const setup = await loadSetup(ctx, seen.edition)
    const said = input.said.trim()
    const until = new Date(input.until).toISOString()
    const { entry, notifies } = await carryOut(ctx, setup, seen, {
      act: 'return-entry', by: viewer.person?.code ?? '', at: ctx.now(), reason: said,
      facts: { 'reason-given': said !== '', 'deadline-given': Date.parse(until) > ctx.now().getTime(), 'no-conflict': true },
      changes: {
        editableUntil: until, openedQuestions: input.questions,
        screening: { ...screeningOf(seen), decision: 'returned', said, language: languageOfEntrant(seen), at: ctx.now().toISOString(), by: viewer.person?.code },
      },
    })
    // Sent at once: the entrant's days run from now.
    const message = await tellEntrant(ctx, setup, entry, { template: notifies ?? 'entry-returned', said, until, hold: false })
    return { entry: entry.code, status: entry.status, message, until }
  },
})

/** Takes a returned entry up as it was submitted, once the time given for it is over. */
export const endReturn = defineService({
  act: true,
  input: z.object({ entry: z.string(), rev: z.number().int().optional() }),
  async run({ ctx, viewer, input }) {
    const seen = await entryToDecide(ctx, viewer, input.entry, input.rev)
    const setup = await loadSetup(ctx, seen.edition)
    const over = !seen.editableUntil || Date.parse(seen.editableUntil) <= ctx.now().getTime()
    const { entry } = await carryOut(ctx, setup, seen, {
      act: 'end-return', by: viewer.person?.code ?? '', at: ctx.now(), facts: { 'own-deadline-over': over }, changes: { editableUntil: null, openedQuestions: null },
    })
    return { entry: entry.code, status: entry.status }
  },
})
