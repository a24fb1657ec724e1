import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import { mayAssign } from '#policy/assignments.ts'
import { isTooClose } from '#policy/screening.ts'
import type { Viewer } from '#policy/viewer.ts'
import { approveOperation, countOfOperation, hashOfPlan, openOperation, proposeOperation, revertOperation } from '#services/outcome/operation.ts'
import { defineService, type Context } from '#services/service.ts'
import { assignmentPlan, type AssignmentInput } from './assignment-plan.ts'
import { figuresOf } from './figures.ts'
import { editionOfRound, fillGaps, isHeld, keyOf, loadRoundWorld, type RoundWorld } from './round-world.ts'

export async function worldToAssign(ctx: Context, viewer: Viewer, round: string): Promise<RoundWorld> {
  const edition = await editionOfRound(ctx, round)
  if (!edition || !mayAssign(viewer, edition)) throw new Refusal('not-found', { code: round }, 404)
  return loadRoundWorld(ctx, round, edition)
}

/** Earlier proposals of the round that were never applied: one stands at a time. */
async function dropOpenProposals(ctx: Context, edition: string, round: string): Promise<void> {
  const open = await ctx.store.find('operations', { and: [{ kind: { equals: 'assignment' } }, { edition: { equals: edition } }, { state: { equals: 'proposed' } }] })
  for (const each of open) if ((each.input as AssignmentInput | null)?.round === round) await ctx.store.updateIf('operations', each, { state: 'abandoned' })
}

async function propose(ctx: Context, viewer: Viewer, round: string, purpose: 'plan' | 'repair', givenSeed?: string) {
  const world = await worldToAssign(ctx, viewer, round)
  if (world.judges.length === 0) throw new Refusal('no-judges-yet', { undeclared: world.undeclared.length }, 409)
  if (world.entries.length === 0) throw new Refusal('no-entries-yet', {}, 409)
  const seed = givenSeed ?? ctx.now().toISOString()
  const pairs = fillGaps(world, seed)
  if (pairs.length === 0) {
    const { unserved } = figuresOf(world, [])
    throw new Refusal(unserved.length > 0 ? 'no-more-readings' : 'every-entry-is-served', { entries: unserved.length }, 409)
  }
  await dropOpenProposals(ctx, world.setup.edition.code, round)
  const operation = await proposeOperation(ctx, assignmentPlan, viewer, { round, seed, purpose, pairs, byHand: [], reached: figuresOf(world, pairs).given })
  return { operation: operation.code ?? '', count: countOfOperation(operation) }
}

/** Proposes who reads what: as many of the needed readings as any assignment can give, at the most equal loads. Nothing is applied. */
export const proposeAssignment = defineService({
  act: true,
  input: z.object({ round: z.string(), seed: z.string().max(100).optional() }),
  run: ({ ctx, viewer, input }) => propose(ctx, viewer, input.round, 'plan', input.seed),
})

/** After a recusal: keeps every pair that stands and fills only what is missing. */
export const repairAssignment = defineService({
  act: true,
  input: z.object({ round: z.string(), seed: z.string().max(100).optional() }),
  run: ({ ctx, viewer, input }) => propose(ctx, viewer, input.round, 'repair', input.seed),
})

/** Puts a pair in or takes it out by hand; the figures follow, and what was found before is checked again. */
export const editProposal = defineService({
  act: true,
  input: z.object({ operation: z.string(), entry: z.string(), judge: z.string(), on: z.boolean(), rev: z.number().int().optional() }),
  async run({ ctx, viewer, input }) {
    const seen = await openOperation(ctx, assignmentPlan, input.operation)
    const before = seen.input as AssignmentInput // written by proposeOperation after the same schema
    const world = await worldToAssign(ctx, viewer, before.round)
    if (seen.state !== 'proposed') throw new Refusal('operation-not-proposed', {}, 409)
    if (input.rev !== undefined && input.rev !== seen.rev) throw new Refusal('changed-meanwhile', {}, 409)
    if (isTooClose(viewer, input.entry)) throw new Refusal('entry-no-conflict', {}, 403)
    const entry = world.entries.find((each) => each.code === input.entry)
    const judge = world.judges.find((each) => each.code === input.judge)
    if (!entry || !judge) throw new Refusal('not-found', { code: input.entry }, 404)
    const pair = { entry: input.entry, judge: input.judge }
    if (world.assignments.some((each) => isHeld(each) && keyOf(each) === keyOf(pair))) throw new Refusal('pair-is-in-force', {}, 409)
    const bar = input.on ? world.barred(entry, judge) : null
    if (bar) throw new Refusal(`pair-${bar}`, { judge: judge.name }, 409)
    const others = before.pairs.filter((each) => keyOf(each) !== keyOf(pair))
    const lastHand = before.byHand.filter((each) => keyOf(each) !== keyOf(pair))
    // Undoing the own change leaves no trace of it; anything else is a change by hand.
    const undone = before.byHand.length > lastHand.length
    const changed: AssignmentInput = { ...before, pairs: input.on ? [...others, pair] : others, byHand: undone ? lastHand : [...lastHand, { ...pair, on: input.on }] }
    const plan = await assignmentPlan.plan(ctx, viewer, changed)
    const written = await ctx.store.updateIf('operations', seen, {
      input: changed, steps: plan.steps as never, effects: { ...plan.effects, count: plan.count, hash: hashOfPlan(plan) },
    })
    if (!written) throw new Refusal('changed-meanwhile', {}, 409)
    return { operation: input.operation, rev: written.rev, count: plan.count, effects: plan.effects }
  },
})

/** Applies a proposal whole, as it was shown; what changed since refuses it. */
export const applyAssignment = defineService({
  act: true,
  input: z.object({ operation: z.string(), count: z.number().int() }),
  async run({ ctx, viewer, input }) {
    const seen = await openOperation(ctx, assignmentPlan, input.operation)
    await assignmentPlan.guard(ctx, viewer, seen.input as AssignmentInput)
    if (countOfOperation(seen) !== input.count) throw new Refusal('changed-since-you-looked', {}, 409)
    const done = await approveOperation(ctx, assignmentPlan, viewer, { operation: input.operation, count: input.count })
    return { operation: done.code, state: done.state, count: countOfOperation(done) }
  },
})

export const dropProposal = defineService({
  act: true,
  input: z.object({ operation: z.string() }),
  async run({ ctx, viewer, input }) {
    const seen = await openOperation(ctx, assignmentPlan, input.operation)
    await assignmentPlan.guard(ctx, viewer, seen.input as AssignmentInput)
    if (seen.state !== 'proposed') throw new Refusal('operation-not-proposed', {}, 409)
    if (!(await ctx.store.updateIf('operations', seen, { state: 'abandoned' }))) throw new Refusal('changed-meanwhile', {}, 409)
    return { operation: input.operation, state: 'abandoned' as const }
  },
})

/** Walks an applied assignment back, as long as nobody has written on one of its scorecards. */
export const revertAssignment = defineService({
  act: true,
  input: z.object({ operation: z.string(), reason: z.string().trim().min(3).max(1000) }),
  async run({ ctx, viewer, input }) {
    const undone = await revertOperation(ctx, assignmentPlan, viewer, input)
    return { operation: undone.code, state: undone.state }
  },
})
