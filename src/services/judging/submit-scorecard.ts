import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { totalOf } from '#domain/scorecard.ts'
import { defineService, type Context } from '#services/service.ts'
import type { SubmitResult } from '#services/dto/judging.ts'
import type { Scorecard } from '#src/payload-types.ts'
import type { Viewer } from '#policy/viewer.ts'
import { judgeAtWork, ofJudge, type AtWork } from './at-work.ts'
import { applyEvents } from './apply-events.ts'
import { appendEvent } from './chain.ts'
import { isIn } from './entry-for-judge.ts'
import { changeableUntil, commentsOf } from './own-scorecard.ts'
import { settleAssignment } from './settle-assignment.ts'
import { readPhases } from './read-phases.ts'
import { nextOf, readQueue } from './read-queue.ts'
import { rubricIn } from './read-round.ts'
import { advanceScorecard } from './refuse.ts'
import { conflictOf, writeScorecard } from './save-draft.ts'
import { factsOf } from './scorecard-facts.ts'
import { checkScores, givenScores, scorecardInput } from './scorecard-input.ts'

/**
 * Sends a scorecard, or sends it again before its lock. In this order: the scores are kept under the key of this act;
 * the event is chained; the row says "submitted". Whatever stops in between is finished from the event, and the same
 * key sent twice leaves one event.
 */
export const submitScorecard = defineService({
  act: true,
  input: scorecardInput.extend({ key: z.string().min(8).max(80) }),
  async run({ ctx, viewer, input }): Promise<SubmitResult> {
    const work = await judgeAtWork(ctx, viewer, input)
    const again = work.scorecard?.lastKey === input.key ? await sentBefore(ctx, viewer, work, input.key) : null
    if (again) return again
    const scores = givenScores(input.scores)
    const comments = commentsOf(input.comments)
    checkScores(work.round, scores, { complete: true, locale: input.locale })

    const phase = await readPhases(ctx, work.round.edition.code, work.entry.category, viewer.now)
    const facts = await factsOf(ctx, viewer, work, scores)
    const step = { by: 'judge', phase, facts, now: viewer.now } as const
    const before = work.scorecard?.status ?? 'open'
    const drafted = before === 'open' ? advanceScorecard(before, { act: 'save-scorecard', ...step }).to : before
    const { to } = advanceScorecard(drafted, { act: drafted === 'submitted' ? 'correct-scorecard' : 'submit-scorecard', ...step })

    // A first attempt that broke off before its event has moved the revision; under its key this goes on from there.
    const rev = work.scorecard?.lastKey === input.key ? work.scorecard.rev : input.rev
    const kept = await writeScorecard(ctx, work, rev, { status: drafted, scores, comments, revision: input.revision, lastKey: input.key })
    if (!kept) return (await sentBefore(ctx, viewer, work, input.key)) ?? conflictOf(ctx, work, { scores, comments })
    const { code: round, edition, rubricVersion } = work.round
    const event = await appendEvent(ctx, {
      edition: edition.code, act: 'submit', scorecard: kept.code ?? null, body: { round, entry: input.entry, judge: work.judge, rubricVersion, scores },
    })
    const sent = await ctx.store.updateIf('scorecards', kept, {
      status: to, total: totalOf(rubricIn(work.round, 'en'), scores), receipt: event.leaf, submittedAt: event.at,
    })
    await settleAssignment(ctx, work.assignment, { state: 'done', parked: false })
    return answer(ctx, viewer, work, sent ?? { ...kept, status: to, receipt: event.leaf, submittedAt: event.at ?? null })
  },
})

/**
 * The same act again: the receipt of the first, waited for while that is still at work; null: it was another act, or the
 * first broke off before its event. An event whose row was not written any more is applied here.
 */
async function sentBefore(ctx: Context, viewer: Viewer, work: AtWork, key: string): Promise<SubmitResult | null> {
  const of = { judge: work.judge, entry: work.entry.code ?? '', round: work.round.code }
  for (let tries = 0; tries < 30; tries++) {
    const now = await ctx.store.one('scorecards', ofJudge(of))
    if (now?.lastKey !== key) return null
    if (isIn(now.status) && now.receipt) return answer(ctx, viewer, work, now)
    await wait(50)
  }
  await applyEvents(ctx, of, work.round)
  const now = await ctx.store.one('scorecards', ofJudge(of))
  return now?.lastKey === key && isIn(now.status) && now.receipt ? answer(ctx, viewer, work, now) : null
}

async function answer(ctx: Context, viewer: Viewer, work: AtWork, sent: Scorecard): Promise<SubmitResult> {
  const queues = await readQueue(ctx, viewer, 'en')
  const open = queues.filter((each) => each.open).flatMap((each) => each.items)
  return {
    state: 'submitted', receipt: sent.receipt ?? '', rev: sent.rev, submittedAt: sent.submittedAt ?? ctx.now().toISOString(),
    changeableUntil: changeableUntil(work.round, sent, viewer.now), next: nextOf(open, work.entry.code ?? '')?.entry ?? null,
  }
}
