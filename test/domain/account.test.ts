import { describe, expect, it } from 'vitest'
import { accountOf, onlyNumberIn } from '#domain/account.ts'
import type { Answers, Form, Question } from '#domain/forms/index.ts'

const ask = (key: string, type: Question['type'], more: Partial<Question> = {}): Question => ({ key, type, step: 'all', label: { en: `Asked: ${key}`, fr: `Question : ${key}` }, ...more })
const form = (...questions: Question[]): Form => ({ code: 'FO-1', version: 1, steps: [{ key: 'all', title: { en: 'All' } }], questions })
const account = (questions: Question[], answers: Answers, { keys = questions.map(({ key }) => key), language = 'en' } = {}) =>
  accountOf(form(...questions), answers, keys, { language, year: 2026 })

describe('what the answers of an entry begin', () => {
  it('a cost in numbers has its amount, currency and year, under the words that were asked', () => {
    const told = account([ask('cost', 'number', { section: 'cost', unit: 'USD' })], { cost: '12 500' })
    expect(told).toMatchObject({ cost: { amount: 12500, currency: 'USD', year: 2026 }, costNote: 'Asked: cost' })
    expect(told.cost?.text.replace(/\s/g, ' ')).toBe('USD 12,500')
  })

  it('a cost without a currency is no bare number: its question says what it is', () => {
    const told = account([ask('cost', 'number', { section: 'cost', unit: 'hours' })], { cost: '300' }, { language: 'fr' })
    expect(told).toMatchObject({ cost: { text: '300 hours', amount: 300 }, costNote: 'Question : cost' })
    expect(told.cost).not.toHaveProperty('currency')
  })

  it('a cost told in words stays as it was told', () => {
    expect(account([ask('cost', 'long-text', { section: 'cost' })], { cost: 'Two salaries and a room.' })).toMatchObject({ costNote: 'Two salaries and a room.' })
  })

  it('each line of the results is one, with its number where it names only one', () => {
    const told = account([ask('results', 'long-text', { section: 'results' })], { results: 'Women who borrowed: 120\n\nFrom 38 to 25 of a hundred\nThey decide now about money\nIn 2024 the share was 40 %' })
    expect(told.results.map(({ indicator, value }) => [indicator, value])).toEqual([
      ['Women who borrowed: 120', '120'], ['From 38 to 25 of a hundred', ''], ['They decide now about money', ''], ['In 2024 the share was 40 %', '40 %'],
    ])
  })

  it('a number that was asked for as a result is one, in the words of its question', () => {
    expect(account([ask('lent', 'number', { section: 'results', unit: 'phones' })], { lent: '1204' }).results).toEqual([{ indicator: 'Asked: lent', value: '1,204', unit: 'phones', strength: 'stated', effect: 'effect' }])
  })

  it('takes the pillars, the start, and who did what', () => {
    const told = account([
      ask('pillars', 'several-choice', { boundTo: 'pillars', options: [{ code: '3', label: { en: '3' } }, { code: '2', label: { en: '2' } }] }),
      ask('start', 'date', { boundTo: 'start' }), ask('partners', 'long-text', { section: 'partners' }),
    ], { pillars: ['3', '2'], start: '2024-05-01', partners: 'District library: rooms\nThe school of Mbale, its teachers\nMany neighbours' })
    expect(told).toMatchObject({
      pillars: [3, 2], started: '2024-05-01',
      partners: [{ name: 'District library', role: 'rooms' }, { name: 'The school of Mbale', role: 'its teachers' }, { name: 'Many neighbours', role: '' }],
    })
  })

  it('what has no part of its own stands under its question, options in words', () => {
    const told = account([
      ask('women', 'long-text'), ask('how', 'single-choice', { options: [{ code: 'counted', label: { en: 'We counted' } }] }), ask('place', 'places', { boundTo: 'places' }),
    ], { women: 'They lead.\n\nThey decide.', how: 'counted', place: ['KE'] })
    expect(told.more).toEqual([
      { kind: 'heading', text: 'Asked: women' }, { kind: 'paragraph', text: 'They lead.' }, { kind: 'paragraph', text: 'They decide.' },
      { kind: 'heading', text: 'Asked: how' }, { kind: 'paragraph', text: 'We counted' },
    ])
  })

  it('looks at no answer that was not agreed to, nor at one whose question was not asked any more', () => {
    const questions = [ask('yes', 'single-choice', { options: [{ code: 'no', label: { en: 'No' } }] }), ask('secret', 'long-text', { section: 'problem' }), ask('gone', 'long-text', { section: 'approach', showIf: { question: 'yes', is: 'yes' } })]
    const told = account(questions, { yes: 'no', secret: 'A secret', gone: 'Typed before' }, { keys: ['yes', 'gone'] })
    expect(JSON.stringify(told)).not.toMatch(/secret|Typed/)
    expect(told.taken).toEqual(['yes'])
  })

  it('says nothing where nobody told anything', () => {
    expect(account([ask('title', 'short-text', { boundTo: 'title' }), ask('cost', 'number', { section: 'cost' })], { title: ' ' })).toEqual({
      problem: [], approach: [], whatDidNotWork: [], needs: [], partners: [], results: [], pillars: [], more: [], taken: [],
    })
  })
})

it.each([['120', '120'], ['1,204 women', '1,204'], ['٣٥٪ من النساء', '٣٥٪'], ['2023', ''], ['none', ''], ['3 of 4', ''], ['40 % in 2025', '40 %']])('the only number in "%s" is "%s"', (line, value) => expect(onlyNumberIn(line)).toBe(value))
