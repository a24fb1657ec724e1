import { inLanguage, type Question } from '#domain/forms/form.ts'
import { dateOf } from '#domain/forms/read.ts'
import { holds } from '#domain/forms/visible.ts'
import { placeName } from '#domain/places/index.ts'
import { PEOPLE_BANDS } from '#domain/vocabulary.ts'
import { dateTag } from '#i18n/locales.ts'
import type { AnswerDto } from '#services/dto/judging.ts'
import type { EntryText } from '#src/payload-types.ts'
import { answersOf } from './read-entry.ts'

export type Texts = { redaction: EntryText | null; translation: EntryText | null }
type Shown = Pick<AnswerDto, 'text' | 'list' | 'people' | 'link'>
const nothing: Shown = { text: null, list: null, people: null, link: null }

/** One answer in words: options and places by name, people by band, everything else as it was typed. */
export function shownAnswer(question: Question, answer: unknown, locale: string): Shown {
  const list = Array.isArray(answer) ? answer.filter((each): each is string => typeof each === 'string') : typeof answer === 'string' && answer !== '' ? [answer] : []
  switch (question.type) {
    case 'places': return { ...nothing, list: list.map((code) => placeName(code, locale)) }
    case 'single-choice': case 'several-choice':
      return { ...nothing, list: list.map((code) => inLanguage(question.options?.find((option) => option.code === code)?.label, locale) || code) }
    case 'people': {
      const cells = answersOf(answer)
      return { ...nothing, people: PEOPLE_BANDS.filter((band) => Object.hasOwn(cells, band)).map((band) => ({ band, count: countOf(cells[band]) })) }
    }
    case 'date': return { ...nothing, text: list[0] ? dayWords(list[0], question.precision, locale) : null }
    case 'link': return { ...nothing, link: /^https?:\/\//.test(list[0] ?? '') ? (list[0] ?? null) : null, text: list[0] ?? null }
    default: return { ...nothing, text: typeof answer === 'number' ? String(answer) : list.join('\n') || null }
  }
}

/** A day or month as the reader's language writes it; what is no date stays as it was typed. */
function dayWords(typed: string, precision: Question['precision'], locale: string): string {
  const iso = dateOf(typed, precision)
  if (!iso) return typed
  const at = new Date(iso.length === 7 ? `${iso}-01` : iso)
  return new Intl.DateTimeFormat(dateTag(locale), { timeZone: 'UTC', year: 'numeric', month: 'long', ...(precision === 'month' ? {} : { day: 'numeric' }) }).format(at)
}

const countOf = (cell: unknown): number | null => {
  const number = typeof cell === 'number' ? cell : typeof cell === 'string' && cell.trim() !== '' ? Number(cell) : Number.NaN
  return Number.isFinite(number) ? number : null
}

/** The questions that were asked and that a judge reads: files are evidence, and contacts are nobody's to read. */
export function askedQuestions(questions: readonly Question[], answers: Record<string, unknown>): Question[] {
  // answers are kept as typed; a condition looks at texts and lists of texts and passes over the rest
  return questions.filter(({ type, consent, showIf }) => type !== 'file' && consent !== 'contact' && (!showIf || holds(showIf, answers as never)))
}

/** Whether an answer could show who the entry is from, where nobody has gone through it by hand. */
export const tellsIdentity = (question: Pick<Question, 'identifying' | 'personal'>): boolean => question.identifying === true || question.personal === true

/**
 * The answers of a revision as a judge reads them. With identity hidden, the redacted copy is read in place of the
 * original: a field that was emptied stays empty, an identifying one that nobody redacted is left out, and a translation
 * is shown only beside words that were not changed by the redaction.
 */
export function answersForJudge(
  questions: readonly Question[],
  { answers: raw, language }: { answers: unknown; language: string },
  { redaction, translation }: Texts,
  { hidden, locale }: { hidden: boolean; locale: string },
): { answers: AnswerDto[]; hiddenAnswers: number } {
  const original = answersOf(raw)
  const redacted = answersOf(redaction?.answers)
  const translated = answersOf(translation?.answers)
  let hiddenAnswers = 0
  const answers = askedQuestions(questions, original).flatMap((question): AnswerDto[] => {
    const { key } = question
    const replaced = hidden && Object.hasOwn(redacted, key)
    if (hidden && !replaced && tellsIdentity(question)) {
      hiddenAnswers++
      return []
    }
    const answer = replaced ? redacted[key] : original[key]
    const changed = replaced && JSON.stringify(redacted[key]) !== JSON.stringify(original[key])
    const words = !changed && typeof translated[key] === 'string' && translated[key] !== '' ? translated[key] : null
    return [{
      key, label: inLanguage(question.label, locale), ...shownAnswer(question, answer, locale), lang: language, redacted: changed,
      translation: words !== null && translation ? { text: words, lang: translation.language ?? locale, state: translation.state ?? 'machine' } : null,
    }]
  })
  return { answers, hiddenAnswers }
}

/** The title as a judge may read it; null: it could tell who the entry is from. */
export function titleForJudge(questions: readonly Question[], title: string | null | undefined, redaction: EntryText | null, hidden: boolean): string | null {
  const bound = questions.find(({ boundTo }) => boundTo === 'title')
  if (!hidden) return title ?? null
  const redacted = answersOf(redaction?.answers)
  if (bound && Object.hasOwn(redacted, bound.key)) return typeof redacted[bound.key] === 'string' && redacted[bound.key] !== '' ? (redacted[bound.key] as string) : null
  return bound && !tellsIdentity(bound) ? (title ?? null) : null
}
