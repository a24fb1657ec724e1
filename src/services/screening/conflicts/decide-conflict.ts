import { z } from 'zod'
import { newCode, parseCode } from '#domain/codes.ts'
import { Refusal } from '#domain/refusal.ts'
import { mayDecideConflict, maySeeConflicts } from '#policy/conflicts.ts'
import { defineService, type Context } from '#services/service.ts'
import type { Conflict, Entry } from '#src/payload-types.ts'
import { recuseFrom } from '../assignment/end-assignments.ts'
import { appointmentsOf, loadSetup, organisationsOnRecord } from '../edition-setup.ts'
import { organisationIndex, organisationsOf } from '../people-of-entry.ts'

const STATE = { confirm: 'confirmed', dismiss: 'dismissed', pin: 'pinned' } as const

/** Entries that a conflict is about: the one it names, or all of the organisation or person that it names. */
export async function entriesOfConflict(ctx: Context, conflict: Pick<Conflict, 'edition' | 'entry' | 'organisation' | 'person'>, entries?: readonly Entry[]): Promise<string[]> {
  if (conflict.entry) return [conflict.entry]
  const { organisation } = conflict
  if (!organisation) return []
  const all = entries ?? (await ctx.store.find('entries', { edition: { equals: conflict.edition } }))
  const index = organisationIndex(await organisationsOnRecord(ctx))
  return all.filter((entry) => organisationsOf(entry).some((each) => (each.code ?? index.find(each)?.code) === organisation)).flatMap((entry) => entry.code ?? [])
}

/** A confirmed or pinned hard conflict takes the judge off every entry that it is about. */
async function putIntoForce(ctx: Context, conflict: Conflict): Promise<number> {
  if (conflict.hard === false || (conflict.state !== 'confirmed' && conflict.state !== 'pinned')) return 0
  let ended = 0
  for (const entry of await entriesOfConflict(ctx, conflict)) ended += await recuseFrom(ctx, conflict.judge, entry)
  return ended
}

/** Confirms, dismisses or pins a conflict. Pinned is confirmed, and says that no later run or hand should touch it. */
export const decideConflict = defineService({
  act: true,
  input: z.object({ conflict: z.string(), decision: z.enum(['confirm', 'dismiss', 'pin']), note: z.string().max(2000).default(''), rev: z.number().int().optional() }),
  async run({ ctx, viewer, input }) {
    const seen = await ctx.store.one('conflicts', { code: { equals: input.conflict } })
    if (!seen || !maySeeConflicts(viewer, seen.edition ?? '')) throw new Refusal('not-found', { code: input.conflict }, 404)
    const person = seen.person ?? null
    if (!mayDecideConflict(viewer, { edition: seen.edition ?? '', entry: seen.entry ?? null, person })) throw new Refusal('own-conflict-another-decides', {}, 403)
    if (input.rev !== undefined && input.rev !== seen.rev) throw new Refusal('changed-meanwhile', {}, 409)
    if (seen.state === 'pinned' && input.decision === 'dismiss' && input.note.trim() === '') throw new Refusal('pinned-needs-a-reason', {}, 422)
    // What a judge or an entrant declared is not waved away without a word.
    if ((seen.source === 'judge' || seen.source === 'entrant') && input.decision === 'dismiss' && input.note.trim() === '') throw new Refusal('declared-needs-a-reason', {}, 422)
    const written = await ctx.store.updateIf('conflicts', seen, {
      state: STATE[input.decision], decidedBy: viewer.person?.code ?? null, decidedAt: ctx.now().toISOString(), note: input.note.trim() || (seen.note ?? null),
    })
    if (!written) throw new Refusal('changed-meanwhile', {}, 409)
    return { conflict: written.code, state: written.state, recused: await putIntoForce(ctx, written) }
  },
})

/** Enters a conflict that a person knows of: staff, or an entrant who named a judge. It holds at once. */
export const addConflict = defineService({
  act: true,
  input: z.object({
    edition: z.string(), judge: z.string(), entry: z.string(), hard: z.boolean().default(true), source: z.enum(['staff', 'entrant']).default('staff'), note: z.string().trim().min(3).max(2000),
  }),
  async run({ ctx, viewer, input }) {
    if (!maySeeConflicts(viewer, input.edition)) throw new Refusal('not-your-edition', {}, 403)
    const setup = await loadSetup(ctx, input.edition)
    const appointment = (await appointmentsOf(ctx, setup)).find((each) => each.code === input.judge)
    const entryCode = parseCode(input.entry, 'EN')?.code ?? input.entry
    const entry = await ctx.store.one('entries', { and: [{ code: { equals: entryCode } }, { edition: { equals: input.edition } }] })
    if (!appointment || !entry) throw new Refusal('not-found', { code: input.judge }, 404)
    const person = appointment.person.code ?? null
    const conflict = await ctx.store.insert('conflicts', {
      code: newCode('CF', ctx.random), edition: input.edition, category: entry.category, judge: input.judge, person, entry: entryCode, kind: 'said', source: input.source,
      note: input.note, hard: input.hard, state: 'confirmed', decidedBy: viewer.person?.code ?? null, decidedAt: ctx.now().toISOString(), rev: 1,
    })
    return { conflict: conflict.code, state: conflict.state, recused: await putIntoForce(ctx, conflict) }
  },
})
