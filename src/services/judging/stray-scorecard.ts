import { defineService } from '#services/service.ts'
import { ofJudge } from './at-work.ts'
import { endWork } from './end-work.ts'
import { settleAssignment } from './settle-assignment.ts'
import { assignmentForStaff, staffInput } from './staff-on-scorecard.ts'

/** Takes an assignment back. Work done on it is set aside, outside the totals, never deleted; where there is none, only the assignment goes. */
export const strayScorecard = defineService({
  act: true,
  input: staffInput,
  async run({ ctx, viewer, input }): Promise<{ state: 'stray' | 'removed' }> {
    const assignment = await assignmentForStaff(ctx, viewer, input)
    const scorecard = await ctx.store.one('scorecards', ofJudge(input))
    if (!scorecard || scorecard.status === 'open') {
      await settleAssignment(ctx, assignment, { state: 'removed', note: input.reason })
      return { state: 'removed' }
    }
    await endWork(ctx, assignment, { act: 'make-stray', by: 'organiser', state: 'stray', note: input.reason, now: viewer.now, facts: { 'assignment-ended': true, 'no-conflict': true } })
    return { state: 'stray' }
  },
})
