import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import { mayAnswerOffer, toldToEntrant, type ToldToEntrant } from '#policy/determinations.ts'
import type { Determination, Entry } from '#src/payload-types.ts'
import { defineService, type Context } from '#services/service.ts'
import { wordsIn } from './category.ts'
import { determinationOf } from './determination-acts.ts'
import { offerSentAt } from './offer-sent.ts'

/** What an entry's own people are told of its outcome today: the one way in which the portal learns of determinations. */
export const entrantOutcome = defineService({
  act: false,
  input: z.object({ entry: z.string(), locale: z.string().default('en') }),
  async run({ ctx, viewer, input }): Promise<ToldToEntrant> {
    if (!mayAnswerOffer(viewer, input.entry)) throw new Refusal('not-found', {}, 404)
    const entry = await ctx.store.byCode('entries', input.entry)
    return outcomeForEntrant(ctx, entry, input.locale)
  },
})

/** For services of the portal that have asked whose entry it is. */
export async function outcomeForEntrant(ctx: Context, entry: Entry, locale: string): Promise<ToldToEntrant> {
  const determination: Determination | null = await determinationOf(ctx, entry.category, entry.code ?? '')
  return toldToEntrant(entry, determination && {
    outcome: determination.outcome, state: determination.state, offerSentAt: await offerSentAt(ctx, determination),
    feedback: determination.feedback ? wordsIn(determination.feedback, locale) : null, feedbackReleased: determination.feedbackReleased === true,
  })
}
