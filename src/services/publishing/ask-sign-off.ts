import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import { correspondentsOf } from '#services/outcome/people-of-entry.ts'
import { makeLink } from '#services/links/index.ts'
import { queueMessage } from '#services/messages/queue-message.ts'
import { defineService } from '#services/service.ts'
import { signedTextOf, type SignOff } from './signed-text.ts'
import { readableCaseStudy } from './subject.ts'
import { keepSignOff } from './keep-sign-off.ts'

const FORTNIGHT = 14 * 24

/** Mails whoever holds the pen a link under which they read the draft as it would be published, and agree or ask for changes. */
export const askSignOff = defineService({
  act: true,
  input: z.object({ code: z.string() }),
  async run({ ctx, viewer, input }): Promise<{ sent: number }> {
    const { study, edition } = await readableCaseStudy(ctx, viewer, input.code)
    if (!study.entry) throw new Refusal('nobody-signs-off', {}, 409)
    const entry = await ctx.store.byCode('entries', study.entry)
    const people = (await correspondentsOf(ctx, entry)).filter((each) => each.part !== 'co-editor').slice(0, 1)
    if (people.length === 0) throw new Refusal('nobody-signs-off', {}, 409)
    const text = signedTextOf(study)
    for (const person of people) {
      const { url } = await makeLink(ctx, { purpose: 'sign-off', subject: input.code, address: person.address, hours: FORTNIGHT, uses: 5, data: { text }, path: `/${person.language}/sign-off/:token` })
      await queueMessage(ctx, {
        key: `sign-off:${input.code}:${text}:${ctx.now().getTime()}`, template: 'case-study-sign-off', recipient: person.address, language: person.language,
        params: { title: entry.title ?? input.code, link: url }, about: input.code, ...(edition ? { edition } : {}),
      })
    }
    await keepSignOff(ctx, study, { state: 'asked', text, askedAt: ctx.now().toISOString() } satisfies SignOff)
    return { sent: people.length }
  },
})
