import { z } from 'zod'
import { makeLink } from '#services/links/index.ts'
import { normaliseAddress } from '#services/messages/address.ts'
import { queueMessage } from '#services/messages/queue-message.ts'
import { defineService } from '#services/service.ts'
import { countAttempt } from './attempts.ts'
import { instantWords } from './instant-words.ts'

const HOURS = 1
/** A path on this site, and nothing that a browser takes for another host. */
export const localPath = z.string().max(500).regex(/^\/(?![/\\])[^\\\s]*$/)

/**
 * Mails a link to sign in. It asks nobody whether the address is known, so the answer tells nothing, in words or in
 * time; who follows the link has proven the address, and an account is made then if there was none.
 */
export const requestSignIn = defineService({
  act: true,
  input: z.object({ address: z.email().max(254), language: z.string().max(10), next: localPath.optional() }),
  async run({ ctx, input }): Promise<{ address: string; minutes: number }> {
    const address = normaliseAddress(input.address)
    await countAttempt(ctx, 'sign-in-on', address)
    const { locale } = ctx.runtime.t(input.language)
    const { url, token } = await makeLink(ctx, { purpose: 'sign-in', address, hours: HOURS, data: { next: input.next ?? null, language: locale }, path: `/${locale}/sign-in/:token` })
    const until = new Date(ctx.now().getTime() + HOURS * 3_600_000)
    await queueMessage(ctx, { key: `sign-in:${token.slice(0, 16)}`, template: 'sign-in', recipient: address, language: locale, params: { url, until: instantWords(locale, until) } })
    return { address, minutes: HOURS * 60 }
  },
})
