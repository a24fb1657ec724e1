import { z } from 'zod'
import { accountOf } from '#domain/account.ts'
import { consentedFields } from '#domain/consent.ts'
import type { Answers } from '#domain/forms/index.ts'
import { Refusal } from '#domain/refusal.ts'
import { blocksToRichText, paragraphsToRichText } from '#domain/rich-text.ts'
import type { People } from '#domain/vocabulary.ts'
import { mayDraftCaseStudy } from '#policy/publication.ts'
import { readForms } from '#services/forms/read-form.ts'
import { consentsOf, modeOf, tellableOf } from '#services/outcome/publication-mode.ts'
import { defineService, type Context } from '#services/service.ts'
import type { Entry } from '#src/payload-types.ts'
import { honourByCode } from './subject.ts'

/**
 * One act makes of an honour the draft of its case study: the consented answers of the revision that was judged, and
 * nothing else. Done again, it gives the draft that is there.
 */
export const draftCaseStudy = defineService({
  act: true,
  input: z.object({ honour: z.string() }),
  async run({ ctx, viewer, input }): Promise<{ code: string; id: string; taken: string[]; made: boolean }> {
    const { honour, edition } = await honourByCode(ctx, input.honour)
    if (!mayDraftCaseStudy(viewer, { edition, entry: honour.entry ?? null })) throw new Refusal('not-found', { code: input.honour }, 404)
    const { docs } = await ctx.payload.find({ collection: 'case-studies', where: { honour: { equals: input.honour } }, draft: true, depth: 0, limit: 1, pagination: false, overrideAccess: true })
    const there = docs[0]
    if (there) return { code: there.code ?? '', id: String(there.id), taken: [], made: false }
    if (!honour.entry) throw new Refusal('honour-without-entry', {}, 409)
    const { data, language, pillars, taken } = await draftOf(ctx, await ctx.store.byCode('entries', honour.entry))
    const pillar = honour.pillar ?? String(pillars[0] ?? 1)
    const made = await ctx.payload.create({
      collection: 'case-studies', locale: language as 'en', draft: true, overrideAccess: true,
      data: { ...data, honour: input.honour, entry: honour.entry, pillar, furtherPillars: pillars.map(String).filter((each) => each !== pillar), organisation: organisationId(honour.organisation), recognition: honour.category ?? '' } as never,
    })
    return { code: made.code ?? '', id: String(made.id), taken, made: true }
  },
})

const organisationId = (value: unknown) => (typeof value === 'object' && value ? (value as { id: string }).id : value)

async function draftOf(ctx: Context, entry: Entry) {
  const now = ctx.now()
  const revision = (await ctx.store.find('entry-revisions', { entry: { equals: entry.code } }, { sort: '-number', limit: 1 }))[0]
  const form = (await readForms(ctx, [revision?.form ?? entry.form])).get(revision?.form ?? entry.form)?.form
  const consents = (await consentsOf(ctx, [entry.code ?? ''])).get(entry.code ?? '') ?? []
  const mode = modeOf(consents, now)
  const open = form ? consentedFields(form, consents, mode, { now, use: 'case-study' }).questions : []
  const answers = (revision?.answers ?? {}) as Answers // as the portal wrote them
  const told = accountOf(form ?? { code: '', version: 1, steps: [], questions: [] }, answers, open, { language: entry.language, year: new Date(revision?.at ?? now).getUTCFullYear() })
  const tellable = tellableOf(entry, consents, 'case-study', now)
  return {
    language: entry.language,
    pillars: told.pillars,
    taken: told.taken,
    data: {
      title: told.title || entry.code, summary: told.summary ?? null, slug: (entry.code ?? '').toLowerCase(),
      problem: paragraphsToRichText(told.problem), approach: paragraphsToRichText(told.approach), whatDidNotWork: paragraphsToRichText(told.whatDidNotWork),
      needs: paragraphsToRichText(told.needs), more: blocksToRichText(told.more),
      transferConditions: told.transferConditions ?? null, safetyNotes: told.safetyNotes ?? null,
      cost: told.cost ?? {}, costNote: told.costNote ?? null, started: told.started ?? null,
      partners: told.partners.length > 0 ? told.partners : null,
      results: told.results,
      people: told.people ? bandsOf(told.people) : {},
      places: form?.questions.some(({ key, boundTo }) => boundTo === 'places' && told.taken.includes(key)) ? tellable.places : [],
      organisationName: tellable.organisation,
      mode, origin: 'entry', originalLanguage: entry.language, translations: [{ language: entry.language, state: 'original' }],
      verification: 'self-reported', transferability: 'described', status: 'unassessed', licence: 'CC BY 4.0',
    },
  }
}

/** Numbers by band; bands that nobody counted are named, since they are not zero. */
function bandsOf(people: People): Record<string, unknown> {
  const cells = Object.entries(people).map(([band, value]) => [band.replaceAll('-', '_'), value] as const)
  return { ...Object.fromEntries(cells.filter(([, value]) => value !== null)), notCounted: cells.filter(([, value]) => value === null).map(([band]) => band) }
}
