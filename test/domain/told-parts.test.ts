import { describe, expect, it } from 'vitest'
import { changesTold, isUnfinished } from '#domain/told-parts.ts'

describe('a save', () => {
  const before = { title: 'Phones', summary: 'Lent.', results: [{ id: 'a', indicator: 'lent', value: '120' }], partners: null }
  it.each([
    ['the same words', { title: 'Phones' }, false],
    ['a row with another id', { results: [{ id: 'b', indicator: 'lent', value: '120' }] }, false],
    ['an empty list for nothing', { partners: [] }, false],
    ['a part that readers do not see', { reviewBy: '2027-01-01' }, false],
    ['another value', { results: [{ id: 'a', indicator: 'lent', value: '121' }] }, true],
    ['a part taken out', { summary: '' }, true],
  ])('with %s', (_, data, changes) => expect(changesTold(data as object, before)).toBe(changes))
  it('of something new changes all', () => expect(changesTold({}, null)).toBe(true))
})

describe('an account', () => {
  const summary = { en: 'Phones are lent.' }
  const result = (value: string) => [{ indicator: { en: 'lent' }, value: { en: value } }]
  it.each([
    ['has a summary and values', { summary, results: result('120') }, false],
    ['has no summary', { summary: { en: ' ' }, results: [] }, true],
    ['has a summary in another language alone', { summary: { fr: 'Prêtés.' } }, true],
    ['has a result without its value', { summary, results: result('') }, true],
    ['has dots for a value', { summary, results: result('…') }, true],
    ['has a value in Arabic words', { summary, results: result('ثمان من عشر') }, false],
  ])('that %s', (_, record, unfinished) => expect(isUnfinished(record, 'en')).toBe(unfinished))
})
