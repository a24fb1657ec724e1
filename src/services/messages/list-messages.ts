import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import { ACTS_BY_STATE, mayListMessage, mayReadMessage, type MessageAct } from '#policy/messages.ts'
import { isAdmin, organises, type Viewer } from '#policy/viewer.ts'
import type { Message } from '#src/payload-types.ts'
import { defineService, type Context } from '#services/service.ts'
import { maskAddress } from './address.ts'
import { withoutTokens } from './personal-links.ts'
import { INTERRUPTED } from './recover-sending.ts'

export const MESSAGE_STATES = ['held', 'queued', 'sending', 'sent', 'failed', 'bounced', 'cancelled'] as const

export type MessageRow = {
  code: string
  template: string
  state: Message['state']
  recipient: string
  language: string
  subject: string
  about: string | null
  operation: string | null
  edition: string | null
  attempts: number
  nextAt: string | null
  sentAt: string | null
  error: string | null
  /** The process or the line to the mail server ended while it was being sent: the recipient may have it twice, under one Message-ID. */
  maybeTwice: boolean
  edited: boolean
  rev: number
  may: MessageAct[]
}

/** What staff are told of a message; the address stays masked, a mail of no edition keeps its words. */
export function rowOf(viewer: Viewer, message: Message): MessageRow {
  const readable = mayReadMessage(viewer, message)
  const acts = Object.keys(ACTS_BY_STATE) as MessageAct[]
  return {
    code: message.code ?? '', template: message.template ?? '', state: message.state, recipient: maskAddress(message.recipient ?? ''), language: message.language ?? 'en',
    subject: readable ? (message.subject ?? '') : '', about: readable ? (message.about ?? null) : null, operation: message.operation ?? null, edition: message.edition ?? null,
    attempts: message.attempts ?? 0, nextAt: message.nextAt ?? null, sentAt: message.sentAt ?? null, error: readable ? (message.error ?? null) : null,
    maybeTwice: message.error?.startsWith(INTERRUPTED) ?? false, edited: message.edited === true, rev: message.rev,
    may: readable ? acts.filter((act) => ACTS_BY_STATE[act].includes(message.state)) : [],
  }
}

/** The outbox of an edition, newest first; with `edition: null` the mails of none, for the admin. */
export const listMessages = defineService({
  act: false,
  input: z.object({
    edition: z.string().nullable(), states: z.array(z.enum(MESSAGE_STATES)).optional(), about: z.string().optional(), operation: z.string().optional(),
    page: z.number().int().min(1).optional(), perPage: z.number().int().min(1).max(200).optional(),
  }),
  async run({ ctx, viewer, input }): Promise<{ rows: MessageRow[]; counts: Record<Message['state'], number>; page: number; pages: number }> {
    if (!(input.edition ? organises(viewer, input.edition) : isAdmin(viewer))) throw new Refusal('not-found', {}, 404)
    // Read whole and filtered by the policy, so that a count tells nothing that the list hides. Bodies are not needed, but a scan of an edition's outbox is small.
    const all = (await ctx.store.find('messages', input.edition ? { edition: { equals: input.edition } } : { edition: { exists: false } }, { sort: '-createdAt', limit: 5000 }))
      .filter((message) => mayListMessage(viewer, message))
      .filter((message) => (!input.about || message.about === input.about) && (!input.operation || message.operation === input.operation))
    const counts = Object.fromEntries(MESSAGE_STATES.map((state) => [state, all.filter((each) => each.state === state).length])) as Record<Message['state'], number>
    const wanted = input.states ? all.filter((each) => input.states?.includes(each.state)) : all
    const { page = 1, perPage = 50 } = input
    return { rows: wanted.slice((page - 1) * perPage, page * perPage).map((each) => rowOf(viewer, each)), counts, page, pages: Math.max(1, Math.ceil(wanted.length / perPage)) }
  },
})

/** One message that this person may read; what they may not is not there. */
export async function readableMessage(ctx: Context, viewer: Viewer, code: string): Promise<Message> {
  const message = await ctx.store.one('messages', { code: { equals: code } })
  if (!message || !mayReadMessage(viewer, message)) throw new Refusal('not-found', { code }, 404)
  return message
}

export type MessageShown = MessageRow & { text: string; original: string | null }

/** Its words. Personal links are marks, except in the demo, where everybody is invented and the links are to be followed. */
export const showMessage = defineService({
  act: false,
  input: z.object({ code: z.string() }),
  async run({ ctx, viewer, input }): Promise<MessageShown> {
    const message = await readableMessage(ctx, viewer, input.code)
    const shown = (text: string): string => (ctx.env.DEMO ? text : withoutTokens(text))
    return { ...rowOf(viewer, message), text: shown(message.text ?? ''), original: message.original ? shown(message.original) : null }
  },
})
