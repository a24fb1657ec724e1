import { bindColumns } from './forms/change.ts'
import { inLanguage, type Answers, type Form, type Question } from './forms/form.ts'
import { isAnswered, listOf, numberOf, peopleOf, textOf } from './forms/read.ts'
import { visibleQuestions } from './forms/visible.ts'
import { linesOf, paragraphsOf, type TextBlock } from './rich-text.ts'
import type { Effect, People, Pillar, StorySection, Strength } from './vocabulary.ts'

/** What the answers of an entry say of a practice, sorted into the parts of a case study. What nobody told is absent. */
export type Account = {
  title?: string
  summary?: string
  problem: string[]
  approach: string[]
  whatDidNotWork: string[]
  needs: string[]
  transferConditions?: string
  safetyNotes?: string
  /** `text` is for the reader, in the language of the entry; `currency` an ISO 4217 code. */
  cost?: { text: string; amount: number; currency?: string; year: number }
  costNote?: string
  partners: { name: string; role: string }[]
  /** A value that is not told stays empty: an editor fills it before the page can be published. */
  results: { indicator: string; value: string; unit?: string; strength: Strength; effect: Effect }[]
  people?: People
  pillars: Pillar[]
  started?: string
  /** Answers to questions that begin no part of their own, each under the words of its question. */
  more: TextBlock[]
  /** Keys of the questions whose answers went in. */
  taken: string[]
}

export type Telling = {
  /** Language of the entry, for the words of questions and options and for numbers. */
  language: string
  /** Year in which it was told: the one that amounts of money belong to. */
  year: number
}

/** The account that these answers begin. `keys`: the questions whose answers may be taken; all others are not looked at. */
export function accountOf(form: Form, answers: Answers, keys: readonly string[], telling: Telling): Account {
  const asked = visibleQuestions(form, answers).filter(({ key }) => keys.includes(key) && isAnswered(answers[key]))
  const columns = bindColumns({ ...form, questions: asked.map(({ showIf: _, ...question }) => question) }, answers)
  const inPart = (section: StorySection) => asked.filter((question) => question.section === section)
  const told = (section: StorySection): string => inPart(section).map((question) => wordsOf(question, answers, telling.language)).join('\n\n')
  const rest = asked.filter((question) => !question.section && !question.boundTo && question.type !== 'people' && question.type !== 'file')
  const people = asked.find(({ type }) => type === 'people')
  return {
    ...given('title', columns.title), ...given('summary', columns.summary), ...given('started', columns.start),
    problem: paragraphsOf(told('problem')), approach: paragraphsOf(told('approach')),
    whatDidNotWork: paragraphsOf(told('what-did-not-work')), needs: paragraphsOf(told('needs')),
    ...given('transferConditions', told('transfer')), ...given('safetyNotes', told('safety')),
    ...costOf(inPart('cost'), answers, telling),
    partners: linesOf(told('partners')).map(partnerOf),
    results: inPart('results').flatMap((question) => resultsOf(question, answers, telling.language)),
    ...(people ? { people: peopleOf(answers[people.key]) } : {}),
    pillars: columns.pillars ?? [],
    more: rest.flatMap((question): TextBlock[] => [
      { kind: 'heading', text: inLanguage(question.label, telling.language) || question.key },
      ...paragraphsOf(wordsOf(question, answers, telling.language)).map((text): TextBlock => ({ kind: 'paragraph', text })),
    ]),
    taken: asked.map(({ key }) => key),
  }
}

const given = <Key extends string>(key: Key, value: string | undefined): Partial<Record<Key, string>> => (value ? ({ [key]: value } as Record<Key, string>) : {})

const amountOf = (question: Question, answers: Answers): number | undefined => (question.type === 'number' ? numberOf(textOf(answers[question.key]), question.limits?.whole !== false) : undefined)
/** ISO 4217 by its shape; whether such a currency exists is not asked. */
const isCurrency = (unit: string | undefined): unit is string => unit !== undefined && /^[A-Z]{3}$/.test(unit)
const tagOf = (language: string): string => (language === 'ar' ? 'ar-u-nu-latn' : language)

function numberWords(amount: number, unit: string | undefined, language: string): string {
  if (isCurrency(unit)) return new Intl.NumberFormat(tagOf(language), { style: 'currency', currency: unit, currencyDisplay: 'code', maximumFractionDigits: Number.isInteger(amount) ? 0 : 2 }).format(amount)
  return [new Intl.NumberFormat(tagOf(language)).format(amount), unit].filter(Boolean).join(' ')
}

/** An answer in words: options by their label, numbers with their unit, everything else as it was typed. */
function wordsOf(question: Question, answers: Answers, language: string): string {
  const answer = answers[question.key]
  const amount = amountOf(question, answers)
  if (amount !== undefined) return numberWords(amount, question.unit, language)
  if (question.options) return listOf(answer).map((code) => inLanguage(question.options?.find((option) => option.code === code)?.label, language) || code).join('; ')
  return listOf(answer).join(', ')
}

/** A number becomes an amount with its currency and year, under the words of its question; anything else is a note. */
function costOf(questions: readonly Question[], answers: Answers, { language, year }: Telling): Pick<Account, 'cost' | 'costNote'> {
  const [counted] = questions.filter((question) => amountOf(question, answers) !== undefined)
  const notes = questions.filter((question) => question !== counted).map((question) => wordsOf(question, answers, language))
  const amount = counted && amountOf(counted, answers)
  if (!counted || amount === undefined) return given('costNote', notes.join('\n\n'))
  return {
    cost: { text: numberWords(amount, counted.unit, language), amount, ...(isCurrency(counted.unit) ? { currency: counted.unit } : {}), year },
    ...given('costNote', [inLanguage(counted.label, language), ...notes].filter(Boolean).join('\n\n')),
  }
}

/** "District library: rooms", "District library, rooms" */
function partnerOf(line: string): { name: string; role: string } {
  const [, name, role] = /^([^:،,–—]{2,80})\s*[:،,–—]\s*(.+)$/u.exec(line.replace(/^[-•*]\s*/, '')) ?? []
  return name && role ? { name: name.trim(), role: role.trim() } : { name: line, role: '' }
}

const YEAR = /^(19|20)\d\d$/
/** The one number of a line, as it was written; empty where there is none, or where it takes a person to say which one counts. */
export function onlyNumberIn(line: string): string {
  const numbers = (line.match(/[\d٠-٩۰-۹](?:[\d٠-٩۰-۹.,\u00a0\u202f]*[\d٠-٩۰-۹])?\s?[%٪]?/g) ?? []).map((found) => found.trim()).filter((found) => !YEAR.test(found))
  return numbers.length === 1 ? (numbers[0] ?? '') : ''
}

/** A number is a result of its own; a text is one result a line. All are stated, since nobody has looked at them yet. */
function resultsOf(question: Question, answers: Answers, language: string): Account['results'] {
  const stated = { strength: 'stated', effect: 'effect' } as const
  const amount = amountOf(question, answers)
  if (amount !== undefined) return [{ indicator: inLanguage(question.label, language) || question.key, value: numberWords(amount, undefined, language), ...given('unit', question.unit), ...stated }]
  return linesOf(wordsOf(question, answers, language)).map((line) => ({ indicator: line, value: onlyNumberIn(line), ...stated }))
}
