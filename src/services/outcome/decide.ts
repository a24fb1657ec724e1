import { z } from 'zod'
import { newCode } from '#domain/codes.ts'
import { Refusal } from '#domain/refusal.ts'
import { organises } from '#policy/viewer.ts'
import { defineService } from '#services/service.ts'
import { categoryToDecide, changed, determinationOf, nextState } from './determination-acts.ts'
import { entryToDecide } from './entry-to-decide.ts'

const localized = z.record(z.string(), z.string().max(4000))

/**
 * Decides an outcome, pending: nobody outside the secretariat sees it before it is announced or offered. What is left
 * out stays as it was. `rev` is the revision that was on the screen.
 */
export const decide = defineService({
  act: true,
  input: z.object({
    entry: z.string(),
    outcome: z.enum(['winner', 'commended', 'finalist', 'not-selected']).optional(),
    citation: localized.optional(), tieRule: z.string().max(300).nullable().optional(), minutes: z.string().max(20_000).optional(),
    feedback: localized.optional(), feedbackReleased: z.boolean().optional(), rev: z.number().int().optional(),
  }),
  async run({ ctx, viewer, input: { entry: code, rev, ...changes } }) {
    const entry = await entryToDecide(ctx, viewer, code, 'propose')
    const category = await categoryToDecide(ctx, viewer, entry.category, 'propose')
    if (category.announced) throw new Refusal('already-announced', {}, 409)
    const seen = await determinationOf(ctx, category.code, code)
    if (!seen) {
      if (entry.status !== 'in-competition') throw new Refusal('entry-not-in-competition', {}, 409)
      if (!changes.outcome) throw new Refusal('outcome-missing', {}, 422)
      const made = await ctx.store.insert('determinations', {
        ...changes, outcome: changes.outcome, code: newCode('DT', ctx.random), edition: category.edition.code, category: category.code, entry: code,
        state: 'pending', acceptance: 'not-asked', dueDiligence: false, feedbackReleased: changes.feedbackReleased ?? false, rev: 1,
      })
      return { entry: code, outcome: made.outcome, rev: made.rev }
    }
    if (rev !== undefined && rev !== seen.rev) throw new Refusal('changed-meanwhile', {}, 409)
    nextState(category, seen, 'change-determination', organises(viewer, category.edition.code) ? 'organiser' : 'chair', viewer, {}, ctx.now())
    const kept = await changed(ctx, seen, changes)
    return { entry: code, outcome: kept.outcome, rev: kept.rev }
  },
})
