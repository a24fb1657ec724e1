import { z } from 'zod'
import type { Reason } from '#domain/assignment/why-infeasible.ts'
import { Refusal } from '#domain/refusal.ts'
import { reasonWords } from '#i18n/reason-words.ts'
import { mayAssign } from '#policy/assignments.ts'
import { isTooClose } from '#policy/screening.ts'
import type { Viewer } from '#policy/viewer.ts'
import { approveOperation, countOfOperation, hashOfPlan, openOperation, proposeOperation, revertOperation } from '#services/outcome/operation.ts'
import { defineService, type Context } from '#services/service.ts'
import { affinitiesOf } from './affinities.ts'
import { assignmentPlan, begunPairs, type AssignmentInput } from './assignment-plan.ts'
import { figuresOf } from './figures.ts'
import { mustGoTogether, rulesOfPlan, rulesOfRound } from './panel-rules.ts'
import { Infeasible, planInWorker, plansRunning, type Wanted } from './plan-in-worker.ts'
import { editionOfRound, isHeld, keyOf, loadRoundWorld, type RoundWorld } from './round-world.ts'

async function mustAssign(ctx: Context, viewer: Viewer, round: string): Promise<string> {
  const edition = await editionOfRound(ctx, round)
  if (!edition || !mayAssign(viewer, edition)) throw new Refusal('not-found', { code: round }, 404)
  return edition
}

export const worldToAssign = async (ctx: Context, viewer: Viewer, round: string): Promise<RoundWorld> => loadRoundWorld(ctx, round, await mustAssign(ctx, viewer, round))

/** Earlier proposals of the round that were never applied: one stands at a time. */
async function dropOpenProposals(ctx: Context, edition: string, round: string): Promise<void> {
  const open = await ctx.store.find('operations', { and: [{ kind: { equals: 'assignment' } }, { edition: { equals: edition } }, { state: { equals: 'proposed' } }] })
  for (const each of open) if ((each.input as AssignmentInput | null)?.round === round) await ctx.store.updateIf('operations', each, { state: 'abandoned' })
}

type Ask = { round: string; seed?: string | undefined; language: string }

async function propose(ctx: Context, viewer: Viewer, { round, seed: given, language }: Ask, ask: { purpose: 'plan' | 'repair' } | { purpose: 'more'; entries: string[]; need: number }) {
  const world = await worldToAssign(ctx, viewer, round)
  if (world.judges.length === 0) throw new Refusal('no-judges-yet', { undeclared: world.undeclared.length }, 409)
  if (world.entries.length === 0) throw new Refusal('no-entries-yet', {}, 409)
  const seed = given ?? ctx.now().toISOString()
  const fitOf = await affinitiesOf(ctx, world)
  const wanted: Wanted = ask.purpose === 'more' ? ask : ask.purpose === 'repair' ? { purpose: 'repair', begun: await begunPairs(ctx, round) } : { purpose: 'plan' }
  const rules = rulesOfRound(world.round)
  mustGoTogether(rules)
  const { pairs, drop, proof } = await planInWorker(ctx, world, fitOf, wanted, seed).catch((error: unknown) => {
    throw error instanceof Infeasible ? new Refusal('no-plan-keeps-the-rules', { why: whyByName(ctx, viewer, world, error.why, language) }, 409) : error
  })
  if (pairs.length === 0) {
    const { unserved } = figuresOf(world, [])
    throw new Refusal(unserved.length > 0 || ask.purpose === 'more' ? 'no-more-readings' : 'every-entry-is-served', { entries: ask.purpose === 'more' ? ask.entries.length : unserved.length }, 409)
  }
  await dropOpenProposals(ctx, world.setup.edition.code, round)
  const reached = figuresOf(world, pairs, drop).given
  const operation = await proposeOperation(ctx, assignmentPlan, viewer, { round, seed, purpose: ask.purpose, pairs, drop, proof, byHand: [], reached, rules })
  return { operation: operation.code ?? '', count: countOfOperation(operation) }
}

