import { z } from 'zod'
import { CONTEXTS, PILLARS, STRENGTHS, VERIFICATIONS } from '#domain/vocabulary.ts'
import { FACETS, LIBRARY_SORTS, type Facet, type LibraryQuery } from '#services/dto/library-query.ts'

/** The query as the address gives it (`readLibraryQuery`), checked once more at the door of the service. */
export const libraryQuery = z.object({
  q: z.string().max(200).default(''),
  pillar: z.array(z.literal(PILLARS)).default([]),
  place: z.array(z.string()).default([]),
  strength: z.array(z.enum(STRENGTHS)).default([]),
  verification: z.array(z.enum(VERIFICATIONS)).default([]),
  context: z.array(z.enum(CONTEXTS)).default([]),
  year: z.array(z.number()).default([]),
  language: z.array(z.string()).default([]),
  sort: z.enum(LIBRARY_SORTS).default('best'),
  page: z.number().int().min(1).default(1),
})

/** What is chosen, as the facet index knows it: every value a string. */
export const chosenIn = (query: LibraryQuery): Record<Facet, string[]> =>
  // fromEntries widens the keys to string; they are exactly FACETS
  Object.fromEntries(FACETS.map((facet) => [facet, query[facet].map(String)])) as Record<Facet, string[]>
