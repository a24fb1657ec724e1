import type { PracticeCardDto, RecordPictureDto, TextPartDto } from '#services/dto/common.ts'
import { editionRef, organisationOf, placesOf } from './honours.ts'
import type { Practice, PracticeText } from './public-index/practice.ts'
import type { Shelf } from './public-index/shelf.ts'

/** The text of a practice for a reader of this language: its own if it exists in it, otherwise the original. */
export function textFor(practice: Practice, locale: string): { language: string; text: PracticeText } {
  const language = practice.texts.has(locale) ? locale : practice.original
  const text = practice.texts.get(language)
  if (!text) throw new Error(`practice ${practice.code} has no text`) // readPractice gives none without a text
  return { language, text }
}

export const pictureOf = (practice: Practice, text: PracticeText): RecordPictureDto => ({
  ...(practice.people ? { people: practice.people } : {}),
  ...(practice.counted !== undefined && text.unit ? { counted: { value: practice.counted, unit: text.unit, ...(practice.planned ? { planned: true } : {}) } } : {}),
  told: practice.told,
})

export const organisationNameOf = (shelf: Shelf, practice: Practice): string =>
  organisationOf(shelf, practice.organisation)?.name ?? practice.organisationName ?? ''

/** "EQUALS in Tech 2017, Access": from the honour, else as the record says it. */
export function recognitionOf(shelf: Shelf, practice: Practice, locale: string, now: Date): string | undefined {
  const honour = shelf.byCode('honours', practice.honour)
  const edition = honour && shelf.honours(now).includes(honour) ? shelf.related('editions', honour.edition) : undefined
  if (!honour || !edition) return practice.recognition ?? undefined
  return [editionRef(shelf, edition, locale).name, honour.category].filter(Boolean).join(', ')
}

export function practiceCard(
  shelf: Shelf, practice: Practice, { locale, now, summary }: { locale: string; now: Date; summary?: (text: string) => TextPartDto[] },
): PracticeCardDto {
  const { language, text } = textFor(practice, locale)
  const recognition = recognitionOf(shelf, practice, locale, now)
  return {
    code: practice.code, slug: text.slug, language, title: text.title,
    summary: summary?.(text.summary) ?? [{ text: text.summary }],
    organisation: organisationNameOf(shelf, practice),
    places: placesOf(practice.places, locale),
    pillar: practice.pillar, furtherPillars: practice.furtherPillars,
    ...(recognition ? { recognition } : {}),
    ...(practice.lastConfirmed ? { lastConfirmed: practice.lastConfirmed } : {}),
    ...(practice.invented ? { invented: true } : {}),
    picture: pictureOf(practice, text),
  }
}

/** Positions of all practices in one order; kept until the library changes. */
export function orderOf(shelf: Shelf, sort: 'confirmed' | 'newest' | 'title', locale: string): number[] {
  const { practices, orders } = shelf.arranged()
  const key = sort === 'title' ? `title ${locale}` : sort
  const known = orders.get(key)
  if (known) return known
  const { compare } = new Intl.Collator(locale)
  const byTitle = (a: number, b: number): number => compare(titles[a] ?? '', titles[b] ?? '')
  const titles = sort === 'title' ? practices.map((one) => textFor(one, locale).text.title) : []
  const dates = practices.map((one) => (sort === 'confirmed' ? (one.lastConfirmed ?? '') : one.firstPublished))
  const byDate = (a: number, b: number): number => ((dates[a] ?? '') < (dates[b] ?? '') ? 1 : (dates[a] ?? '') > (dates[b] ?? '') ? -1 : a - b)
  const order = practices.map((_, at) => at).sort(sort === 'title' ? byTitle : byDate)
  orders.set(key, order)
  return order
}
