import { z } from 'zod'
import { defineService, type Context } from '#services/service.ts'
import { loadScreeningWorld } from '../screening-world.ts'
import { endAssignmentsOfEntry } from '../assignment/end-assignments.ts'
import { carryOut, entryToDecide, isOutcomeOpen } from './carry-out.ts'
import { resultsOf, saidByDefault } from './screen.ts'
import { languageOfEntrant, tellEntrant } from './tell-entrant.ts'

/** How long after a finding the entrant may appeal. */
export const APPEAL_DAYS = 14
export const appealUntil = (ctx: Context): string => new Date(ctx.now().getTime() + APPEAL_DAYS * 86_400_000).toISOString()

/** Finds an entry ineligible, with the reason that the entrant reads: the rule's sentence, or what the organiser made of it. */
export const findIneligible = defineService({
  act: true,
  input: z.object({ entry: z.string(), rev: z.number().int().optional(), said: z.string().max(4000).optional(), reason: z.string().max(2000).optional() }),
  async run({ ctx, viewer, input }) {
    const seen = await entryToDecide(ctx, viewer, input.entry, input.rev)
    const { world } = await loadScreeningWorld(ctx, seen.edition)
    const results = resultsOf(seen, world)
    const language = languageOfEntrant(seen)
    const said = input.said?.trim() || saidByDefault(seen, results, world, ctx.runtime.t(language)).ineligible
    const until = appealUntil(ctx)
    const { entry, notifies } = await carryOut(ctx, world.setup, seen, {
      act: 'find-ineligible', by: viewer.person?.code ?? '', at: ctx.now(), reason: input.reason?.trim() || said,
      facts: { 'reason-given': said !== '', 'no-conflict': true, 'outcome-open': await isOutcomeOpen(ctx, input.entry) },
      changes: {
        screening: {
          decision: 'ineligible', said, language, reason: input.reason?.trim(), at: ctx.now().toISOString(), by: viewer.person?.code, appealUntil: until,
          rules: results.map(({ kind, result }) => ({ kind, result })),
        },
        editableUntil: null, openedQuestions: null,
      },
    })
    if (seen.status === 'in-competition') await endAssignmentsOfEntry(ctx, entry.code ?? '', viewer.person?.code ?? '')
    const message = await tellEntrant(ctx, world.setup, entry, { template: notifies ?? 'entry-ineligible', said, until, hold: true })
    return { entry: entry.code, status: entry.status, message }
  },
})
