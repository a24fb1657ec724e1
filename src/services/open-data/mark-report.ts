import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import { REPORT_STATES, type ReportState } from '#domain/reports.ts'
import { mayMarkReport } from '#policy/reports.ts'
import { defineService } from '#services/service.ts'

/** Says how far a report is; whoever sent it sees this by its code. */
export const markReport = defineService({
  act: true,
  input: z.object({ code: z.string(), rev: z.number().int(), state: z.enum(REPORT_STATES) }),
  async run({ ctx, viewer, input }): Promise<{ code: string; state: ReportState; rev: number }> {
    if (!mayMarkReport(viewer)) throw new Refusal('not-found', {}, 404)
    const found = await ctx.store.byCode('reports', input.code)
    const marked = await ctx.store.updateIf('reports', { id: found.id, rev: input.rev }, { state: input.state })
    if (!marked) throw new Refusal('changed-meanwhile', {}, 409)
    return { code: input.code, state: input.state, rev: marked.rev }
  },
})
