import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import { appointedAs } from '#policy/viewer.ts'
import { defineService } from '#services/service.ts'
import { lockScorecard } from './lock-due.ts'
import { readQueue } from './read-queue.ts'

/** The judge has seen all of a round and confirms: what was sent is locked. Only where the round asks for it, and once all are in. */
export const confirmScorecards = defineService({
  act: true,
  input: z.object({ round: z.string(), training: z.boolean().optional(), locale: z.string().default('en') }),
  async run({ ctx, viewer, input }): Promise<{ locked: number }> {
    if (!viewer.person) throw new Refusal('sign-in-first', {}, 401)
    if (appointedAs(viewer, 'judge').length === 0) throw new Refusal('not-found', {}, 404)
    const queue = (await readQueue(ctx, viewer, input.locale)).find(({ round }) => round.code === input.round)
    if (!queue) throw new Refusal('not-found', {}, 404)
    if (queue.round.lock !== 'confirm') throw new Refusal('scorecard-lock-due', {}, 409)
    // training may be confirmed by itself, so that the judge learns how the panel scored it before going on
    const items = queue.items.filter(({ kind }) => !input.training || kind === 'training')
    const open = items.filter(({ status }) => status === 'open' || status === 'draft').length
    if (open > 0) throw new Refusal('not-all-in', { count: open }, 409)
    let locked = 0
    for (const scorecard of queue.scorecards)
      if (scorecard.status === 'submitted' && items.some(({ entry }) => entry === scorecard.entry) && (await lockScorecard(ctx, queue.round, scorecard, 'judge', viewer.now))) locked++
    return { locked }
  },
})
