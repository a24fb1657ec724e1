import type { Progress } from '../calculations.ts'
import { bestTotal, relaxed, type Best, type Run } from './best-total.ts'
import { fairnessCeiling, type Ceiling } from './ceiling.ts'
import { drawByShares } from './draw.ts'
import { brokenRules, panelRows } from './panel-rows.ts'
import { problemOf, totalOf, worstOf, type ArcColumns, type EntryOfRun, type JudgeOfRun, type PanelRules, type Problem } from './problem.ts'
import type { ExtraRows } from './program.ts'
import { Solver, type SolverStatus } from './solver.ts'
import { whyInfeasible, whyNoChance, type Reason } from './why-infeasible.ts'

export interface AssignInput {
  entries: readonly EntryOfRun[]
  judges: readonly JudgeOfRun[]
  arcs: ArcColumns
  /** `exact` (the largest that can be reached), `none`, or a share of the largest, 0 to 1. */
  floor: 'exact' | 'none' | number
  /** No pair is certain: each has at most this probability, and the assignment is drawn. Over 0, at most 1. Not with rules. */
  capProbability?: number
  /** Settles what is equal, and the draw. */
  seed?: string
  rules?: PanelRules
  /** Seconds after which it shows what it has. Default 30. */
  limit?: number
}

export interface AssignedPair {
  judge: string
  entry: string
  affinity: number
}

export interface AssignResult {
  /**
   * `optimal`: total and ceiling proven (relative gap of the total at most 1e-4) · `infeasible`: there is none, `why`
   * says why · `time-limit`: the best found when the time was up, with its bounds · `stopped`: the same, where the effort
   * allowed was spent (the same on every machine) · `out-of-memory`, `failed`: the solver gave up.
   */
  status: SolverStatus
  /** By entry, then by judge. */
  pairs: AssignedPair[]
  total: number
  /** The least affinity sum of an entry in this assignment. */
  worst: number
  /** The largest possible `worst`; proven, unless `ceilingBound` lies above it. */
  ceiling: number
  ceilingBound: number
  /** Upper bound of `total` at this floor. */
  bound: number
  /** (bound − total) / |bound| */
  gap: number
  /** Of a draw: the total to expect; otherwise as `total`. */
  expected: number
  seconds: number
  why: Reason[]
}

/** Share of the time that the search for the ceiling may take. */
const SHARE = 0.6
const ROUNDS = 40

/**
 * Assigns judges to entries: every entry gets its need, no judge more than the cap or less than `lo`, no pair that is not
 * among the arcs; the largest total affinity among the assignments whose worst entry reaches the floor. Affinities 0 or
 * more, in any unit. The same input (in whatever order) and seed give the same answer, unless the status is `time-limit`.
 * Throws RangeError for input that is none (`problemOf`). Floor and draws after Stelmakh, Shah, Singh (PeerReview4All,
 * ALT 2019) and Jecmen et al. (NeurIPS 2020); the proof is HiGHS's, and ours in `bestTotal`.
 */
export async function assign(input: AssignInput, say: (progress: Progress) => void = () => undefined, solver = new Solver()): Promise<AssignResult> {
  const begun = performance.now()
  const { floor, capProbability: most = 1, limit = 30, seed = '', rules = {} } = input
  if (typeof floor === 'number' && !(floor >= 0 && floor <= 1)) throw new RangeError(`the floor is ${floor}`)
  if (!(most > 0 && most <= 1)) throw new RangeError(`the probability is ${most}`)
  if (most < 1 && Object.values(rules).some(Boolean)) throw new RangeError('a draw does not keep rules of panels')
  const problem = problemOf(input)
  const run: Run = { problem, solver, deadline: begun + limit * 1000, say }
  const end = (): number => (performance.now() - begun) / 1000
  const refuse = (status: SolverStatus, why: Reason[]): AssignResult =>
    ({ status, pairs: [], total: NaN, worst: NaN, ceiling: NaN, ceilingBound: NaN, bound: NaN, gap: NaN, expected: NaN, seconds: end(), why })

  say({ step: 'look' })
  const { rows, impossible } = panelRows(problem)
  const why = [...whyInfeasible(problem), ...impossible]
  if (why.length > 0) return refuse('infeasible', why)
  if (problem.need.every((need) => need === 0)) return { ...refuse('optimal', []), total: 0, worst: 0, ceiling: 0, ceilingBound: 0, bound: 0, gap: 0, expected: 0 }

  const found = await underRules(run, rows, floor, seed, begun + limit * 1000 * SHARE)
  if (!found.ceiling.chosen || !found.best?.chosen) {
    const status = found.best && found.ceiling.chosen ? found.best.status : found.ceiling.status
    return refuse(status, status === 'infeasible' ? await rulesAtFault(input, limit, solver) : [])
  }
  const drawn = most < 1 ? await draw(run, found.ceiling, floor, most, seed) : null
  if (drawn && drawn.status !== 'optimal') return refuse(drawn.status, drawn.status === 'infeasible' ? whyNoChance(problem, most) : [])
  const chosen = drawn?.chosen ?? found.best.chosen
  const total = totalOf(problem, chosen)
  const worst = worstOf(problem, chosen)
  // where the ceiling is open, the best total may happen to lie above the floor that was found for it
  const ceiling = Math.max(found.ceiling.floor, worst)
  const ceilingBound = Math.max(found.ceiling.bound, ceiling)
  // a draw keeps its floor in expectation only, so its bound is that of any assignment
  const bound = Math.max(drawn?.bound ?? found.best.bound, total)
  return {
    status: found.best.status === 'optimal' ? found.ceiling.status : found.best.status,
    pairs: pairsOf(problem, chosen), total, worst, ceiling, ceilingBound, bound,
    gap: bound === 0 ? 0 : (bound - total) / Math.abs(bound), expected: drawn?.expected ?? total, seconds: end(), why: [],
  }
}

