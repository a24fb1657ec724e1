import { describe, expect, it } from 'vitest'
import { ASKABLE, ENTRANT_KINDS, factsFromAdvance, mayIEnter, questionsInAdvance, STAGES, type Rule } from '#domain/eligibility/index.ts'
import { createTranslator } from '#i18n/translate.ts'

const rules: Rule[] = [
  { kind: 'window', data: {} },
  { kind: 'words', data: { question: 'summary', most: 200 } },
  { kind: 'countries', data: { within: ['M49-002'] } },
  { kind: 'self-nomination', data: { rule: 'required' } },
  { kind: 'running-time', data: { months: 24, asOf: '2027-03-15' } },
  { kind: 'former-winners', data: { editions: 'ever' } },
]
const answer = (answers: Parameters<typeof factsFromAdvance>[0]) => mayIEnter(rules, factsFromAdvance(answers))
const yes = { countries: ['KE'], 'self-nomination': 'self', 'running-time': '2024-05', 'former-winners': 'never' }

describe('may I enter, before any account', () => {
  it('asks only what can be answered before there is an entry', () => {
    expect(questionsInAdvance(rules).map((question) => question.kind)).toEqual(['self-nomination', 'countries', 'running-time', 'former-winners'])
  })
  it('asks nothing about a rule that takes everybody', () => {
    expect(questionsInAdvance([{ kind: 'self-nomination', data: { rule: 'allowed' } }])).toEqual([])
  })
  it('offers the languages of the rule', () => {
    expect(questionsInAdvance([{ kind: 'language', data: { languages: ['en', 'ar'] } }])[0]?.options).toEqual(['en', 'ar', 'none-of-these'])
    expect(mayIEnter([{ kind: 'language', data: { languages: ['en'] } }], factsFromAdvance({ language: 'none-of-these' })).outcome).toBe('no')
  })
  it('says yes', () => expect(answer(yes).outcome).toBe('yes'))
  it('says no, with the reason first', () => {
    const check = answer({ ...yes, 'former-winners': 'won' })
    expect([check.outcome, check.results[0]?.code]).toEqual(['no', 'former-winners.fail'])
  })
  it('says no at the first failure, even while questions are open', () => {
    expect(answer({ 'self-nomination': 'another' })).toMatchObject({ outcome: 'no', open: ['countries', 'running-time', 'former-winners'] })
  })
  it('says that a person decides where the answer is not sure', () => {
    expect(answer({ ...yes, 'former-winners': 'unsure' }).outcome).toBe('person')
    expect(answer({ ...yes, countries: ['global'] }).outcome).toBe('person')
  })
  it('stays open while something is unanswered', () => expect(answer({ countries: ['KE'] }).outcome).toBe('open'))
  it('a winner of long ago may come back where the bar ends', () => {
    const bar: Rule[] = [{ kind: 'former-winners', data: { editions: 2 } }]
    expect(questionsInAdvance(bar)[0]?.options).toEqual(['never', 'won-lately', 'won-earlier', 'unsure'])
    expect(mayIEnter(bar, factsFromAdvance({ 'former-winners': 'won-earlier' })).outcome).toBe('yes')
    expect(mayIEnter(bar, factsFromAdvance({ 'former-winners': 'won-lately' })).outcome).toBe('no')
  })
  it('knows that the call is closed', () => {
    const window = { opens: '2027-01-15T00:00:00Z', closes: '2027-03-15T23:59:00Z' }
    expect(mayIEnter(rules, { ...factsFromAdvance(yes), window, at: '2027-04-01T00:00:00Z' }).outcome).toBe('no')
  })
  it.each(['en', 'fr', 'ar'])('has words for every question and answer in %s', (locale) => {
    const say = createTranslator(locale)
    const keys = [
      ...ASKABLE.map((kind) => `ask.${kind}`), ...ENTRANT_KINDS.map((kind) => `entrant-kind.${kind}`), ...STAGES.map((stage) => `stage.${stage}`),
      ...['never', 'won', 'won-lately', 'won-earlier', 'unsure'].map((option) => `ask.former-winners.${option}`),
      'ask.self-nomination.self', 'ask.self-nomination.another', 'ask.language.none-of-these',
      ...['yes', 'no', 'person', 'open'].map((outcome) => `may.${outcome}`),
    ]
    expect(new Set(keys.map((key) => say(`eligibility.${key}`))).size).toBe(keys.length)
  })
})
