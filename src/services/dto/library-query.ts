import { CONTEXTS, PILLARS, STRENGTHS, VERIFICATIONS, type Context, type Pillar, type Strength, type Verification } from '#domain/vocabulary.ts'

/** The library's query is its address: what this reads, `writeLibraryQuery` writes, in one order, without defaults. */
export const LIBRARY_SORTS = ['best', 'confirmed', 'newest', 'title'] as const
export type LibrarySort = (typeof LIBRARY_SORTS)[number]

export const FACETS = ['pillar', 'place', 'strength', 'verification', 'context', 'year', 'language'] as const
export type Facet = (typeof FACETS)[number]

export type LibraryQuery = {
  q: string
  pillar: Pillar[]
  /** ISO 3166, M49 region code or "global". */
  place: string[]
  strength: Strength[]
  verification: Verification[]
  context: Context[]
  year: number[]
  language: string[]
  sort: LibrarySort
  page: number
}

export const EMPTY_QUERY: LibraryQuery = {
  q: '', pillar: [], place: [], strength: [], verification: [], context: [], year: [], language: [], sort: 'best', page: 1,
}

const known = <T extends string | number>(all: readonly T[], given: string[]): T[] => all.filter((one) => given.includes(String(one)))

/** Values that do not exist are left out, so that an old or mistyped address still answers. */
export function readLibraryQuery(params: URLSearchParams): LibraryQuery {
  const all = (key: string) => [...new Set(params.getAll(key).map((one) => one.trim()).filter(Boolean))].slice(0, 40)
  const page = Number(params.get('page'))
  return {
    q: (params.get('q') ?? '').trim().slice(0, 200),
    pillar: known(PILLARS, all('pillar')),
    place: all('place').filter((one) => /^[A-Za-z0-9-]{2,12}$/.test(one)).sort(),
    strength: known(STRENGTHS, all('strength')),
    verification: known(VERIFICATIONS, all('verification')),
    context: known(CONTEXTS, all('context')),
    year: all('year').filter((one) => /^\d{4}$/.test(one)).map(Number).sort((a, b) => a - b),
    language: all('language').filter((one) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/.test(one)).sort(),
    sort: LIBRARY_SORTS.find((one) => one === params.get('sort')) ?? 'best',
    page: Number.isInteger(page) && page > 1 && page < 10_000 ? page : 1,
  }
}

/** "?q=…" or an empty string. */
export function writeLibraryQuery(query: Partial<LibraryQuery>): string {
  const params = new URLSearchParams()
  if (query.q) params.set('q', query.q)
  for (const facet of FACETS) for (const value of query[facet] ?? []) params.append(facet, String(value))
  if (query.sort && query.sort !== 'best') params.set('sort', query.sort)
  if (query.page && query.page > 1) params.set('page', String(query.page))
  const written = params.toString()
  return written && `?${written}`
}
