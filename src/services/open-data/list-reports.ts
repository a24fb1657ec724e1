import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import { REPORT_STATES, type ReportKind, type ReportState } from '#domain/reports.ts'
import { mayReadReports } from '#policy/reports.ts'
import { defineService } from '#services/service.ts'

export type ReportDto = { code: string; rev: number; kind: ReportKind; about: string | null; text: string; contact: string | null; language: string | null; state: ReportState; at: string }
export type ReportsDto = { reports: ReportDto[]; counts: Record<ReportState, number> }

/** What came in, reports of harm first, then the newest; `counts` over all of them. */
export const listReports = defineService({
  act: false,
  input: z.object({ state: z.enum(REPORT_STATES).optional(), limit: z.number().int().min(0).max(500).optional() }),
  async run({ ctx, viewer, input: { state, limit = 100 } }): Promise<ReportsDto> {
    if (!mayReadReports(viewer)) throw new Refusal('not-found', {}, 404)
    const counted = await Promise.all(REPORT_STATES.map(async (one) => [one, await ctx.store.count('reports', { state: { equals: one } })] as const))
    const docs = limit === 0 ? [] : await ctx.store.find('reports', state ? { state: { equals: state } } : { state: { exists: true } }, { sort: '-at', limit })
    const reports = docs.map((doc): ReportDto => ({
      code: doc.code ?? '', rev: doc.rev, kind: doc.kind, about: doc.about ?? null, text: doc.text, contact: doc.contact ?? null, language: doc.language ?? null, state: doc.state, at: doc.at,
    }))
    // fromEntries widens the keys to string; they are exactly REPORT_STATES
    return { reports: reports.sort((a, b) => Number(b.kind === 'harm') - Number(a.kind === 'harm')), counts: Object.fromEntries(counted) as Record<ReportState, number> }
  },
})
