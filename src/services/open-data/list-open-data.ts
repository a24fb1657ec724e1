import { z } from 'zod'
import { defineService } from '#services/service.ts'
import { askedSet, MOST_A_PAGE } from './asked.ts'
import { recordsOf } from './records-of.ts'
import type { AnyRecord } from './records.ts'

export type OpenDataPage = { total: number; pages: number; items: AnyRecord[]; validUntil: Date | null }

export const listOpenData = defineService({
  act: false,
  input: askedSet.extend({ page: z.number().int().min(1), limit: z.number().int().min(1).max(MOST_A_PAGE) }),
  async run({ ctx, input: { page, limit, ...asked } }): Promise<OpenDataPage> {
    const { records, total, validUntil } = await recordsOf(ctx, asked, { from: (page - 1) * limit, count: limit })
    return { total, pages: Math.max(1, Math.ceil(total / limit)), items: records, validUntil }
  },
})
