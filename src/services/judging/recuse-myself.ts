import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import { DECLARED_KINDS } from '#services/dto/judging.ts'
import { defineService } from '#services/service.ts'
import { judgeAtWork } from './at-work.ts'
import { declareConflict } from './declare-conflict.ts'
import { nextOf, readQueue } from './read-queue.ts'

/** From the scoring page: the judge knows these people. The conflict is confirmed by the judge's own word, and the entry is gone everywhere at once. */
export const recuseMyself = defineService({
  act: true,
  input: z.object({
    entry: z.string(), round: z.string().optional(), kind: z.enum(DECLARED_KINDS).exclude(['nothing']), note: z.string().trim().max(2000).default(''),
  }),
  async run({ ctx, viewer, input }): Promise<{ state: 'recused'; next: string | null }> {
    const { entry, judge, round } = await judgeAtWork(ctx, viewer, input)
    if (input.kind === 'something-else' && input.note === '') throw new Refusal('say-what-it-is', {}, 422)
    await declareConflict(ctx, viewer, {
      judge, edition: round.edition.code, category: entry.category, entry: input.entry, organisation: null, kind: input.kind, note: input.note,
    })
    const items = (await readQueue(ctx, viewer, 'en')).filter(({ open }) => open).flatMap((each) => each.items)
    return { state: 'recused', next: nextOf(items, input.entry)?.entry ?? null }
  },
})
