import { describe, expect, it } from 'vitest'
import { mayOpenEntry, maySeeIdentity, type EntryForJudge } from '#policy/entries-for-judges.ts'
import { mayActOnScorecard, mayReadDraft, maySeeOthersNames, maySeeOthersScores, maySeeRanksAsJudge } from '#policy/scorecards.ts'
import { nobody, type Viewer } from '#policy/viewer.ts'

const now = new Date('2026-05-03T10:00:00Z')
const appointment = {
  code: 'JU-000001', role: 'judge' as const, edition: { id: '1', code: 'ED-000001' }, programme: null,
  panels: [{ code: 'PA-000001', round: 'RO-000001', categories: ['CA-000001'] }], termsSigned: true, declared: true,
}
const judge: Viewer = {
  ...nobody(now), person: { id: '1', code: 'PE-000001', name: 'A', email: 'a@example.org', admin: false, languages: [], signedInAt: now },
  appointments: [appointment],
  assignments: [{ code: 'AS-000001', judge: 'JU-000001', entry: 'EN-000001', round: 'RO-000001', category: 'CA-000001', edition: 'ED-000001' }],
}
const entry: EntryForJudge = {
  entry: 'EN-000001', round: { code: 'RO-000001', opens: '2026-05-01T00:00:00Z', closes: '2026-05-09T18:00:00Z' }, inCompetition: true, conflictByOrganisation: false, reopened: false,
}
const reason = (viewer: Viewer, more: Partial<EntryForJudge> = {}) => {
  const decision = mayOpenEntry(viewer, { ...entry, ...more })
  return decision.allow ? 'allowed' : decision.reason
}

describe('a judge may open', () => {
  it('what is actively assigned, in the dates of the round', () => expect(reason(judge)).toBe('allowed'))
  it('nothing else of the same round', () => expect(reason(judge, { entry: 'EN-000002' })).toBe('not-found'))
  it('nothing in another round than the one assigned', () => expect(reason(judge, { round: { ...entry.round, code: 'RO-000002' } })).toBe('not-found'))
  it('nothing before the terms are signed', () => expect(reason({ ...judge, appointments: [{ ...appointment, termsSigned: false }] })).toBe('terms-not-signed'))
  it('nothing before the declaration is in', () => expect(reason({ ...judge, appointments: [{ ...appointment, declared: false }] })).toBe('declare-first'))
  it('nothing before the round opens', () => expect(reason({ ...judge, now: new Date('2026-04-30T23:59:59Z') })).toBe('round-not-open'))
  it('nothing from the moment at which it closes', () => expect(reason({ ...judge, now: new Date(entry.round.closes) })).toBe('round-is-over'))
  it('after the close a scorecard that staff opened again', () => expect(reason({ ...judge, now: new Date('2026-06-01T00:00:00Z') }, { reopened: true })).toBe('allowed'))
  it('nothing with a confirmed conflict, and the answer is as if it were not there', () =>
    expect(reason({ ...judge, conflicts: [{ judge: 'JU-000001', entry: 'EN-000001', category: 'CA-000001', edition: 'ED-000001' }] })).toBe('not-found'))
  it('nothing of an organisation that the declaration names', () => expect(reason(judge, { conflictByOrganisation: true })).toBe('not-found'))
  it('nothing that has left the competition', () => expect(reason(judge, { inCompetition: false })).toBe('not-found'))
  it('nothing when the appointment is not theirs any more', () => expect(reason({ ...judge, appointments: [] })).toBe('not-found'))
  it('nothing as a chair alone', () => expect(reason({ ...judge, appointments: [{ ...appointment, role: 'chair' }] })).toBe('not-found'))
})

describe('who an entry is from', () => {
  it.each([['always', false, true], ['never', true, false], ['after-own-scorecard', false, false], ['after-own-scorecard', true, true]] as const)(
    '%s, own scorecard in: %s → %s', (setting, own, seen) => expect(maySeeIdentity(setting, own)).toBe(seen))
})

