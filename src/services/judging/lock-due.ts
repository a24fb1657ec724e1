import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import { isAdmin, organises } from '#policy/viewer.ts'
import { defineService, type Context } from '#services/service.ts'
import type { Scorecard } from '#src/payload-types.ts'
import { appendEvent, eventsOf } from './chain.ts'
import { readPhases } from './read-phases.ts'
import { readRounds, type JudgingRound } from './read-round.ts'
import { advanceScorecard } from './refuse.ts'
import { isLockDue } from './scorecard-facts.ts'

/** Chains the lock, then writes it; a scorecard that moved meanwhile is left for the next time. */
export async function lockScorecard(ctx: Context, round: JudgingRound, scorecard: Scorecard, by: 'judge' | 'system', now: Date): Promise<boolean> {
  const { judge, entry } = scorecard
  const { to } = advanceScorecard(scorecard.status, {
    act: 'lock-scorecard', by, now, facts: { 'lock-due': true }, phase: await readPhases(ctx, round.edition.code, scorecard.category ?? '', now),
  })
  const changes = (await eventsOf(ctx, { judge, entry, round: round.code })).at(-1)?.seq ?? null
  await appendEvent(ctx, { edition: round.edition.code, act: 'lock', scorecard: scorecard.code ?? null, body: { act: 'lock', round: round.code, entry, judge, changes, outcome: null } })
  return (await ctx.store.updateIf('scorecards', scorecard, { status: to }, { status: { equals: 'submitted' } })) !== null
}

/** Locks what the round's policy says is due; gives how many. For a timer and for whoever freezes a result. */
export async function lockWhatIsDue(ctx: Context, now: Date, edition?: string): Promise<number> {
  const sent = await ctx.store.find('scorecards', { and: [{ status: { equals: 'submitted' } }, ...(edition ? [{ edition: { equals: edition } }] : [])] })
  const rounds = await readRounds(ctx, [...new Set(sent.map(({ round }) => round))])
  let locked = 0
  for (const scorecard of sent) {
    const round = rounds.find(({ code }) => code === scorecard.round)
    if (round && isLockDue(round, scorecard, now) && (await lockScorecard(ctx, round, scorecard, 'system', now))) locked++
  }
  return locked
}

export const lockDue = defineService({
  act: true,
  input: z.object({ edition: z.string() }),
  async run({ ctx, viewer, input: { edition } }): Promise<{ locked: number }> {
    if (!isAdmin(viewer) && !organises(viewer, edition)) throw new Refusal('not-allowed', {}, 403)
    return { locked: await lockWhatIsDue(ctx, viewer.now, edition) }
  },
})
