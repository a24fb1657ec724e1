import { defineService } from '#services/service.ts'
import { askedSet } from './asked.ts'
import { columns, type Cell, type Column, type ColumnType } from './columns.ts'
import { recordsOf } from './records-of.ts'
import type { AnyRecord } from './records.ts'

export type OpenDataTable = { columns: { name: string; type: ColumnType }[]; rows: Cell[][]; validUntil: Date | null }

/** A whole set, or all of what a query finds, as rows. */
export const openDataTable = defineService({
  act: false,
  input: askedSet,
  async run({ ctx, input }): Promise<OpenDataTable> {
    const { records, validUntil } = await recordsOf(ctx, input)
    const own = columns[input.set] as readonly Column<AnyRecord>[] // the columns and the records are of the same set
    return { columns: own.map(({ name, type }) => ({ name, type })), rows: records.map((record) => own.map((one) => one.of(record))), validUntil }
  },
})
