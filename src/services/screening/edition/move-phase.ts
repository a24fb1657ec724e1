import { z } from 'zod'
import { PHASE_KINDS } from '#domain/calendar.ts'
import type { Viewer } from '#policy/viewer.ts'
import { approveOperation, proposeOperation } from '#services/outcome/operation.ts'
import { defineService, type Context } from '#services/service.ts'
import { calendarChange, calendarInput, type CalendarEffects, type CalendarInput } from './calendar-change.ts'

const extension = calendarInput.pick({ edition: true, category: true, until: true, reason: true }).extend({ phase: z.enum(PHASE_KINDS).default('call') })

/** Who would gain by a later close: nothing has changed yet. */
export const previewExtension = defineService({
  act: false,
  input: extension.extend({ reason: z.string().default('') }),
  async run({ ctx, viewer, input }): Promise<CalendarEffects> {
    const asked: CalendarInput = { ...input, change: 'extend' }
    await calendarChange.guard(ctx, viewer, asked)
    return (await calendarChange.plan(ctx, viewer, asked)).effects
  },
})

async function move(ctx: Context, viewer: Viewer, input: CalendarInput) {
  const operation = await proposeOperation(ctx, calendarChange, viewer, input)
  const done = await approveOperation(ctx, calendarChange, viewer, { operation: operation.code ?? '' })
  const { was, becomes, drafts, sent, categories } = done.effects as unknown as CalendarEffects // written by proposeOperation
  return { operation: done.code, was, becomes, drafts, sent, categories }
}

/** Moves the close of one phase, for the edition or for one category alone, with a reason that stays on record. */
export const extendCategory = defineService({ act: true, input: extension, run: ({ ctx, viewer, input }) => move(ctx, viewer, { ...input, change: 'extend' }) })

const moment = calendarInput.pick({ edition: true, category: true, phase: true, reason: true })

/** Opens a phase at this moment instead of later. */
export const openNow = defineService({ act: true, input: moment, run: ({ ctx, viewer, input }) => move(ctx, viewer, { ...input, change: 'open', until: ctx.now().toISOString() }) })

/** Closes a phase at this moment, its grace included. */
export const closeNow = defineService({ act: true, input: moment, run: ({ ctx, viewer, input }) => move(ctx, viewer, { ...input, change: 'close', until: ctx.now().toISOString() }) })
