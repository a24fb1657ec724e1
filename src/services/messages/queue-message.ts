import { newCode } from '#domain/codes.ts'
import { isDuplicateRefusal } from '#domain/refusal.ts'
import type { Params } from '#i18n/translate.ts'
import type { Context } from '#services/service.ts'
import { normaliseAddress } from './address.ts'
import { renderMail, type Rendered } from './render-mail.ts'

export type Mail = {
  /** Names the cause: the same act repeated sends no second mail. */
  key: string
  /** `mails.<template>.subject` and `.text` in the catalogue. */
  template: string
  recipient: string
  /** Interface language of the recipient; English where it is not complete. */
  language: string
  params: Params
  /** Code of what it is about. */
  about?: string | undefined
  edition?: string | undefined
  operation?: string | undefined
  /** Code of the freeze whose list of leaves goes with it; read when it is sent, since a freeze never changes. */
  attached?: string | undefined
  /** true: waits until an organiser releases it. */
  hold?: boolean | undefined
  /** Not before this moment. */
  after?: Date | undefined
}

/** Puts a mail into the outbox and gives its code; where its key is known already, the code of the first. */
export async function queueMessage(ctx: Context, { params, ...mail }: Mail): Promise<string> {
  const known = await ctx.store.one('messages', { key: { equals: mail.key } })
  if (known?.code) return known.code
  const t = ctx.runtime.t(mail.language)
  return queueRendered(ctx, { ...mail, language: t.locale }, renderMail(t, mail.template, params))
}

/** The same for a mail whose words are there already, as Payload writes its own. */
export async function queueRendered(ctx: Context, mail: Omit<Mail, 'params'>, rendered: Rendered): Promise<string> {
  for (let attempt = 0; ; attempt++) {
    const code = newCode('ME', ctx.random)
    try {
      await ctx.store.insert('messages', {
        code, key: mail.key, template: mail.template, recipient: normaliseAddress(mail.recipient), language: mail.language, ...rendered,
        state: mail.hold ? 'held' : 'queued', about: mail.about, edition: mail.edition, operation: mail.operation, attached: mail.attached,
        attempts: 0, nextAt: (mail.after ?? ctx.now()).toISOString(), messageId: `<${code}@${new URL(ctx.env.PUBLIC_URL).hostname}>`, rev: 1,
      })
      return code
    } catch (error) {
      if (!isDuplicateRefusal(error) || attempt > 5) throw error
      // The key was taken meanwhile by the same act on another node, or the code was drawn twice.
      const first = await ctx.store.one('messages', { key: { equals: mail.key } })
      if (first?.code) return first.code
    }
  }
}
