import type { CaseStudy, Category, Edition, Honour, Organisation, Page, Programme } from '#src/payload-types.ts'

/**
 * Documents as the store reads them: flat, relations as ids, and each localized field as one object with a value a
 * language. (The generated types describe what Payload gives for one language.)
 */
export type Localized<T> = Readonly<Record<string, T | null | undefined>> | null | undefined

type Told = 'title' | 'slug' | 'summary' | 'problem' | 'approach' | 'steps' | 'whatDidNotWork' | 'needs' | 'costNote' | 'team'
  | 'transferConditions' | 'safetyNotes' | 'quote' | 'partners' | 'more' | 'notes'

export type StoredResult = Omit<NonNullable<CaseStudy['results']>[number], 'indicator' | 'value' | 'unit' | 'population' | 'period'> & {
  indicator: Localized<string>; value: Localized<string>; unit: Localized<string>; population: Localized<string>; period: Localized<string>
}
export type StoredCaseStudy = Omit<CaseStudy, Told | 'results' | 'counted'> & { [K in Told]?: Localized<NonNullable<CaseStudy[K]>> } & {
  results?: StoredResult[] | null
  counted?: { value?: number | null; unit?: Localized<string>; planned?: boolean | null } | null
}
export type StoredHonour = Omit<Honour, 'citation'> & { citation?: Localized<string> }
export type StoredEdition = Omit<Edition, 'name' | 'introduction' | 'place'> & { name: Localized<string>; introduction?: Localized<string>; place?: Localized<string> }
export type StoredProgramme = Omit<Programme, 'name' | 'description'> & { name: Localized<string>; description?: Localized<string> }
export type StoredCategory = Omit<Category, 'name' | 'description'> & { name: Localized<string>; description?: Localized<string> }
export type StoredPage = Omit<Page, 'title' | 'body'> & { title: Localized<string>; body?: Localized<NonNullable<Page['body']>> }
export type StoredOrganisation = Organisation

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' ||
  (typeof value === 'object' && !Array.isArray(value) && Object.values(value).every((part) => part === null || part === undefined || part === ''))

/** In this language, or in the next one named; a value without languages is as it is. */
export function inLanguage<T>(value: Localized<T>, ...languages: string[]): T | undefined {
  for (const language of languages) {
    const found = value?.[language]
    if (!isEmpty(found)) return found as T // not empty, so neither null nor undefined
  }
  return undefined
}

/** In the first language in which it is told at all. */
export const inAnyLanguage = <T>(value: Localized<T>, ...preferred: string[]): { language: string; value: T } | undefined => {
  for (const language of [...preferred, ...Object.keys(value ?? {})]) {
    const found = inLanguage(value, language)
    if (found !== undefined) return { language, value: found }
  }
  return undefined
}

/** A relation at depth 0 is an id, of a kind that differs by database. */
export const idOf = (relation: unknown): string | null =>
  relation === null || relation === undefined ? null : typeof relation === 'object' && 'id' in relation ? String(relation.id) : String(relation)
