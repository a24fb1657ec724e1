import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bindColumns, checkAnswers, frozenChanges, moveDraft, namesOf, readAnswers, type Answers } from '#domain/forms/index.ts'
import { buildForm } from './demo-form.ts'

const form = buildForm()
const names = form.questions.filter((question) => question.step === 'results' && question.type !== 'file').flatMap(namesOf)
const entries = fc.array(fc.tuple(fc.oneof(fc.constantFrom(...names), fc.stringMatching(/^[a-z][a-z.-]{0,12}$/)), fc.string({ unit: 'grapheme' })))

describe('whatever is posted', () => {
  it('every text is in the answers or aside, as typed', () => {
    fc.assert(
      fc.property(entries, (posted) => {
        const { answers, aside } = readAnswers(form, 'results', posted)
        const kept = JSON.stringify([answers, aside])
        const first = new Map(posted.filter(([name]) => !names.includes(name) || !name.endsWith('.not-counted')).reverse())
        for (const [name, text] of first) {
          const blankCell = name.startsWith('reached.') && text.trim() === ''
          if (!blankCell) expect(kept).toContain(JSON.stringify(text.replace(/\r\n?/g, '\n')).slice(1, -1))
        }
      }),
    )
  })
  it('whatever a stored column holds, checking, binding and moving it do not break', () => {
    const anyAnswers = fc.dictionary(fc.constantFrom(...form.questions.map((question) => question.key)), fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(null), fc.dictionary(fc.constantFrom('girls', 'women'), fc.oneof(fc.string(), fc.constant(null)))))
    fc.assert(
      fc.property(anyAnswers, (stored) => {
        // A column of JSON may hold what the type does not allow.
        const answers = stored as Answers
        const problems = checkAnswers(form, answers, { now: new Date(0) })
        const moved = moveDraft(form, buildForm({ version: 2, questions: form.questions.slice(3) }), answers)
        bindColumns(form, answers)
        expect(frozenChanges(form, answers, answers, new Date(0))).toEqual([])
        expect(problems.every((problem) => problem.field.startsWith(problem.question))).toBe(true)
        expect(Object.keys({ ...moved.answers, ...moved.aside }).sort()).toEqual(Object.keys(answers).sort())
      }),
    )
  })
})
