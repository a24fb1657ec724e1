import { filesOf, type FileKey, type OpenFile } from '#database/files/file-store.ts'
import { orRecordsAway } from '#database/outage.ts'
import type { Context } from '#services/service.ts'

export type { FileKey }
export type StoredFile = { size: number; open(): Promise<OpenFile | null> }

/** The bytes under a key, for whoever was let at it already; null: they are not there. A store that is away is an outage, no missing file. */
export async function storedFile(ctx: Context, key: FileKey): Promise<StoredFile | null> {
  const files = filesOf(ctx)
  const size = await orRecordsAway(() => files.size(key))
  return size === null ? null : { size, open: () => orRecordsAway(() => files.open(key)) }
}
