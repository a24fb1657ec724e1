import type { Progress } from '../calculations.ts'
import { assign, type AssignResult } from './assign.ts'
import { FlowNetwork } from './max-flow.ts'
import { problemOf, type ArcColumns, type EntryOfRun, type JudgeOfRun, type PanelRules } from './problem.ts'
import { repair, type RepairResult } from './repair.ts'

export interface PlanInput {
  entries: readonly EntryOfRun[]
  judges: readonly (JudgeOfRun & {
    /** Work that they have already, which counts when loads are made even. */
    existing: number
  })[]
  arcs: ArcColumns
  /** By how much the load of a judge may lie above or below the most even one. */
  slack: number
  /** Pairs in force that may be changed, 1 for each of the arcs: then the fewest changes are looked for. */
  inForce?: ArrayLike<number>
  rules?: PanelRules
  /** No pair is certain: see `assign`. Not with rules, and of no weight in a repair. */
  capProbability?: number
  seed?: string
  limit?: number
}
export interface PlanResult {
  /** Readings that each entry gets, in the order of the input: all that it needs, or what can be had. */
  served: number[]
  /** The proposal; null where nothing can be given at all. Without pairs where the rules allow none: `why` says why. */
  result: AssignResult | RepairResult | null
}

/**
 * A plan for a round that may be short of judges: as many of the needed readings as any assignment can give, everybody's
 * first before anybody's second; loads as even as these allow, give or take `slack`; and among such assignments the best
 * by `assign`, or with `inForce` the one of the fewest changes by `repair`. Where rules or chance leave no such assignment
 * with even loads, loads are as uneven as the caps allow. Errors as for `assign`.
 */
export async function planRound(input: PlanInput, say: (progress: Progress) => void = () => undefined): Promise<PlanResult> {
  const { entries, judges, arcs, slack, inForce, seed, limit, rules, capProbability = 1 } = input
  problemOf(input) // throws for what is no input, before the flows rely on it
  say({ step: 'look' })
  const served = serveFairly(entries.map(({ need }) => need), judges.map(({ cap }) => cap), arcs)
  if (served.every((each) => each === 0)) return { served, result: null }
  const asked = entries.map((entry, e) => ({ ...entry, need: served[e]! }))
  const chosenBy = { ...(seed ? { seed } : {}), ...(limit ? { limit } : {}), ...(rules ? { rules } : {}) }
  if (inForce) return { served, result: await repair({ entries: asked, judges, arcs, inForce, ...chosenBy }, say) }
  const even = evenLoads(served, judges, arcs)
  const within = judges.map((judge, j) => ({
    ...judge, cap: Math.min(judge.cap, Math.max(0, even.most + slack - judge.existing)), lo: Math.max(0, even.least[j]! - slack),
  }))
  const run = { entries: asked, arcs, floor: 'exact', capProbability, ...chosenBy } as const
  const result = await assign({ ...run, judges: within }, say)
  const bound = capProbability < 1 || Object.values(rules ?? {}).some(Boolean)
  return { served, result: result.status === 'infeasible' && bound ? await assign({ ...run, judges }, say) : result }
}

function network(E: number, J: number, arcs: ArcColumns) {
  const flow = new FlowNetwork(E + J + 2)
  const [source, sink] = [E + J, E + J + 1]
  const ofEntry = Array.from({ length: E }, (_, e) => flow.addArc(source, e, 0))
  for (let i = 0; i < arcs.entry.length; i++) flow.addArc(arcs.entry[i]!, E + arcs.judge[i]!, 1)
  const ofJudge = Array.from({ length: J }, (_, j) => flow.addArc(E + j, sink, 0))
  return { flow, ofEntry, ofJudge, augment: () => flow.augment(source, sink) }
}

function serveFairly(need: readonly number[], cap: readonly number[], arcs: ArcColumns): number[] {
  const { flow, ofEntry, ofJudge, augment } = network(need.length, cap.length, arcs)
  ofJudge.forEach((arc, j) => flow.raise(arc, Math.min(need.length, cap[j]!)))
  for (let reading = 1; reading <= Math.max(0, ...need); reading++) {
    need.forEach((wanted, e) => reading <= wanted && flow.raise(ofEntry[e]!, 1))
    augment()
  }
  return ofEntry.map((arc) => flow.flowOn(arc))
}

/** The least level to which loads (existing work included) must rise, and how much each judge can be given below it. */
function evenLoads(served: readonly number[], judges: PlanInput['judges'], arcs: ArcColumns): { most: number; least: number[] } {
  const { flow, ofEntry, ofJudge, augment } = network(served.length, judges.length, arcs)
  served.forEach((each, e) => flow.raise(ofEntry[e]!, each))
  const wanted = served.reduce((sum, each) => sum + each, 0)
  const given = judges.map(() => 0)
  let level = Math.min(...judges.map(({ existing }) => existing))
  for (let found = 0; found < wanted; level++) {
    ofJudge.forEach((arc, j) => {
      const { cap, existing } = judges[j]!
      const room = Math.max(0, Math.min(cap, level + 1 - existing)) // caps have existing work taken off
      flow.raise(arc, room - given[j]!)
      given[j] = room
    })
    found += augment()
  }
  return { most: level, least: ofJudge.map((arc) => flow.flowOn(arc)) }
}
