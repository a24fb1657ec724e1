import { outsiderStatus, type PublishedDetermination } from '#domain/lifecycle/index.ts'
import {
  bandsOf, checkAnswers, dateOf, inLanguage, isAnswered, isRequired, listOf, peopleTypedOf, textOf, visibleQuestions, type Answers, type FileState, type Form, type Problem, type Question,
} from '#domain/forms/index.ts'
import { dateTag } from '#i18n/locales.ts'
import { countWords } from '#domain/words.ts'
import { isPlace, placeName } from '#domain/places/index.ts'
import type { AnswerDto, EntryHeadDto, FileDto, QuestionDto, TaskDto } from '#services/dto/portal.ts'
import type { Context } from '#services/service.ts'
import type { Document, Entry } from '#src/payload-types.ts'
import { answersOf, masked, openedOf, personWith } from './entry-parts.ts'
import { MEGABYTES } from '#services/forms/read-form.ts'
import type { Own } from './open-own.ts'
import { callOf, categoryRef } from './setup.ts'

export const fileStates = (files: readonly Document[]): FileState[] => files.map((file) => ({ question: file.question ?? '', name: file.fileName ?? '', state: 'stored' }))

export const fileDto = (file: Document): FileDto => ({ code: file.code ?? '', name: file.fileName ?? '', size: file.size ?? 0, state: 'stored' })

export const problemsOf = ({ entry, paper, files }: Own, now: Date): Problem[] =>
  checkAnswers(paper.form, answersOf(entry), { now, files: fileStates(files), language: entry.language })

/** An answer left empty that is still to come is no mistake yet. */
const isOpen = (problem: Problem): boolean => problem.code.startsWith('required')

export function tasksOf(own: Own, locale: string, now: Date): TaskDto[] {
  const { paper: { form }, entry, files } = own
  const answers = answersOf(entry)
  const visible = visibleQuestions(form, answers)
  const problems = problemsOf(own, now)
  return form.steps.map((step) => {
    const questions = visible.filter((question) => question.step === step.key)
    const keys = questions.map((question) => question.key)
    const own = problems.filter((problem) => keys.includes(problem.question))
    const wrong = own.filter((problem) => !isOpen(problem))
    const stored = files.filter((file) => keys.includes(file.question ?? ''))
    const begun = stored.length > 0 || questions.some((question) => isAnswered(answers[question.key]))
    const needed = questions.some((question) => isRequired(question, now))
    const state = wrong.length > 0 ? 'look' : !begun ? (needed ? 'not-started' : 'optional') : own.length > 0 ? 'started' : 'done'
    return { key: step.key, title: inLanguage(step.title, locale), state, problems: wrong.length, files: stored.length }
  })
}

/** The title as it is written now; the code until there is one. */
export function titleOf({ entry, paper: { form } }: Pick<Own, 'entry' | 'paper'>): string {
  const bound = form.questions.find((question) => question.boundTo === 'title')
  return (bound && textOf(answersOf(entry)[bound.key]).replace(/\s+/g, ' ').trim()) || entry.title || ''
}

export async function publishedOf(ctx: Context, entry: string): Promise<PublishedDetermination | null> {
  const [found] = await ctx.store.find('determinations', { and: [{ entry: { equals: entry } }, { state: { equals: 'published' } }] }, { sort: '-publishedAt', limit: 1 })
  return found ? { outcome: found.outcome, round: null } : null
}

/** What the entrant was told of a finding: the notice must have gone out. */
export const findingTold = (entry: Pick<Entry, 'screening'>): boolean =>
  typeof ((entry.screening ?? {}) as { toldAt?: unknown }).toldAt === 'string' // written by screening when the mail has left

export async function headOf(ctx: Context, own: Own, locale: string, now: Date): Promise<EntryHeadDto> {
  const { entry, setup } = own
  const nominator = personWith(entry, 'nominator')
  const told = outsiderStatus({ status: entry.status, findingTold: findingTold(entry) }, await publishedOf(ctx, entry.code ?? ''))
  const sent = entry.revision ? await ctx.store.one('entry-revisions', { and: [{ entry: { equals: entry.code } }, { number: { equals: entry.revision } }] }) : null
  return {
    code: entry.code ?? '', title: titleOf(own), category: categoryRef(setup, locale), call: callOf(setup, now), status: told.status,
    editableUntil: entry.editableUntil ?? null, language: entry.language, rev: entry.rev ?? 1, savedAt: entry.updatedAt, revision: entry.revision ?? 0,
    unsent: sent !== null && !sameSet(own.paper.form, answersOf(entry), answersOf(sent)),
    tasks: tasksOf(own, locale, now), address: nominator?.address ? masked(nominator.address) : null, verified: nominator?.verified === true,
  }
}

