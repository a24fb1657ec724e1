import { isWithdrawnInLog } from '#policy/case-studies.ts'
import type { Shelf } from '#services/library/public-index/shelf.ts'
import type { Context } from '#services/service.ts'
import { idIn } from './made.ts'
import type { DeletionRecord } from './records.ts'

/** What was public and is withdrawn today, newest first. The reason in the log is staff's, and never leaves it. */
export async function deletionRecords(ctx: Context, shelf: Shelf): Promise<DeletionRecord[]> {
  const log = await ctx.store.find('publications', { act: { in: ['withdraw', 'erase'] } }, { sort: '-seq' })
  const seen = new Set<string>()
  return log.flatMap(({ code, at }): DeletionRecord[] => {
    if (!code || seen.has(code) || !isWithdrawnInLog(shelf.lastAct(code))) return []
    seen.add(code)
    return [{ code, id: idIn(ctx, code), deletedAt: at }]
  })
}
