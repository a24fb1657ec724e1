import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import { mayActOnScorecard } from '#policy/scorecards.ts'
import type { Viewer } from '#policy/viewer.ts'
import type { Context } from '#services/service.ts'
import type { Assignment } from '#src/payload-types.ts'
import { ofJudge } from './at-work.ts'

export const staffInput = z.object({ judge: z.string(), entry: z.string(), round: z.string(), reason: z.string().trim().max(2000) })

/** The assignment, for an organiser of its edition without a conflict with the entry. */
export async function assignmentForStaff(ctx: Context, viewer: Viewer, of: { judge: string; entry: string; round: string }): Promise<Assignment> {
  if (!viewer.person) throw new Refusal('sign-in-first', {}, 401)
  const assignment = await ctx.store.one('assignments', ofJudge(of))
  const may = assignment ? mayActOnScorecard(viewer, { edition: assignment.edition ?? '', entry: of.entry }) : 'not-allowed'
  if (!assignment || may === 'not-allowed') throw new Refusal('not-found', {}, 404)
  if (may === 'conflict') throw new Refusal('scorecard-no-conflict', {}, 403)
  return assignment
}
