import { Refusal } from '#domain/refusal.ts'
import { defineService } from '#services/service.ts'
import { ofJudge } from './at-work.ts'
import { appendEvent, eventsOf } from './chain.ts'
import { readPhases } from './read-phases.ts'
import { readRound } from './read-round.ts'
import { advanceScorecard } from './refuse.ts'
import { settleAssignment } from './settle-assignment.ts'
import { assignmentForStaff, staffInput } from './staff-on-scorecard.ts'
import { tellJudge } from './tell.ts'

/** Staff open one sent scorecard again, with a reason: it is a draft, outside the totals, until the judge sends it. */
export const reopenScorecard = defineService({
  act: true,
  input: staffInput,
  async run({ ctx, viewer, input }): Promise<{ status: 'draft' }> {
    const assignment = await assignmentForStaff(ctx, viewer, input)
    const [scorecard, round] = await Promise.all([ctx.store.one('scorecards', ofJudge(input)), readRound(ctx, input.round)])
    if (!scorecard) throw new Refusal('not-found', {}, 404)
    const category = assignment.category ?? ''
    advanceScorecard(scorecard.status, {
      act: 'reopen-scorecard', by: 'organiser', now: viewer.now, phase: await readPhases(ctx, round.edition.code, category, viewer.now),
      facts: {
        'reason-given': input.reason !== '', 'no-conflict': true, 'assignment-active': assignment.state === 'active' || assignment.state === 'done',
      },
    })
    const changes = (await eventsOf(ctx, input)).at(-1)?.seq ?? null
    const event = await appendEvent(ctx, {
      edition: round.edition.code, act: 'reopen', scorecard: scorecard.code ?? null,
      body: { act: 'reopen', round: input.round, entry: input.entry, judge: input.judge, changes, outcome: null },
    })
    await ctx.store.updateIf('scorecards', scorecard, { status: 'draft' })
    await settleAssignment(ctx, assignment, { state: 'active', note: input.reason })
    await tellJudge(ctx, 'scorecard-reopened', { assignment, round, event, reason: input.reason })
    return { status: 'draft' }
  },
})
