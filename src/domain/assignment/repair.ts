import type { Progress } from '../calculations.ts'
import { pairsOf, rulesAtFault, type AssignedPair } from './assign.ts'
import { bestTotal, type Best, type Run } from './best-total.ts'
import { brokenRules, panelRows } from './panel-rows.ts'
import { problemOf, totalOf, worstOf, type ArcColumns, type EntryOfRun, type JudgeOfRun, type PanelRules } from './problem.ts'
import type { ExtraRows } from './program.ts'
import { Solver, type SolverStatus } from './solver.ts'
import { whyInfeasible, type Reason } from './why-infeasible.ts'

export interface RepairInput {
  /** Needs and loads without finished work: it is not among the arcs, and so never touched. */
  entries: readonly EntryOfRun[]
  judges: readonly JudgeOfRun[]
  arcs: ArcColumns
  /** Pairs in force that may be changed, 1 for each of the arcs. */
  inForce: ArrayLike<number>
  rules?: PanelRules
  seed?: string
  limit?: number
}

export interface RepairResult {
  status: SolverStatus
  pairs: AssignedPair[]
  added: AssignedPair[]
  removed: AssignedPair[]
  total: number
  worst: number
  seconds: number
  why: Reason[]
}

/**
 * Meets needs and loads again with the fewest pairs in force taken away; among such assignments the largest total
 * affinity. Two programs, one after the other: how many can stay, then the best that keeps so many. Rules of panels hold.
 * Errors and order as for `assign`.
 */
export async function repair(input: RepairInput, say: (progress: Progress) => void = () => undefined, solver = new Solver()): Promise<RepairResult> {
  const begun = performance.now()
  const { limit = 30 } = input
  const problem = problemOf(input)
  const run: Run = { problem, solver, deadline: begun + limit * 1000, say }
  const end = (): number => (performance.now() - begun) / 1000
  const refuse = (status: SolverStatus, why: Reason[]): RepairResult => ({ status, pairs: [], added: [], removed: [], total: NaN, worst: NaN, seconds: end(), why })
  const { rows, impossible } = panelRows(problem)
  const why = [...whyInfeasible(problem), ...impossible]
  if (why.length > 0) return refuse('infeasible', why)

  const stands = new Set<string>()
  for (let i = 0; i < input.inForce.length; i++)
    if (input.inForce[i]) stands.add(`${input.entries[input.arcs.entry[i]!]!.code}\u0000${input.judges[input.arcs.judge[i]!]!.code}`)
  const isInForce = Uint8Array.from(problem.arcEntry, (e, arc) => (stands.has(`${problem.entries[e]!.code}\u0000${problem.judges[problem.arcJudge[arc]!]!.code}`) ? 1 : 0))
  const most = await keepingRules(run, rows, { price: (arc) => isInForce[arc]! })
  if (!most.best.chosen) return refuse(most.best.status, most.best.status === 'infeasible' ? await rulesAtFault(input, limit, solver) : [])
  const [at, stay] = [most.rows.lower.length, Math.round(most.best.total)]
  const keep: ExtraRows = { ...most.rows, lower: [...most.rows.lower, stay], upper: [...most.rows.upper, Infinity], of: (arc) => (isInForce[arc] ? [...most.rows.of(arc), at] : most.rows.of(arc)) }
  const { best } = await keepingRules(run, keep, { known: most.best.chosen })
  const chosen = best.chosen ?? most.best.chosen
  const pairs = pairsOf(problem, chosen)
  const inside = new Set(chosen)
  return {
    status: most.best.status === 'optimal' ? best.status : most.best.status, pairs, total: totalOf(problem, chosen), worst: worstOf(problem, chosen),
    added: pairsOf(problem, chosen.filter((arc) => !isInForce[arc])),
    removed: pairsOf(problem, Int32Array.from(isInForce.keys()).filter((arc) => isInForce[arc] === 1 && !inside.has(arc))),
    seconds: end(), why: [],
  }
}

const ROUNDS = 40

/** The best total with the rows of every rule that an answer broke; null chosen: none keeps them all, or the effort was spent. */
async function keepingRules(run: Run, first: ExtraRows, options: { price?: (arc: number) => number; known?: Int32Array }): Promise<{ best: Best; rows: ExtraRows }> {
  let rows = first
  for (let round = 0; ; round++) {
    const best = await bestTotal(run, { kind: 'none' }, { ...options, extra: rows })
    const more = best.chosen && brokenRules(run.problem, best.chosen, rows)
    if (!more) return { best, rows }
    if (round === ROUNDS) return { best: { ...best, chosen: null, status: 'stopped' }, rows }
    rows = more
  }
}
