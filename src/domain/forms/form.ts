import type { ConsentItem } from '../consent.ts'
import type { StorySection } from '../vocabulary.ts'
import type { PeopleBand } from '../vocabulary.ts'

/** Words by language of the interface; a language that is missing falls back to English, then to any. */
export type Localized = Readonly<Record<string, string>>

export const QUESTION_TYPES = [
  'short-text', 'long-text', 'single-choice', 'several-choice', 'number', 'date', 'places', 'link', 'people', 'file',
] as const
export type QuestionType = (typeof QUESTION_TYPES)[number]

/** Typed columns of an entry that an answer fills on submission. */
export const BOUND_COLUMNS = ['title', 'summary', 'places', 'pillars', 'beneficiaries', 'start'] as const
export type BoundColumn = (typeof BOUND_COLUMNS)[number]

/** Asked of the answers to earlier questions. `is` and `isNot` compare one choice or text, `includes` looks in several. */
export type Condition =
  | { question: string; is: string }
  | { question: string; isNot: string }
  | { question: string; includes: string }
  | { question: string; answered: boolean }
  | { all: readonly Condition[] }
  | { any: readonly Condition[] }

export type Option = { code: string; label: Localized; help?: Localized }

/** Words for texts, items for choices, places and files, values for numbers, ISO days for dates. Both ends included. */
export type Limits = {
  wordsMin?: number
  wordsMax?: number
  charactersMax?: number
  min?: number
  max?: number
  whole?: boolean
  earliest?: string
  latest?: string
}

export type Question = {
  /** Permanent: survives every version of the form. */
  key: string
  type: QuestionType
  step: string
  label: Localized
  help?: Localized
  options?: readonly Option[]
  limits?: Limits
  /** Stands after a number: an ISO 4217 code such as USD, or a word. */
  unit?: string
  /** Sex and age bands to ask for; all of them unless said. */
  bands?: readonly PeopleBand[]
  /** A date's precision; a day unless said. */
  precision?: 'day' | 'month'
  required?: boolean
  /** ISO instant: required only from then on. */
  requiredFrom?: string
  /** ISO instant: not to be changed from then on. */
  frozenFrom?: string
  showIf?: Condition
  /** Can show who the nominee is: hidden from judges in a blind round. */
  identifying?: boolean
  /** About a person: erased with retention, never in a case study under a narrowed publication mode. */
  personal?: boolean
  /** May go into a public case study, with consent. */
  publishable?: boolean
  /** The consent item that covers it; by its type unless said. */
  consent?: ConsentItem
  /** The part of a case study that the answer begins. */
  section?: StorySection
  boundTo?: BoundColumn
}

export type Step = { key: string; title: Localized; help?: Localized }

export type Form = { code: string; version: number; steps: readonly Step[]; questions: readonly Question[] }

/** A cell as typed; null: "not counted" was ticked; both: a number stands beside the tick, and a person must say which holds. */
export type PeopleCell = string | null | { typed: string; notCounted: true }
/** A band that is absent was left empty. */
export type PeopleTyped = Partial<Record<PeopleBand, PeopleCell>>

/** One answer as it was typed, valid or not: text, number, date, link and single choice are strings. */
export type Answer = string | readonly string[] | PeopleTyped
export type Answers = Readonly<Record<string, Answer>>

/** Words in this language, else in English, else in any. */
export const inLanguage = (words: Localized | undefined, locale: string): string =>
  words?.[locale] || words?.en || Object.values(words ?? {}).find(Boolean) || ''

/** A localized field as it was read: a record by language, or the text of one language. What is no text falls away. */
export const localized = (value: unknown): Localized =>
  typeof value === 'string' ? { en: value } : Object.fromEntries(Object.entries((value ?? {}) as Record<string, unknown>).filter((pair): pair is [string, string] => typeof pair[1] === 'string'))

/** The words of a localized field in this language, else in English, else in any. */
export const wordsIn = (value: unknown, locale: string): string => inLanguage(localized(value), locale)

/** What has no words yet in these languages: `title:fr`, `stage.pilot:ar`, `step:results:ar`; for the preview that staff see. */
export function missingWords(form: Form, languages: readonly string[]): string[] {
  const lacks = (name: string, words: Localized): string[] =>
    languages.filter((language) => !words[language]?.trim()).map((language) => `${name}:${language}`)
  return [
    ...form.steps.flatMap((step) => lacks(`step:${step.key}`, step.title)),
    ...form.questions.flatMap((question) => [
      ...lacks(question.key, question.label),
      ...(question.options ?? []).flatMap((option) => lacks(`${question.key}.${option.code}`, option.label)),
    ]),
  ]
}

export const questionOf = (form: Form, key: string): Question | undefined => form.questions.find((question) => question.key === key)