/** A line a reason, in words, with names where the viewer may know them. */
function whyByName(ctx: Context, viewer: Viewer, world: RoundWorld, why: readonly Reason[], language: string): string {
  const names = new Map([
    ...world.judges.map(({ code, name }) => [code, name] as const),
    ...world.entries.flatMap(({ code, title }) => (code && title && !isTooClose(viewer, code) ? [[code, `${title} (${code})`] as const] : [])),
  ])
  return why.map((reason) => reasonWords(ctx.runtime.t(language), reason, (code) => names.get(code) ?? code)).join('\n')
}

const ask = z.object({ round: z.string(), seed: z.string().max(100).optional(), language: z.string().default('en') })

/** Proposes who reads what: as many of the needed readings as any assignment can give, the loads even, and of those the best fit. Nothing is applied. */
export const proposeAssignment = defineService({ act: true, input: ask, run: ({ ctx, viewer, input }) => propose(ctx, viewer, input, { purpose: 'plan' }) })

/** After a recusal: fills what is missing with the fewest changes; work that somebody has begun is never touched. */
export const repairAssignment = defineService({ act: true, input: ask, run: ({ ctx, viewer, input }) => propose(ctx, viewer, input, { purpose: 'repair' }) })

/** More readings of some entries, for those too close to call: `need` on top of what each of them has. */
export const proposeReadings = defineService({
  act: true,
  input: ask.extend({ entries: z.array(z.string()).min(1).max(2000), need: z.number().int().min(1).max(10).default(1) }),
  run: ({ ctx, viewer, input }) => propose(ctx, viewer, input, { purpose: 'more', entries: input.entries, need: input.need }),
})

/** How far the run for a round has come; null: none runs here. */
export const planProgress = defineService({
  act: false,
  input: z.object({ round: z.string() }),
  async run({ ctx, viewer, input }) {
    await mustAssign(ctx, viewer, input.round)
    const run = plansRunning(ctx).get(input.round)
    return run ? { seconds: Math.floor((performance.now() - run.begun) / 1000), step: run.progress.step, figures: run.progress.figures ?? {} } : null
  },
})

/** Ends the run for a round; nothing was written, and what stood before stands. */
export const cancelPlan = defineService({
  act: true,
  input: z.object({ round: z.string() }),
  async run({ ctx, viewer, input }) {
    await mustAssign(ctx, viewer, input.round)
    const run = plansRunning(ctx).get(input.round)
    run?.stop.abort(new Refusal('plan-cancelled', {}, 409))
    return { cancelled: run !== undefined }
  },
})

/** An entry that every judge of the round reads from the next proposal on, so that groups can be compared. */
export const addCommonEntry = defineService({
  act: true,
  input: z.object({ round: z.string(), entry: z.string() }),
  async run({ ctx, viewer, input }) {
    const world = await worldToAssign(ctx, viewer, input.round)
    if (isTooClose(viewer, input.entry)) throw new Refusal('entry-no-conflict', {}, 403)
    if (!world.entries.some((entry) => entry.code === input.entry)) throw new Refusal('not-found', { code: input.entry }, 404)
    const common = [...new Set([...(world.round.common ?? []), input.entry])]
    await ctx.payload.update({ collection: 'rounds', id: world.round.id, data: { common }, overrideAccess: true })
    return { common }
  },
})

/** What plans of a round keep from now on: kept with the round, so that a repair keeps it too. What stands is not changed. */
export const setPlanRules = defineService({
  act: true,
  input: z.object({ round: z.string(), rules: rulesOfPlan }),
  async run({ ctx, viewer, input }) {
    const world = await worldToAssign(ctx, viewer, input.round)
    mustGoTogether(input.rules)
    await ctx.payload.update({ collection: 'rounds', id: world.round.id, data: { panelRules: input.rules }, overrideAccess: true })
    return { rules: input.rules }
  },
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
    const parts = input.on ? (await affinitiesOf(ctx, world))(pair) : undefined
    const changed: AssignmentInput = { ...before, pairs: parts ? [...others, { ...pair, parts }] : others, byHand: undone ? lastHand : [...lastHand, { ...pair, on: input.on }] }
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
