import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createTransport } from 'nodemailer'
import type { Message } from '#src/payload-types.ts'
import type { Context } from '#services/service.ts'

export type Outgoing = Pick<Message, 'code' | 'recipient' | 'subject' | 'text' | 'html' | 'messageId' | 'language'>
export type Attachment = { filename: string; content: string | Buffer; contentType: string }
export type Transport = {
  /** Mails a minute to one domain; a file takes any number. */
  perMinute: number
  send(message: Outgoing, attachments?: Attachment[]): Promise<void>
  close(): void
}

/** Where mails go by `MAIL_URI`: `smtp(s)://…` with `?from=` and `?perMinute=`, or `file:` a folder with one `.eml` a message. */
export function transportFor(uri: string, publicUrl: string, now: () => Date): Transport {
  const from = { name: 'Recount', address: `awards@${new URL(publicUrl).hostname}` }
  return uri.startsWith('file:') ? intoFolder(path.resolve(uri.slice(5)), from, now) : bySmtp(new URL(uri), from)
}

export const transportOf = (ctx: Context): Transport =>
  ctx.runtime.own('mail-transport', () => {
    const transport = transportFor(ctx.env.MAIL_URI, ctx.env.PUBLIC_URL, ctx.now)
    ctx.runtime.onStop(() => transport.close())
    return transport
  })

type Sender = { name: string; address: string }

/** The Message-ID is the message's own for ever: a mail that had to go out twice can be told by it. */
const mailOf = (from: Sender, message: Outgoing, attachments: Attachment[] = []) => ({
  from,
  to: { name: '', address: message.recipient ?? '' },
  subject: message.subject ?? '',
  text: message.text ?? '',
  html: message.html ?? '',
  messageId: message.messageId ?? undefined,
  headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': message.language ?? 'en', 'X-Recount-Message': message.code ?? '' },
  ...(attachments.length > 0 ? { attachments } : {}),
  disableFileAccess: true,
  disableUrlAccess: true,
})

function intoFolder(folder: string, from: Sender, now: () => Date): Transport {
  const mailer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  return {
    perMinute: Infinity,
    async send(message, attachments) {
      const { message: bytes } = await mailer.sendMail(mailOf(from, message, attachments))
      await mkdir(folder, { recursive: true })
      // The time first, so that a folder reads in the order of sending and a second copy lies beside the first.
      const time = now().toISOString().replace(/[-:]|\.\d+Z$/g, '')
      await writeFile(path.join(folder, `${time}-${message.code}.eml`), bytes as Buffer) // `buffer: true` makes it one
    },
    close: () => mailer.close(),
  }
}

function bySmtp(uri: URL, sender: Sender): Transport {
  const from = uri.searchParams.get('from')
  const perMinute = Number(uri.searchParams.get('perMinute') ?? 60)
  const mailer = createTransport({
    host: uri.hostname,
    port: Number(uri.port || (uri.protocol === 'smtps:' ? 465 : 587)),
    secure: uri.protocol === 'smtps:',
    ...(uri.username ? { auth: { user: decodeURIComponent(uri.username), pass: decodeURIComponent(uri.password) } } : {}),
    pool: true,
    maxConnections: 3,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: Number(uri.searchParams.get('timeout') ?? 30_000),
  })
  return {
    perMinute: perMinute > 0 ? perMinute : 60,
    async send(message, attachments) {
      await mailer.sendMail(mailOf(from ? { ...sender, address: from } : sender, message, attachments))
    },
    close: () => mailer.close(),
  }
}
