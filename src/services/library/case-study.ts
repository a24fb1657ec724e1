import { isCode } from '#domain/codes.ts'
import { tellableParts } from '#policy/case-studies.ts'
import type { CaseStudyDto, CostDto, ResultDto } from '#services/dto/case-study.ts'
import type { OrganisationRefDto } from '#services/dto/common.ts'
import type { Pillar } from '#domain/vocabulary.ts'
import { organisationNameOf, pictureOf, practiceCard, recognitionOf, textFor } from './cards.ts'
import { isWebAddress, sourcesOf } from './edition-numbers.ts'
import { honourDto, organisationOf, organisationRef, placesOf } from './honours.ts'
import { lineageOf } from './lineage.ts'
import type { Practice } from './public-index/practice.ts'
import type { Shelf } from './public-index/shelf.ts'
import { inLanguage, type Localized, type StoredCaseStudy, type StoredResult } from './public-index/stored.ts'
import { relatedTo } from './related.ts'
import { htmlOf, linesOf, type MediaById, type RichText } from './rich-text.ts'

/** `alone`: without what is near it, which is looked for in the whole library. */
type Asked = { shelf: Shelf; practice: Practice; doc: StoredCaseStudy; locale: string; now: Date; media: MediaById; alone?: boolean }

const optional = <K extends string, T>(key: K, value: T | null | undefined): Partial<Record<K, T>> =>
  // One property of exactly that name; TypeScript widens a computed key to string.
  (value === null || value === undefined || value === '' ? {} : { [key]: value }) as Partial<Record<K, T>>

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const sentences = (value: unknown): string[] => listOf(value).filter((one): one is string => typeof one === 'string' && one !== '')

function resultDto(result: StoredResult, language: string, original: string, trail: boolean): ResultDto {
  const told = (value: Localized<string>) => inLanguage(value, language, original)
  return {
    indicator: told(result.indicator) ?? '', value: told(result.value) ?? '', strength: result.strength, effect: result.effect,
    ...optional('unit', told(result.unit)), ...optional('population', told(result.population)), ...optional('period', told(result.period)),
    ...(trail && isWebAddress(result.sourceUrl) ? { source: { url: result.sourceUrl } } : {}),
  }
}

function costDto(doc: StoredCaseStudy, language: string): CostDto | undefined {
  const note = inLanguage(doc.costNote, language)
  const written = doc.cost?.text ?? undefined
  // The amount in words is kept in the language of the original; a translation says it in its note.
  const text = language === doc.originalLanguage ? (written ?? note) : (note ?? written)
  if (!text) return undefined
  return { text, ...optional('amount', doc.cost?.amount), ...optional('currency', doc.cost?.currency), ...optional('year', doc.cost?.year), ...(note && note !== text ? { note } : {}) }
}

const LICENCES: Readonly<Record<string, string>> = {
  'CC BY 4.0': 'https://creativecommons.org/licenses/by/4.0/', 'CC BY-SA 4.0': 'https://creativecommons.org/licenses/by-sa/4.0/', 'CC0 1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
}

const partnersOf = (value: unknown): CaseStudyDto['partners'] =>
  listOf(value).flatMap((one) => {
    const { name, role } = (one ?? {}) as { name?: unknown; role?: unknown }
    return typeof name === 'string' && name ? [{ name, role: typeof role === 'string' ? role : '' }] : []
  })

function organisationsOf(shelf: Shelf, practice: Practice): OrganisationRefDto[] {
  const organisation = organisationOf(shelf, practice.organisation)
  if (organisation) return [organisationRef(organisation)]
  const name = organisationNameOf(shelf, practice)
  return name ? [{ name }] : []
}