/** Whether the answers that are asked are the same. */
export function sameSet(form: Form, left: Answers, right: Answers): boolean {
  const pick = (answers: Answers): string => JSON.stringify(visibleQuestions(form, answers).map((question) => [question.key, isAnswered(answers[question.key]) ? answers[question.key] : null]))
  return pick(left) === pick(right)
}

const dateParts = (typed: string): QuestionDto['date'] => {
  const [year = '', month = '', day = ''] = typed.split('-')
  return { year, month, day }
}

/** Why an answer cannot be changed now, if so. */
export function lockOf({ entry }: Pick<Own, 'entry'>, question: Question, now: Date): QuestionDto['readOnly'] {
  if (entry.status === 'returned' && !openedOf(entry).includes(question.key)) return 'not-opened'
  return question.frozenFrom !== undefined && now.getTime() >= Date.parse(question.frozenFrom) ? 'frozen' : null
}

export function questionDto(own: Own, question: Question, locale: string, now: Date, answers = answersOf(own.entry)): QuestionDto {
  const answer = answers[question.key]
  const { wordsMin = null, wordsMax = null, max = null } = question.limits ?? {}
  const typed = peopleTypedOf(answer)
  const text = textOf(answer)
  return {
    key: question.key, type: question.type, label: inLanguage(question.label, locale), help: inLanguage(question.help, locale), required: isRequired(question, now), text,
    // A place is typed and shown by its name; what is no place stays as it was typed.
    list: listOf(answer).map((each) => (question.type === 'places' && isPlace(each) ? placeName(each, locale, 'short') : each)),
    people: question.type === 'people' ? bandsOf(question).map((band) => {
      const cell = typed[band]
      return { band, typed: typeof cell === 'string' ? cell : (cell?.typed ?? ''), notCounted: cell === null || typeof cell === 'object' }
    }) : [],
    date: question.type === 'date' ? { ...dateParts(text), ...(question.precision === 'month' ? { day: null } : {}) } : { year: '', month: '', day: null },
    options: (question.options ?? []).map((option) => ({ code: option.code, label: inLanguage(option.label, locale) })),
    words: wordsMin !== null || wordsMax !== null ? { count: countWords(text, own.entry.language), min: wordsMin, max: wordsMax } : null,
    most: max, unit: question.unit ?? null, megabytes: own.paper.megabytes[question.key] ?? MEGABYTES,
    files: own.files.filter((file) => file.question === question.key).map(fileDto), readOnly: lockOf(own, question, now),
  }
}

/** One answer as a line of text in the reader's words. */
export function answerText(ctx: Context, question: Question, answers: Answers, files: readonly Document[], locale: string): string {
  const t = ctx.runtime.t(locale)
  const answer = answers[question.key]
  const label = (code: string): string => inLanguage(question.options?.find((option) => option.code === code)?.label, locale) || code
  const list = (items: readonly string[]): string => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items)
  switch (question.type) {
    case 'single-choice': return isAnswered(answer) ? label(textOf(answer)) : ''
    case 'several-choice': return list(listOf(answer).map(label))
    case 'places': return list(listOf(answer).map((place) => placeName(place, locale, 'short')))
    case 'file': return files.filter((file) => file.question === question.key).map((file) => file.fileName ?? '').join('\n')
    case 'people': return bandsOf(question).flatMap((band) => {
      const cell = peopleTypedOf(answer)[band]
      if (cell === undefined || cell === '') return []
      const value = cell === null ? t('vocabulary.people.not-counted') : typeof cell === 'string' ? cell : `${cell.typed} / ${t('vocabulary.people.not-counted')}`
      return [t('portal.people-line', { band: t(`vocabulary.people.${band}`), value })]
    }).join('\n')
    case 'date': return dateText(textOf(answer), question.precision, locale)
    default: return textOf(answer)
  }
}

/** A date in words; what is no date stays as it was typed. */
function dateText(typed: string, precision: Question['precision'], locale: string): string {
  const date = dateOf(typed, precision)
  if (!date) return typed
  return new Intl.DateTimeFormat(dateTag(locale), { timeZone: 'UTC', year: 'numeric', month: 'long', ...(precision === 'month' ? {} : { day: 'numeric' }) }).format(new Date(`${date.length === 7 ? `${date}-01` : date}T00:00:00Z`))
}

export function answersDto(ctx: Context, own: Pick<Own, 'entry' | 'paper' | 'files'>, answers: Answers, locale: string, problems: readonly Problem[] = []): AnswerDto[] {
  const written = ['short-text', 'long-text']
  return visibleQuestions(own.paper.form, answers).map((question) => ({
    key: question.key, step: question.step, label: inLanguage(question.label, locale), text: answerText(ctx, question, answers, own.files, locale),
    language: written.includes(question.type) ? own.entry.language : null,
    problem: problems.find((problem) => problem.question === question.key) ?? null,
  }))
}
