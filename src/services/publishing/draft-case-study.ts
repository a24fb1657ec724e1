import { z } from 'zod'
import { consentedFields } from '#domain/consent.ts'
import type { Form } from '#domain/forms/index.ts'
import { Refusal } from '#domain/refusal.ts'
import { paragraphsOf, paragraphsToRichText } from '#domain/rich-text.ts'
import type { StorySection } from '#domain/vocabulary.ts'
import { mayDraftCaseStudy } from '#policy/publication.ts'
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
    const { data, language, taken } = await draftOf(ctx, await ctx.store.byCode('entries', honour.entry))
    const made = await ctx.payload.create({
      collection: 'case-studies', locale: language as 'en', draft: true, overrideAccess: true,
      data: { ...data, honour: input.honour, entry: honour.entry, pillar: honour.pillar ?? '1', organisation: organisationId(honour.organisation), recognition: honour.category ?? '' } as never,
    })
    return { code: made.code ?? '', id: String(made.id), taken, made: true }
  },
})

const organisationId = (value: unknown) => (typeof value === 'object' && value ? (value as { id: string }).id : value)

type Asked = { key: string; type: string; section?: StorySection | null; boundTo?: string | null; publishable?: boolean | null }
const people = z.record(z.string(), z.unknown())

async function draftOf(ctx: Context, entry: Entry) {
  const now = ctx.now()
  const revision = (await ctx.store.find('entry-revisions', { entry: { equals: entry.code } }, { sort: '-number', limit: 1 }))[0]
  const { docs } = await ctx.payload.find({ collection: 'forms', where: { code: { equals: revision?.form ?? entry.form } }, locale: 'all', depth: 0, limit: 1, pagination: false, overrideAccess: true })
  // With every language asked for, localized fields are records by language, which is the domain's form.
  const form = docs[0] as unknown as (Form & { questions: Asked[] }) | undefined
  const consents = (await consentsOf(ctx, [entry.code ?? ''])).get(entry.code ?? '') ?? []
  const mode = modeOf(consents, now)
  const open = form ? consentedFields(form, consents, mode, { now, use: 'case-study' }).questions : []
  const answers = (revision?.answers ?? {}) as Record<string, unknown>
  const taken = open.filter((key) => answers[key] !== undefined && answers[key] !== '')
  const asked = (form?.questions ?? []).filter((question) => taken.includes(question.key))
  const text = (wanted: (question: Asked) => boolean): string => asked.filter(wanted).map((question) => String(answers[question.key] ?? '')).join('\n\n')
  const section = (name: StorySection) => paragraphsToRichText(paragraphsOf(text((question) => question.section === name)))
  const reached = asked.find((question) => question.type === 'people')
  const tellable = tellableOf(entry, consents, 'case-study', now)
  const results = text((question) => question.section === 'results')
  return {
    language: entry.language,
    taken,
    data: {
      title: text((question) => question.boundTo === 'title') || entry.code,
      summary: text((question) => question.boundTo === 'summary') || '…',
      slug: (entry.code ?? '').toLowerCase(),
      problem: section('problem'), approach: section('approach'), whatDidNotWork: section('what-did-not-work'), needs: section('needs'),
      transferConditions: text((question) => question.section === 'transfer') || null,
      safetyNotes: text((question) => question.section === 'safety') || null,
      costNote: text((question) => question.section === 'cost') || null,
      partners: text((question) => question.section === 'partners') ? [{ name: text((question) => question.section === 'partners'), role: '' }] : null,
      results: results ? [{ indicator: results.split('\n')[0]?.slice(0, 200) ?? '', value: '…', strength: 'stated', effect: 'effect' }] : [],
      people: reached ? bandsOf(people.catch({}).parse(answers[reached.key])) : {},
      places: asked.some((question) => question.boundTo === 'places') ? tellable.places : [],
      organisationName: tellable.organisation,
      mode, origin: 'entry', originalLanguage: entry.language, translations: [{ language: entry.language, state: 'original' }],
      verification: 'self-reported', transferability: 'described', status: 'unassessed', licence: 'CC BY 4.0',
    },
  }
}

/** Numbers by band; bands that nobody counted are named, since they are not zero. */
function bandsOf(typed: Record<string, unknown>): Record<string, unknown> {
  const cells = Object.entries(typed).map(([band, value]) => [band.replaceAll('-', '_'), value] as const)
  return {
    ...Object.fromEntries(cells.filter(([, value]) => value !== null && value !== '' && Number.isFinite(Number(value))).map(([band, value]) => [band, Number(value)])),
    notCounted: cells.filter(([, value]) => value === null).map(([band]) => band),
  }
}
