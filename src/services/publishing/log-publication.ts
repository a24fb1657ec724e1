import { isDuplicateRefusal } from '#domain/refusal.ts'
import type { Context } from '#services/service.ts'

/**
 * Appends to the log of what the public can see. `seq` is an insert under a unique index, tried again when another
 * node took the number.
 */
export async function appendPublication(
  ctx: Context,
  { collection, code, act, note }: { collection: string; code: string; act: 'publish' | 'change' | 'withdraw' | 'erase'; note?: string },
): Promise<number> {
  for (let attempt = 0; ; attempt++) {
    const last = await ctx.store.find('publications', {}, { sort: '-seq', limit: 1 })
    const seq = (last[0]?.seq ?? 0) + 1
    try {
      await ctx.store.insert('publications', { seq, at: ctx.now().toISOString(), subjectCollection: collection, code, act, note })
      ctx.runtime.generation.know(seq)
      return seq
    } catch (error) {
      if (!isDuplicateRefusal(error) || attempt > 50) throw error
    }
  }
}

/** What the log says last of a code; null when it was never public. */
export async function lastPublication(ctx: Context, code: string) {
  return (await ctx.store.find('publications', { code: { equals: code } }, { sort: '-seq', limit: 1 }))[0] ?? null
}

/** Called after any change of something that can be public: says in the log what became of it. */
export async function notePublicState(ctx: Context, { collection, code, visible }: { collection: string; code: string; visible: boolean }): Promise<void> {
  const last = await lastPublication(ctx, code)
  const was = last?.act === 'publish' || last?.act === 'change'
  if (visible) await appendPublication(ctx, { collection, code, act: was ? 'change' : 'publish' })
  else if (was) await appendPublication(ctx, { collection, code, act: 'withdraw' })
}
