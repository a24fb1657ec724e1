import { z } from 'zod'
import { newCode } from '#domain/codes.ts'
import { isDuplicateRefusal } from '#domain/refusal.ts'
import { defineService } from '#services/service.ts'
import { judgeAtWork } from './at-work.ts'

/** Notes when the judge first opened the entry: how long a reading takes, and that it was read before it was scored. */
export const beginScorecard = defineService({
  act: true,
  input: z.object({ entry: z.string(), round: z.string().optional() }),
  async run({ ctx, viewer, input }): Promise<{ rev: number }> {
    const { entry, round, judge, scorecard } = await judgeAtWork(ctx, viewer, input)
    if (scorecard) return { rev: scorecard.rev }
    try {
      const made = await ctx.store.insert('scorecards', {
        code: newCode('SC', ctx.random), edition: round.edition.code, category: entry.category, round: round.code, entry: entry.code ?? '', judge,
        revision: entry.revision ?? 0, status: 'open', scores: {}, comments: {}, rubricVersion: round.rubricVersion, openedAt: ctx.now().toISOString(), rev: 1,
      })
      return { rev: made.rev }
    } catch (error) {
      if (!isDuplicateRefusal(error)) throw error
      return { rev: 1 }
    }
  },
})
