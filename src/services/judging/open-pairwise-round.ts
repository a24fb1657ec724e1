import { z } from 'zod'
import { newCode } from '#domain/codes.ts'
import { orderFor } from '#domain/scorecard.ts'
import { Refusal } from '#domain/refusal.ts'
import { mayOpenPairwiseRound } from '#policy/round-work.ts'
import { COMPLETE } from '#i18n/locales.ts'
import { createTranslator } from '#i18n/translate.ts'
import { defineService, type Context } from '#services/service.ts'
import { categoryAtHand, roundOfCategory, wordsIn, type CategoryAtHand } from '#services/outcome/category.ts'
import type { Round } from '#src/payload-types.ts'
import { organisationCodesOf } from './read-entry.ts'

const DAYS = 3
const DAY = 86_400_000

/**
 * A short pairwise round over entries that are too close to call: opens now, for every judge of the category who has
 * signed, declared and has no conflict in it, and closes in three days unless said. Blind as the round before it.
 */
export const openPairwiseRound = defineService({
  act: true,
  input: z.object({ category: z.string(), entries: z.array(z.string()).max(100), closes: z.iso.datetime().optional(), ties: z.boolean().default(true) }),
  async run({ ctx, viewer, input }): Promise<{ round: string; judges: number; comparisons: number }> {
    if (!viewer.person) throw new Refusal('sign-in-first', {}, 401)
    const category = await categoryAtHand(ctx, input.category)
    const may = mayOpenPairwiseRound(viewer, { edition: category.edition.code, category: category.code })
    if (may === 'not-allowed') throw new Refusal('not-found', {}, 404)
    if (may === 'conflict-in-category') throw new Refusal(may, {}, 403)
    const codes = [...new Set(input.entries)].sort()
    if (codes.length < 2) throw new Refusal('pairwise-needs-two', {}, 422)
    const entries = await ctx.store.find('entries', { and: [{ code: { in: codes } }, { category: { equals: category.code } }, { status: { equals: 'in-competition' } }] })
    if (entries.length < codes.length) throw new Refusal('pairwise-entry-elsewhere', {}, 422)
    const closes = input.closes ?? new Date(viewer.now.getTime() + DAYS * DAY).toISOString()
    if (Date.parse(closes) <= viewer.now.getTime()) throw new Refusal('pairwise-closes-before', {}, 422)
    const before = await roundOfCategory(ctx, category)
    const judges = await judgesFor(ctx, category)
    if (judges.length === 0) throw new Refusal('pairwise-no-judges', {}, 409)

    const comparisons = Math.min(codes.length * 2, (codes.length * (codes.length - 1)) / 2)
    const round = await createRound(ctx, category, before, { opens: viewer.now.toISOString(), closes, ties: input.ties, comparisons })
    for (const judge of judges)
      for (const [order, entry] of orderFor(judge, codes, { seed: round }).entries())
        await ctx.store.insert('assignments', {
          code: newCode('AS', ctx.random), edition: category.edition.code, category: category.code, round, entry, judge, state: 'active', why: { shared: 'close' }, order: order + 1, rev: 1,
        })
    return { round, judges: judges.length, comparisons: comparisons * judges.length }
  },
})

async function createRound(ctx: Context, category: CategoryAtHand, before: Round | null, { opens, closes, ties, comparisons }: { opens: string; closes: string; ties: boolean; comparisons: number }): Promise<string> {
  const nameIn = (locale: string): string => createTranslator(locale)('panel.pair.round-name', { category: wordsIn(category.name, locale) })
  const code = newCode('RO', ctx.random)
  const made = await ctx.payload.create({
    collection: 'rounds', locale: 'en', overrideAccess: true,
    data: {
      code, edition: category.doc.edition, name: nameIn('en'), kind: 'pairwise', order: (before?.order ?? 1) + 1, categories: [category.doc.id], opens, closes, readings: 1, capacity: 100,
      seeIdentity: before?.seeIdentity ?? 'always', seeScores: 'never', seeNames: 'never', seeRanks: before?.seeRanks ?? 'never', lock: 'close', allowTies: ties, comparisons, criteria: [],
    } as never, // relations by id, which the generated type tells apart by database
  })
  for (const locale of COMPLETE) if (locale !== 'en') await ctx.payload.update({ collection: 'rounds', id: made.id, locale, overrideAccess: true, data: { name: nameIn(locale) } })
  return code
}

/** Accepted judges of a panel of this category, ready to judge, whom no conflict keeps from any entry of it. */
async function judgesFor(ctx: Context, category: CategoryAtHand): Promise<string[]> {
  const { docs: panels } = await ctx.payload.find({ collection: 'panels', where: { edition: { equals: category.edition.id } }, depth: 0, pagination: false, overrideAccess: true })
  const own = new Set(panels.filter((panel) => (panel.categories ?? []).some((each) => String(typeof each === 'object' ? each.id : each) === category.id)).map(({ id }) => String(id)))
  const { docs } = await ctx.payload.find({
    collection: 'appointments', where: { and: [{ edition: { equals: category.edition.id } }, { role: { equals: 'judge' } }, { state: { equals: 'accepted' } }] }, depth: 0, sort: 'code', pagination: false, overrideAccess: true,
  })
  const ready = docs.filter((each) => each.termsSignedAt && each.declaredAt && (each.panels ?? []).some((panel) => own.has(String(typeof panel === 'object' ? panel.id : panel)))).flatMap(({ code }) => code ?? [])
  if (ready.length === 0) return []
  const conflicts = await ctx.store.find('conflicts', { and: [{ judge: { in: ready } }, { hard: { equals: true } }, { state: { in: ['confirmed', 'pinned'] } }] })
  const entries = await ctx.store.find('entries', { category: { equals: category.code } })
  const organisations = new Set(entries.flatMap(organisationCodesOf))
  const inCategory = (each: (typeof conflicts)[number]): boolean =>
    each.category === category.code || entries.some(({ code }) => code === each.entry) || Boolean(each.organisation && organisations.has(each.organisation))
  return ready.filter((judge) => !conflicts.some((each) => each.judge === judge && inCategory(each)))
}
