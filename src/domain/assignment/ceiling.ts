import { bestTotal, relaxed, type Best, type Run } from './best-total.ts'
import { withCovers } from './floor-covers.ts'
import { raiseWorst } from './exchange-search.ts'
import { EPSILON, worstOf, type Problem } from './problem.ts'
import { NO_ROWS, programOf, type ExtraRows } from './program.ts'
import type { SolverStatus } from './solver.ts'

export interface Ceiling {
  status: SolverStatus
  /** The largest worst entry that was found. */
  floor: number
  /** Proven: no assignment has a larger one. Equal to `floor` where the ceiling is known exactly. */
  bound: number
  /** An assignment whose every entry reaches `floor`; null: there is no assignment at all, or none was found. */
  chosen: Int32Array | null
  /** The best total at `floor`, where it was found on the way. */
  best: Best | null
}

/** Sum of the best affinities of the entry that fares worst, as if it had every judge to itself: no floor lies above. */
function simpleCeiling({ need, given, first, arcAffinity }: Problem): number {
  let ceiling = Infinity
  need.forEach((wanted, e) => {
    if (wanted === 0) return
    const best = arcAffinity.slice(first[e], first[e + 1]).sort().reverse().slice(0, wanted)
    ceiling = Math.min(ceiling, best.reduce((sum, a) => sum + a, given[e]!))
  })
  return ceiling
}

/** Relative difference of floors that the solver's own precision cannot tell apart. */
const SAME = 1e-7
/** Entries at the floor of the linear program up to which the integer program is worth its time. */
const FEW = 100
/** Exchanges that are looked at in one search: of each pair so many, and no more than that in all. */
const SEARCH = { ofPair: 400, inAll: 10_000_000 }

/**
 * The largest floor that some assignment reaches. `simpleCeiling` where it can be reached; else the search goes on
 * between the best assignment known and the bound of the linear program, first by exchanges, then by integer programs,
 * until no sum of affinities lies between (or the deadline: then `bound` stays above `floor`).
 */
export async function fairnessCeiling(run: Run, seed: string, extra: ExtraRows = NO_ROWS): Promise<Ceiling> {
  const { problem } = run
  const nothing = { floor: NaN, chosen: null, best: null }
  const top = simpleCeiling(problem)
  const first = await bestTotal(run, { kind: 'at', floor: top }, { extra })
  if (first.chosen) return { status: 'optimal', floor: worstOf(problem, first.chosen), bound: worstOf(problem, first.chosen), chosen: first.chosen, best: first }

  const raised = await relaxed(run, { kind: 'raise' }, { extra })
  if (raised.status === 'infeasible') return { status: 'infeasible', bound: NaN, ...nothing }
  const start = await bestTotal(run, { kind: 'none' }, { extra, anyWill: true })
  if (!start.chosen) return { status: start.status, bound: top, ...nothing }
  let bound = Math.min(top, raised.status === 'optimal' ? onGrid(problem, raised.value + 1e-8) : top)
  if (first.status === 'infeasible' && bound > top - EPSILON) bound = below(problem, top)
  let chosen = start.chosen
  let floor = worstOf(problem, chosen)
  const keep = (found: Int32Array): void => {
    const worst = worstOf(problem, found)
    if (worst > floor) [chosen, floor] = [found, worst]
    run.say({ step: 'ceiling', figures: { best: floor, bound } })
  }
  const open = (): boolean => bound - floor > SAME * Math.max(1, bound) && performance.now() < run.deadline
  const exchange = (aim: number): void => {
    if (extra.lower.length === 0) keep(raiseWorst(problem, chosen, aim, seed, Math.min(SEARCH.inAll, SEARCH.ofPair * problem.arcEntry.length)))
  }

  if (open()) exchange(bound)
  let tight = Infinity
  if (open()) {
    const covered = await relaxed(run, { kind: 'raise', upTo: bound }, { extra: withCovers(problem, floor, extra) })
    if (covered.status === 'optimal') {
      bound = Math.max(floor, Math.min(bound, onGrid(problem, covered.value + 1e-8)))
      tight = tightEntries(problem, covered.x, covered.arcs, covered.value)
    }
  }
  // halving by linear programs with covers: what they refuse is out of reach
  for (let [low, tries] = [floor, 0]; bound - low > Math.max(problem.grid / 2, 1e-4 * bound) && open() && tries < 16; tries++) {
    const aim = tries === 0 ? bound : onGrid(problem, (low + bound + problem.grid) / 2)
    const { status } = await relaxed(run, { kind: 'at', floor: aim }, { extra: withCovers(problem, aim, extra) })
    if (status === 'infeasible') bound = Math.max(floor, below(problem, aim))
    else if (status === 'optimal' && tries > 0) low = aim
    else break
  }
  if (open() && tight <= FEW) {
    const whole = await raiseWhole(run, floor, bound, extra)
    if (whole.chosen) keep(whole.chosen)
    bound = Math.max(floor, Math.min(bound, whole.bound))
  }
  // halving by whole assignments: a floor is reached, or proven out of reach, or left open when the effort is spent
  for (let tries = 0; open() && tries < 40; tries++) {
    const aim = tries === 0 ? bound : onGrid(problem, (floor + bound + problem.grid) / 2)
    const wanted = aim > floor + EPSILON ? aim : bound
    const before = floor
    exchange(wanted)
    if (floor >= wanted - EPSILON) continue
    const found = tight <= FEW || problem.grid > 0 ? await bestTotal(run, { kind: 'at', floor: wanted }, { extra: withCovers(problem, wanted, extra), anyWill: true, effort: 20_000 }) : null
    if (found?.chosen) keep(found.chosen)
    else if (found?.status === 'infeasible') bound = Math.max(floor, below(problem, wanted))
    else if (floor === before && tries > 4) break
  }
  const exact = bound - floor <= SAME * Math.max(1, bound)
  return { status: exact ? 'optimal' : performance.now() < run.deadline ? 'stopped' : 'time-limit', floor, bound: exact ? floor : bound, chosen, best: null }
}

