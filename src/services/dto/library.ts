import type { PracticeCardDto } from './common.ts'
import type { Facet, LibraryQuery } from './library-query.ts'

/** `label` is needed for places only; the other values have words in the catalogues. */
export type FacetOptionDto = { value: string; label?: string; count: number; on: boolean }
export type FacetDto = { key: Facet; options: FacetOptionDto[] }

/** What leaving one thing out would give, when nothing was found. */
export type WithoutDto = {
  drop: { kind: 'word'; word: string; keeps: string } | { kind: 'filter'; facet: Facet; value: string; label?: string } | { kind: 'all' }
  count: number
  query: LibraryQuery
}

export type LibraryDto = {
  query: LibraryQuery
  total: number
  hits: PracticeCardDto[]
  pages: number
  facets: FacetDto[]
  /** Near queries from the vocabulary, when there are few hits. */
  near: string[]
  without: WithoutDto[]
  /** Addresses of this very query. */
  downloads: { atom: string; csv: string; json: string }
  /** false while the index is being built: the list is whole, words cannot be searched. */
  searchReady: boolean
}
