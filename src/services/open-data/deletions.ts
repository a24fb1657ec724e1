import { isWithdrawnInLog } from '#policy/case-studies.ts'
import { mayPublicReadHonour } from '#policy/public.ts'
import type { Shelf } from '#services/library/public-index/shelf.ts'
import type { Context } from '#services/service.ts'
import { idIn } from './made.ts'
import type { DeletionRecord } from './records.ts'

/**
 * What was public and is withdrawn today, newest first. The reason in the log is staff's, and never leaves it; an honour
 * that was taken back before its announcement was never public, so it is not here either.
 */
export async function deletionRecords(ctx: Context, shelf: Shelf): Promise<DeletionRecord[]> {
  const log = await ctx.store.find('publications', { act: { in: ['withdraw', 'erase'] } }, { sort: '-seq' })
  const withdrawn = new Map<string, string>()
  for (const { code, at } of log) if (code && !withdrawn.has(code) && isWithdrawnInLog(shelf.lastAct(code))) withdrawn.set(code, at)
  for (const code of await neverAnnounced(ctx, shelf, withdrawn)) withdrawn.delete(code)
  return [...withdrawn].map(([code, deletedAt]) => ({ code, id: idIn(ctx, code), deletedAt }))
}

/** Honours that the public could not yet read at the moment they were withdrawn. */
async function neverAnnounced(ctx: Context, shelf: Shelf, withdrawn: ReadonlyMap<string, string>): Promise<string[]> {
  const codes = [...withdrawn.keys()].filter((code) => code.startsWith('HO-'))
  if (codes.length === 0) return []
  const honours = await ctx.store.find('honours', { code: { in: codes } })
  return honours.flatMap(({ code, edition, announcedAt }) => {
    const at = withdrawn.get(code ?? '')
    const stored = shelf.related('editions', edition)
    return code && at && stored && !mayPublicReadHonour({ announcedAt }, shelf.publicEdition(stored), null, new Date(at)) ? [code] : []
  })
}
