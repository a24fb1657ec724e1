import { z } from 'zod'
import { verdictOf } from '#domain/eligibility/index.ts'
import { Refusal } from '#domain/refusal.ts'
import { defineService } from '#services/service.ts'
import { categoryOf, words } from '../edition-setup.ts'
import { loadScreeningWorld } from '../screening-world.ts'
import { endAssignmentsOfEntry } from '../assignment/end-assignments.ts'
import { carryOut, entryToDecide, isOutcomeOpen } from './carry-out.ts'
import { resultsOf } from './screen.ts'
import { languageOfEntrant, tellEntrant } from './tell-entrant.ts'

/** Moves an entry to another category of the edition whose rules it does not fail; where it came from stays in its history. */
export const moveCategory = defineService({
  act: true,
  input: z.object({ entry: z.string(), rev: z.number().int().optional(), to: z.string(), reason: z.string().max(2000), said: z.string().max(4000).optional() }),
  async run({ ctx, viewer, input }) {
    const seen = await entryToDecide(ctx, viewer, input.entry, input.rev)
    const { world } = await loadScreeningWorld(ctx, seen.edition)
    const target = categoryOf(world.setup, input.to)
    if (input.to === seen.category) throw new Refusal('nothing-to-move', {}, 409)
    const fits = target.cancelled !== true && verdictOf(resultsOf(seen, world, input.to).filter(({ kind }) => kind !== 'window')) !== 'fail'
    const language = languageOfEntrant(seen)
    const names = { from: words(categoryOf(world.setup, seen.category).name, language), to: words(target.name, language) }
    const said = input.said?.trim() || ctx.runtime.t(language)('mails.entry-said.moved', names)
    const { entry, notifies } = await carryOut(ctx, world.setup, seen, {
      act: 'move-category', by: viewer.person?.code ?? '', at: ctx.now(), reason: `${seen.category} → ${input.to}: ${input.reason.trim()}`,
      facts: { 'target-category-fits': fits, 'reason-given': input.reason.trim() !== '', 'outcome-open': await isOutcomeOpen(ctx, input.entry), 'no-conflict': true },
      changes: { category: input.to },
    })
    // Judges of the old category no longer read it; what they finished is set aside, not deleted.
    if (seen.status === 'in-competition') await endAssignmentsOfEntry(ctx, entry.code ?? '', viewer.person?.code ?? '')
    const message = await tellEntrant(ctx, world.setup, entry, { template: notifies ?? 'entry-moved', said, hold: true })
    return { entry: entry.code, category: entry.category, message }
  },
})
