import type { Context } from '#services/service.ts'
import { APPEAL_DAYS } from './find-ineligible.ts'
import { screeningOf } from './carry-out.ts'

/**
 * Once the mail of a finding has left the outbox, the entrant may know of it: from then on the portal says so, and an
 * appeal is open. A mail that was held for days does not shorten the time for it.
 */
export async function noteFindingsTold(ctx: Context): Promise<number> {
  const sent = await ctx.store.find('messages', { and: [{ template: { equals: 'entry-ineligible' } }, { state: { equals: 'sent' } }] }, { sort: '-sentAt', limit: 500 })
  let noted = 0
  for (const mail of sent) {
    const entry = mail.about ? await ctx.store.one('entries', { and: [{ code: { equals: mail.about } }, { status: { equals: 'ineligible' } }] }) : null
    if (!entry || !mail.sentAt) continue
    const screening = screeningOf(entry)
    if (screening.toldAt || !screening.at || Date.parse(mail.sentAt) < Date.parse(screening.at)) continue
    const full = new Date(Date.parse(mail.sentAt) + APPEAL_DAYS * 86_400_000).toISOString()
    const appealUntil = screening.appealUntil && screening.appealUntil > full ? screening.appealUntil : full
    if (await ctx.store.updateIf('entries', entry, { screening: { ...screening, toldAt: mail.sentAt, appealUntil } })) noted++
  }
  return noted
}
