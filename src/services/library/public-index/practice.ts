import type { Context, People, PeopleBand, Pillar, PublicationMode, Strength, TranslationState, Verification } from '#domain/vocabulary.ts'
import { PEOPLE_BANDS, STRENGTHS } from '#domain/vocabulary.ts'
import { regionsOf } from '#domain/places/index.ts'
import { tellableParts } from '#policy/case-studies.ts'
import { toldPartsOf } from '#services/dto/case-study.ts'
import type { AccountPart } from '#services/dto/common.ts'
import { idOf, inLanguage, type StoredCaseStudy } from './stored.ts'

export type PracticeText = { slug: string; title: string; summary: string; state: TranslationState; unit?: string }

/** What lists, facets and counts need of a case study, nothing that its publication mode hides. */
export type Practice = {
  code: string
  id: string
  mode: PublicationMode
  invented: boolean
  original: string
  /** The languages in which it really exists. */
  texts: ReadonlyMap<string, PracticeText>
  organisation: string | null
  organisationName: string | null
  places: string[]
  /** Places and every region they lie in. */
  within: string[]
  pillar: Pillar
  furtherPillars: Pillar[]
  strengths: Strength[]
  verification: Verification
  contexts: Context[]
  recognition: string | null
  honour: string | null
  entry: string | null
  adaptedFrom: string | null
  people?: People
  counted?: number
  planned?: boolean
  told: AccountPart[]
  firstPublished: string
  lastConfirmed: string | null
}

const pillarOf = (value: string | null | undefined): Pillar => Number(value) as Pillar // the select offers 1 to 5 only

/** Counted bands with their numbers, "not counted" as null; a band of which nothing is said is absent. */
export function peopleOf({ people }: StoredCaseStudy): People | undefined {
  const counted = PEOPLE_BANDS.flatMap((band): [PeopleBand, number | null][] => {
    const value = people?.[band === 'not-stated' ? 'not_stated' : band]
    if (typeof value === 'number') return [[band, value]]
    return people?.notCounted?.includes(band) ? [[band, null]] : []
  })
  return counted.some(([, value]) => value !== null) ? Object.fromEntries(counted) : undefined
}

export const slugFrom = (title: string): string =>
  title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '').slice(0, 80)

/** A language counts only if `translations[]` names it and it has a title: nothing is shown half. */
function textsOf(doc: StoredCaseStudy): Map<string, PracticeText> {
  const states = new Map<string, TranslationState>((doc.translations ?? []).map((one) => [one.language, one.state]))
  states.set(doc.originalLanguage, 'original')
  const originalSlug = inLanguage(doc.slug, doc.originalLanguage) ?? inLanguage(doc.slug, ...Object.keys(doc.slug ?? {}))
  const texts = new Map<string, PracticeText>()
  for (const [language, state] of states) {
    const title = inLanguage(doc.title, language)
    const summary = inLanguage(doc.summary, language)
    if (!title || !summary) continue
    const slug = inLanguage(doc.slug, language) ?? originalSlug ?? (doc.mode === 'named' ? slugFrom(title) : '')
    const unit = inLanguage(doc.counted?.unit, language, doc.originalLanguage)
    texts.set(language, { slug: slug || (doc.code ?? '').toLowerCase(), title, summary, state, ...(unit ? { unit } : {}) })
  }
  return texts
}

/** Which of the ten parts are told, from the stored fields. */
const toldOf = (doc: StoredCaseStudy, people: People | undefined, trail: boolean): AccountPart[] => {
  const has = (value: unknown): true | undefined => (value ? true : undefined)
  const told = <T>(value: Readonly<Record<string, T | null | undefined>> | null | undefined) => inLanguage(value, doc.originalLanguage)
  const steps = told(doc.steps)
  // toldPartsOf asks only whether each part is there
  return toldPartsOf({
    problem: has(told(doc.problem)) && ' ', approach: has(told(doc.approach)) && ' ', steps: Array.isArray(steps) ? steps.map(String) : [],
    results: (doc.results ?? []).map((one) => ({ population: told(one.population), people })) as never,
    whatDidNotWork: has(told(doc.whatDidNotWork)) && ' ', cost: has(doc.cost?.text || told(doc.costNote)) && { text: ' ' },
    needs: has(told(doc.needs)) ? [' '] : [], transferConditions: told(doc.transferConditions),
    started: doc.started ?? (doc.adaptedFrom || undefined), recognition: trail ? (doc.recognition ?? doc.honour ?? undefined) : undefined, lastConfirmed: doc.lastConfirmed ?? undefined,
  })
}

/** null: it has no text that could be shown. */
export function readPractice(doc: StoredCaseStudy): Practice | null {
  const texts = textsOf(doc)
  const original = texts.has(doc.originalLanguage) ? doc.originalLanguage : texts.keys().next().value
  if (!doc.code || !original) return null
  const parts = tellableParts(doc.mode, { organisation: doc.organisationName ?? undefined }, doc.places ?? [])
  const people = peopleOf(doc)
  return {
    code: doc.code, id: String(doc.id), mode: doc.mode, invented: doc.origin === 'invented', original, texts,
    organisation: parts.trail ? idOf(doc.organisation) : null,
    organisationName: parts.identity.organisation ?? null,
    places: parts.places,
    within: [...new Set(parts.places.flatMap((place) => [place, ...regionsOf(place)]))],
    pillar: pillarOf(doc.pillar),
    furtherPillars: (doc.furtherPillars ?? []).map(pillarOf),
    strengths: STRENGTHS.filter((strength) => doc.results?.some((result) => result.strength === strength)),
    verification: doc.verification,
    contexts: doc.contexts ?? [],
    recognition: parts.trail ? (doc.recognition ?? null) : null,
    honour: parts.trail ? (doc.honour ?? null) : null,
    entry: parts.trail ? (doc.entry ?? null) : null,
    adaptedFrom: doc.adaptedFrom ?? null,
    ...(people ? { people } : {}),
    ...(typeof doc.counted?.value === 'number' ? { counted: doc.counted.value, planned: doc.counted.planned === true } : {}),
    told: toldOf(doc, people, parts.trail),
    firstPublished: doc.firstPublished ?? doc.createdAt,
    lastConfirmed: doc.lastConfirmed ?? null,
  }
}
