import { Refusal } from '#domain/refusal.ts'
import { mayChangeAppointment, maySeePeople } from '#policy/invitations.ts'
import type { Viewer } from '#policy/viewer.ts'
import type { Context } from '#services/service.ts'
import type { Appointment, Edition, User } from '#src/payload-types.ts'

export type AppointmentAtHand = Appointment & { person: User; edition: Edition }

/** An appointment that this organiser may change; one of another edition is not there. */
export async function appointmentAtHand(ctx: Context, viewer: Viewer, code: string): Promise<AppointmentAtHand> {
  if (!viewer.person) throw new Refusal('sign-in-first', {}, 401)
  const { docs } = await ctx.payload.find({ collection: 'appointments', where: { code: { equals: code } }, depth: 1, limit: 1, overrideAccess: true })
  const found = docs[0]
  const edition = typeof found?.edition === 'object' ? (found.edition?.code ?? '') : ''
  if (!found || typeof found.person !== 'object' || !maySeePeople(viewer, edition)) throw new Refusal('not-found', { code }, 404)
  if (!mayChangeAppointment(viewer, { edition, role: found.role })) throw new Refusal('only-the-admin-appoints', {}, 403)
  return found as AppointmentAtHand // both relations are documents, as was just seen
}
