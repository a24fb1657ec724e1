import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import { defineService } from '#services/service.ts'
import { categoryToDecide, changed, determinationOf } from './determination-acts.ts'
import { entryToDecide } from './entry-to-decide.ts'

/** The secretariat has checked who stands behind an entry, before anybody is told. */
export const markDueDiligence = defineService({
  act: true,
  input: z.object({ entry: z.string(), done: z.boolean() }),
  async run({ ctx, viewer, input }) {
    const entry = await entryToDecide(ctx, viewer, input.entry)
    const category = await categoryToDecide(ctx, viewer, entry.category)
    const seen = await determinationOf(ctx, category.code, input.entry)
    if (!seen) throw new Refusal('outcome-missing', {}, 409)
    const kept = await changed(ctx, seen, { dueDiligence: input.done })
    return { entry: input.entry, done: input.done, rev: kept.rev }
  },
})
