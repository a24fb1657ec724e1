import { endWork } from '#services/judging/end-work.ts'
import { ofJudge } from '#services/judging/at-work.ts'
import { settleAssignment } from '#services/judging/settle-assignment.ts'
import type { Context } from '#services/service.ts'
import type { Assignment } from '#src/payload-types.ts'

/** Ends an assignment: where nothing was written it only goes; what was written is set aside, outside the totals, never deleted. */
export async function takeBack(ctx: Context, assignment: Assignment, note: string): Promise<'removed' | 'stray'> {
  const scorecard = await ctx.store.one('scorecards', ofJudge(assignment))
  if (!scorecard || scorecard.status === 'open') {
    await settleAssignment(ctx, assignment, { state: 'removed', note })
    return 'removed'
  }
  await endWork(ctx, assignment, { act: 'make-stray', by: 'system', state: 'stray', note, now: ctx.now(), facts: { 'assignment-ended': true } })
  return 'stray'
}

/** The entry left the competition or its category: no judge reads it any more. */
export async function endAssignmentsOfEntry(ctx: Context, entry: string, by: string): Promise<void> {
  for (const assignment of await ctx.store.find('assignments', { and: [{ entry: { equals: entry } }, { state: { in: ['active', 'done'] } }] }))
    await takeBack(ctx, assignment, by)
}

/** A confirmed conflict: the judge is off the entry at once, and the scorecard leaves the totals. */
export async function recuseFrom(ctx: Context, judge: string, entry: string): Promise<number> {
  const active = await ctx.store.find('assignments', { and: [{ judge: { equals: judge } }, { entry: { equals: entry } }, { state: { in: ['active', 'done'] } }] })
  for (const assignment of active)
    await endWork(ctx, assignment, { act: 'recuse-judge', by: 'system', state: 'recused', now: ctx.now(), facts: { 'conflict-confirmed': true } })
  return active.length
}
