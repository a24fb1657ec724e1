import { chairs } from './results.ts'
import { conflictedWith, type ActiveAssignment, type Appointment, type Viewer } from './viewer.ts'

/** What of a judge's rights does not depend on who asks: the round, and what the records say of this entry. */
export type EntryForJudge = {
  entry: string
  round: { code: string; opens: string; closes: string }
  /** Only entries in competition are judged: one that was withdrawn is gone, whatever its assignment says. */
  inCompetition: boolean
  /** The judge's confirmed conflict with an organisation of the entry, declared before the entry came. */
  conflictByOrganisation: boolean
  /** Staff opened the judge's scorecard again, after the round or in it. */
  reopened: boolean
}

export type Denial = 'not-found' | 'terms-not-signed' | 'declare-first' | 'round-not-open' | 'round-is-over'
export type Decision = { allow: true; assignment: ActiveAssignment; appointment: Appointment } | { allow: false; reason: Denial }

const no = (reason: Denial): Decision => ({ allow: false, reason })

/**
 * May this person open this entry as a judge? Only what is assigned, in competition and free of conflict exists for
 * them; then the terms, the declaration and the dates of the round must allow it. What is not theirs to know of is
 * refused in one way: as if it were not there.
 */
export function mayOpenEntry(viewer: Viewer, { entry, round, inCompetition, conflictByOrganisation, reopened }: EntryForJudge): Decision {
  const assignment = viewer.assignments.find((each) => each.entry === entry && each.round === round.code)
  const appointment = viewer.appointments.find((each) => each.code === assignment?.judge && each.role === 'judge')
  const conflicted = conflictByOrganisation || viewer.conflicts.some((each) => each.entry === entry)
  if (!assignment || !appointment || !inCompetition || conflicted) return no('not-found')
  if (!appointment.termsSigned) return no('terms-not-signed')
  if (!appointment.declared) return no('declare-first')
  const now = viewer.now.getTime()
  if (now < Date.parse(round.opens)) return no('round-not-open')
  if (now >= Date.parse(round.closes) && !reopened) return no('round-is-over')
  return { allow: true, assignment, appointment }
}

export type SeeIdentity = 'always' | 'after-own-scorecard' | 'never'

/** Who an entry is from is shown by the round's setting: always, once the own scorecard is in, or never. */
export const maySeeIdentity = (setting: SeeIdentity, ownScorecardIn: boolean): boolean =>
  setting === 'always' || (setting === 'after-own-scorecard' && ownScorecardIn)

/** The chair opens the entries of the panel, from when its round opens; none of an own conflict, nor one that no longer competes. */
export const mayOpenAsChair = (viewer: Viewer, entry: { code: string; edition: string; category: string; inCompetition: boolean; roundOpens: string }): boolean =>
  chairs(viewer, entry) && entry.inCompetition && !conflictedWith(viewer, entry.code) && viewer.now.getTime() >= Date.parse(entry.roundOpens)
