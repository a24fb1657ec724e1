import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import { mayAnswerOffer } from '#policy/determinations.ts'
import { conflictedIn, type Viewer } from '#policy/viewer.ts'
import type { Determination, User } from '#src/payload-types.ts'
import { readLink, spendLink, withdrawLinks } from '#services/links/index.ts'
import { queueMessage } from '#services/messages/queue-message.ts'
import { defineService, type Context } from '#services/service.ts'
import { categoryAtHand, wordsIn, type CategoryAtHand } from './category.ts'
import { computeResults } from './compute-results.ts'
import { changed, determinationOf, nextState } from './determination-acts.ts'
import { draftFrom } from './draft-determinations.ts'
import { offerSentAt } from './offer-sent.ts'
import { newCode } from '#domain/codes.ts'

/**
 * The answer to an offer, by whoever speaks for the entry or by the mailed link. After a decline the next in rank is
 * proposed, pending, for the organisers to look at; whoever declined hears nothing of it.
 */
export const answerAcceptance = defineService({
  act: true,
  input: z.union([z.object({ entry: z.string(), accept: z.boolean() }), z.object({ token: z.string(), accept: z.boolean() })]),
  async run({ ctx, viewer, input }): Promise<{ answer: 'accepted' | 'declined' }> {
    const seen = await offered(ctx, viewer, input)
    const category = await categoryAtHand(ctx, seen.category ?? '')
    const state = nextState(category, seen, input.accept ? 'accept-honour' : 'decline-honour', 'entrant', viewer, { 'before-embargo-end': !category.announced }, ctx.now())
    if ('token' in input) await spendLink(ctx, input.token, 'acceptance')
    const answer = input.accept ? 'accepted' : 'declined'
    await changed(ctx, seen, { state, acceptance: answer })
    await withdrawLinks(ctx, 'acceptance', seen.code ?? '')
    if (!input.accept) await proposeNext(ctx, category, seen)
    await tellOrganisers(ctx, category, seen, answer)
    return { answer }
  },
})

/** What the page behind the mailed link shows. Nothing changes. */
export const offerByLink = defineService({
  act: false,
  input: z.object({ token: z.string(), locale: z.string().default('en') }),
  async run({ ctx, input }) {
    const { subject, expires } = await readLink(ctx, input.token, 'acceptance')
    const determination = await ctx.store.byCode('determinations', subject ?? '')
    const [entry, category] = [await ctx.store.byCode('entries', determination.entry), await categoryAtHand(ctx, determination.category ?? '')]
    return {
      entry: determination.entry, title: entry.title ?? '', outcome: determination.outcome, category: wordsIn(category.name, input.locale), edition: wordsIn(category.edition.name, input.locale),
      citation: wordsIn(determination.citation, input.locale), answered: determination.state !== 'offered', until: expires.toISOString(),
    }
  },
})

async function offered(ctx: Context, viewer: Viewer, input: { entry: string } | { token: string }): Promise<Determination> {
  if ('token' in input) {
    const { subject } = await readLink(ctx, input.token, 'acceptance')
    return ctx.store.byCode('determinations', subject ?? '')
  }
  // The same answer for an entry that is not theirs, one without an offer, and one whose mail has not gone out.
  const unknown = new Refusal('not-found', {}, 404)
  if (!mayAnswerOffer(viewer, input.entry)) throw unknown
  const entry = await ctx.store.byCode('entries', input.entry)
  const seen = await determinationOf(ctx, entry.category, input.entry)
  if (!seen || !(await offerSentAt(ctx, seen))) throw unknown
  return (await determinationOf(ctx, entry.category, input.entry)) ?? seen
}

/** The next in rank moves up: a finalist becomes the proposed winner, else the first who has no decision yet. */
async function proposeNext(ctx: Context, category: CategoryAtHand, declined: Determination): Promise<void> {
  const { result } = await computeResults(ctx, category)
  const known = await ctx.store.find('determinations', { category: { equals: category.code } })
  const below = known.filter((each) => each.entry !== declined.entry && each.state === 'pending' && each.outcome !== declined.outcome && each.outcome !== 'not-selected')
  const standing = known.filter((each) => !below.includes(each))
  const quota = declined.outcome === 'winner' ? undefined : 0
  if (quota === 0) return // a commendation or a place among the finalists is not handed on by itself
  const next = draftFrom(category, result.entries, standing, quota).drafted.find((each) => each.outcome === 'winner')
  if (!next) return
  const has = below.find((each) => each.entry === next.entry)
  if (has) await ctx.store.updateIf('determinations', has, { outcome: 'winner', tieRule: next.tieRule, dueDiligence: false })
  else await ctx.store.insert('determinations', { code: newCode('DT', ctx.random), edition: category.edition.code, category: category.code, entry: next.entry, outcome: 'winner', tieRule: next.tieRule, state: 'pending', acceptance: 'not-asked', dueDiligence: false, feedbackReleased: false, rev: 1 })
}

async function tellOrganisers(ctx: Context, category: CategoryAtHand, seen: Determination, answer: 'accepted' | 'declined'): Promise<void> {
  const { docs } = await ctx.payload.find({
    collection: 'appointments', where: { and: [{ edition: { equals: category.edition.id } }, { role: { equals: 'organiser' } }, { state: { equals: 'accepted' } }] }, depth: 1, limit: 100, pagination: false, overrideAccess: true,
  })
  for (const each of docs) {
    const person = each.person as User // a document at depth 1
    if (conflictedIn(await ctx.payload.awards.viewerOf({ user: person }), category.code)) continue
    const language = person.interfaceLanguage ?? 'en'
    await queueMessage(ctx, {
      key: `answer:${seen.code}:${seen.rev}:${person.code}`, template: `honour-${answer}`, recipient: person.email, language, about: seen.entry, edition: category.edition.code,
      params: { entry: seen.entry, category: wordsIn(category.name, language), url: new URL(`/admin/determinations/${category.code}`, ctx.env.PUBLIC_URL).href },
    })
  }
}
