import { z } from 'zod'
import { mayDraftCaseStudy } from '#policy/publication.ts'
import { defineService } from '#services/service.ts'
import type { Edition } from '#src/payload-types.ts'

/** For the editor's desk: honours that have no case study yet, and drafts with what they wait for. */
export const editorialDesk = defineService({
  act: false,
  input: z.object({}),
  async run({ ctx, viewer }): Promise<{
    untold: { code: string; honouree: string; year: number }[]
    drafts: { code: string; title: string; updatedAt: string }[]
  }> {
    const [honours, studies] = await Promise.all([
      ctx.payload.find({ collection: 'honours', where: { and: [{ entry: { exists: true } }, { state: { in: ['published', 'corrected'] } }, { kind: { in: ['winner', 'commended'] } }] }, depth: 1, pagination: false, overrideAccess: true }),
      ctx.payload.find({ collection: 'case-studies', where: {}, draft: true, depth: 0, pagination: false, overrideAccess: true, select: { code: true, title: true, honour: true, entry: true, _status: true, withdrawn: true, updatedAt: true } }),
    ])
    const told = new Set(studies.docs.map((each) => each.honour))
    const editionOf = new Map(honours.docs.map((each) => [each.code, (each.edition as Edition).code ?? '']))
    const mine = (entry: string | null | undefined, edition: string | null) => mayDraftCaseStudy(viewer, { edition, entry: entry ?? null })
    return {
      untold: honours.docs.filter((each) => each.entry && !told.has(each.code) && mine(each.entry, editionOf.get(each.code) ?? null)).map((each) => ({ code: each.code ?? '', honouree: each.honouree, year: each.year })),
      drafts: studies.docs.filter((each) => each._status === 'draft' && !each.withdrawn && mine(each.entry, editionOf.get(each.honour ?? '') ?? null)).map((each) => ({ code: each.code ?? '', title: each.title, updatedAt: each.updatedAt })),
    }
  },
})
