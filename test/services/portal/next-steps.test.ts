import { describe, expect, it } from 'vitest'
import type { CalendarRow } from '#domain/calendar.ts'
import { nextFor, strokesOf } from '#services/portal/next-steps.ts'
import type { Setup } from '#services/portal/setup.ts'
import type { Entry } from '#src/payload-types.ts'

const row = (kind: CalendarRow['kind'], opens: string, closes: string | null = null): CalendarRow => ({ kind, opens: `2026-${opens}T00:00:00Z`, closes: closes && `2026-${closes}T00:00:00Z` })
const CALENDAR = [
  row('call', '01-01', '02-01'), row('screening', '02-01', '03-10'), row('judging', '03-01', '04-01'), row('deliberation', '04-01', '05-01'), row('announced', '05-10'),
]
const setup = (calendar: CalendarRow[] = CALENDAR, announcedCategories: unknown = null): Setup =>
  ({ calendar, edition: { announcedCategories, retentionMonths: 12 }, category: { code: 'CA-1' } }) as unknown as Setup // of a setup only what is read here
const on = (day: string) => new Date(`2026-${day}T12:00:00Z`)
const winner = { status: 'in-competition', outcome: 'winner' } as unknown as Entry // nothing else is read

describe('the picture of an entry', () => {
  it('counts the steps of the calendar that are over', () => {
    expect(['01-15', '02-15', '03-15', '04-15', '05-05', '05-11'].map((day) => strokesOf(setup(), on(day)))).toEqual([1, 1, 2, 3, 4, 5])
  })

  it('is whole once the category was announced, whatever the calendar still says', () => {
    const announced = setup(CALENDAR, [{ category: 'CA-1', at: '2026-03-20T10:00:00Z' }])
    expect(strokesOf(announced, on('03-19'))).toBe(2)
    expect(strokesOf(announced, on('03-21'))).toBe(5)
    expect(nextFor(winner, 'winner', announced, on('03-21'))).toEqual([{ kind: 'kept-until', from: null, until: '2027-03-20T10:00:00.000Z' }])
  })

  it('stays where it is when another category is announced', () => {
    expect(strokesOf(setup(CALENDAR, [{ category: 'CA-2', at: '2026-03-20T10:00:00Z' }]), on('03-21'))).toBe(2)
  })

  it('does not fall back where a step was left open or never planned', () => {
    const long = setup([row('call', '01-01', '02-01'), row('screening', '02-01', '12-01'), row('judging', '03-01', '04-01')])
    expect(strokesOf(long, on('04-02'))).toBe(3)
  })
})
