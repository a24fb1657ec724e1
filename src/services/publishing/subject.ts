import { Refusal } from '#domain/refusal.ts'
import type { Viewer } from '#policy/viewer.ts'
import { maySeePublication } from '#policy/publication.ts'
import type { CaseStudy, Edition, Honour } from '#src/payload-types.ts'
import type { Context } from '#services/service.ts'

/** The honour, with its edition's code; a revoked or withdrawn one is still found. */
export async function honourByCode(ctx: Context, code: string): Promise<{ honour: Honour; edition: string }> {
  const { docs } = await ctx.payload.find({ collection: 'honours', where: { code: { equals: code } }, depth: 1, limit: 1, pagination: false, overrideAccess: true })
  const honour = docs[0]
  if (!honour) throw new Refusal('not-found', { code }, 404)
  return { honour, edition: (honour.edition as Edition).code ?? '' } // depth 1: the edition is a document
}

/** The case study in its newest version, drafts included, in one language or in all. */
export async function caseStudyByCode(ctx: Context, code: string, locale: string | 'all' = 'all'): Promise<CaseStudy> {
  const { docs } = await ctx.payload.find({
    collection: 'case-studies', where: { code: { equals: code } }, locale: locale as 'all', draft: true, depth: 1, limit: 1, pagination: false, overrideAccess: true,
  })
  if (!docs[0]) throw new Refusal('not-found', { code }, 404)
  return docs[0]
}

/** Refuses whoever may not see it as an editor or organiser, with the words for something that is not there. */
export async function readableCaseStudy(ctx: Context, viewer: Viewer, code: string, locale: string | 'all' = 'all'): Promise<{ study: CaseStudy; edition: string | null }> {
  const study = await caseStudyByCode(ctx, code, locale)
  const edition = study.honour ? (await honourByCode(ctx, study.honour)).edition : null
  if (!maySeePublication(viewer, { edition, entry: study.entry ?? null })) throw new Refusal('not-found', { code }, 404)
  return { study, edition }
}
