import { z } from 'zod'
import { verdictOf } from '#domain/eligibility/index.ts'
import { defineService } from '#services/service.ts'
import { loadScreeningWorld } from '../screening-world.ts'
import { carryOut, entryToDecide } from './carry-out.ts'
import { resultsOf, saidByDefault } from './screen.ts'
import { languageOfEntrant, tellEntrant } from './tell-entrant.ts'

/** Lets an entry into the competition. Against a rule that fails only with a reason; that a person decides is this act. */
export const acceptEntry = defineService({
  act: true,
  input: z.object({ entry: z.string(), rev: z.number().int().optional(), said: z.string().max(4000).optional(), reason: z.string().max(2000).optional() }),
  async run({ ctx, viewer, input }) {
    const seen = await entryToDecide(ctx, viewer, input.entry, input.rev)
    const { world } = await loadScreeningWorld(ctx, seen.edition)
    const results = resultsOf(seen, world)
    const against = verdictOf(results) === 'fail'
    const language = languageOfEntrant(seen)
    const said = input.said?.trim() || saidByDefault(seen, results, world, ctx.runtime.t(language)).accept
    const { entry, notifies } = await carryOut(ctx, world.setup, seen, {
      act: 'accept-entry', by: viewer.person?.code ?? '', at: ctx.now(), reason: input.reason?.trim(),
      facts: { 'rules-decided': !against || Boolean(input.reason?.trim()), 'no-conflict': true },
      changes: {
        screening: { decision: 'accepted', said, language, reason: input.reason?.trim(), at: ctx.now().toISOString(), by: viewer.person?.code, rules: results.map(({ kind, result }) => ({ kind, result })) },
        editableUntil: null, openedQuestions: null,
      },
    })
    const message = await tellEntrant(ctx, world.setup, entry, { template: notifies ?? 'entry-in-competition', said, hold: true })
    return { entry: entry.code, status: entry.status, message }
  },
})
