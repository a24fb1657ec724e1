import { PILLARS, type People, type Pillar } from '../vocabulary.ts'
import type { Answer, Answers, Form, Question } from './form.ts'
import { dateOf, isAnswered, listOf, peopleOf, textOf } from './read.ts'
import { visibleQuestions } from './visible.ts'

/** Typed columns of an entry, filled from the answers on submission. */
export type BoundColumns = {
  title?: string
  summary?: string
  places?: string[]
  pillars?: Pillar[]
  beneficiaries?: People
  start?: string
}

/** The bound columns of what is asked and answered; an answer that cannot be read leaves its column out. */
export function bindColumns(form: Form, answers: Answers): BoundColumns {
  const columns: BoundColumns = {}
  for (const question of visibleQuestions(form, answers)) {
    const answer = answers[question.key]
    if (question.boundTo && isAnswered(answer)) bindOne(columns, question, answer)
  }
  return columns
}

function bindOne(columns: BoundColumns, question: Question, answer: Answer | undefined): void {
  switch (question.boundTo) {
    case 'title': columns.title = textOf(answer).replace(/\s+/g, ' ').trim(); break
    case 'summary': columns.summary = textOf(answer).trim(); break
    case 'places': columns.places = [...listOf(answer)]; break
    case 'pillars': {
      const chosen = listOf(answer).map(Number)
      // In the order chosen: the first is the main pillar.
      columns.pillars = chosen.flatMap((number) => PILLARS.filter((pillar) => pillar === number))
      break
    }
    case 'beneficiaries': columns.beneficiaries = peopleOf(answer); break
    case 'start': {
      const start = dateOf(textOf(answer), question.precision)
      if (start) columns.start = start
      break
    }
  }
}

export type MovedDraft = {
  answers: Answers
  /** Answers whose question is gone or is asked in another way now: kept beside the draft, shown on the task list. */
  aside: Answers
  /** Questions of the new form that the old one did not ask. */
  added: string[]
  /** Questions asked by both, whose words, options or limits are not the same: worth another look. */
  changed: string[]
}

/** Carries a draft to a newer version of its form, by key. What has no place any more is put aside, never dropped. */
export function moveDraft(from: Form, to: Form, answers: Answers): MovedDraft {
  const old = new Map(from.questions.map((question) => [question.key, question]))
  const now = new Map(to.questions.map((question) => [question.key, question]))
  const kept: Record<string, Answer> = {}
  const aside: Record<string, Answer> = {}
  for (const [key, answer] of Object.entries(answers)) {
    const question = now.get(key)
    const fits = question && shapeOf(question) === shapeOf(old.get(key) ?? question)
    if (fits) kept[key] = answer
    else aside[key] = answer
  }
  const both = to.questions.filter((question) => old.has(question.key))
  return {
    answers: kept,
    aside,
    added: to.questions.filter((question) => !old.has(question.key)).map((question) => question.key),
    changed: both.filter((question) => wordsOf(question) !== wordsOf(old.get(question.key) ?? question)).map((question) => question.key),
  }
}

/** Types whose answers have one shape carry over into one another: a short text may become a long one. */
function shapeOf(question: Question): string {
  if (question.type === 'short-text' || question.type === 'long-text') return 'text'
  return question.type
}

const wordsOf = ({ label, help, options, limits, type, bands, precision }: Question): string =>
  JSON.stringify([label, help, options, limits, type, bands, precision])

/** Questions whose answer is not to be changed at that moment but was: the act is refused with their names. */
export function frozenChanges(form: Form, before: Answers, after: Answers, now: Date): string[] {
  return form.questions
    .filter((question) => question.frozenFrom !== undefined && now.getTime() >= Date.parse(question.frozenFrom))
    .filter((question) => !sameAnswer(before[question.key], after[question.key]))
    .map((question) => question.key)
}

/** The same answer, whatever the order of cells or of several choices. */
export function sameAnswer(left: Answer | undefined, right: Answer | undefined): boolean {
  if (!isAnswered(left) && !isAnswered(right)) return true
  return canonical(left) === canonical(right)
}

function canonical(answer: Answer | undefined): string {
  if (typeof answer === 'object' && answer !== null && !Array.isArray(answer)) return JSON.stringify(Object.entries(answer).sort())
  return JSON.stringify(Array.isArray(answer) ? [...answer].sort() : answer)
}
