import type { Context } from '#services/service.ts'
import { setupByCode } from './setup.ts'
import { mailBeginning } from './resume-link.ts'

/** After that whoever has no letter has begun anew. */
const WITHIN = 86_400_000
/** Until then whoever is beginning is still at it. */
const A_MOMENT = 10_000

/**
 * A draft is begun by two writes: itself, and the letter with the link that opens it again. Cut off between them it would
 * be nobody's: its browser never got the pen. `alone`: nobody can be at it, as at the start of the only process. Gives
 * the codes.
 */
export async function finishBeginnings(ctx: Context, { alone = false } = {}): Promise<string[]> {
  const now = ctx.runtime.clock.machineTime().getTime()
  const instant = (ago: number): string => new Date(now - ago).toISOString()
  const drafts = await ctx.store.pick('entries', {
    and: [{ status: { equals: 'draft' } }, { owner: { exists: false } }, { lastKey: { contains: 'start.' } }, { createdAt: { greater_than: instant(WITHIN) } }, { createdAt: { less_than_equal: instant(alone ? 0 : A_MOMENT) } }],
  }, ['code', 'category', 'edition', 'people', 'interfaceLanguage'])
  const told = new Set((await ctx.store.pick('messages', { and: [{ template: { equals: 'draft-resume' } }, { about: { in: drafts.map(({ code }) => code ?? '') } }] }, ['about'])).map(({ about }) => about))
  const finished: string[] = []
  for (const entry of drafts) {
    if (told.has(entry.code)) continue
    await mailBeginning(ctx, entry, await setupByCode(ctx, entry.category), entry.interfaceLanguage ?? 'en')
    finished.push(entry.code ?? '')
  }
  return finished
}
