import type { Progress } from '../calculations.ts'
import { withCovers } from './floor-covers.ts'
import { EPSILON, totalOf, worstOf, type Problem } from './problem.ts'
import { NO_ROWS, programOf, reducedPrice, type ExtraRows, type Floors, type Program } from './program.ts'
import type { Solver, SolverStatus } from './solver.ts'

/** What all steps of a run share. */
export interface Run {
  problem: Problem
  solver: Solver
  /** Instant (`performance.now()`) at which it gives up and shows what it has. */
  deadline: number
  say: (progress: Progress) => void
}

export interface Best {
  status: SolverStatus
  /** Arcs of the assignment; null: none was found. */
  chosen: Int32Array | null
  total: number
  /** No assignment of this kind has a larger total. */
  bound: number
}

/** Arcs that a program takes whole; above it is pruned and priced. */
const MOST_ARCS = 150_000
const NEAR = 30
/** Arcs above which a total proven to within `ENOUGH` is not pursued to the last digit. */
const LARGE = 60_000
/** Arcs that pricing adds at a time. */
const ADD = 20_000
/** Simplex iterations after which a gap that is small enough is left as it is. */
const EFFORT = 200_000
export const ENOUGH = 1e-4
/** By how much a solver's point may miss a floor: ten times its own tolerance, a tenth of the finest grid. */
const TOLERANCE = 1e-7

/** All arcs, or of a large run the best of each entry and of each judge. */
function firstArcs(problem: Problem): Int32Array {
  const { arcEntry, arcJudge, arcAffinity, need, lo } = problem
  const count = arcEntry.length
  if (count <= MOST_ARCS) return Int32Array.from({ length: count }, (_, arc) => arc)
  const order = Int32Array.from({ length: count }, (_, arc) => arc).sort((a, b) => arcAffinity[b]! - arcAffinity[a]! || a - b)
  const ofEntry = new Int32Array(need.length)
  const ofJudge = new Int32Array(lo.length)
  return order.filter((arc) => {
    const [e, j] = [arcEntry[arc]!, arcJudge[arc]!]
    const [rankE, rankJ] = [ofEntry[e]!++, ofJudge[j]!++]
    return rankE < Math.max(NEAR, need[e]! + 10) || rankJ < Math.max(NEAR, lo[j]! * 2)
  }).sort()
}

export interface Relaxed {
  status: SolverStatus
  x: Float64Array
  arcs: Int32Array
  program: Program
  value: number
  /** What an arc would add to `value`; 0 or less for every arc that is not used. */
  worth: (arc: number) => number
}

/** The linear program, with all arcs: those left out are priced against its duals until none would improve it. */
export async function relaxed(run: Run, floors: Floors, { extra = NO_ROWS, most, price }: { extra?: ExtraRows; most?: number; price?: (arc: number) => number } = {}): Promise<Relaxed> {
  const { problem, solver, deadline } = run
  const count = problem.arcEntry.length
  const raise = floors.kind === 'raise'
  let arcs = firstArcs(problem)
  for (;;) {
    const program = programOf(problem, arcs, { floors, extra, whole: false, most, price })
    let solved = await solver.solve(program.model, { deadline, ...(raise ? { highs: { solver: 'ipm' } } : {}) })
    if (solved.status === 'failed') solved = await solver.solve(program.model, { deadline, highs: { solver: raise ? 'simplex' : 'ipm', presolve: 'off' } })
    const { status, x, rowDual, objective: value } = solved
    const worth = reducedPrice(problem, program, rowDual, extra, raise, price)
    if (status === 'infeasible' && arcs.length < count) {
      arcs = moreArcs(problem, arcs)
      continue
    }
    if (status !== 'optimal' || !x) return { status, x: new Float64Array(0), arcs, program, value: NaN, worth }
    const missing = arcs.length < count ? improving(count, arcs, worth) : []
    if (missing.length === 0) return { status, x, arcs, program, value, worth }
    arcs = Int32Array.from([...arcs, ...missing]).sort()
  }
}

function improving(count: number, arcs: Int32Array, worth: (arc: number) => number): number[] {
  const inside = new Uint8Array(count)
  for (const arc of arcs) inside[arc] = 1
  const found: { arc: number; by: number }[] = []
  for (let arc = 0; arc < count; arc++) {
    if (inside[arc]) continue
    const by = worth(arc)
    if (by > 1e-7) found.push({ arc, by })
  }
  return found.sort((a, b) => b.by - a.by || a.arc - b.arc).slice(0, ADD).map(({ arc }) => arc)
}

/** Twice as many, the best first: a pruned program may lack what makes it feasible. */
function moreArcs({ arcEntry, arcAffinity }: Problem, arcs: Int32Array): Int32Array {
  const inside = new Set(arcs)
  const rest = Array.from({ length: arcEntry.length }, (_, arc) => arc).filter((arc) => !inside.has(arc))
  rest.sort((a, b) => arcAffinity[b]! - arcAffinity[a]! || a - b)
  return Int32Array.from([...arcs, ...rest.slice(0, arcs.length)]).sort()
}

/**
 * The assignment of the largest total among those whose every entry reaches the floor. The linear program gives a bound
 * and the worth of every arc; an assignment that uses an arc of worth −w (or leaves out one of worth w) is at least w
 * below the bound, so that an integer program over the arcs of small worth alone proves the optimum as soon as its own
 * loss is no larger than the worth that was left out.
 */
