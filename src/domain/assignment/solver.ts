import loadHighs, { type Highs, type ModelData } from 'highs'

export type SolverStatus = 'optimal' | 'infeasible' | 'stopped' | 'time-limit' | 'out-of-memory' | 'failed'
export interface Solved {
  status: SolverStatus
  /** A feasible point, where there is one. */
  x: Float64Array | null
  /** Of a linear program: prices of the rows. */
  rowDual: Float64Array
  objective: number
  /** Proven bound of the objective (equal to it for a linear program that was solved). */
  bound: number
}
export interface SolveOptions {
  /** Options of HiGHS under their own names. */
  highs?: Record<string, string | number | boolean>
  /** Stops an integer program, at the same place on every machine: simplex iterations in all. */
  effort?: number
  /** The gap (relative) with which it may stop once `effort` is spent on closing it further. */
  enough?: number
  /** Instant (`performance.now()`) at which it gives up. */
  deadline: number
  /** A point to begin an integer program with: values of all columns. */
  start?: Float64Array
  onGap?: (best: number, bound: number) => void
}

/**
 * HiGHS (Q. Huangfu, J. A. J. Hall, Math. Prog. Comp. 10, 2018; MIT) behind one call. Its memory is WebAssembly's: when
 * it runs out the instance is lost, which is told as `out-of-memory`, and the next call has a new one.
 */
export class Solver {
  #highs: Highs | null = null

  async solve(model: ModelData, options: SolveOptions): Promise<Solved> {
    const nothing = { x: null, rowDual: new Float64Array(0), objective: NaN, bound: NaN }
    const left = (options.deadline - performance.now()) / 1000
    if (left <= 0) return { status: 'time-limit', ...nothing }
    this.#highs ??= await loadHighs()
    try {
      return run(this.#highs, model, options, left)
    } catch (error) {
      this.#highs = null
      const { name, message, operation } = error as Error & { operation?: string }
      // it gave up on a program that it had accepted; the caller may try another way of solving it
      if (name === 'HighsError' && operation === 'run') return { status: 'failed', ...nothing }
      // an abort of WebAssembly; whatever else HiGHS throws is a fault of ours, and passed on
      if (name === 'RuntimeError' || name === 'RangeError' || /abort|memory/i.test(message)) return { status: 'out-of-memory', ...nothing }
      throw error
    }
  }
}

function run(highs: Highs, data: ModelData, { highs: own = {}, effort = Infinity, enough = 0, start, onGap }: SolveOptions, seconds: number): Solved {
  const { modelStatus, callbackType } = highs.constants
  const whole = data.integrality !== undefined
  const model = highs.createModel(data)
  try {
    model.options.set({ output_flag: false, time_limit: seconds, random_seed: 0, ...(whole ? { mip_rel_gap: 1e-9, mip_abs_gap: 1e-9, mip_feasibility_tolerance: 1e-8 } : {}), ...own })
    if (start) model.setSolution({ colValue: start })
    let spent = false
    if (whole)
      model.run({
        [callbackType.mipInterrupt](event) {
          const { mip_total_lp_iterations: iterations = 0n, mip_gap: gap = Infinity } = event.data
          if (Number(iterations) < effort || (enough > 0 && gap > enough && Number(iterations) < 20 * effort)) return
          spent = true
          event.interrupt()
        },
        [callbackType.mipLogging]({ data: { mip_primal_bound: best = NaN, mip_dual_bound: bound = NaN } }) {
          onGap?.(best, bound)
        },
      })
    else model.run()
    const status = model.getModelStatus()
    const feasible = model.info.get('primal_solution_status') === 2
    const { colValue, rowDual } = model.getSolution()
    const objective = model.getObjectiveValue()
    const solved = status === modelStatus.optimal || status === modelStatus.solutionLimit || status === modelStatus.empty
    const told: SolverStatus =
      status === modelStatus.optimal || status === modelStatus.empty ? 'optimal'
      : status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible ? 'infeasible'
      : spent || status === modelStatus.solutionLimit ? 'stopped'
      : status === modelStatus.timeLimit ? 'time-limit'
      : 'failed'
    const bound = whole ? Number(model.info.get('mip_dual_bound')) : objective
    return { status: told, x: solved || feasible ? colValue : null, rowDual, objective, bound }
  } finally {
    model.dispose()
  }
}
