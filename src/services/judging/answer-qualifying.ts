import { z } from 'zod'
import { needsReason, QUALIFYING_ANSWERS, QUALIFYING_CRITERION, QUALIFYING_VALUES } from '#domain/judging/qualifying.ts'
import { Refusal } from '#domain/refusal.ts'
import { defineService } from '#services/service.ts'
import type { SubmitResult } from '#services/dto/judging.ts'
import { judgeAtWork } from './at-work.ts'
import { submitScorecard } from './submit-scorecard.ts'

/** Yes, maybe or no to an entry of a qualifying round, with a reason unless it is yes. It is a scorecard like others: chained, locked, reopened. */
export const answerQualifying = defineService({
  act: true,
  input: z.object({
    entry: z.string(), round: z.string().optional(), rev: z.number().int().min(0), answer: z.enum(QUALIFYING_ANSWERS), reason: z.string().max(2000).default(''),
    key: z.string().min(8).max(80), revision: z.number().int().min(1).optional(), locale: z.string().default('en'),
  }),
  async run({ ctx, viewer, input: { answer, reason, ...input } }): Promise<SubmitResult> {
    const { round } = await judgeAtWork(ctx, viewer, input)
    if (round.kind !== 'qualifying') throw new Refusal('not-found', {}, 404)
    if (needsReason(answer) && reason.trim() === '') throw new Refusal('reason-needed', {}, 422)
    return ctx.call(submitScorecard, viewer, { ...input, scores: { [QUALIFYING_CRITERION]: QUALIFYING_VALUES[answer] }, comments: reason.trim() === '' ? {} : { panel: reason.trim() } })
  },
})
