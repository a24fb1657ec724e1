import { placeName } from '#domain/places/index.ts'
import type { Pillar } from '#domain/vocabulary.ts'
import { tellableParts } from '#policy/case-studies.ts'
import type { EditionMarkDto, EditionRefDto, OrganisationRefDto, PlaceDto } from '#services/dto/common.ts'
import type { HonourDto } from '#services/dto/honour.ts'
import { readCorrections } from './edition-record.ts'
import { correctionsOf, sourcesOf } from './edition-numbers.ts'
import type { Shelf } from './public-index/shelf.ts'
import { inAnyLanguage, inLanguage, type StoredEdition, type StoredHonour, type StoredOrganisation } from './public-index/stored.ts'

export const placesOf = (codes: readonly string[] | null | undefined, locale: string): PlaceDto[] =>
  (codes ?? []).map((code) => ({ code, name: placeName(code, locale, 'short') }))

/** "2027-01-14": the day of an instant in a zone. */
export const dayIn = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(instant))

export const nameOf = (edition: StoredEdition, locale: string): string =>
  inAnyLanguage(edition.name, locale, 'en')?.value ?? String(edition.year)

export function editionRef(shelf: Shelf, edition: StoredEdition, locale: string): EditionRefDto {
  const programme = shelf.related('programmes', edition.programme)
  return { programme: programme?.slug ?? '', edition: edition.slug, name: nameOf(edition, locale), year: edition.year }
}

/** Where an organisation was merged into another, the other. */
export function organisationOf(shelf: Shelf, relation: unknown): StoredOrganisation | undefined {
  let found = shelf.related('organisations', relation)
  for (let steps = 0; found?.mergedInto && steps < 10; steps++) found = shelf.byCode('organisations', found.mergedInto)
  return found
}

export const organisationRef = (organisation: StoredOrganisation): OrganisationRefDto => ({
  name: organisation.name,
  ...(organisation.code ? { code: organisation.code } : {}),
  ...(organisation.slug ? { slug: organisation.slug } : {}),
})

/** The ledger's own words for outcomes; other kinds of honour keep the name they had. */
const KINDS: Readonly<Record<StoredHonour['kind'], { kind: HonourDto['kind']; kindWords?: string }>> = {
  winner: { kind: 'winner' }, finalist: { kind: 'finalist' }, commended: { kind: 'commended' },
  'global-achiever': { kind: 'other', kindWords: 'Global Achiever' }, nominated: { kind: 'other', kindWords: 'Nominated' }, laureate: { kind: 'other', kindWords: 'Laureate' },
}

/** The words of the source for a place, where the name of the code does not already say them. */
const sayMore = ({ placeWords, places }: StoredHonour): boolean =>
  Boolean(placeWords) && !(places ?? []).some((code) => [placeName(code, 'en'), placeName(code, 'en', 'short')].includes(placeWords ?? ''))

export function honourDto(shelf: Shelf, honour: StoredHonour, locale: string): HonourDto {
  const edition = shelf.related('editions', honour.edition)
  const organisation = organisationOf(shelf, honour.organisation)
  const mode = honour.mode ?? 'named'
  // Under a narrower mode `honouree` already holds what may be said; the rest of the trail falls away.
  const parts = tellableParts(mode, {}, honour.places ?? [])
  const citation = inAnyLanguage(honour.citation, locale)
  const corrections = parts.trail ? correctionsOf(readCorrections(honour.notes), honour.updatedAt.slice(0, 10)) : []
  const practice = parts.trail ? shelf.practiceOf(honour) : undefined
  const text = practice && (practice.texts.get(locale) ?? practice.texts.get(practice.original))
  return {
    code: honour.code ?? '',
    ...KINDS[honour.kind],
    edition: edition ? editionRef(shelf, edition, locale) : { programme: '', edition: '', name: '', year: honour.year },
    honouree: honour.honouree,
    ...(organisation && parts.trail ? { organisation: organisationRef(organisation) } : {}),
    ...(honour.project && parts.trail ? { project: honour.project } : {}),
    places: placesOf(parts.places, locale),
    ...(parts.trail && sayMore(honour) ? { placeNote: honour.placeWords ?? '' } : {}),
    ...(honour.category ? { category: { words: honour.category } } : {}),
    ...(honour.pillar ? { pillar: Number(honour.pillar) as Pillar } : {}), // the select offers 1 to 5 only
    ...(citation && honour.state !== 'revoked' ? { citation: { text: citation.value, language: citation.language } } : {}),
    sources: parts.trail ? sourcesOf(honour.sources) : [],
    corrections,
    ...(honour.state === 'revoked' ? { revoked: corrections.at(-1) ?? { date: honour.updatedAt.slice(0, 10), text: '' } } : {}),
    ...(practice && text ? { practice: { slug: text.slug, title: text.title } } : {}),
  }
}

const RANK: Record<HonourDto['kind'], number> = { winner: 0, commended: 1, other: 2, finalist: 3 }

/** Winners first, then in the order of categories and names. */
export const inOrder = (honours: HonourDto[], locale: string): HonourDto[] => {
  const { compare } = new Intl.Collator(locale)
  return honours.sort((a, b) => RANK[a.kind] - RANK[b.kind] || compare(a.category?.words ?? '', b.category?.words ?? '') || compare(a.honouree, b.honouree))
}

export const honoursOf = (shelf: Shelf, edition: StoredEdition, now: Date): StoredHonour[] =>
  shelf.honours(now).filter((honour) => shelf.related('editions', honour.edition) === edition)

export const anchorOf = (shelf: Shelf, edition: StoredEdition): string => {
  const sameYear = shelf.all('editions').filter((one) => one.year === edition.year)
  return sameYear.length > 1 ? `y${edition.year}-${(edition.code ?? '').toLowerCase()}` : `y${edition.year}`
}

export function placeWordsOf(edition: StoredEdition, locale: string): string | null {
  return inLanguage(edition.place, locale) ?? inAnyLanguage(edition.place, 'en')?.value ?? null
}

export type MarkOptions = { now: Date; locale: string; page: (edition: StoredEdition) => number; total: (edition: StoredEdition, named: number) => number | null }

export function editionMark(shelf: Shelf, edition: StoredEdition, { now, locale, page, total }: MarkOptions): EditionMarkDto {
  const ref = editionRef(shelf, edition, locale)
  const winners = honoursOf(shelf, edition, now).filter((honour) => honour.kind === 'winner' && honour.state !== 'revoked')
  return {
    label: String(edition.year), name: ref.name,
    ...(ref.programme ? { programme: ref.programme, edition: ref.edition } : {}),
    anchor: anchorOf(shelf, edition), ledgerPage: page(edition),
    place: placeWordsOf(edition, locale),
    winners: winners.map((honour) => Number(honour.pillar ?? 0) as Pillar | 0),
    total: total(edition, winners.length),
  }
}
