import type { Context } from '#services/service.ts'

/** Begins `error` of a message that may have reached its recipient twice, under one Message-ID: a dead process or a broken line. */
export const INTERRUPTED = 'interrupted'

/**
 * A message still `sending` when its process is gone: the server may have taken it or not, and nobody can know. It goes
 * out again under the same Message-ID, by which mail programs and staff recognise the copy, and keeps a note of it.
 * `alone`: no other process can be sending (one process a SQLite file), so its claim need not run out first.
 */
export async function recoverSending(ctx: Context, { alone }: { alone: boolean }): Promise<number> {
  const now = ctx.now().toISOString()
  const left = await ctx.store.find('messages', { and: [{ state: { equals: 'sending' } }, ...(alone ? [] : [{ nextAt: { less_than: now } }])] })
  for (const message of left) await ctx.store.updateIf('messages', message, { state: 'queued', nextAt: now, error: INTERRUPTED })
  return left.length
}
