import { z } from 'zod'
import { CONSENT_ITEMS, hasConsent } from '#domain/consent.ts'
import { edits, appointedAs } from '#policy/viewer.ts'
import { mayDraftCaseStudy } from '#policy/publication.ts'
import { consentsOf } from '#services/outcome/publication-mode.ts'
import { defineService } from '#services/service.ts'
import type { CaseStudy, Edition } from '#src/payload-types.ts'
import type { SignOff } from './signed-text.ts'
import { whyNotPublished, type Obstacle } from './why-not-published.ts'

/** What a draft waits for: for those who were asked, for the editors to change something, or for what `obstacles` say. */
export type DraftDto = { code: string; id: string; title: string; updatedAt: string; waits: 'answer' | 'changes' | 'obstacles' | 'publishing'; obstacles: Obstacle[] }
export type EditorialDeskDto = {
  /** `consented`: of the items that can be agreed to for a case study; without one a draft would be empty. */
  untold: { code: string; honouree: string; year: number; edition: string; consented: number }[]
  drafts: DraftDto[]
  published: number
}

/** For the editor's desk: honours that have no case study yet, and drafts with what they wait for. */
export const editorialDesk = defineService({
  act: false,
  input: z.object({ locale: z.string().default('en') }),
  async run({ ctx, viewer, input }): Promise<EditorialDeskDto> {
    if (!edits(viewer) && appointedAs(viewer, 'organiser').length === 0) return { untold: [], drafts: [], published: 0 }
    const [honours, studies] = await Promise.all([
      ctx.payload.find({ collection: 'honours', where: { and: [{ entry: { exists: true } }, { state: { in: ['published', 'corrected'] } }, { kind: { in: ['winner', 'commended'] } }] }, depth: 1, locale: input.locale as 'en', fallbackLocale: 'en', pagination: false, overrideAccess: true }),
      // with every language asked for, localized fields are objects by language
      ctx.payload.find({ collection: 'case-studies', where: {}, draft: true, locale: 'all', depth: 0, pagination: false, overrideAccess: true, sort: '-updatedAt' }),
    ])
    const told = new Set(studies.docs.map((each) => each.honour))
    const editionOf = new Map(honours.docs.map((each) => [each.code, (each.edition as Edition).code ?? ''])) // depth 1: the edition is a document
    const mine = (entry: string | null | undefined, edition: string | null) => mayDraftCaseStudy(viewer, { edition, entry: entry ?? null })
    const drafts = studies.docs.filter((each) => each._status === 'draft' && !each.withdrawn && mine(each.entry, editionOf.get(each.honour ?? '') ?? null))
    const untold = honours.docs.filter((each) => each.entry && !told.has(each.code) && mine(each.entry, editionOf.get(each.code) ?? null))
    const consents = await consentsOf(ctx, untold.map((each) => each.entry ?? ''))
    const consented = (entry: string): number => CONSENT_ITEMS.filter((item) => hasConsent(consents.get(entry) ?? [], item, 'case-study', ctx.now())).length
    return {
      untold: untold.map((each) => ({ code: each.code ?? '', honouree: each.honouree, year: each.year, edition: (each.edition as Edition).name, consented: consented(each.entry ?? '') }))
        .sort((a, b) => b.consented - a.consented || b.year - a.year),
      drafts: await Promise.all(drafts.map(async (each) => draftDto(each, await whyNotPublished(ctx, each), input.locale))),
      published: studies.docs.length - studies.docs.filter((each) => each._status !== 'published' || each.withdrawn).length,
    }
  },
})

function draftDto(study: CaseStudy, obstacles: Obstacle[], locale: string): DraftDto {
  const titles = (study.title ?? {}) as unknown as Record<string, string | null> // every language was asked for
  const state = (study.signOff as SignOff | null | undefined)?.state
  const unsigned = obstacles.includes('not-signed-off')
  const waits = obstacles.length === 0 ? 'publishing' : unsigned && state === 'asked' ? 'answer' : unsigned && state === 'changes-wanted' ? 'changes' : 'obstacles'
  return { code: study.code ?? '', id: String(study.id), title: titles[locale] ?? titles[study.originalLanguage] ?? study.code ?? '', updatedAt: study.updatedAt, waits, obstacles }
}
