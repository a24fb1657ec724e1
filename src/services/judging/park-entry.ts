import { z } from 'zod'
import { defineService } from '#services/service.ts'
import { judgeAtWork } from './at-work.ts'
import { nextOf, readQueue } from './read-queue.ts'
import { settleAssignment } from './settle-assignment.ts'

/** Puts an entry to the end of the queue, or back to its place. */
export const parkEntry = defineService({
  act: true,
  input: z.object({ entry: z.string(), round: z.string().optional(), parked: z.boolean() }),
  async run({ ctx, viewer, input }): Promise<{ parked: boolean; next: string | null }> {
    const { assignment } = await judgeAtWork(ctx, viewer, input)
    if ((assignment.parked === true) !== input.parked) await settleAssignment(ctx, assignment, { parked: input.parked })
    const items = (await readQueue(ctx, viewer, 'en')).filter(({ open }) => open).flatMap((each) => each.items)
    return { parked: input.parked, next: nextOf(items, input.entry)?.entry ?? null }
  },
})
