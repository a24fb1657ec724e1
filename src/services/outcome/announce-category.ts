import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import { defineService } from '#services/service.ts'
import { announcement } from './announcement.ts'
import { approveOperation, hashOfOperation, proposeOperation } from './operation.ts'
import { operationDto, type OperationDto } from './operation-dto.ts'

/**
 * Announces a category: what was seen (`seen`, the hash of the page's plan) must still be so, the number of entries
 * that get their outcome must be typed, and the sign-in must be fresh. The mails wait in the outbox.
 */
export const announceCategory = defineService({
  act: true,
  input: z.object({ category: z.string(), count: z.number().int(), seen: z.string() }),
  async run({ ctx, viewer, input }): Promise<OperationDto> {
    const proposed = await proposeOperation(ctx, announcement, viewer, { category: input.category })
    try {
      if (hashOfOperation(proposed) !== input.seen) throw new Refusal('changed-since-you-looked', {}, 409)
      return operationDto(await approveOperation(ctx, announcement, viewer, { operation: proposed.code ?? '', count: input.count }))
    } catch (error) {
      const left = await ctx.store.byCode('operations', proposed.code ?? '')
      if (left.state === 'proposed') await ctx.store.updateIf('operations', left, { state: 'abandoned' })
      throw error
    }
  },
})
