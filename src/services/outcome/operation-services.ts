import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import { defineService, type Context } from '#services/service.ts'
import { operationKinds } from './operation-kinds.ts'
import { approveOperation as approve, revertOperation as revert, runOperation } from './operation.ts'
import { operationDto, type OperationDto } from './operation-dto.ts'

async function kindOf(ctx: Context, code: string) {
  const operation = await ctx.store.byCode('operations', code)
  const kind = operationKinds.find((each) => each.kind === operation.kind)
  if (!kind) throw new Refusal('not-found', { code }, 404)
  return { operation, kind }
}

/** Where an act of several writes stands, for those who may do such an act. */
export const operationOf = defineService({
  act: false,
  input: z.object({ operation: z.string() }),
  async run({ ctx, viewer, input }): Promise<OperationDto> {
    const { operation, kind } = await kindOf(ctx, input.operation)
    await kind.guard(ctx, viewer, operation.input)
    return operationDto(operation)
  },
})

/** Approves what was proposed, by the number typed; the last approval needed also does it. */
export const approveOperation = defineService({
  act: true,
  input: z.object({ operation: z.string(), count: z.number().int().optional() }),
  async run({ ctx, viewer, input }): Promise<OperationDto> {
    const { kind } = await kindOf(ctx, input.operation)
    return operationDto(await approve(ctx, kind, viewer, input))
  },
})

/** Goes on with an act that stopped on an error. */
export const continueOperation = defineService({
  act: true,
  input: z.object({ operation: z.string() }),
  async run({ ctx, viewer, input }): Promise<OperationDto> {
    const { operation, kind } = await kindOf(ctx, input.operation)
    await kind.guard(ctx, viewer, operation.input)
    return operationDto(await runOperation(ctx, kind, input.operation))
  },
})

/** Walks an act back, with a reason that stays in its record. */
export const revertOperation = defineService({
  act: true,
  input: z.object({ operation: z.string(), reason: z.string().trim().min(3).max(1000) }),
  async run({ ctx, viewer, input }): Promise<OperationDto> {
    const { kind } = await kindOf(ctx, input.operation)
    return operationDto(await revert(ctx, kind, viewer, input))
  },
})