describe('what others scored', () => {
  const own = { assignedToEntry: true, inOnEntry: false, allIn: false }
  const seen = (setting: Parameters<typeof maySeeOthersScores>[2], more: Partial<typeof own> = {}) => maySeeOthersScores(judge, 'EN-000001', setting, { ...own, ...more })
  it('is shown by the setting of the round', () => {
    expect(seen('always')).toBe(true)
    expect(seen('never', { inOnEntry: true, allIn: true })).toBe(false)
    expect([seen('after-own-on-entry'), seen('after-own-on-entry', { inOnEntry: true })]).toEqual([false, true])
    expect([seen('after-all-own', { inOnEntry: true }), seen('after-all-own', { allIn: true })]).toEqual([false, true])
    expect([seen('unless-own-unfinished'), seen('unless-own-unfinished', { inOnEntry: true }), seen('unless-own-unfinished', { assignedToEntry: false })]).toEqual([false, true, true])
  })
  it('is never shown to a judge in conflict with the entry', () => {
    const conflicted = { ...judge, conflicts: [{ judge: 'JU-000001', entry: 'EN-000001', category: 'CA-000001', edition: 'ED-000001' }] }
    expect(maySeeOthersScores(conflicted, 'EN-000001', 'always', own)).toBe(false)
  })
  it('has names by a setting of its own', () => {
    expect(['always', 'if-assigned', 'after-own', 'never'].map((setting) => maySeeOthersNames(setting as 'always', own))).toEqual([true, true, false, false])
    expect(maySeeOthersNames('if-assigned', { ...own, assignedToEntry: false })).toBe(false)
  })
})

describe('ranks, totals and counts', () => {
  it('come after the close or after all own, by setting', () => {
    expect(maySeeRanksAsJudge(judge, 'CA-000001', 'never', { allIn: true }, entry.round.opens)).toBe(false)
    expect(maySeeRanksAsJudge(judge, 'CA-000001', 'after-all-own', { allIn: true }, entry.round.closes)).toBe(true)
    expect(maySeeRanksAsJudge(judge, 'CA-000001', 'after-close', { allIn: true }, entry.round.closes)).toBe(false)
    expect(maySeeRanksAsJudge(judge, 'CA-000001', 'after-close', { allIn: false }, entry.round.opens)).toBe(true)
  })
  it('are of no category in which the judge has a conflict', () => {
    const conflicted = { ...judge, conflicts: [{ judge: 'JU-000001', entry: 'EN-000009', category: 'CA-000001', edition: 'ED-000001' }] }
    expect(maySeeRanksAsJudge(conflicted, 'CA-000001', 'after-close', { allIn: true }, entry.round.opens)).toBe(false)
    expect(maySeeRanksAsJudge(conflicted, 'CA-000002', 'after-close', { allIn: true }, entry.round.opens)).toBe(true)
  })
})

describe('a draft and the acts of staff', () => {
  const organiser: Viewer = { ...judge, appointments: [{ ...appointment, code: 'AP-000001', role: 'organiser' }], assignments: [] }
  it('a draft is read by its judge alone', () => {
    expect(mayReadDraft(judge, { judge: 'JU-000001' })).toBe(true)
    expect(mayReadDraft(organiser, { judge: 'JU-000001' })).toBe(false)
  })
  it('an organiser of the edition acts, one in conflict does not, a judge never', () => {
    const of = { edition: 'ED-000001', entry: 'EN-000001' }
    expect(mayActOnScorecard(organiser, of)).toBe('yes')
    expect(mayActOnScorecard({ ...organiser, conflicts: [{ judge: 'AP-000001', entry: 'EN-000001', category: 'CA-000001', edition: 'ED-000001' }] }, of)).toBe('conflict')
    expect(mayActOnScorecard(judge, of)).toBe('not-allowed')
    expect(mayActOnScorecard(organiser, { ...of, edition: 'ED-000002' })).toBe('not-allowed')
  })
})
