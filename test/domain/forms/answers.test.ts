import { describe, expect, it } from 'vitest'
import {
  bindColumns, checkAnswers, dateOf, frozenChanges, linkOf, moveDraft, numberOf, PROBLEM_CODES, readAnswers, visibleQuestions, type Answers,
} from '#domain/forms/index.ts'
import { createTranslator } from '#i18n/translate.ts'
import { buildForm } from './demo-form.ts'

const form = buildForm()
const now = new Date('2027-03-01T12:00:00Z')
const good: Answers = {
  title: 'Harbour Coders', pillars: ['3', '2'], places: ['TL'], start: '2024-5', stage: 'running', changed: 'Girls now keep boards',
  reached: { girls: '640', women: null },
}
const files = [{ question: 'evidence', name: 'log.csv', state: 'stored' as const }]
const codes = (answers: Answers, given = files): string[] => checkAnswers(form, answers, { now, files: given }).map((problem) => `${problem.field}:${problem.code}`)

describe('a posted step', () => {
  it('is kept as typed, even where it is wrong', () => {
    const { answers } = readAnswers(form, 'results', [['stage', 'running'], ['cost', 'about 5,000'], ['reached.girls', 'many'], ['reached.women.not-counted', 'on']])
    expect(answers).toEqual({ stage: 'running', cost: 'about 5,000', reached: { girls: 'many', women: null } })
  })
  it('leaves the other steps alone, and empties a list whose boxes were all unticked', () => {
    const { answers } = readAnswers(form, 'project', [['title', 'New'], ['start.year', '2024'], ['start.month', '5'], ['_rev', '7']], good)
    expect(answers).toMatchObject({ title: 'New', start: '2024-5', pillars: [], places: [], stage: 'running' })
  })
  it('puts aside what is no question of it, and loses nothing', () => {
    expect(readAnswers(form, 'project', [['title', 'A'], ['motto', 'old question'], ['_token', 'x']]).aside).toEqual({ motto: ['old question'] })
  })
  it('keeps a number that stands beside a tick “not counted”, and asks which of them holds', () => {
    const { answers } = readAnswers(form, 'results', [['reached.girls', '12'], ['reached.girls.not-counted', 'on'], ['reached.women', '3']])
    expect(answers.reached).toEqual({ girls: { typed: '12', notCounted: true }, women: '3' })
    expect(codes({ ...good, ...answers })).toEqual(['reached.girls:people-both'])
  })
  it('does not touch the answer to a question that was not on the page', () => {
    const hidden = buildForm({ questions: buildForm().questions.map((q) => (q.key === 'pillars' ? { ...q, showIf: { question: 'title', is: 'never' } } : q)) })
    expect(readAnswers(hidden, 'project', [['title', 'A']], good).answers.pillars).toEqual(['3', '2'])
  })
})

describe('questions that depend on others', () => {
  it('are asked only while the condition holds, and are not checked otherwise', () => {
    expect(visibleQuestions(form, { stage: 'pilot' }).map((q) => q.key)).not.toContain('changed')
    expect(codes({ ...good, stage: 'pilot', changed: 'no' })).toEqual([])
  })
  it('close in a chain: the answer to a question not asked counts as not given', () => {
    const chained = buildForm({ questions: [...form.questions, { key: 'more', step: 'results', type: 'short-text', label: { en: 'More' }, showIf: { question: 'changed', answered: true } }] })
    expect(visibleQuestions(chained, { stage: 'running', changed: 'yes' }).map((q) => q.key)).toContain('more')
    expect(visibleQuestions(chained, { stage: 'pilot', changed: 'yes' }).map((q) => q.key)).not.toContain('more')
  })
  it('combine with all and any, is not and includes', () => {
    const asked = (showIf: NonNullable<(typeof form.questions)[number]['showIf']>): boolean =>
      visibleQuestions(buildForm({ questions: [...form.questions, { key: 'more', step: 'results', type: 'short-text', label: { en: 'M' }, showIf }] }), good).some((q) => q.key === 'more')
    expect(asked({ all: [{ question: 'pillars', includes: '2' }, { question: 'stage', isNot: 'pilot' }] })).toBe(true)
    expect(asked({ any: [{ question: 'pillars', includes: '1' }, { question: 'stage', is: 'pilot' }] })).toBe(false)
    expect(asked({ question: 'website', answered: false })).toBe(true)
  })
})

