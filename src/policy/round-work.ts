import type { Denial } from './entries-for-judges.ts'
import { conflictedIn, organises, type Appointment, type Viewer } from './viewer.ts'

export type RoundDecision = { allow: true; appointment: Appointment } | { allow: false; reason: Denial }

/**
 * May this person rank or compare in this round? Only a judge with something assigned in it; then the terms, the
 * declaration and the dates must allow it. To everybody else the round is not there.
 */
export function mayWorkInRound(viewer: Viewer, round: { code: string; opens: string; closes: string }): RoundDecision {
  const assigned = viewer.assignments.filter((each) => each.round === round.code).map((each) => each.judge)
  const appointment = viewer.appointments.find((each) => each.role === 'judge' && assigned.includes(each.code))
  if (!appointment) return { allow: false, reason: 'not-found' }
  if (!appointment.termsSigned) return { allow: false, reason: 'terms-not-signed' }
  if (!appointment.declared) return { allow: false, reason: 'declare-first' }
  const now = viewer.now.getTime()
  if (now < Date.parse(round.opens)) return { allow: false, reason: 'round-not-open' }
  if (now >= Date.parse(round.closes)) return { allow: false, reason: 'round-is-over' }
  return { allow: true, appointment }
}

/** A round for entries too close to call: an organiser of the edition without a conflict in the category. */
export const mayOpenPairwiseRound = (viewer: Viewer, { edition, category }: { edition: string; category: string }): 'yes' | 'not-allowed' | 'conflict-in-category' =>
  !organises(viewer, edition) ? 'not-allowed' : conflictedIn(viewer, category) ? 'conflict-in-category' : 'yes'
