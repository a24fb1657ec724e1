import { Refusal } from '#domain/refusal.ts'
import { appointedAs, type Appointment, type Viewer } from '#policy/viewer.ts'
import type { Context } from '#services/service.ts'
import type { Appointment as AppointmentRow, User } from '#src/payload-types.ts'
import { readRounds } from './read-round.ts'

export type OwnAppointment = { appointment: Appointment; row: AppointmentRow; user: User; categories: string[]; edition: string }

/** The appointment as judge that is meant: the named one, else the first on which something is still to do. */
export function chooseAppointment(viewer: Viewer, wanted: string | undefined): Appointment | undefined {
  const own = appointedAs(viewer, 'judge')
  return wanted ? own.find(({ code }) => code === wanted) : (own.find(({ termsSigned, declared }) => !termsSigned || !declared) ?? own[0])
}

/** The row behind it and the categories of its panels; a panel without any judges all of its round. */
export async function readAppointment(ctx: Context, viewer: Viewer, appointment: Appointment): Promise<OwnAppointment> {
  const [{ docs: [row] }, user] = await Promise.all([
    ctx.payload.find({ collection: 'appointments', where: { code: { equals: appointment.code } }, depth: 0, limit: 1, overrideAccess: true }),
    ctx.payload.findByID({ collection: 'users', id: viewer.person?.id ?? '', depth: 0, overrideAccess: true }),
  ])
  if (!row) throw new Refusal('not-found', {}, 404)
  const rounds = await readRounds(ctx, appointment.panels.filter((each) => each.categories.length === 0).map(({ round }) => round))
  const categories = [...appointment.panels.flatMap((each) => each.categories), ...rounds.flatMap((each) => each.categories)]
  return { appointment, row, user, categories: [...new Set(categories)], edition: appointment.edition?.code ?? '' }
}
