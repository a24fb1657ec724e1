import type { CalendarRow } from '#domain/calendar.ts'
import type { DemoBarDto, DemoPhase } from '#services/dto/demo-bar.ts'

const DAY = 86_400_000
/** How long the slider goes on after the announcement. */
const AFTER = 14

const dayOf = (instant: string | Date): string => new Date(instant).toISOString().slice(0, 10)
export const addDays = (day: string, days: number): string => dayOf(new Date(Date.parse(day) + days * DAY))
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY)

/** The first day that lies in a phase from its first minute to its last: a phase that opens at 8 is not open at 7. */
const wholeDay = (opens: string): string => (Date.parse(opens) === Date.parse(dayOf(opens)) ? dayOf(opens) : addDays(dayOf(opens), 1))

export type Schedule = { first: string; days: number; phases: { key: DemoPhase; date: string; day: number }[] }

/** The days of an edition, from the opening of its call to two weeks after the announcement. null: it has no such plan. */
export function scheduleOf(calendar: readonly CalendarRow[]): Schedule | null {
  const opens = (kind: CalendarRow['kind']) => calendar.filter((row) => row.kind === kind && !row.categoryCode).map((row) => row.opens).sort()[0]
  const [call, announced] = [opens('call'), opens('announced')]
  if (!call || !announced) return null
  const first = dayOf(call)
  const deliberation = opens('deliberation')
  const eve = addDays(dayOf(announced), -1)
  const dates: [DemoPhase, string | undefined][] = [
    ['call', wholeDay(call)], ...(['screening', 'judging', 'deliberation'] as const).map((kind): [DemoPhase, string | undefined] => [kind, opens(kind) && wholeDay(opens(kind) ?? '')]),
    ['embargo', deliberation && eve > wholeDay(deliberation) ? eve : undefined], ['announced', wholeDay(announced)],
  ]
  return {
    first, days: daysBetween(first, dayOf(announced)) + AFTER,
    phases: dates.flatMap(([key, date]) => (date ? [{ key, date, day: daysBetween(first, date) }] : [])),
  }
}

/** The phases with the one marked in which the day lies. */
export function phasesOn({ phases }: Schedule, day: string): DemoBarDto['phases'] {
  const at = phases.findLastIndex((phase) => phase.date <= day)
  return phases.map((phase, n) => (n === at ? { ...phase, current: true } : phase))
}
