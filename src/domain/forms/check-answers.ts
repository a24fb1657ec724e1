import { isPlace } from '../places/index.ts'
import { countWords } from '../words.ts'
import type { Answer, Answers, Form, Question } from './form.ts'
import { bandsOf, dateOf, isAnswered, linkOf, listOf, numberOf, peopleTypedOf, textOf } from './read.ts'
import { visibleQuestions } from './visible.ts'

/** `code` is the sentence `forms.problem.<code>`; `field` is the name of the input to put the focus on. */
export type Problem = { question: string; field: string; code: ProblemCode; params: Record<string, string | number> }

export const PROBLEM_CODES = [
  'required', 'required-choice', 'required-file', 'words-over', 'words-under', 'characters-over', 'choice-unknown', 'choose-more',
  'choose-fewer', 'not-a-number', 'not-whole', 'number-under', 'number-over', 'not-a-date', 'not-a-month', 'date-early', 'date-late',
  'place-unknown', 'places-more', 'places-fewer', 'not-a-link', 'people-empty', 'people-not-a-number', 'people-both', 'file-arriving',
  'file-failed', 'files-fewer', 'files-more',
] as const
export type ProblemCode = (typeof PROBLEM_CODES)[number]

/** What is known of the uploads to a question. */
export type FileState = { question: string; name: string; state: 'stored' | 'arriving' | 'failed' }

export type CheckContext = {
  now: Date
  files?: readonly FileState[]
  /** The language the answers are written in, for counting words. */
  language?: string
}

type Found = { code: ProblemCode; params?: Record<string, string | number>; field?: string }

/**
 * What keeps these answers from being sent, in the form's order; at most one problem a question, but one a cell for
 * people. Questions that are not asked are not checked. An optional question left empty is well.
 */
export function checkAnswers(form: Form, answers: Answers, context: CheckContext): Problem[] {
  return visibleQuestions(form, answers).flatMap((question) =>
    problemsOf(question, answers[question.key], context).map(({ code, params = {}, field = question.key }) => ({
      question: question.key, field, code, params,
    })),
  )
}

/** Is the question required at that moment? */
export const isRequired = (question: Question, now: Date): boolean =>
  question.requiredFrom !== undefined
    ? question.required !== false && now.getTime() >= Date.parse(question.requiredFrom)
    : question.required === true

function problemsOf(question: Question, answer: Answer | undefined, context: CheckContext): Found[] {
  const required = isRequired(question, context.now)
  if (question.type === 'file') return fileProblems(question, required, context.files ?? [])
  if (question.type === 'people') return peopleProblems(question, answer, required)
  if (!isAnswered(answer))
    return required ? [{ code: question.options || question.type === 'places' ? 'required-choice' : 'required' }] : []
  const found = CHECKS[question.type](question, answer, context)
  return found ? [found] : []
}

type Check = (question: Question, answer: Answer | undefined, context: CheckContext) => Found | undefined

function checkText({ limits = {} }: Question, answer: Answer | undefined, { language }: CheckContext): Found | undefined {
  const text = textOf(answer)
  const { wordsMin, wordsMax, charactersMax } = limits
  const words = wordsMin === undefined && wordsMax === undefined ? 0 : countWords(text, language)
  if (wordsMax !== undefined && words > wordsMax) return { code: 'words-over', params: { over: words - wordsMax, limit: wordsMax, words } }
  if (wordsMin !== undefined && words < wordsMin) return { code: 'words-under', params: { under: wordsMin - words, limit: wordsMin, words } }
  const characters = [...text].length
  return charactersMax !== undefined && characters > charactersMax
    ? { code: 'characters-over', params: { over: characters - charactersMax, limit: charactersMax } }
    : undefined
}

const hasOption = (question: Question, code: string): boolean => (question.options ?? []).some((option) => option.code === code)

function checkSeveral(question: Question, answer: Answer | undefined): Found | undefined {
  const chosen = listOf(answer)
  const { min, max } = question.limits ?? {}
  if (chosen.some((code) => !hasOption(question, code))) return { code: 'choice-unknown' }
  if (min !== undefined && chosen.length < min) return { code: 'choose-more', params: { more: min - chosen.length, limit: min } }
  return max !== undefined && chosen.length > max ? { code: 'choose-fewer', params: { fewer: chosen.length - max, limit: max } } : undefined
}

