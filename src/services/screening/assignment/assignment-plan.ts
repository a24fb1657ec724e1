import { z } from 'zod'
import { newCode } from '#domain/codes.ts'
import type { SpokenLanguage } from '#domain/assignment/languages.ts'
import { hashOf } from '#domain/lot.ts'
import { isDuplicateRefusal, Refusal } from '#domain/refusal.ts'
import { mayAssign } from '#policy/assignments.ts'
import { isTooClose } from '#policy/screening.ts'
import { ofJudge } from '#services/judging/at-work.ts'
import { queueMessage } from '#services/messages/queue-message.ts'
import { defineOperation } from '#services/outcome/operation.ts'
import type { Context } from '#services/service.ts'
import { words } from '../edition-setup.ts'
import { takeBack } from './end-assignments.ts'
import { partsOfFit, type FitParts } from './affinities.ts'
import { figuresOf, type Figures } from './figures.ts'
import { rulesOfPlan } from './panel-rules.ts'
import { proofOfPlan } from './plan-in-worker.ts'
import { editionOfRound, isHeld, keyOf, loadRoundWorld } from './round-world.ts'

const pair = z.object({ entry: z.string(), judge: z.string() })
export const assignmentInput = z.object({
  round: z.string(), seed: z.string(), purpose: z.enum(['plan', 'repair', 'more']),
  pairs: z.array(pair.extend({ parts: partsOfFit.optional() })),
  /** Pairs in force that a repair takes away: nothing is written on them. */
  drop: z.array(pair).optional(),
  proof: proofOfPlan.nullable().optional(),
  /** Pairs put in or taken out by hand since the run, newest last. */
  byHand: z.array(pair.extend({ on: z.boolean() })),
  /** What the run was to keep. */
  rules: rulesOfPlan.optional(),
  /** Readings that the run reached: no plan reaches more. */
  reached: z.number().int(),
})
export type AssignmentInput = z.infer<typeof assignmentInput>

type Why = { origin: 'proposed' | 'by-hand'; language: SpokenLanguage | null; loadBefore: number; loadAfter: number; cap: number; parts?: FitParts }
export type AssignStep =
  | { kind: 'assign'; round: string; entry: string; category: string; judge: string; order: number; why: Why }
  | { kind: 'take'; round: string; entry: string; judge: string }
  | { kind: 'tell'; round: string; judge: string; entries: number }

export type AssignmentEffects = Figures & { byHand: number; purpose: AssignmentInput['purpose']; reached: number; taken: number; refused: { entry: string; judge: string }[]; mails: number }

