import { describe, expect, it } from 'vitest'
import { checkForm, DEFINITION_CODES, missingWords, type Form, type Question } from '#domain/forms/index.ts'
import { createTranslator } from '#i18n/translate.ts'
import { buildForm } from './demo-form.ts'

const problems = (form: unknown): string[] => {
  const checked = checkForm(form)
  return 'problems' in checked ? checked.problems.map((problem) => `${problem.path}:${problem.code}`) : []
}
const withFirst = (change: Partial<Question>): Form => buildForm({ questions: buildForm().questions.map((q, index) => (index === 0 ? { ...q, ...change } : q)) })
const withMore = (more: Partial<Question>): Form =>
  buildForm({ questions: [...buildForm().questions, { key: 'more', step: 'results', type: 'short-text', label: { en: 'More' }, ...more }] })

describe('a form that staff define', () => {
  it('is taken as it is when nothing is wrong', () => expect(checkForm(buildForm())).toEqual({ form: buildForm() }))
  it.each<[string, Form, string]>([
    ['a key twice', withMore({ key: 'title' }), 'questions.10.key:key-repeats'],
    ['a key with capitals', withFirst({ key: 'Title' }), 'questions.0.key:key-malformed'],
    ['no words', withFirst({ label: { en: ' ' } }), 'questions.0.label:label-missing'],
    ['a step that is not there', withFirst({ step: 'nowhere' }), 'questions.0.step:step-unknown'],
    ['a choice without answers', withMore({ type: 'single-choice' }), 'questions.10.options:options-missing'],
    ['answers to a text', withMore({ options: [{ code: 'a', label: { en: 'A' } }] }), 'questions.10.options:options-unasked'],
    ['two answers with one code', withMore({ type: 'single-choice', options: [{ code: 'a', label: { en: 'A' } }, { code: 'a', label: { en: 'B' } }] }), 'questions.10.options:option-repeats'],
    ['crossed limits', withMore({ limits: { wordsMin: 9, wordsMax: 3 } }), 'questions.10.limits:limits-crossed'],
    ['a column filled twice', withMore({ boundTo: 'title' }), 'questions.10.boundTo:bound-twice'],
    ['a column of another type', withMore({ boundTo: 'summary', type: 'link' }), 'questions.10.boundTo:bound-type'],
    ['a condition on nothing', withMore({ showIf: { question: 'ghost', answered: true } }), 'questions.10.showIf:show-if-unknown'],
    ['a condition on a later question', withFirst({ showIf: { question: 'stage', is: 'pilot' } }), 'questions.0.showIf:show-if-later'],
    ['a condition on an answer not offered', withMore({ showIf: { question: 'stage', is: 'dream' } }), 'questions.10.showIf:show-if-option'],
    ['a moment without a zone', withMore({ frozenFrom: '2027-03-15T10:00:00' }), 'questions.10.frozenFrom:instant-malformed'],
    ['an empty step', buildForm({ steps: [...buildForm().steps, { key: 'void', title: { en: 'V' } }] }), 'steps.2:step-empty'],
  ])('is refused for %s', (_what, form, problem) => expect(problems(form)).toContain(problem))
  it('tells which words are still missing in a language', () => {
    expect(missingWords(buildForm(), ['en', 'ar'])).toEqual([])
    expect(missingWords(withFirst({ label: { en: 'Title', ar: ' ' } }), ['en', 'ar'])).toEqual(['title:ar'])
    expect(missingWords(buildForm(), ['pt'])).toContain('stage.pilot:pt')
  })
  it('is refused as malformed when it is no form', () => expect(problems({ code: 'x' }).every((problem) => problem.endsWith(':malformed'))).toBe(true))
  it.each(['en', 'fr', 'ar'])('each refusal has its sentence in %s', (locale) => {
    const say = createTranslator(locale)
    expect(DEFINITION_CODES.map((code) => say(`forms.definition.${code}`)).filter((words) => words.length < 10)).toEqual([])
  })
})