export async function bestTotal(run: Run, floors: Floors, { extra = NO_ROWS, known, price, effort = EFFORT, anyWill = false }: {
  extra?: ExtraRows
  /** An assignment of this kind that was found before. */
  known?: Int32Array | null
  price?: (arc: number) => number
  effort?: number
  /** true: any assignment of this kind will do. */
  anyWill?: boolean
} = {}): Promise<Best> {
  const { problem } = run
  const valueOf = (chosen: Int32Array): number => (price ? chosen.reduce((sum, arc) => sum + price(arc), 0) : totalOf(problem, chosen))
  const nothing = { chosen: null, total: NaN, bound: NaN }
  const floor = floors.kind === 'at' ? floors.floor : -Infinity
  const stands = (chosen: Int32Array): boolean => floor === -Infinity || worstOf(problem, chosen) >= floor - TOLERANCE

  let rows = extra
  let linear = await relaxed(run, floors, { extra, price })
  if (linear.status !== 'optimal') {
    if (!known || linear.status === 'infeasible') return { status: linear.status, ...nothing }
    return { status: linear.status, chosen: known, total: valueOf(known), bound: price ? Infinity : simpleBound(problem) }
  }
  const done = (): Best | null => {
    const { x, arcs, value } = linear
    if (arcs.some((_, n) => Math.min(x[n]!, 1 - x[n]!) >= 1e-6)) return null
    const chosen = arcs.filter((_, n) => x[n]! > 0.5)
    return stands(chosen) ? { status: 'optimal', chosen, total: valueOf(chosen), bound: Math.max(value, valueOf(chosen)) } : null
  }
  const whole = done()
  if (whole) return whole
  if (floors.kind === 'at') {
    const covered = withCovers(problem, floors.floor, extra)
    const tighter = await relaxed(run, floors, { extra: covered, price })
    if (tighter.status === 'infeasible') return { status: 'infeasible', ...nothing }
    if (tighter.status === 'optimal') [linear, rows] = [tighter, covered]
    const found = done()
    if (found) return found
  }
  const { x, arcs, value, worth } = linear

  let best = known ?? null
  const used = new Map(Array.from(arcs, (arc, n) => [arc, x[n]!]))
  const count = problem.arcEntry.length
  const scale = Math.max(1, Math.abs(value))
  let left = Math.min(firstLeft(problem, worth), best ? value - valueOf(best) + EPSILON * scale : Infinity)
  for (;;) {
    const core: number[] = []
    const certain: number[] = []
    const held = new Set(best)
    for (let arc = 0; arc < count; arc++) {
      const by = worth(arc)
      const share = used.get(arc) ?? 0
      if (by < -left && share < 0.5 && !held.has(arc)) continue
      certain.push(by > left && share > 0.5 && (!best || held.has(arc)) ? 1 : 0)
      core.push(arc)
    }
    const all = core.length === count && certain.every((each) => each === 0)
    const program = programOf(problem, Int32Array.from(core), { floors, extra: rows, whole: true, certain: Uint8Array.from(certain), price })
    const solved = await run.solver.solve(program.model, {
      deadline: run.deadline, effort, enough: ENOUGH, ...(best && extra.columns.length === 0 ? { start: Float64Array.from(core, (arc) => (held.has(arc) ? 1 : 0)) } : {}), highs: anyWill ? { mip_max_improving_sols: 1 } : {},
      onGap: (found, bound) => run.say({ step: 'best-total', figures: { best: found, bound: Math.min(bound, value) } }),
    })
    if (solved.x) {
      const chosen = Int32Array.from(core.filter((_, n) => solved.x![n]! > 0.5))
      if (stands(chosen) && (!best || valueOf(chosen) > valueOf(best))) best = chosen
      if (best && anyWill) return { status: 'optimal', chosen: best, total: valueOf(best), bound: value }
    }
    const complete = solved.status === 'optimal' || solved.status === 'infeasible'
    if (!complete) {
      if (!best) return { status: solved.status, ...nothing, bound: value }
      const inside = Number.isFinite(solved.bound) ? Math.min(value, solved.bound) : value
      return told(solved.status, best, valueOf(best), Math.max(inside, all ? -Infinity : value - left))
    }
    if (best) {
      const loss = value - valueOf(best)
      if (all || loss <= left + EPSILON * scale) return told('optimal', best, valueOf(best), valueOf(best))
      if (count > LARGE && loss <= ENOUGH * Math.abs(value)) return told('optimal', best, valueOf(best), value)
      left = loss
    } else if (all) return { status: 'infeasible', ...nothing }
    else left = core.length > count / 2 ? Infinity : left * 4 + EPSILON * scale
  }
}

function told(status: SolverStatus, chosen: Int32Array, total: number, bound: number): Best {
  const proven = Math.max(bound, total)
  const small = proven - total <= ENOUGH * Math.abs(proven)
  return { status: small ? 'optimal' : status, chosen, total, bound: proven }
}

/** The worth below which a few arcs for each reading lie: a first integer program of this size is small, and mostly enough. */
function firstLeft({ need, arcEntry }: Problem, worth: (arc: number) => number): number {
  const few = 4 * need.reduce((sum, each) => sum + each, 0) + 200
  if (arcEntry.length <= few) return Infinity
  return Float64Array.from(arcEntry, (_, arc) => Math.abs(worth(arc))).sort()[few]!
}

/** Every entry has its best judges to itself. */
function simpleBound({ need, first, arcAffinity }: Problem): number {
  return need.reduce((sum, wanted, e) => sum + arcAffinity.slice(first[e], first[e + 1]).sort().reverse().slice(0, wanted).reduce((of, a) => of + a, 0), 0)
}
