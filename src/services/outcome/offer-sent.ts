import type { Determination } from '#src/payload-types.ts'
import type { Context } from '#services/service.ts'
import { offerKey } from './ask-acceptance.ts'

/**
 * When the first mail of an offer left the outbox; null: none has. Read from the outbox itself, which is the only place
 * that knows, and kept with the determination so that it outlives the mail.
 */
export async function offerSentAt(ctx: Context, determination: Determination): Promise<string | null> {
  if (determination.state !== 'offered' && determination.state !== 'accepted' && determination.state !== 'declined') return null
  if (determination.embargoMailAt) return determination.embargoMailAt
  const sent = await ctx.store.find('messages', { and: [{ about: { equals: determination.entry } }, { template: { equals: 'honour-offered' } }, { state: { equals: 'sent' } }] }, { sort: 'sentAt' })
  const first = sent.find((message) => message.key?.startsWith(`${offerKey(determination.code ?? '')}:`))?.sentAt ?? null
  if (first) await ctx.store.updateIf('determinations', determination, { embargoMailAt: first })
  return first
}
