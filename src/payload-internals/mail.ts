import type { EmailAdapter, SendEmailOptions } from 'payload'
import { findPerson } from '#services/accounts/find-or-create-person.ts'
import { queueRendered } from '#services/messages/queue-message.ts'
import { htmlOf } from '#services/messages/render-mail.ts'
import { textOfMarkup } from '#services/open-data/text-of-markup.ts'

const TEMPLATE = 'payload'

/**
 * Mails that Payload itself writes, such as the one to choose a new password, go through the same outbox as ours: due at
 * once, sent again when a line was dead, forgotten like the others. They belong to no edition, so nobody reads them.
 */
export const outboxMail = (publicUrl: string): EmailAdapter<void> => ({ payload }) => ({
  name: 'outbox',
  defaultFromName: 'Recount',
  defaultFromAddress: `awards@${new URL(publicUrl).hostname}`,
  async sendEmail(message) {
    const { ctx } = payload.awards
    for (const recipient of recipientsOf(message.to)) {
      const language = ctx.runtime.t((await findPerson(ctx, recipient))?.interfaceLanguage ?? 'en').locale
      const markup = typeof message.html === 'string' ? message.html : ''
      const text = typeof message.text === 'string' ? message.text : `${textOfMarkup(bodyOf(markup)).replaceAll('\n', '\n\n')}\n`
      await queueRendered(ctx, {
        key: `${TEMPLATE}:${Buffer.from(ctx.random(12)).toString('base64url')}`, template: TEMPLATE, recipient, language,
      }, { subject: message.subject ?? '', text, html: markup || htmlOf(text, language) })
    }
  },
})

const bodyOf = (markup: string): string => /<body[^>]*>([^]*)<\/body>/i.exec(markup)?.[1] ?? markup

function recipientsOf(to: SendEmailOptions['to']): string[] {
  const list = Array.isArray(to) ? to : to ? [to] : []
  return list.map((each) => (typeof each === 'string' ? (/<([^<>]+)>\s*$/.exec(each)?.[1] ?? each).trim() : each.address))
}
