import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import { mayWithdraw } from '#policy/publication.ts'
import { defineService } from '#services/service.ts'
import { appendPublication, lastPublication } from './log-publication.ts'
import { honourByCode, readableCaseStudy } from './subject.ts'

/**
 * Takes a case study or an honour from every page, list, search, feed and cache. The log is written first: from that
 * instant the code answers 410, whatever the document says, and a process killed here loses nothing.
 */
export const withdrawPublication = defineService({
  act: true,
  input: z.object({ code: z.string(), reason: z.string().trim().min(3).max(1000) }),
  async run({ ctx, viewer, input }): Promise<{ seq: number }> {
    const isStudy = input.code.startsWith('CS-')
    const study = isStudy ? await readableCaseStudy(ctx, viewer, input.code) : null
    const honour = isStudy ? null : await honourByCode(ctx, input.code)
    const subject = { edition: study?.edition ?? honour?.edition ?? null, entry: study?.study.entry ?? honour?.honour.entry ?? null }
    if (!mayWithdraw(viewer, subject)) throw new Refusal('not-found', { code: input.code }, 404)
    const last = await lastPublication(ctx, input.code)
    if (last?.act === 'withdraw' || last?.act === 'erase') throw new Refusal('already-withdrawn', {}, 409)
    const seq = await appendPublication(ctx, { collection: isStudy ? 'case-studies' : 'honours', code: input.code, act: 'withdraw', note: `${viewer.person?.code ?? ''}: ${input.reason}` })
    const shared = { overrideAccess: true, depth: 0, context: { silent: true } } as const
    // in its own language: in another its title may be empty, and Payload would refuse the whole record
    if (study) await ctx.payload.update({ collection: 'case-studies', id: study.study.id, locale: study.study.originalLanguage, data: { withdrawn: true }, ...shared })
    if (honour) await ctx.payload.update({ collection: 'honours', id: honour.honour.id, data: { state: 'withdrawn' }, ...shared })
    return { seq }
  },
})