/** The account as its page shows it: in the language asked for or the original's, and no more than its mode lets be told. */
export function caseStudyDto({ shelf, practice, doc, locale, now, media, alone }: Asked): CaseStudyDto {
  const { language, text } = textFor(practice, locale)
  const { trail, persons } = tellableParts(doc.mode, {}, [])
  const told = <T>(value: Localized<T>): T | undefined => inLanguage(value, language)
  const prose = (field: 'problem' | 'approach' | 'whatDidNotWork' | 'more') => htmlOf(told(doc[field] as Localized<RichText>), media, 3) // richText fields: Lexical's JSON
  const approach = [prose('approach'), prose('more')].filter(Boolean).join('')
  const quote = told(doc.quote)
  const storedHonour = trail ? shelf.byCode('honours', doc.honour) : undefined
  const honour = storedHonour && shelf.honours(now).includes(storedHonour) ? honourDto(shelf, storedHonour, locale) : undefined
  const overdue = doc.reviewBy && Date.parse(doc.reviewBy) < now.getTime()
  const changes = trail ? (doc.changeLog ?? []) : []
  return {
    code: practice.code, slug: text.slug, version: (doc.changeLog?.length ?? 0) + 1,
    language, translation: text.state, originalLanguage: practice.original,
    translations: [...practice.texts].map(([one, { slug, state }]) => ({ language: one, slug, state })),
    origin: doc.origin, mode: doc.mode, title: text.title, summary: text.summary,
    ...optional('problem', prose('problem')), ...optional('approach', approach),
    steps: sentences(told(doc.steps as Localized<unknown>)),
    results: (doc.results ?? []).map((result) => resultDto(result, language, practice.original, trail)),
    ...optional('whatDidNotWork', prose('whatDidNotWork')), ...optional('cost', costDto(doc, language)),
    needs: linesOf(told(doc.needs as Localized<RichText>)), notNeeded: [],
    ...optional('transferConditions', told(doc.transferConditions)), ...optional('monthsToFirstResult', doc.monthsToFirstResult),
    ...optional('team', told(doc.team)), partners: trail ? partnersOf(told(doc.partners as Localized<unknown>)) : [],
    ...optional('safetyNotes', told(doc.safetyNotes)),
    ...(quote?.text ? { quote: { text: quote.text, who: persons ? (quote.who ?? '') : '' } } : {}),
    contexts: practice.contexts, workingLanguages: [],
    sdgTargets: doc.sdgTargets ?? [], wsisLines: doc.wsisLines ?? [],
    places: placesOf(practice.places, locale), organisations: organisationsOf(shelf, practice),
    pillar: practice.pillar, furtherPillars: practice.furtherPillars as Pillar[],
    ...optional('started', doc.started), ...optional('recognition', recognitionOf(shelf, practice, locale, now)), ...optional('honour', honour),
    status: doc.status,
    ...(doc.assessedOn ? { assessed: { date: doc.assessedOn, ...(persons && doc.assessor && !isCode(doc.assessor) ? { by: doc.assessor } : {}) } } : {}),
    verification: doc.verification, transferability: doc.transferability,
    ...optional('lineage', lineageOf(shelf, practice, locale)),
    firstPublished: practice.firstPublished, ...optional('lastConfirmed', doc.lastConfirmed),
    ...(overdue ? { notConfirmedSince: doc.lastConfirmed ?? practice.firstPublished } : {}), ...optional('reviewBy', doc.reviewBy),
    licence: { name: doc.licence ?? 'CC BY 4.0', ...optional('href', LICENCES[doc.licence ?? 'CC BY 4.0']) },
    ...optional('credit', persons ? doc.credit : undefined),
    sources: trail ? sourcesOf(doc.sources) : [], notes: sentences(told(doc.notes as Localized<unknown>)),
    sensitive: doc.sensitive === true,
    picture: pictureOf(practice, text),
    changes: changes.map(({ on, what }) => ({ date: on.slice(0, 10), text: what })),
    related: (alone ? [] : relatedTo(shelf, practice)).map((one) => practiceCard(shelf, one, { locale, now })),
    addresses: {
      id: `/id/${practice.code}`, bibtex: `/cite/${practice.code}.bib`, ris: `/cite/${practice.code}.ris`, csl: `/cite/${practice.code}.csl.json`,
      json: `/data/v1/practices/${practice.code}`,
      report: `/${locale}/report?about=${practice.code}`, tell: `/${locale}/report?about=${practice.code}&tell=1`,
    },
  }
}
