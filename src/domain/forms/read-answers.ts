import type { Answer, Answers, Form, PeopleTyped, Question } from './form.ts'
import { bandsOf } from './read.ts'
import { visibleQuestions } from './visible.ts'

/** The suffix of the tick box beside a number of people: `reached.girls.not-counted`. */
export const NOT_COUNTED = '.not-counted'

export type ReadAnswers = {
  /** All answers: those before, with the posted step's laid over them. */
  answers: Answers
  /** What was posted under a name that is no question of this step: kept, so that a form changed meanwhile loses nothing. */
  aside: Record<string, string[]>
}

type Entries = Iterable<readonly [string, unknown]>

/**
 * Reads one posted step, as typed. Names: the question's key; `key.band` and `key.band.not-counted` for people;
 * `key.year`, `key.month`, `key.day` for a date in parts. Names that begin with `_` belong to the page (token, rev).
 * Files are sent by forms of their own and are not read here. A list that was on the page and came without a value
 * was emptied; one that was not on the page stays as it was.
 */
export function readAnswers(form: Form, step: string, entries: Entries, before: Answers = {}): ReadAnswers {
  const posted = new Map<string, string[]>()
  for (const [name, value] of entries)
    if (typeof value === 'string' && !name.startsWith('_')) posted.set(name, [...(posted.get(name) ?? []), value.replace(/\r\n?/g, '\n')])
  const answers: Record<string, Answer> = { ...before }
  const shown = new Set(visibleQuestions(form, before).map((question) => question.key))
  const taken = new Set<string>()
  for (const question of form.questions) {
    if (question.step !== step || question.type === 'file') continue
    const names = namesOf(question)
    for (const name of names) taken.add(name)
    if (!names.some((name) => posted.has(name)) && !(shown.has(question.key) && isList(question))) continue
    answers[question.key] = readOne(question, posted)
  }
  const aside = Object.fromEntries([...posted].filter(([name]) => !taken.has(name)))
  return { answers, aside }
}

const isList = (question: Question): boolean => question.type === 'several-choice' || question.type === 'places'

/** Every field name that a question has on the page. */
export function namesOf(question: Question): string[] {
  const { key } = question
  if (question.type === 'people') return bandsOf(question).flatMap((band) => [`${key}.${band}`, `${key}.${band}${NOT_COUNTED}`])
  if (question.type === 'date') return [key, `${key}.year`, `${key}.month`, `${key}.day`]
  return [key]
}

function readOne(question: Question, posted: ReadonlyMap<string, string[]>): Answer {
  const first = (name: string): string => posted.get(name)?.[0] ?? ''
  if (question.type === 'people') return readPeople(question, posted)
  if (question.type === 'date') return first(question.key) || joinDate(first, question.key)
  if (isList(question)) return [...new Set((posted.get(question.key) ?? []).filter((value) => value !== ''))]
  return first(question.key)
}

/** What is written stays even beside a tick "not counted": the check then asks which of the two holds. */
function readPeople(question: Question, posted: ReadonlyMap<string, string[]>): PeopleTyped {
  const cells: PeopleTyped = {}
  for (const band of bandsOf(question)) {
    const typed = posted.get(`${question.key}.${band}`)?.[0] ?? ''
    const ticked = posted.has(`${question.key}.${band}${NOT_COUNTED}`)
    if (typed.trim() !== '') cells[band] = ticked ? { typed, notCounted: true } : typed
    else if (ticked) cells[band] = null
  }
  return cells
}

function joinDate(first: (name: string) => string, key: string): string {
  const parts = [first(`${key}.year`), first(`${key}.month`), first(`${key}.day`)].map((part) => part.trim())
  while (parts.length > 0 && parts.at(-1) === '') parts.pop()
  return parts.join('-')
}
