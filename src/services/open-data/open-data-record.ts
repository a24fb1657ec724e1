import { z } from 'zod'
import { parseCode, type CodePrefix } from '#domain/codes.ts'
import { readShelf } from '#services/library/public-page.ts'
import { defineService } from '#services/service.ts'
import { deletionRecords } from './deletions.ts'
import { practiceRecords } from './practices.ts'
import { recordsOf } from './records-of.ts'
import { DATA_SETS, type AnyRecord, type DataSet, type Tombstone } from './records.ts'

export type OpenDataRecord =
  | { kind: 'record'; record: AnyRecord; validUntil: Date | null }
  | { kind: 'gone'; tombstone: Tombstone }
  | { kind: 'missing'; validUntil: Date | null }

const PREFIX: Partial<Record<DataSet, CodePrefix>> = { honours: 'HO', practices: 'CS', organisations: 'OR', editions: 'ED' }

/** One record by its code; of a withdrawn one the tombstone, in whichever set it stood. */
export const openDataRecord = defineService({
  act: false,
  input: z.object({ set: z.enum(DATA_SETS), locale: z.string(), code: z.string().max(40) }),
  async run({ ctx, input: { set, locale, code: typed } }): Promise<OpenDataRecord> {
    const { shelf, now, validUntil } = await readShelf(ctx)
    const code = parseCode(typed, PREFIX[set])?.code
    if (!code) return { kind: 'missing', validUntil }
    if (set === 'practices') {
      const practice = shelf.practices.get(code)
      const { records, reviews } = await practiceRecords(ctx, shelf, now, practice ? [practice] : [], locale)
      const [record] = records
      if (record) return { kind: 'record', record, validUntil: [validUntil, ...reviews].filter((one) => one !== null).sort((a, b) => a.getTime() - b.getTime())[0] ?? null }
    } else {
      const record = (await recordsOf(ctx, { set, locale })).records.find((one) => one.code === code)
      if (record) return { kind: 'record', record, validUntil }
    }
    const deletion = set === 'deletions' ? undefined : (await deletionRecords(ctx, shelf)).find((one) => one.code === code)
    return deletion ? { kind: 'gone', tombstone: { code, deleted: true, deletedAt: deletion.deletedAt } } : { kind: 'missing', validUntil }
  },
})