/** The integer program of the floor itself, over the arcs that an entry above `floor` can use. */
async function raiseWhole(run: Run, floor: number, bound: number, extra: ExtraRows): Promise<{ chosen: Int32Array | null; bound: number }> {
  const { problem } = run
  const arcs = arcsAbove(problem, floor)
  const program = programOf(problem, arcs, { floors: { kind: 'raise', upTo: bound }, extra: withCovers(problem, floor, extra), whole: true })
  const solved = await run.solver.solve(program.model, {
    deadline: run.deadline, effort: 100_000, onGap: (best, limit) => run.say({ step: 'ceiling', figures: { best: Math.max(floor, best), bound: Math.min(bound, limit) } }),
  })
  if (solved.status === 'infeasible') return { chosen: null, bound: floor }
  const chosen = solved.x ? arcs.filter((_, n) => solved.x![n]! > 0.5) : null
  const limit = Number.isFinite(solved.bound) ? solved.bound + 1e-8 : bound
  const snapped = onGrid(problem, limit)
  // without a grid the bound meets the assignment to within the solver's own precision
  const worst = chosen ? worstOf(problem, chosen) : floor
  return { chosen, bound: snapped - worst <= 1e-7 ? worst : snapped }
}

/** Pairs without which no sum reaches `floor` are kept; the others cannot be of an assignment at least that fair. */
function arcsAbove({ need, given, first, arcEntry, arcAffinity }: Problem, floor: number): Int32Array {
  const restOf = Array.from(need, (wanted, e) => arcAffinity.slice(first[e], first[e + 1]).sort().reverse().slice(0, Math.max(0, wanted - 1)))
  const arcs: number[] = []
  for (let arc = 0; arc < arcEntry.length; arc++) {
    const e = arcEntry[arc]!
    const rest = restOf[e]!.reduce((sum, a) => sum + a, given[e]!)
    if (rest + arcAffinity[arc]! >= floor - EPSILON) arcs.push(arc)
  }
  return Int32Array.from(arcs)
}

function tightEntries({ need, given, arcEntry, arcAffinity }: Problem, x: Float64Array, arcs: Int32Array, floor: number): number {
  const sums = given.slice()
  arcs.forEach((arc, n) => (sums[arcEntry[arc]!]! += arcAffinity[arc]! * x[n]!))
  return sums.reduce((count, sum, e) => count + (need[e]! > 0 && sum < floor + 1e-6 ? 1 : 0), 0)
}

const onGrid = ({ grid }: Problem, value: number): number => (grid > 0 ? Math.floor(value / grid + 1e-6) * grid : value)
const below = ({ grid }: Problem, value: number): number => (grid > 0 ? onGrid({ grid } as Problem, value + grid / 4) - grid : value - 2 * EPSILON * Math.max(1, value))
