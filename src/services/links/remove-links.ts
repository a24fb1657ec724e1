import type { Context } from '#services/service.ts'
import type { LinkPurpose } from './make-link.ts'

const DAY = 86_400_000
/** An expired link is still told apart from one that never was, for so long. */
const REMEMBERED = 14 * DAY

/** Earlier links of this purpose stop working: a new one was asked for, or its reason is gone. */
export const withdrawLinks = (ctx: Context, purpose: LinkPurpose, subject: string): Promise<void> =>
  ctx.store.remove('links', { and: [{ purpose: { equals: purpose } }, { subject: { equals: subject } }] })

export const removeExpiredLinks = (ctx: Context): Promise<void> =>
  ctx.store.remove('links', { expires: { less_than: new Date(ctx.now().getTime() - REMEMBERED).toISOString() } })
