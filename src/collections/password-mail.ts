import type { PayloadRequest } from 'payload'
import { renderMail, type Rendered } from '#services/messages/render-mail.ts'
import type { User } from '#src/payload-types.ts'

type Asked = { req?: PayloadRequest | undefined; token?: string | undefined; user?: unknown }

/** In our words and the person's language; the address is the installation's own, whatever host the request named. */
function passwordMail({ req, token, user }: Asked = {}): Rendered {
  if (!req) throw new Error('A mail for a new password was asked for without a request.')
  const { env, runtime } = req.payload.awards.ctx
  const { name, interfaceLanguage } = user as User // Payload hands over the document that it found
  return renderMail(runtime.t(interfaceLanguage ?? 'en'), 'password-reset', { name, url: new URL(`/admin/reset/${token}`, env.PUBLIC_URL).href })
}

export const forgotPassword = {
  generateEmailHTML: (asked?: Asked): string => passwordMail(asked).html,
  generateEmailSubject: (asked?: Asked): string => passwordMail(asked).subject,
}
