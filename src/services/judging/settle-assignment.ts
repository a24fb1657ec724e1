import type { Context } from '#services/service.ts'
import type { Assignment } from '#src/payload-types.ts'

/** Writes the state of an assignment, again from its newest revision where it moved meanwhile. */
export async function settleAssignment(ctx: Context, assignment: Assignment, changes: Partial<Pick<Assignment, 'state' | 'parked' | 'note'>>): Promise<void> {
  let seen: Assignment | null = assignment
  while (seen && !(await ctx.store.updateIf('assignments', seen, changes))) seen = await ctx.store.one('assignments', { id: { equals: seen.id } })
}
