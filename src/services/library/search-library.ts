import { allRegions, isCountryOrArea, placeName } from '#domain/places/index.ts'
import { PILLARS, VERIFICATIONS, CONTEXTS, STRENGTHS } from '#domain/vocabulary.ts'
import { FACETS, writeLibraryQuery, type Facet, type LibraryQuery } from '#services/dto/library-query.ts'
import type { FacetDto, FacetOptionDto, LibraryDto, WithoutDto } from '#services/dto/library.ts'
import { defineService } from '#services/service.ts'
import { countBits, hasBit, noBits, setBit, type Bits } from '#src/search/bits.ts'
import { markWords, readQuery, type Sought } from '#src/search/fold.ts'
import type { SearchFile } from '#src/search/search-file.ts'
import { orderOf, practiceCard } from './cards.ts'
import { chosenIn, libraryQuery } from './library-query.ts'
import type { Shelf } from './public-index/shelf.ts'
import { MISSING, readShelf, type PublicPage } from './public-page.ts'
import { searchFile } from './search.ts'
import { z } from 'zod'

const PAGE = 20
const FEW = 5
const COUNTRIES_SHOWN = 12

export const searchLibrary = defineService({
  act: false,
  input: z.object({ locale: z.string(), query: libraryQuery }),
  async run({ ctx, input: { locale, query } }): Promise<PublicPage<LibraryDto>> {
    const { shelf, now, validUntil } = await readShelf(ctx)
    const file = await searchFile(ctx)
    const sought = readQuery(query.q)
    const asked = sought.words.length > 0
    const found = asked && file ? foundBy(shelf, file, sought) : null
    const { practices, facets } = shelf.arranged()
    const chosen = chosenIn(query)
    const matching = facets.matching(chosen, found?.bits)
    const total = countBits(matching)
    const order = found && query.sort === 'best' ? found.order : orderOf(shelf, query.sort === 'best' ? 'confirmed' : query.sort, locale)
    const pages = Math.max(1, Math.ceil(total / PAGE))
    const hits = order.filter((at) => hasBit(matching, at)).slice((query.page - 1) * PAGE, query.page * PAGE)
    if (query.page > pages) return MISSING
    const plain = writeLibraryQuery({ ...query, page: 1 })
    const address = locale === 'en' ? plain : `${plain}${plain ? '&' : '?'}locale=${locale}`
    return {
      // what is said while words cannot be searched yet is true of this moment alone
      kind: 'page', validUntil: file ? validUntil : now,
      dto: {
        query, total, pages,
        hits: hits.flatMap((at) => practices[at] ?? []).map((practice) =>
          practiceCard(shelf, practice, { locale, now, ...(asked ? { summary: (text: string) => markWords(text, sought) } : {}) })),
        facets: FACETS.map((facet) => facetDto(shelf, facet, query, found?.bits, locale)),
        near: asked && file && total < FEW ? file.near(sought) : [],
        without: total === 0 ? withoutOne(shelf, file, query, sought, locale) : [],
        downloads: { atom: `/feeds/practices.atom${address}`, csv: `/data/v1/practices.csv${address}`, json: `/data/v1/practices${address}` },
        searchReady: file !== null,
      },
    }
  },
})

/** What the words found, in the order of how well they fit; only what is on the shelf counts. */
export function foundBy(shelf: Shelf, file: SearchFile, sought: Sought): { bits: Bits; order: number[] } {
  const { at, practices } = shelf.arranged()
  const bits = noBits(practices.length)
  const order = file.find(sought).flatMap((code) => at.get(code) ?? [])
  for (const one of order) setBit(bits, one)
  return { bits, order }
}

const FIXED: Partial<Record<Facet, readonly string[]>> = { pillar: PILLARS.map(String), strength: STRENGTHS, verification: VERIFICATIONS }

function facetDto(shelf: Shelf, facet: Facet, query: LibraryQuery, within: Bits | undefined, locale: string): FacetDto {
  const counts = shelf.arranged().facets.counts(facet, chosenIn(query), within)
  const on = query[facet].map(String)
  const option = (value: string): FacetOptionDto => ({
    value, count: counts.get(value) ?? 0, on: on.includes(value), ...(facet === 'place' ? { label: placeName(value, locale, 'short') } : {}),
  })
  const fixed = FIXED[facet]
  if (fixed) return { key: facet, options: fixed.map(option) }
  if (facet === 'place') return { key: facet, options: placeOptions(counts, on, locale).map(option) }
  if (facet === 'context') return { key: facet, options: CONTEXTS.filter((value) => counts.has(value) || on.includes(value)).map(option) }
  const values = [...new Set([...counts.keys(), ...on])]
  return { key: facet, options: (facet === 'year' ? values.sort().reverse() : values.sort()).map(option) }
}

/** Continents and "global", then the countries with most practices, in the order of the reader's language: not two hundred. */
function placeOptions(counts: ReadonlyMap<string, number>, on: readonly string[], locale: string): string[] {
  const continents = allRegions(locale).map((one) => one.code).filter((code) => ['M49-002', 'M49-019', 'M49-142', 'M49-150', 'M49-009'].includes(code))
  const { compare } = new Intl.Collator(locale)
  const most = [...counts].filter(([code, count]) => isCountryOrArea(code) && count > 0).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, COUNTRIES_SHOWN).map(([code]) => code)
  const countries = [...new Set([...most, ...on.filter((code) => !continents.includes(code) && code !== 'global')])]
    .sort((a, b) => compare(placeName(a, locale, 'short'), placeName(b, locale, 'short')))
  return ['global', ...continents].filter((code) => counts.has(code) || on.includes(code)).concat(countries)
}

/** What leaving one thing out would give: each filter, each word, everything. */
function withoutOne(shelf: Shelf, file: SearchFile | null, query: LibraryQuery, sought: Sought, locale: string): WithoutDto[] {
  const { facets } = shelf.arranged()
  const count = (one: LibraryQuery): number => {
    const words = readQuery(one.q)
    return facets.count(chosenIn(one), words.words.length > 0 && file ? foundBy(shelf, file, words).bits : undefined)
  }
  const filters = FACETS.flatMap((facet) => query[facet].map((value) => {
    const rest = { ...query, page: 1, [facet]: (query[facet] as (string | number)[]).filter((one) => one !== value) } as LibraryQuery // one facet, its own values
    return { drop: { kind: 'filter' as const, facet, value: String(value), ...(facet === 'place' ? { label: placeName(String(value), locale, 'short') } : {}) }, count: count(rest), query: rest }
  }))
  const words = file ? sought.typed.map((word, i) => {
    const keeps = sought.typed.filter((_, j) => j !== i).join(' ')
    const rest = { ...query, page: 1, q: keeps }
    return { drop: { kind: 'word' as const, word, keeps }, count: count(rest), query: rest }
  }) : []
  const many = filters.length + words.length > 1
  const none: LibraryQuery = { ...query, q: '', page: 1, pillar: [], place: [], strength: [], verification: [], context: [], year: [], language: [] }
  return [...words, ...filters, ...(many ? [{ drop: { kind: 'all' as const }, count: count(none), query: none }] : [])].slice(0, 12)
}
