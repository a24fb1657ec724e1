import type { Message } from '#src/payload-types.ts'
import type { Context } from '#services/service.ts'
import { attachmentsOf } from './attachments.ts'
import { Pace } from './pace.ts'
import { INTERRUPTED } from './recover-sending.ts'
import { firstLink } from './render-mail.ts'
import { transportOf, type Transport } from './transport.ts'
import { verdictOf } from './verdict.ts'

const MINUTE = 60_000
/** How long a message may be `sending` before its process counts as dead. */
const CLAIM = 10 * MINUTE
/** Waits after the first, second … failed attempt; after the last the message has failed and staff decide. */
const WAITS = [1, 5, 15, 60, 180, 360, 720].map((minutes) => minutes * MINUTE)
const AT_ONCE = 4
const MOST = 200

export type Drained = { sent: number; again: number; failed: number; bounced: number }

/**
 * Sends what is due. A message is claimed by compare-and-set first, so a second node passes over it. A process killed
 * between the server's acceptance and our note of it leaves `sending`: see recover-sending.ts.
 */
export async function drainOutbox(ctx: Context, transport: Transport = transportOf(ctx)): Promise<Drained> {
  const pace = ctx.runtime.own('mail-pace', () => new Pace(transport.perMinute))
  const due = await ctx.store.find(
    'messages',
    { and: [{ state: { equals: 'queued' } }, { nextAt: { less_than_equal: ctx.now().toISOString() } }] },
    { sort: 'nextAt', limit: MOST },
  )
  const allowed = due.filter((message) => pace.take(message.recipient ?? '', ctx.now()))
  const done: Drained = { sent: 0, again: 0, failed: 0, bounced: 0 }
  const worker = async (): Promise<void> => {
    for (let message = allowed.shift(); message; message = allowed.shift()) {
      const outcome = await sendOne(ctx, transport, message)
      if (outcome) done[outcome]++
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return done
}

async function sendOne(ctx: Context, transport: Transport, seen: Message): Promise<keyof Drained | null> {
  const attempts = (seen.attempts ?? 0) + 1
  const claimed = await ctx.store.updateIf('messages', seen, { state: 'sending', attempts, nextAt: later(ctx, CLAIM) }, { state: { equals: 'queued' } })
  if (!claimed) return null
  try {
    await transport.send(claimed, await attachmentsOf(ctx, claimed))
  } catch (error) {
    const verdict = verdictOf(error)
    const wait = WAITS[attempts - 1]
    const state = verdict.bounced ? 'bounced' : wait === undefined ? 'failed' : 'queued'
    await ctx.store.updateIf('messages', claimed, { state, error: noted(seen.error, verdict.mayHaveGone ? `${INTERRUPTED} · ${verdict.words}` : verdict.words), nextAt: state === 'queued' ? later(ctx, wait ?? 0) : null })
    return state === 'queued' ? 'again' : state
  }
  // An error noted before stays: it is the trace of a mail that may have gone out twice.
  await ctx.store.updateIf('messages', claimed, { state: 'sent', sentAt: ctx.now().toISOString(), nextAt: null })
  if (ctx.env.DEMO) showInDemo(claimed)
  return 'sent'
}

/** That a mail may have gone out twice is not forgotten for a later error. */
const noted = (before: string | null | undefined, words: string): string => (before?.startsWith(INTERRUPTED) && !words.startsWith(INTERRUPTED) ? `${INTERRUPTED} · ${words}` : words)

const later = (ctx: Context, milliseconds: number): string => new Date(ctx.now().getTime() + milliseconds).toISOString()

function showInDemo(message: Message): void {
  const link = firstLink(message.text ?? '')
  console.log(`Mail to ${message.recipient}: ${message.subject}${link ? `\n  ${link}` : ''}`)
}
