import { z } from 'zod'
import { parseCode } from '#domain/codes.ts'
import { Refusal } from '#domain/refusal.ts'
import type { ReportState } from '#domain/reports.ts'
import { defineService } from '#services/service.ts'

/** How far a report is, for whoever holds its code: nothing of what it says, nor when or by whom it was sent. */
export const reportStatus = defineService({
  act: false,
  input: z.object({ code: z.string().max(40) }),
  async run({ ctx, input }): Promise<{ code: string; state: ReportState }> {
    const code = parseCode(input.code, 'RP')?.code
    const found = code ? await ctx.store.one('reports', { code: { equals: code } }) : null
    if (!code || !found) throw new Refusal('report-unknown', {}, 404)
    return { code, state: found.state }
  },
})
