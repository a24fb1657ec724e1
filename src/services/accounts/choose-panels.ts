import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import { defineService } from '#services/service.ts'
import { appointmentAtHand } from './appointment-at-hand.ts'

/** On which panels somebody sits, and how many entries they take. Entries that they have stay theirs: the planner moves those. */
export const choosePanels = defineService({
  act: true,
  input: z.object({ appointment: z.string(), panels: z.array(z.string()).max(200), cap: z.number().int().positive().max(500).nullable().default(null) }),
  async run({ ctx, viewer, input }): Promise<{ panels: string[]; cap: number | null }> {
    const found = await appointmentAtHand(ctx, viewer, input.appointment)
    if (found.state !== 'invited' && found.state !== 'accepted') throw new Refusal('appointment-not-open', {}, 409)
    const { docs } = input.panels.length === 0 ? { docs: [] } : await ctx.payload.find({ collection: 'panels', where: { and: [{ code: { in: input.panels } }, { edition: { equals: found.edition.id } }] }, depth: 0, pagination: false, overrideAccess: true })
    if (docs.length !== new Set(input.panels).size) throw new Refusal('not-found', {}, 404)
    await ctx.payload.update({ collection: 'appointments', id: found.id, data: { panels: docs.map((each) => each.id), cap: input.cap }, depth: 0, overrideAccess: true })
    return { panels: docs.map((each) => each.code ?? ''), cap: input.cap }
  },
})
