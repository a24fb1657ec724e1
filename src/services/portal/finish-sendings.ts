import { isRefusal } from '#domain/refusal.ts'
import { nobody } from '#policy/viewer.ts'
import type { Context } from '#services/service.ts'
import { openOwn } from './open-own.ts'
import { receiptKey } from './send-receipt.ts'
import { finishSending } from './submit-entry.ts'

const DAY = 86_400_000
/** After that whoever has no receipt has long asked for it. */
const WITHIN = 7 * DAY
/** More than can be under way at one moment: only what was written last can have been cut off. */
const NEWEST = 1000
/** Until then whoever is sending is still at it. */
const A_MOMENT = 10_000
const OPEN = ['draft', 'submitted', 'returned']

/**
 * An entry is sent by several writes: its revision, the entry that points to it, the consents, the receipt. What was cut
 * off after the revision is finished here, since the entrant did their part in time and may not come back. `alone`: nobody
 * can be at it, as at the start of the only process. Gives the codes.
 */
export async function finishSendings(ctx: Context, { alone = false } = {}): Promise<string[]> {
  const now = ctx.now().getTime()
  const instant = (ago: number): string => new Date(now - ago).toISOString()
  const revisions = await ctx.store.find('entry-revisions', { and: [{ at: { greater_than: instant(WITHIN) } }, { at: { less_than: instant(alone ? 0 : A_MOMENT) } }, { idempotencyKey: { exists: true } }] }, { sort: '-at', limit: NEWEST })
  const keys = revisions.map(receiptKey)
  const receipts = new Set((await ctx.store.find('messages', { key: { in: keys } })).map((each) => each.key))
  const finished: string[] = []
  for (const revision of revisions.toReversed()) {
    if (receipts.has(receiptKey(revision))) continue
    // Nobody asks: the pen that wrote the revision is what the rest is done with.
    const viewer = { ...nobody(ctx.now()), draft: revision.entry }
    try {
      const own = await openOwn(ctx, viewer, revision.entry)
      if (!own.entry.address || !OPEN.includes(own.entry.status)) continue
      await finishSending(ctx, viewer, own, revision, { entry: revision.entry, key: revision.idempotencyKey ?? '', locale: own.entry.interfaceLanguage ?? 'en' })
      finished.push(revision.entry)
    } catch (error) {
      if (!isRefusal(error)) throw error
      ctx.payload.logger.error({ err: error, entry: revision.entry }, 'A sending that was cut off could not be finished')
    }
  }
  return finished
}