function checkNumber({ limits = {} }: Question, answer: Answer | undefined): Found | undefined {
  const number = numberOf(textOf(answer), limits.whole ?? true)
  if (number === undefined) return { code: 'not-a-number' }
  if (limits.whole && !Number.isInteger(number)) return { code: 'not-whole' }
  if (limits.min !== undefined && number < limits.min) return { code: 'number-under', params: { limit: limits.min } }
  return limits.max !== undefined && number > limits.max ? { code: 'number-over', params: { limit: limits.max } } : undefined
}

/** Noon in Greenwich, so that the sentence prints this day in nearly every zone a server may run in. */
export const dayAsNumber = (iso: string): number => Date.parse(`${iso.slice(0, 10)}T12:00:00Z`)

function checkDate({ limits = {}, precision = 'day' }: Question, answer: Answer | undefined): Found | undefined {
  const date = dateOf(textOf(answer), precision)
  if (!date) return { code: precision === 'month' ? 'not-a-month' : 'not-a-date' }
  const { earliest, latest } = limits
  if (earliest !== undefined && date < earliest.slice(0, date.length)) return { code: 'date-early', params: { limit: dayAsNumber(earliest) } }
  return latest !== undefined && date > latest.slice(0, date.length) ? { code: 'date-late', params: { limit: dayAsNumber(latest) } } : undefined
}

function checkPlaces({ limits = {} }: Question, answer: Answer | undefined): Found | undefined {
  const places = listOf(answer)
  const unknown = places.find((place) => !isPlace(place))
  if (unknown !== undefined) return { code: 'place-unknown', params: { name: unknown } }
  if (limits.min !== undefined && places.length < limits.min) return { code: 'places-more', params: { more: limits.min - places.length, limit: limits.min } }
  return limits.max !== undefined && places.length > limits.max
    ? { code: 'places-fewer', params: { fewer: places.length - limits.max, limit: limits.max } }
    : undefined
}

const CHECKS: Record<Exclude<Question['type'], 'people' | 'file'>, Check> = {
  'short-text': checkText,
  'long-text': checkText,
  'single-choice': (question, answer) => (hasOption(question, textOf(answer)) ? undefined : { code: 'choice-unknown' }),
  'several-choice': checkSeveral,
  number: checkNumber,
  date: checkDate,
  places: checkPlaces,
  link: (_question, answer) => (linkOf(textOf(answer)) ? undefined : { code: 'not-a-link' }),
}

/** Each band asks for a number or a tick; an optional question left wholly empty is well, half filled it is not. */
function peopleProblems(question: Question, answer: Answer | undefined, required: boolean): Found[] {
  if (!required && !isAnswered(answer)) return []
  const typed = peopleTypedOf(answer)
  return bandsOf(question).flatMap((band): Found[] => {
    const cell = typed[band]
    const place = { params: { band }, field: `${question.key}.${band}` }
    if (cell === null) return []
    if (typeof cell === 'object') return [{ code: 'people-both', ...place }]
    if (cell === undefined || cell.trim() === '') return [{ code: 'people-empty', ...place }]
    const number = numberOf(cell)
    return number !== undefined && number >= 0 && Number.isInteger(number) ? [] : [{ code: 'people-not-a-number', ...place }]
  })
}

function fileProblems(question: Question, required: boolean, files: readonly FileState[]): Found[] {
  const own = files.filter((file) => file.question === question.key)
  const of = (state: FileState['state']): readonly FileState[] => own.filter((file) => file.state === state)
  const arriving = of('arriving')[0]
  const failed = of('failed')[0]
  const { min, max } = question.limits ?? {}
  const stored = of('stored').length
  if (arriving) return [{ code: 'file-arriving', params: { name: arriving.name } }]
  if (failed) return [{ code: 'file-failed', params: { name: failed.name } }]
  if (stored === 0) return required ? [{ code: 'required-file' }] : []
  if (min !== undefined && stored < min) return [{ code: 'files-fewer', params: { more: min - stored, limit: min } }]
  return max !== undefined && stored > max ? [{ code: 'files-more', params: { fewer: stored - max, limit: max } }] : []
}
