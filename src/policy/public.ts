import { phaseAt, type CalendarRow } from '#domain/calendar.ts'
import { isWithdrawnInLog, type LogAct } from './case-studies.ts'

export type PublicEdition = { calendar: readonly CalendarRow[]; external: boolean }

/** An edition is public from the opening of its first phase; a record of another body's award always. */
export const mayPublicSeeEdition = ({ calendar, external }: PublicEdition, now: Date): boolean =>
  external || calendar.some((row) => Date.parse(row.opens) <= now.getTime())

/** Outcomes, citations and counts of an edition are public from its announcement on. */
export const isAnnounced = ({ calendar, external }: PublicEdition, now: Date): boolean => {
  if (external) return true
  const { announced, archived } = phaseAt(calendar, null, now)
  return ['open', 'closed'].includes(announced) || ['open', 'closed'].includes(archived)
}

/** An honour is public from its own instant or, without one, from the announcement of its edition. */
export function mayPublicReadHonour(
  honour: { state?: string | null; announcedAt?: string | null }, edition: PublicEdition | undefined, last: LogAct, now: Date,
): boolean {
  if (!edition || honour.state === 'withdrawn' || isWithdrawnInLog(last)) return false
  return honour.announcedAt ? Date.parse(honour.announcedAt) <= now.getTime() : isAnnounced(edition, now)
}

const SMALL = 5
const isSmall = (count: number): boolean => count > 0 && count < SMALL

/** A count of persons or unpublished entries; under 5 it is not told, and 0 is not "not told". */
export const cell = (count: number): number | undefined => (isSmall(count) ? undefined : count)

/** A part of a whole: not told either where the rest would be a small cell. */
export const cellOf = (part: number, whole: number): number | undefined =>
  isSmall(part) || isSmall(whole - part) ? undefined : part
