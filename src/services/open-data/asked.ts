import { z } from 'zod'
import { PILLARS } from '#domain/vocabulary.ts'
import { libraryQuery } from '#services/library/library-query.ts'
import { DATA_SETS, HONOUR_KINDS } from './records.ts'

export const MOST_A_PAGE = 200

/** Which honours; what is absent does not narrow. */
export const honourFilter = z.object({
  year: z.array(z.number()).optional(), edition: z.array(z.string()).optional(), pillar: z.array(z.literal(PILLARS)).optional(),
  place: z.array(z.string()).optional(), kind: z.array(z.enum(HONOUR_KINDS)).optional(),
})
export type HonourFilter = z.infer<typeof honourFilter>

/** A set, or the part of it that a query finds: practices by the library's query, honours by their own. */
export const askedSet = z.object({ set: z.enum(DATA_SETS), locale: z.string(), query: libraryQuery.optional(), honours: honourFilter.optional() })
export type AskedSet = z.infer<typeof askedSet>
