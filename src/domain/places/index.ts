import { ITU_MEMBERS, ITU_REGIONS, MEMBERSHIPS, type ItuRegion, type PlaceGroup } from './groups.ts'
import { REGION_ROWS } from './regions.ts'
import { READ_AS, SHORT_NAMES } from './short-names.ts'
import { PLACE_ROWS, type PlaceRow } from './table.ts'

export { ITU_REGIONS, PLACE_GROUPS, type ItuRegion, type PlaceGroup } from './groups.ts'
export { TABLE_VERSION } from './table.ts'

export const PLACE_LANGUAGES = ['en', 'fr', 'es', 'pt', 'ar', 'zh', 'ru'] as const
export type PlaceLanguage = (typeof PLACE_LANGUAGES)[number]

/** For something done everywhere, or nowhere in particular. */
export const GLOBAL = 'global'
const GLOBAL_NAMES: Readonly<Record<PlaceLanguage, string>> = {
  en: 'Global', fr: 'Monde entier', es: 'Mundial', pt: 'Mundial', ar: 'عالمي', zh: '全球', ru: 'Весь мир',
}

const byCode: ReadonlyMap<string, PlaceRow> = new Map([...PLACE_ROWS, ...REGION_ROWS].map((row) => [row[0], row]))
const regionCode = (m49: number): string => `M49-${String(m49).padStart(3, '0')}`
const column = (locale: string): 3 | 4 | 5 | 6 | 7 | 8 | 9 => {
  const at = PLACE_LANGUAGES.indexOf((locale.split('-')[0] ?? 'en') as PlaceLanguage)
  return ((at < 0 ? 0 : at) + 3) as 3
}

/**
 * The UN's name of a country, area or region (`KE`, `M49-014`, `global`) in one of the seven languages, English for
 * any other. `short`: the shorter form, where there is one. A code that is not in the table is given back as it is.
 */
export function placeName(code: string, locale: string, form: 'full' | 'short' = 'full'): string {
  const row = byCode.get(code)
  const at = column(locale)
  if (code === GLOBAL) return GLOBAL_NAMES[PLACE_LANGUAGES[at - 3] ?? 'en']
  if (!row) return code
  const short = form === 'short' ? SHORT_NAMES[code]?.[PLACE_LANGUAGES[at - 3] ?? 'en'] : undefined
  return short ?? row[at]
}

/** May this code stand in a field of countries and areas: alpha-2 of the table, a region of M49, or `global`. */
export const isPlace = (value: unknown): value is string => typeof value === 'string' && (value === GLOBAL || byCode.has(value))

/** A country or area, not a region. */
export const isCountryOrArea = (value: unknown): value is string => isPlace(value) && /^[A-Z]{2}$/.test(value)

export type NamedPlace = { code: string; name: string }

const sorted = (rows: readonly PlaceRow[], locale: string, form: 'full' | 'short'): NamedPlace[] => {
  const collator = new Intl.Collator(locale)
  return rows
    .map((row) => ({ code: row[0], name: placeName(row[0], locale, form) }))
    .sort((a, b) => collator.compare(a.name, b.name))
}

/** Every country and area, in the order of the reader's language. */
export const allPlaces = (locale: string, form: 'full' | 'short' = 'full'): NamedPlace[] => sorted(PLACE_ROWS, locale, form)

/** The regions of M49, in its own order: a continent, then its parts. */
export const allRegions = (locale: string): NamedPlace[] =>
  REGION_ROWS.filter((row) => row[0] !== 'M49-001').map((row) => ({ code: row[0], name: placeName(row[0], locale) }))

/** What a place lies in, nearest first: `KE` → `M49-014`, `M49-202`, `M49-002`. The world is left out. */
export function regionsOf(code: string): string[] {
  const found: string[] = []
  for (let row = byCode.get(code); row && row[2] > 1; row = byCode.get(regionCode(row[2]))) found.push(regionCode(row[2]))
  return found
}

/** The continent of M49 (`M49-002`, `-019`, `-142`, `-150`, `-009`) a place lies in; a continent lies in itself. */
export function regionOf(code: string): string | undefined {
  const row = byCode.get(code)
  return regionsOf(code).at(-1) ?? (row && row[2] === 1 && code.startsWith('M49-') ? code : undefined)
}

/** The nearest region of M49: `KE` → `M49-014`. */
export const subregionOf = (code: string): string | undefined => regionsOf(code)[0]

/** ITU's region of a Member State; none for an area that is not one. */
export const ituRegionOf = (code: string): ItuRegion | undefined =>
  code.length === 2 ? ITU_REGIONS.find((region) => ITU_MEMBERS[region].split(' ').includes(code)) : undefined

const dayOf = (date: string | Date): string => (typeof date === 'string' ? date : date.toISOString()).slice(0, 10)

/** Was this country or area in the group (LDC, LLDC, SIDS) on that day (ISO date or instant, UTC)? */
export function memberOf(group: PlaceGroup, code: string, date: string | Date): boolean {
  const day = dayOf(date)
  return MEMBERSHIPS[group].some(
    (membership) =>
      membership.code === code && (!membership.from || membership.from <= day) && (!membership.until || day < membership.until),
  )
}

/** Everybody in the group on that day, by code. */
export const membersOf = (group: PlaceGroup, date: string | Date): string[] =>
  MEMBERSHIPS[group].map((membership) => membership.code).filter((code) => memberOf(group, code, date)).sort()

/** Countries and areas inside a place, by code: a region's own, a country itself, every one for `global` and the world. */
export function placesWithin(code: string): string[] {
  const all = PLACE_ROWS.map((row) => row[0])
  if (code === GLOBAL || code === 'M49-001') return all
  if (isCountryOrArea(code)) return [code]
  return all.filter((place) => regionsOf(place).includes(code))
}

const fold = (name: string): string =>
  name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’‘`]/g, "'").replace(/\s+/g, ' ').trim().toLowerCase()

/**
 * The code for an English name as records and press texts write it (full, short or older form; case, accents and kind
 * of apostrophe do not matter, nor a remark such as "(regional)" behind it); a region's name and `global` are found too.
 * Nothing is guessed: no match is undefined.
 */
export function findPlaceByName(name: string): string | undefined {
  const wanted = fold(name.replace(/\s*\((regional|as named)[^)]*\)?\s*$/i, ''))
  if (wanted === GLOBAL || wanted === 'worldwide' || wanted === 'world') return GLOBAL
  const countries = PLACE_ROWS.find((row) => fold(row[3]) === wanted)?.[0]
  const short = Object.keys(SHORT_NAMES).find((code) => fold(SHORT_NAMES[code]?.en ?? '') === wanted)
  return countries ?? short ?? READ_AS[wanted] ?? REGION_ROWS.find((row) => fold(row[3]) === wanted)?.[0]
}
