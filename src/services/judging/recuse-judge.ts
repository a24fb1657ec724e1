import { defineService } from '#services/service.ts'
import { endWork } from './end-work.ts'
import { assignmentForStaff, staffInput } from './staff-on-scorecard.ts'

/** Staff take a judge off an entry. The judge is not told why; the scorecard is kept and leaves the totals. */
export const recuseJudge = defineService({
  act: true,
  input: staffInput,
  async run({ ctx, viewer, input }): Promise<{ state: 'recused' }> {
    const assignment = await assignmentForStaff(ctx, viewer, input)
    await endWork(ctx, assignment, {
      act: 'recuse-judge', by: 'organiser', state: 'recused', note: input.reason, now: viewer.now,
      facts: { 'reason-given': input.reason !== '', 'no-conflict': true },
    })
    return { state: 'recused' }
  },
})
