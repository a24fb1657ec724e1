import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import { mayWithdraw } from '#policy/publication.ts'
import { readShelf } from '#services/library/public-page.ts'
import { defineService, type Context } from '#services/service.ts'
import type { CaseStudy, Honour } from '#src/payload-types.ts'
import { appendPublication, lastPublication } from './log-publication.ts'
import { placesOf } from './publication-of.ts'
import { honourByCode, readableCaseStudy } from './subject.ts'

/**
 * Takes a case study or an honour from every page, list, search, feed and cache. The log is written first: from that
 * instant the code answers 410, whatever the document says, and a process killed here loses nothing.
 */
export const withdrawPublication = defineService({
  act: true,
  // `places`: the number that was typed, of addresses and listings of a case study
  input: z.object({ code: z.string(), reason: z.string().trim().min(3).max(1000), places: z.number().int().optional() }),
  async run({ ctx, viewer, input }): Promise<{ seq: number | null }> {
    const isStudy = input.code.startsWith('CS-')
    const study = isStudy ? await readableCaseStudy(ctx, viewer, input.code) : null
    const honour = isStudy ? null : await honourByCode(ctx, input.code)
    const subject = { edition: study?.edition ?? honour?.edition ?? null, entry: study?.study.entry ?? honour?.honour.entry ?? null }
    if (!mayWithdraw(viewer, subject)) throw new Refusal('not-found', { code: input.code }, 404)
    const last = await lastPublication(ctx, input.code)
    if (last?.act === 'withdraw' || last?.act === 'erase') throw new Refusal('already-withdrawn', {}, 409)
    const wasPublic = honour ? await isInLedger(ctx, input.code) : last !== null
    if (!wasPublic) return { seq: await takeBackUnseen(ctx, { study: study?.study ?? null, honour: honour?.honour ?? null, logged: last !== null }) }
    if (study && input.places !== placesOf(study.study).length) throw new Refusal('wrong-number', {}, 409)
    const seq = await appendPublication(ctx, { collection: isStudy ? 'case-studies' : 'honours', code: input.code, act: 'withdraw', note: `${viewer.person?.code ?? ''}: ${input.reason}` })
    await close(ctx, study?.study ?? null, honour?.honour ?? null)
    return { seq }
  },
})

async function close(ctx: Context, study: CaseStudy | null, honour: Honour | null): Promise<void> {
  const shared = { overrideAccess: true, depth: 0, context: { silent: true } } as const
  // in its own language: in another its title may be empty, and Payload would refuse the whole record
  if (study) await ctx.payload.update({ collection: 'case-studies', id: study.id, locale: study.originalLanguage, data: { withdrawn: true }, ...shared })
  if (honour) await ctx.payload.update({ collection: 'honours', id: honour.id, data: { state: 'withdrawn' }, ...shared })
}

const isInLedger = async (ctx: Context, code: string): Promise<boolean> => {
  const { shelf, now } = await readShelf(ctx)
  return shelf.honours(now).some((honour) => honour.code === code)
}

/** Nobody outside has seen it: no tombstone, its code was never there. What the log told for a later day is told anew. */
async function takeBackUnseen(ctx: Context, { study, honour, logged }: { study: CaseStudy | null; honour: Honour | null; logged: boolean }): Promise<number | null> {
  await close(ctx, study, honour)
  return honour && logged ? appendPublication(ctx, { collection: 'honours', code: honour.code ?? '', act: 'change' }) : null
}
