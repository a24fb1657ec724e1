import { describe, expect, it } from 'vitest'
import { CALENDAR_PROBLEM_CODES, PHASE_KINDS } from '#domain/calendar.ts'
import { CONFLICT_KINDS } from '#domain/conflicts.ts'
import {
  ACTING_ROLES, actsOf, CONDITIONS, DETERMINATION_STATUSES, ENTRY_STATUSES, GENERAL_REFUSALS, HONOUR_STATUSES, LIFECYCLE,
  OUTCOMES, OUTSIDER_STATUSES, sayCalendarProblem, sayRefusal, SCORECARD_STATUSES, type RefusalCode, type SubjectKind,
} from '#domain/lifecycle/index.ts'
import { RUBRIC_PROBLEM_CODES } from '#domain/rubric.ts'
import { catalogues } from '#i18n/catalogues.ts'
import { COMPLETE } from '#i18n/locales.ts'
import { createTranslator } from '#i18n/translate.ts'

const kinds = Object.keys(LIFECYCLE) as SubjectKind[] // its own keys
const labels: Record<string, readonly string[]> = {
  status: ENTRY_STATUSES, scorecard: SCORECARD_STATUSES, determination: DETERMINATION_STATUSES, honour: HONOUR_STATUSES,
  'entrant-status': OUTSIDER_STATUSES, outcome: OUTCOMES, role: ACTING_ROLES, phase: PHASE_KINDS,
  act: kinds.flatMap((kind) => actsOf(kind)), refused: [...GENERAL_REFUSALS, ...CONDITIONS], conflict: CONFLICT_KINDS,
  condition: CONDITIONS,
}

describe.each(COMPLETE)('the words of the lifecycle in %s', (locale) => {
  const t = createTranslator(locale)
  const params = { act: 'save-entry', status: 'submitted', role: 'judge', phase: 'call' }

  it.each(Object.keys(labels))('say every %s', (group) => {
    for (const name of labels[group] ?? []) expect(t(`lifecycle.${group}.${name}`, params).length, name).toBeGreaterThan(1)
  })

  it('are the same keys as in English', () => {
    expect(Object.keys(catalogues[locale].lifecycle)).toEqual(Object.keys(catalogues.en.lifecycle))
  })

  it('are in a refusal the words of the labels, not codes', () => {
    const say = (code: RefusalCode, codes: Record<string, string>) => sayRefusal(t, { ok: false, code, params: { act: 'save-entry', ...codes } })
    for (const status of ENTRY_STATUSES)
      expect(say('wrong-status', { subject: 'entry', status })).toContain(t(`lifecycle.status.${status}`))
    for (const status of SCORECARD_STATUSES)
      expect(say('wrong-status', { subject: 'scorecard', status })).toContain(t(`lifecycle.scorecard.${status}`))
    for (const role of ACTING_ROLES) expect(say('wrong-role', { role })).toContain(t(`lifecycle.role.${role}`))
    for (const phase of PHASE_KINDS) expect(say('too-late', { phase })).toContain(t(`lifecycle.phase.${phase}`))
  })

  it('say what is wrong with a calendar', () => {
    for (const code of CALENDAR_PROBLEM_CODES) {
      const sentence = sayCalendarProblem(t, { code, row: 0, params: { kind: 'public-vote', other: 'deliberation' } })
      expect(sentence.length).toBeGreaterThan(10)
      expect(sentence).not.toMatch(/public-vote|\bdeliberation\b|[{}]/)
    }
  })

  it('say what is wrong with a rubric, and why an entry has no judge', () => {
    for (const code of RUBRIC_PROBLEM_CODES) expect(t(`lifecycle.rubric.${code}`, { criterion: 'c', value: 1 })).toMatch(/\p{L}/u)
    for (const possible of [0, 1, 2, 5])
      expect(t('lifecycle.unserved.sentence', { entry: 'EN-1', need: 7, possible, conflict: 1, language: 2, full: 3 })).toContain('7')
  })

  it('tell a stage of an entry that outsiders may read in words of its own, never the hidden ones', () => {
    expect(t('lifecycle.entrant-status.in-competition')).toBe(t('lifecycle.status.in-competition'))
    expect(t('lifecycle.refused.not-possible-now')).not.toContain(t('lifecycle.status.ineligible'))
  })
})
