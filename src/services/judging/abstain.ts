import { z } from 'zod'
import { defineService } from '#services/service.ts'
import { judgeAtWork } from './at-work.ts'
import { endWork } from './end-work.ts'
import { nextOf, readQueue } from './read-queue.ts'
import { tellOfAbstention } from './tell.ts'

/** The judge cannot judge this entry, without any conflict: it leaves their queue at once. */
export const abstain = defineService({
  act: true,
  input: z.object({ entry: z.string(), round: z.string().optional(), reason: z.string().trim().max(2000) }),
  async run({ ctx, viewer, input }): Promise<{ state: 'abstained'; next: string | null }> {
    const { assignment, round } = await judgeAtWork(ctx, viewer, input)
    const event = await endWork(ctx, assignment, {
      act: 'abstain', by: 'judge', state: 'abstained', note: input.reason, now: viewer.now, facts: { assigned: true, 'reason-given': input.reason !== '' },
    })
    await tellOfAbstention(ctx, { assignment, round, event, reason: input.reason })
    const items = (await readQueue(ctx, viewer, 'en')).filter(({ open }) => open).flatMap((each) => each.items)
    return { state: 'abstained', next: nextOf(items, input.entry)?.entry ?? null }
  },
})
