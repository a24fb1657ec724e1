import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import { defineService } from '#services/service.ts'
import { chooseAppointment, readAppointment } from './own-appointment.ts'

/** The judge promises to keep what they read to themselves, and to say whom they know, before they see a name. */
export const signTerms = defineService({
  act: true,
  input: z.object({ appointment: z.string().optional(), agreed: z.literal(true) }),
  async run({ ctx, viewer, input }): Promise<{ termsSignedAt: string }> {
    if (!viewer.person) throw new Refusal('sign-in-first', {}, 401)
    const chosen = chooseAppointment(viewer, input.appointment)
    if (!chosen) throw new Refusal('not-found', {}, 404)
    const { row } = await readAppointment(ctx, viewer, chosen)
    if (row.termsSignedAt) return { termsSignedAt: row.termsSignedAt }
    const termsSignedAt = ctx.now().toISOString()
    await ctx.payload.update({ collection: 'appointments', id: row.id, data: { termsSignedAt }, overrideAccess: true })
    return { termsSignedAt }
  },
})