/** Assigning judges to entries: proposed, edited by hand, applied whole, walked back while nothing was written. */
export const assignmentPlan = defineOperation<AssignmentInput, AssignStep, AssignmentEffects>({
  kind: 'assignment',
  input: assignmentInput,
  confirm: 'click',

  async guard(ctx, viewer, input) {
    const edition = await editionOfRound(ctx, input.round)
    if (!edition || !mayAssign(viewer, edition)) throw new Refusal('not-found', { code: input.round }, 404)
    const touched = input.byHand.some((each) => isTooClose(viewer, each.entry))
    if (touched) throw new Refusal('entry-no-conflict', {}, 403)
    return { edition }
  },

  async plan(ctx, _viewer, input) {
    const edition = (await editionOfRound(ctx, input.round)) ?? ''
    const world = await loadRoundWorld(ctx, input.round, edition)
    const entryOf = new Map(world.entries.map((entry) => [entry.code, entry]))
    const judgeOf = new Map(world.judges.map((judge) => [judge.code, judge]))
    const held = new Set(world.assignments.filter((each) => each.state !== 'removed').map(keyOf))
    // A pair on which somebody has begun meanwhile is kept: the count then says so.
    const begun = await begunPairs(ctx, input.round)
    const active = new Set(world.assignments.filter((each) => isHeld(each) && each.state === 'active').map(keyOf))
    const drop = (input.drop ?? []).filter((each) => active.has(keyOf(each)) && !begun.has(keyOf(each)))
    const byHand = new Set(input.byHand.filter((each) => each.on).map(keyOf))
    // A conflict that was confirmed since, an entry withdrawn, a judge who left: such pairs fall out, and the hash says so.
    const good = input.pairs.filter((each) => {
      const entry = entryOf.get(each.entry)
      const judge = judgeOf.get(each.judge)
      return entry && judge && !held.has(keyOf(each)) && world.barred(entry, judge) === null
    })
    const figures = figuresOf(world, good, drop)
    const loadOf = new Map(figures.loads.map((load) => [load.judge, load]))
    const steps = good.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)).flatMap((each): AssignStep[] => {
      const entry = entryOf.get(each.entry)
      const judge = judgeOf.get(each.judge)
      if (!entry || !judge) return []
      const load = loadOf.get(each.judge)
      return [{
        kind: 'assign', round: input.round, entry: each.entry, category: entry.category, judge: each.judge,
        // Every judge meets the entries in an order of their own.
        order: hashOf(`${input.seed}/${each.judge}/${each.entry}`) % 100_000,
        why: { origin: byHand.has(keyOf(each)) ? 'by-hand' : 'proposed', language: world.readsIn(entry, judge), loadBefore: load?.before ?? 0, loadAfter: load?.after ?? 0, cap: judge.cap, ...(each.parts ? { parts: each.parts } : {}) },
      }]
    })
    const taken = drop.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)).map(({ entry, judge }): AssignStep => ({ kind: 'take', round: input.round, entry, judge }))
    const told = world.judges.flatMap((judge): AssignStep[] => {
      const entries = good.filter((each) => each.judge === judge.code).length
      return entries > 0 ? [{ kind: 'tell', round: input.round, judge: judge.code, entries }] : []
    })
    const kept = new Set(good.map(keyOf))
    return {
      steps: [...taken, ...steps, ...told], count: steps.length,
      effects: {
        ...figures, byHand: input.byHand.length, purpose: input.purpose, reached: input.reached, taken: taken.length, mails: told.length,
        refused: input.pairs.filter((each) => !kept.has(keyOf(each))).map(({ entry, judge }) => ({ entry, judge })),
      },
    }
  },

  async apply(ctx, step, run) {
    if (step.kind === 'tell') return tell(ctx, step, run)
    const of = ofJudge(step)
    if (step.kind === 'take') {
      const standing = await ctx.store.one('assignments', of)
      if (standing?.state === 'active' && !(await begunPairs(ctx, step.round)).has(keyOf(step))) await takeBack(ctx, standing, takenBy(run.operation))
      return
    }
    const known = await ctx.store.one('assignments', of)
    const row = { edition: run.edition, category: step.category, state: 'active' as const, why: step.why as never, order: step.order, operation: run.operation, note: null }
    if (known) {
      if (known.state === 'removed') await ctx.store.updateIf('assignments', known, row)
      return
    }
    try {
      await ctx.store.insert('assignments', { code: newCode('AS', ctx.random), round: step.round, entry: step.entry, judge: step.judge, parked: false, rev: 1, ...row })
    } catch (error) {
      // Put in meanwhile by another node that runs the same act.
      if (!isDuplicateRefusal(error) || !(await ctx.store.one('assignments', of))) throw error
    }
  },

  async revert(ctx, step, run) {
    if (step.kind === 'tell') return untell(ctx, step, run)
    if (step.kind === 'take') {
      const gone = await ctx.store.one('assignments', ofJudge(step))
      if (gone?.state === 'removed' && gone.note === takenBy(run.operation)) await ctx.store.updateIf('assignments', gone, { state: 'active', note: null })
      return
    }
    const known = await ctx.store.one('assignments', ofJudge(step))
    if (known?.operation === run.operation && known.state === 'active') await takeBack(ctx, known, run.operation)
  },

  async mayRevert(ctx, run) {
    const begun = await begunWork(ctx, run.operation)
    if (begun > 0) throw new Refusal('work-has-begun', { count: begun }, 409)
  },
})

/** Says in the note of an assignment which plan took it away, so that the same plan can put it back. */
const takenBy = (operation: string): string => `taken by ${operation}`

/** Pairs of a round on which the judge has written something. */
export async function begunPairs(ctx: Context, round: string): Promise<Set<string>> {
  const cards = await ctx.store.find('scorecards', { and: [{ round: { equals: round } }, { status: { in: ['draft', 'submitted', 'locked'] } }] })
  return new Set(cards.map(keyOf))
}

/** Scorecards on which something is written, among the assignments that an operation made. */
export async function begunWork(ctx: Context, operation: string): Promise<number> {
  const made = await ctx.store.find('assignments', { and: [{ operation: { equals: operation } }, { state: { in: ['active', 'done'] } }] })
  if (made.length === 0) return 0
  const round = made[0]?.round ?? ''
  const begun = await begunPairs(ctx, round)
  return made.filter((each) => begun.has(keyOf(each))).length
}

const mailKey = (operation: string, judge: string): string => `entries-assigned/${operation}/${judge}`

async function tell(ctx: Context, { round: code, judge, entries }: Extract<AssignStep, { kind: 'tell' }>, run: { operation: string; edition: string }): Promise<void> {
  const { docs } = await ctx.payload.find({ collection: 'appointments', where: { code: { equals: judge } }, depth: 1, limit: 1, pagination: false, overrideAccess: true })
  const person = docs[0]?.person
  if (!person || typeof person !== 'object') return
  const rounds = await ctx.payload.find({ collection: 'rounds', where: { code: { equals: code } }, locale: 'all', depth: 0, limit: 1, pagination: false, overrideAccess: true })
  const language = person.interfaceLanguage ?? 'en'
  await queueMessage(ctx, {
    key: mailKey(run.operation, judge), template: 'entries-assigned', recipient: person.email, language, about: code, edition: run.edition, operation: run.operation, hold: true,
    params: { name: person.name, entries, round: words(rounds.docs[0]?.name, language), url: `${ctx.env.PUBLIC_URL}/admin/judging` },
  })
}

async function untell(ctx: Context, { judge }: Extract<AssignStep, { kind: 'tell' }>, run: { operation: string }): Promise<void> {
  const mail = await ctx.store.one('messages', { key: { equals: mailKey(run.operation, judge) } })
  if (mail && (mail.state === 'held' || mail.state === 'queued')) await ctx.store.updateIf('messages', mail, { state: 'cancelled' })
}
