import { createHash } from 'node:crypto'
import type { Context } from '#services/service.ts'

const KEPT = 90 * 86_400_000
const AT_ONCE = 500

/** 90 days after sending a mail is what it was for and a hash of whom it went to: its words and the address are erased. */
export async function forgetBodies(ctx: Context): Promise<number> {
  const before = new Date(ctx.now().getTime() - KEPT).toISOString()
  const old = await ctx.store.find('messages', { and: [{ state: { in: ['sent', 'bounced', 'failed', 'cancelled'] } }, { updatedAt: { less_than: before } }, { text: { exists: true } }] }, { limit: AT_ONCE })
  for (const message of old) {
    const recipient = createHash('sha256').update(`${ctx.payload.secret}:${message.recipient}`).digest('hex')
    await ctx.store.updateIf('messages', message, { recipient, subject: null, text: null, html: null, original: null })
  }
  return old.length
}
