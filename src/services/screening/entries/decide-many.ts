import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import { approveOperation, countOfOperation, hashOfOperation, hashOfPlan, proposeOperation, revertOperation } from '#services/outcome/operation.ts'
import { defineService } from '#services/service.ts'
import type { Operation } from '#src/payload-types.ts'
import { decisionsInput, decisionsPlan, type DecisionsEffects } from './decisions-plan.ts'

export type DecisionsPreviewDto = DecisionsEffects & { count: number; hash: string }
export type DecisionsDto = DecisionsPreviewDto & { operation: string; state: Operation['state'] }

const dto = (operation: Operation): DecisionsDto => {
  const { accept, ineligible, left, mails } = operation.effects as unknown as DecisionsEffects // written by proposeOperation
  return { operation: operation.code ?? '', state: operation.state, count: countOfOperation(operation), hash: hashOfOperation(operation), accept, ineligible, left, mails }
}

/** What deciding the ticked entries would do. Nothing is written. */
export const previewDecisions = defineService({
  act: false,
  input: decisionsInput,
  async run({ ctx, viewer, input }): Promise<DecisionsPreviewDto> {
    await decisionsPlan.guard(ctx, viewer, input)
    const plan = await decisionsPlan.plan(ctx, viewer, input)
    return { ...plan.effects, count: plan.count, hash: hashOfPlan(plan) }
  },
})

/** Decides what the preview showed, whole: another count, or a plan that would act otherwise, is refused before anything happens. */
export const decideMany = defineService({
  act: true,
  input: decisionsInput.extend({ count: z.number().int(), hash: z.string() }),
  async run({ ctx, viewer, input: { count, hash, ...input } }): Promise<DecisionsDto> {
    await decisionsPlan.guard(ctx, viewer, input)
    const plan = await decisionsPlan.plan(ctx, viewer, input)
    if (plan.count !== count || hashOfPlan(plan) !== hash) throw new Refusal('changed-since-you-looked', {}, 409)
    const operation = await proposeOperation(ctx, decisionsPlan, viewer, input)
    return dto(await approveOperation(ctx, decisionsPlan, viewer, { operation: operation.code ?? '', count }))
  },
})

/** Takes the decisions back, until the first of their mails has gone out. */
export const undoDecisions = defineService({
  act: true,
  input: z.object({ operation: z.string(), reason: z.string().trim().min(3).max(1000) }),
  async run({ ctx, viewer, input }): Promise<DecisionsDto> {
    return dto(await revertOperation(ctx, decisionsPlan, viewer, input))
  },
})
