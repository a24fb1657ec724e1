import { describe, expect, it } from 'vitest'
import type { Question } from '#domain/forms/index.ts'
import { askedQuestions, shownAnswer } from '#services/judging/answers.ts'

const ask = (type: Question['type'], more: Partial<Question> = {}): Question => ({ key: 'q', type, step: 'all', label: { en: 'Asked' }, ...more })

describe('an answer as a judge reads it', () => {
  it.each([
    ['en', 'day', '2024-05-03', '3 May 2024'], ['fr', 'day', '2024-5-3', '3 mai 2024'], ['fr', 'month', '2024-05', 'mai 2024'], ['en', 'day', 'last spring', 'last spring'],
  ] as const)('a date in %s, to the %s: "%s" is "%s"', (locale, precision, typed, words) => {
    expect(shownAnswer(ask('date', { precision }), typed, locale).text).toBe(words)
  })
  it('a date in Arabic has Latin digits', () => expect(shownAnswer(ask('date'), '2024-05-03', 'ar').text).toMatch(/3.+2024/))
  it('a choice is said by its label, and a place by its name', () => {
    expect(shownAnswer(ask('single-choice', { options: [{ code: 'yes', label: { en: 'Yes' } }] }), 'yes', 'fr').list).toEqual(['Yes'])
    expect(shownAnswer(ask('places'), ['KE'], 'fr').list).toEqual(['Kenya'])
  })
  it('a contact is not among them', () => expect(askedQuestions([ask('short-text', { consent: 'contact' })], { q: 'me@home.example' })).toEqual([]))
})
