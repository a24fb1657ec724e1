import { setImmediate } from 'node:timers/promises'
import { z } from 'zod'
import type { AssignResult } from '#domain/assignment/assign.ts'
import type { Pair } from '#domain/assignment/maximum-assignment.ts'
import type { PlanInput, PlanResult } from '#domain/assignment/plan-round.ts'
import type { RepairResult } from '#domain/assignment/repair.ts'
import type { Reason } from '#domain/assignment/why-infeasible.ts'
import type { Progress } from '#domain/calculations.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Context } from '#services/service.ts'
import type { FitParts } from './affinities.ts'
import { rulesForRun } from './panel-rules.ts'
import { isHeld, keyOf, type RoundWorld } from './round-world.ts'

/** What the run proved: figures of the pairs that it proposed, for the desk and for whoever asks later. */
export const proofOfPlan = z.object({
  status: z.string(), total: z.number(), worst: z.number(), ceiling: z.number().nullable(), bound: z.number().nullable(), gap: z.number().nullable(), seconds: z.number(),
})
export type PlanProof = z.infer<typeof proofOfPlan>
export type Planned = { pairs: (Pair & { parts: FitParts })[]; drop: Pair[]; proof: PlanProof | null }
export type Wanted = { purpose: 'plan' } | { purpose: 'repair'; begun: ReadonlySet<string> } | { purpose: 'more'; entries: readonly string[]; need: number }

/** By how much a judge's load may lie above or below the most even one, where that buys fit; without texts there is none to buy. */
const SLACK = 1

/** Entries whose pairs one turn of the event loop looks at: a few milliseconds. */
const A_TURN = 16

/** No plan keeps needs, loads and rules; whoever asked says why by name. */
export class Infeasible extends Error {
  constructor(readonly why: readonly Reason[]) {
    super('no plan keeps the rules')
  }
}

type Running = { stop: AbortController; begun: number; progress: Progress }
/** Runs of this process, by round: for whoever looks on, and to end them. */
export const plansRunning = (ctx: Context): Map<string, Running> => ctx.runtime.own('plans-running', () => new Map<string, Running>())

/**
 * The best plan for a round, found in a worker: pairs in force stay (a repair may move those on which nothing is
 * written), common entries go to every judge who may read them, the rest by fit.
 */
export async function planInWorker(ctx: Context, world: RoundWorld, fitOf: (pair: Pair) => FitParts, wanted: Wanted, seed: string): Promise<Planned> {
  const running = plansRunning(ctx)
  const round = world.round.code
  if (running.has(round)) throw new Refusal('plan-is-running', {}, 409)
  const stop = new AbortController()
  const run: Running = { stop, begun: performance.now(), progress: { step: 'look' } }
  running.set(round, run)
  try {
    const { common, input } = await inputFor(world, fitOf, wanted, seed)
    stop.signal.throwIfAborted()
    const { result } = await ctx.calculate('plan-round', input, { signal: stop.signal, onProgress: (progress) => (run.progress = progress) })
    if (result?.status === 'infeasible') throw new Infeasible(result.why)
    if (result && result.pairs.length === 0) throw new Refusal('plan-failed', { status: result.status }, 409)
    const fresh: readonly Pair[] = !result ? [] : 'added' in result ? result.added : result.pairs
    const pairs = [...common, ...fresh].map(({ entry, judge }) => ({ entry, judge, parts: fitOf({ entry, judge }) }))
    return { pairs, drop: result && 'removed' in result ? result.removed.map(({ entry, judge }) => ({ entry, judge })) : [], proof: result && proofOf(result) }
  } finally {
    running.delete(round)
  }
}

function proofOf(result: NonNullable<PlanResult['result']>): PlanProof {
  const { status, total, worst, seconds } = result
  const best = (result as Partial<AssignResult> & Partial<RepairResult>) // a repair has no ceiling and no bound
  return { status, total, worst, seconds: Math.round(seconds * 100) / 100, ceiling: best.ceiling ?? null, bound: best.bound ?? null, gap: best.gap ?? null }
}

async function inputFor(world: RoundWorld, fitOf: (pair: Pair) => FitParts, wanted: Wanted, seed: string): Promise<{ common: Pair[]; input: PlanInput }> {
  const { entries, judges, round, assignments } = world
  const held = assignments.filter(isHeld)
  const inRun = new Set(entries.map((entry) => entry.code))
  const mayMove = (assignment: (typeof held)[number]): boolean =>
    wanted.purpose === 'repair' && assignment.state === 'active' && inRun.has(assignment.entry) && !wanted.begun.has(keyOf(assignment)) && !round.common?.includes(assignment.entry)
  const fixed = held.filter((each) => !mayMove(each))
  const movable = new Set(held.filter(mayMove).map(keyOf))
  const heldKeys = new Set(held.map(keyOf))
  const common = wanted.purpose === 'more' ? [] : entries.filter((entry) => round.common?.includes(entry.code ?? '')).flatMap((entry) =>
    judges.filter((judge) => world.barred(entry, judge) === null).map((judge) => ({ entry: entry.code ?? '', judge: judge.code })).filter((pair) => !heldKeys.has(keyOf(pair))))
  const taken = new Set([...fixed, ...common].map(keyOf))
  const readersOf = new Map<string, string[]>()
  const loadOf = new Map<string, number>()
  for (const { entry, judge } of [...fixed, ...common]) {
    readersOf.set(entry, [...(readersOf.get(entry) ?? []), judge])
    loadOf.set(judge, (loadOf.get(judge) ?? 0) + 1)
  }
  const needOf = (code: string): number => {
    if (wanted.purpose === 'more') return wanted.entries.includes(code) ? wanted.need : 0
    return Math.max(0, round.readings - (readersOf.get(code)?.length ?? 0))
  }
  const asked = entries.map((entry) => {
    const code = entry.code ?? ''
    const readers = readersOf.get(code) ?? []
    return { code, need: needOf(code), readers, given: readers.reduce((sum, judge) => sum + fitOf({ entry: code, judge }).fit, 0) }
  })
  const arcs = { entry: [] as number[], judge: [] as number[], affinity: [] as number[] }
  const inForce: number[] = []
  for (const [e, entry] of entries.entries()) {
    if (asked[e]!.need === 0) continue
    if (e % A_TURN === 0) await setImmediate() // thousands of entries: others are answered in between
    judges.forEach((judge, j) => {
      const pair = { entry: entry.code ?? '', judge: judge.code }
      const moves = movable.has(keyOf(pair))
      if (taken.has(keyOf(pair)) || (!moves && world.barred(entry, judge) !== null)) return
      arcs.entry.push(e)
      arcs.judge.push(j)
      arcs.affinity.push(fitOf(pair).fit)
      inForce.push(moves ? 1 : 0)
    })
  }
  // typed columns cross to the worker as they are; lists of numbers would be copied one by one, which holds up the server
  const columns = { entry: Int32Array.from(arcs.entry), judge: Int32Array.from(arcs.judge), affinity: Float64Array.from(arcs.affinity) }
  return {
    common,
    input: {
      entries: asked, arcs: columns, slack: wanted.purpose === 'more' ? entries.length : judges.some(({ texts }) => texts.length > 0) ? SLACK : 0, seed,
      judges: judges.map(({ code, cap, organisation, country }) => ({ code, ...(organisation ? { organisation } : {}), ...(country ? { country } : {}), existing: loadOf.get(code) ?? 0, cap: Math.max(0, cap - (loadOf.get(code) ?? 0)) })),
      ...(wanted.purpose === 'repair' ? { inForce: Uint8Array.from(inForce) } : {}), ...rulesForRun(world),
    },
  }
}