describe('the check of the answers', () => {
  it('finds nothing in good ones', () => expect(codes(good)).toEqual([]))
  it.each<[string, Answers, string]>([
    ['a required text left empty', { title: ' ' }, 'title:required'],
    ['a text too long', { title: 'x'.repeat(21) }, 'title:characters-over'],
    ['no choice', { pillars: [] }, 'pillars:required-choice'],
    ['too many chosen', { pillars: ['1', '2', '3'] }, 'pillars:choose-fewer'],
    ['a choice that is gone', { pillars: ['9'] }, 'pillars:choice-unknown'],
    ['a place outside the table', { places: ['XK'] }, 'places:place-unknown'],
    ['too many places', { places: ['TL', 'KE', 'M49-009'] }, 'places:places-fewer'],
    ['a month that is none', { start: '2024-13' }, 'start:not-a-month'],
    ['a date after the latest', { start: '2027-01' }, 'start:date-late'],
    ['no web address', { website: 'see poster' }, 'website:not-a-link'],
    ['words over the ceiling', { changed: 'one two three four five six' }, 'changed:words-over'],
    ['words under the floor', { changed: 'one' }, 'changed:words-under'],
    ['an empty cell of people', { reached: { girls: '3' } }, 'reached.women:people-empty'],
    ['a cell that is no number', { reached: { girls: '-3', women: null } }, 'reached.girls:people-not-a-number'],
    ['no number', { cost: 'a lot' }, 'cost:not-a-number'],
    ['a fraction where whole is asked', { cost: '1.5' }, 'cost:not-whole'],
    ['a number over the limit', { cost: '1 001' }, 'cost:number-over'],
  ])('%s', (_what, change, problem) => expect(codes({ ...good, ...change })).toEqual([problem]))
  it('tells how a file stands', () => {
    expect(codes(good, [])).toEqual(['evidence:required-file'])
    expect(checkAnswers(form, good, { now, files: [{ question: 'evidence', name: 'a.m4a', state: 'arriving' }] })[0]?.code).toBe('file-arriving')
    expect(codes(good, [...files, ...files])).toEqual(['evidence:files-more'])
  })
  it('requires a question only from its moment on', () => {
    const at = (iso: string): string[] => checkAnswers(form, good, { now: new Date(iso), files }).map((problem) => problem.question)
    expect(at('2027-05-31T23:59:59Z')).toEqual([])
    expect(at('2027-06-01T00:00:00Z')).toEqual(['cost'])
  })
  it('says “18 words too many” in three languages', () => {
    const problem = checkAnswers(form, { ...good, changed: 'word '.repeat(23) }, { now, files })[0]
    const told = ['en', 'fr', 'ar'].map((locale) => createTranslator(locale)(`forms.problem.${problem?.code ?? ''}`, problem?.params))
    expect(told).toEqual(['18 words too many. The limit is 5.', '18 mots de trop. La limite est de 5.', 'زيادة 18 كلمة. الحد 5.'])
  })
  it.each(['en', 'fr', 'ar'])('has a sentence for every problem in %s', (locale) => {
    const say = createTranslator(locale)
    const params = { over: 2, under: 2, more: 2, fewer: 2, limit: 5, name: 'x', band: 'girls', words: 7 }
    for (const code of PROBLEM_CODES) expect(say(`forms.problem.${code}`, params), code).not.toMatch(/[{}]/)
  })
})

describe('reading what people type', () => {
  it.each([['1,204', 1204], ['1 204', 1204], ['١٢٠٤', 1204], ['1.204', 1204], ['12', 12], ['1e3', undefined], ['', undefined], ['12 girls', undefined]])('%s → %s', (typed, number) =>
    expect(numberOf(typed)).toBe(number))
  it('keeps decimals where they are asked for', () => {
    expect([numberOf('2,5', false), numberOf('0.125'), numberOf('1.204', false)]).toEqual([2.5, 0.125, 1.204])
  })
  it('dates exist', () => {
    expect([dateOf('2024-2-29'), dateOf('2023-02-29'), dateOf('2024-05', 'month'), dateOf('2024-05'), dateOf('٢٠٢٤-٥-١')]).toEqual(['2024-02-29', undefined, '2024-05', undefined, '2024-05-01'])
  })
  it('links are on the web', () => {
    expect([linkOf('example.org/a'), linkOf('https://example.org'), linkOf('javascript:alert(1)'), linkOf('ftp://a.org'), linkOf('https://u:p@a.org'), linkOf('localhost')]).toEqual(
      ['https://example.org/a', 'https://example.org/', undefined, undefined, undefined, undefined])
  })
})

describe('columns, versions, freezing', () => {
  it('binds the columns, the first pillar chosen first, and “not counted” as null', () => {
    expect(bindColumns(form, good)).toEqual({ title: 'Harbour Coders', pillars: [3, 2], places: ['TL'], start: '2024-05', beneficiaries: { girls: 640, women: null } })
  })
  it('a draft moves to the next version by key and loses nothing', () => {
    const questions = form.questions.filter((q) => q.key !== 'website').map((q) => (q.key === 'cost' ? { ...q, type: 'short-text' as const } : q.key === 'title' ? { ...q, label: { en: 'Name it' } } : q))
    const next = buildForm({ version: 2, questions: [...questions, { key: 'lessons', step: 'results', type: 'long-text', label: { en: 'What did not work' } }] })
    const moved = moveDraft(form, next, { ...good, website: 'a.org', cost: '12' })
    expect(moved.answers.title).toBe('Harbour Coders')
    expect(moved.aside).toEqual({ website: 'a.org', cost: '12' })
    expect(moved.added).toEqual(['lessons'])
    expect(moved.changed).toEqual(['title', 'cost'])
  })
  it('names the answers changed after they were frozen; order and empty answers are no change', () => {
    const frozen = buildForm({ questions: form.questions.map((q) => ({ ...q, frozenFrom: '2027-03-15T00:00:00Z' })) })
    const after = { ...good, title: 'Other', pillars: ['2', '3'], website: '' }
    expect(frozenChanges(frozen, good, after, new Date('2027-03-15T00:00:00Z'))).toEqual(['title'])
    expect(frozenChanges(frozen, good, after, now)).toEqual([])
  })
})
