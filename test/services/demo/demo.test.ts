import { describe, expect, it } from 'vitest'
import type { CalendarRow } from '#domain/calendar.ts'
import { hiddenToday, type Moment } from '#services/demo/hidden-today.ts'
import { phasesOn, scheduleOf } from '#services/demo/schedule.ts'
import { DEMO_ROLES } from '#services/dto/demo-bar.ts'

const row = (kind: CalendarRow['kind'], opens: string, closes: string | null = null): CalendarRow => ({ kind, opens, closes })
const CALENDAR = [
  row('call', '2027-02-01T08:00:00Z', '2027-03-15T22:00:00Z'), row('screening', '2027-03-15T23:00:00Z', '2027-04-10T00:00:00Z'), row('judging', '2027-04-12T00:00:00Z', '2027-05-09T18:00:00Z'),
  row('deliberation', '2027-05-09T18:00:00Z', '2027-05-25T00:00:00Z'), row('announced', '2027-06-04T14:00:00Z'),
]

describe('the days of an edition in the demonstration', () => {
  it('run from the call to two weeks after the announcement, and a jump lands where the phase is open all day', () => {
    const schedule = scheduleOf(CALENDAR)
    expect(schedule).toMatchObject({ first: '2027-02-01', days: 137 })
    expect(schedule?.phases.map(({ key, date }) => `${key} ${date}`)).toEqual(['call 2027-02-02', 'screening 2027-03-16', 'judging 2027-04-12', 'deliberation 2027-05-10', 'embargo 2027-06-03', 'announced 2027-06-05'])
  })
  it('mark the phase of the day', () => {
    const schedule = scheduleOf(CALENDAR)
    if (!schedule) throw new Error('no schedule')
    const on = (day: string) => phasesOn(schedule, day).filter(({ current }) => current).map(({ key }) => key)
    expect([on('2027-02-01'), on('2027-04-11'), on('2027-04-12'), on('2027-07-01')]).toEqual([[], ['screening'], ['judging'], ['announced']])
  })
  it('are none without a call or an announcement', () => expect([scheduleOf([]), scheduleOf(CALENDAR.slice(0, 4))]).toEqual([null, null]))
})

describe('what is hidden today', () => {
  const judging: Moment = { announced: false, judgingOpen: true, judgingBegun: true, round: { seeIdentity: 'after-own-scorecard', seeScores: 'after-all-own', seeNames: 'never' } }
  const announced: Moment = { ...judging, announced: true, judgingOpen: false }
  const whats = (...args: Parameters<typeof hiddenToday>) => hiddenToday(...args).map(({ what, until }) => `${what}: ${until}`)

  it('a judge waits as the round is set', () => expect(whats('judge', judging)).toEqual(['identity: own-scorecard', 'scores: all-own', 'names: not-in-round', 'entries-not-assigned: announced-consented', 'places: announced', 'outcomes: announced']))
  it('a judge with a conflict keeps it hidden on top of that', () => expect(whats('judge-in-conflict', judging)).toEqual(['conflict: conflict', ...whats('judge', judging)]))
  it('before judging opens a judge sees no entry', () => expect(whats('judge', { ...judging, judgingBegun: false, judgingOpen: false })).toContain('entries: judging'))
  it('nothing waits for the announcement once it came', () => {
    for (const role of DEMO_ROLES) expect(whats(role, announced).filter((line) => /: announced/.test(line))).toEqual([])
  })
  it('nobody outside ever sees scores', () => {
    for (const role of ['public', 'entrant', 'editor', 'observer'] as const) for (const moment of [judging, announced]) expect(whats(role, moment)).toContain('scores: never')
  })
})
