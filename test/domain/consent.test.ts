import { describe, expect, it } from 'vitest'
import { CONSENT_ITEMS, CONSENT_USES, consentedFields, consentHolds, consentItemOf, visibleIdentity, visiblePlaces, type Consent, type ConsentItem } from '#domain/consent.ts'
import { createTranslator } from '#i18n/translate.ts'
import { buildForm } from './forms/demo-form.ts'

const now = new Date('2027-07-01T00:00:00Z')
const agree = (item: ConsentItem, change: Partial<Consent> = {}): Consent => ({ item, use: 'case-study', wording: '2026-11', language: 'fr', givenAt: '2027-03-01T00:00:00Z', ...change })
const all = CONSENT_ITEMS.map((item) => agree(item))
const form = buildForm()

describe('consent', () => {
  it('is off by default: nothing is published without a record', () => {
    expect(consentedFields(form, [], 'named', { now })).toEqual({ questions: [], person: false, organisation: false, photo: false, quote: false, contact: false, translation: false })
  })
  it('covers one item and one use only', () => {
    expect(consentedFields(form, [agree('summary'), agree('results', { use: 'judging' })], 'named', { now }).questions).toEqual(['title'])
  })
  it('ends when it expires, and at once when taken back', () => {
    expect(consentHolds(agree('text', { until: '2027-07-01T00:00:00Z' }), now)).toBe(false)
    expect(consentHolds(agree('text', { takenBackAt: '2027-07-01T00:00:00Z' }), now)).toBe(false)
    expect(consentHolds(agree('text', { givenAt: '2027-07-02T00:00:00Z' }), now)).toBe(false)
    expect(consentHolds(agree('text', { until: '2027-07-01T00:00:01Z' }), now)).toBe(true)
  })
  it('never reaches an answer that the form does not mark as publishable', () => {
    expect(consentedFields(form, all, 'named', { now }).questions).toEqual(['title', 'changed', 'reached'])
  })
  it('narrows with the publication mode', () => {
    const under = (mode: Parameters<typeof consentedFields>[2]): unknown => {
      const { questions, person, organisation } = consentedFields(form, all, mode, { now })
      return [questions.includes('changed'), person, organisation]
    }
    expect(under('named')).toEqual([true, true, true])
    expect(under('organisation')).toEqual([true, false, true])
    expect(under('pseudonym')).toEqual([false, false, false])
    expect(under('region')).toEqual([false, false, false])
    expect(consentedFields(form, all, 'none', { now })).toMatchObject({ questions: [], translation: false })
  })
  it.each(['en', 'fr', 'ar'])('has words for each item and use in %s', (locale) => {
    const say = createTranslator(locale)
    for (const item of CONSENT_ITEMS) expect(say(`forms.consent.${item}`)).not.toBe('')
    for (const use of CONSENT_USES) expect(say(`forms.use.${use}`)).not.toBe('')
  })
})

describe('the publication mode', () => {
  const who = { person: 'A. Soares', organisation: 'Harbour Trust', pseudonym: 'Marisa', region: 'South-eastern Asia' }
  it.each([
    ['named', ['person', 'organisation', 'region']], ['organisation', ['organisation', 'region']], ['pseudonym', ['pseudonym']], ['region', ['region']], ['none', []],
  ] as const)('%s tells %s', (mode, parts) => expect(Object.keys(visibleIdentity(mode, who))).toEqual(parts))
  it('widens countries to their region', () => {
    expect(visiblePlaces('region', ['TL', 'VN', 'KE', 'M49-009'])).toEqual(['M49-035', 'M49-014', 'M49-009'])
    expect(visiblePlaces('organisation', ['TL'])).toEqual(['TL'])
    expect(visiblePlaces('none', ['TL'])).toEqual([])
  })
})

describe('the part of the account that an answer begins', () => {
  const question = { key: 'failed', type: 'long-text' as const, step: 'story', label: { en: 'What did not work?' } }
  it('decides the consent that covers it: what did not work is a lesson, not text', () => {
    expect(consentItemOf({ ...question, section: 'what-did-not-work' })).toBe('lessons')
    expect(consentItemOf(question)).toBe('text')
    expect(consentItemOf({ ...question, section: 'what-did-not-work', consent: 'text' })).toBe('text')
  })
})
