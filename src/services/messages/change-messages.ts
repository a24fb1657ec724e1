import { z } from 'zod'
import { newCode } from '#domain/codes.ts'
import { Refusal } from '#domain/refusal.ts'
import { mayChangeMessage, type MessageAct } from '#policy/messages.ts'
import type { Viewer } from '#policy/viewer.ts'
import type { Message } from '#src/payload-types.ts'
import { defineService, type Context } from '#services/service.ts'
import { readableMessage, rowOf, type MessageRow } from './list-messages.ts'
import { withTokens } from './personal-links.ts'
import { htmlOf } from './render-mail.ts'

type Words = Partial<Pick<Message, 'state' | 'subject' | 'text' | 'html' | 'edited' | 'original' | 'attempts' | 'nextAt'>>

async function change(ctx: Context, viewer: Viewer, code: string, act: MessageAct, make: (message: Message) => Words, rev?: number): Promise<MessageRow> {
  const message = await readableMessage(ctx, viewer, code)
  if (!mayChangeMessage(viewer, act, message)) throw new Refusal('message-has-left', { state: message.state }, 409)
  if (rev !== undefined && rev !== message.rev) throw new Refusal('changed-meanwhile', {}, 409)
  const changed = await ctx.store.updateIf('messages', message, make(message), { state: { equals: message.state } })
  if (!changed) throw new Refusal('changed-meanwhile', {}, 409)
  return rowOf(viewer, changed)
}

const one = z.object({ code: z.string() })

/** Other words for a message that has not left; what was rendered first is kept beside them. */
export const editMessage = defineService({
  act: true,
  input: z.object({ code: z.string(), rev: z.number().int(), subject: z.string().trim().min(1).max(300), text: z.string().trim().min(1).max(20_000) }),
  run: ({ ctx, viewer, input }): Promise<MessageRow> =>
    change(ctx, viewer, input.code, 'edit', (message) => {
      const before = message.text ?? ''
      const text = `${withTokens(input.text, before)}\n`
      return {
        subject: input.subject.replace(/\s+/g, ' '), text, html: htmlOf(text, message.language ?? 'en'), edited: true,
        original: message.original ?? `${message.subject ?? ''}\n\n${before}`,
      }
    }, input.rev),
})

/** Stops a message that waits to be sent. */
export const holdMessage = defineService({ act: true, input: one, run: ({ ctx, viewer, input }) => change(ctx, viewer, input.code, 'hold', () => ({ state: 'held' })) })

export const cancelMessage = defineService({ act: true, input: one, run: ({ ctx, viewer, input }) => change(ctx, viewer, input.code, 'cancel', () => ({ state: 'cancelled', nextAt: null })) })

/** Lets held messages go, or sends failed ones once more from the first attempt. */
export const releaseMessages = defineService({
  act: true,
  input: z.object({ codes: z.array(z.string()).min(1).max(2000) }),
  async run({ ctx, viewer, input }): Promise<{ released: number; passedOver: string[] }> {
    const passedOver: string[] = []
    for (const code of input.codes) {
      try {
        await change(ctx, viewer, code, 'release', () => ({ state: 'queued', attempts: 0, nextAt: ctx.now().toISOString() }))
      } catch (error) {
        if ((error as { name?: string }).name !== 'Refusal') throw error
        passedOver.push(code)
      }
    }
    return { released: input.codes.length - passedOver.length, passedOver }
  },
})

/** The whole address. Who looked, at which message and when, is on record. */
export const showAddress = defineService({
  act: true,
  input: one,
  async run({ ctx, viewer, input }): Promise<{ address: string }> {
    const message = await readableMessage(ctx, viewer, input.code)
    const at = ctx.now().toISOString()
    await ctx.store.insert('operations', {
      code: newCode('OP', ctx.random), kind: 'show-address', edition: message.edition, state: 'done', input: { message: input.code }, by: viewer.person?.code, at, rev: 1,
    })
    return { address: message.recipient ?? '' }
  },
})