export function pairsOf({ entries, judges, arcEntry, arcJudge, arcAffinity }: Problem, chosen: Int32Array): AssignedPair[] {
  return Array.from(chosen, (arc) => ({ judge: judges[arcJudge[arc]!]!.code, entry: entries[arcEntry[arc]!]!.code, affinity: arcAffinity[arc]! }))
    .sort((a, b) => (a.entry === b.entry ? (a.judge < b.judge ? -1 : 1) : a.entry < b.entry ? -1 : 1))
}

/** Ceiling and best total; rules that span entries are added as rows when an answer breaks them. */
async function underRules(run: Run, first: ExtraRows, floor: AssignInput['floor'], seed: string, until: number): Promise<{ ceiling: Ceiling; best: Best | null }> {
  let rows = first
  for (let round = 0; ; round++) {
    const ceiling = await fairnessCeiling({ ...run, deadline: until }, seed, rows)
    if (!ceiling.chosen) return { ceiling, best: null }
    const level = floor === 'exact' ? ceiling.floor : floor === 'none' ? -Infinity : floor * ceiling.floor
    run.say({ step: 'best-total', figures: { ceiling: ceiling.floor } })
    const best = floor === 'exact' && ceiling.best ? ceiling.best
      : await bestTotal(run, level === -Infinity ? { kind: 'none' } : { kind: 'at', floor: level }, { extra: rows, known: ceiling.chosen })
    const more = best.chosen && round < ROUNDS ? brokenRules(run.problem, best.chosen, rows) : null
    if (!more) return { ceiling, best: best.chosen && round === ROUNDS && brokenRules(run.problem, best.chosen, rows) ? { ...best, chosen: null, status: 'stopped' } : best }
    rows = more
  }
}

/** The program with every probability capped, its floor in expectation, and a draw from it. */
async function draw(run: Run, ceiling: Ceiling, floor: AssignInput['floor'], most: number, seed: string) {
  const nothing = { chosen: null, expected: NaN, bound: NaN }
  let level = -Infinity
  if (floor !== 'none') {
    const raised = await relaxed(run, { kind: 'raise' }, { most })
    if (raised.status !== 'optimal') return { status: raised.status, ...nothing }
    level = Math.min(ceiling.floor, raised.value - 1e-7) * (floor === 'exact' ? 1 : floor)
  }
  const shares = await relaxed(run, level === -Infinity ? { kind: 'none' } : { kind: 'at', floor: level }, { most })
  if (shares.status !== 'optimal') return { status: shares.status, ...nothing }
  const free = await relaxed(run, { kind: 'none' })
  const x = shares.x.slice(0, shares.arcs.length)
  return { status: 'optimal' as const, chosen: drawByShares(run.problem, shares.arcs, x, seed), expected: shares.value, bound: free.value }
}

type UnderRules = Pick<AssignInput, 'entries' | 'judges' | 'arcs' | 'seed' | 'rules'>

/** Needs and loads can be met, so a rule is in the way: those without which, one at a time, it would go. */
export async function rulesAtFault(input: UnderRules, limit: number, solver: Solver): Promise<Reason[]> {
  const rules = { ...input.rules }
  const names = (['onePerOrganisation', 'abroad', 'connected', 'together'] as const).filter((rule) => rules[rule] !== undefined && rules[rule] !== false)
  const reasons: Reason[] = []
  for (const rule of names) {
    const without = await assignWithout(input, rule, limit, solver)
    if (without) reasons.push({ kind: 'rule', rule })
  }
  return reasons.length > 0 ? reasons : names.map((rule) => ({ kind: 'rule', rule }))
}

async function assignWithout(input: UnderRules, rule: keyof PanelRules, limit: number, solver: Solver): Promise<boolean> {
  const rules = { ...input.rules }
  delete rules[rule]
  const problem = problemOf({ ...input, rules })
  const { rows, impossible } = panelRows(problem)
  if (impossible.length > 0) return false
  const run: Run = { problem, solver, deadline: performance.now() + limit * 500, say: () => undefined }
  for (let [extra, round] = [rows, 0]; round < ROUNDS; round++) {
    const { chosen } = await bestTotal(run, { kind: 'none' }, { extra, anyWill: true })
    const more = chosen && brokenRules(problem, chosen, extra)
    if (!more) return chosen !== null
    extra = more
  }
  return false
}
