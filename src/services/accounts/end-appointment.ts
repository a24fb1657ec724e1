import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import { withdrawLinks } from '#services/links/index.ts'
import { takeBack } from '#services/screening/assignment/end-assignments.ts'
import { defineService } from '#services/service.ts'
import { appointmentAtHand } from './appointment-at-hand.ts'

/**
 * Ends an appointment: the right is gone first, at once. Then what they had not begun goes back, what they had begun is
 * set aside, and what they had sent stays and counts. Asked again after an interruption it does the rest.
 */
export const endAppointment = defineService({
  act: true,
  input: z.object({ appointment: z.string(), reason: z.string().trim().max(2000) }),
  async run({ ctx, viewer, input }): Promise<{ state: 'ended'; removed: number; setAside: number; kept: number }> {
    const found = await appointmentAtHand(ctx, viewer, input.appointment)
    if (input.reason === '') throw new Refusal('appointment-end-needs-a-reason', {}, 422)
    if (found.state === 'declined') throw new Refusal('appointment-not-open', {}, 409)
    await withdrawLinks(ctx, 'invitation', input.appointment)
    if (found.state !== 'ended') await ctx.payload.update({ collection: 'appointments', id: found.id, data: { state: 'ended' }, depth: 0, overrideAccess: true })
    const of = { judge: { equals: input.appointment } }
    let removed = 0
    let setAside = 0
    for (const assignment of await ctx.store.find('assignments', { and: [of, { state: { equals: 'active' } }] })) {
      if ((await takeBack(ctx, assignment, input.reason)) === 'removed') removed++
      else setAside++
    }
    return { state: 'ended', removed, setAside, kept: await ctx.store.count('assignments', { and: [of, { state: { equals: 'done' } }] }) }
  },
})
