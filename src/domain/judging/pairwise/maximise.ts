import { planElimination } from './elimination.ts'
import { factorise, type Factor } from './sparse-cholesky.ts'

/** Where a log-likelihood leaves its slope and its curvature: gradient and observed information, by parameter and edge. */
export interface Slope {
  gradient: Float64Array
  /** Diagonal of the negative Hessian. */
  diagonal: Float64Array
  /** Its values off the diagonal, by edge of the model. */
  edges: Float64Array
}

/** A concave log-likelihood over item strengths (first) and what else the model has. */
export interface Likelihood {
  items: number
  parameters: number
  /** Pairs of parameters that meet in the Hessian, each once. */
  from: Int32Array
  to: Int32Array
  start: Float64Array
  /** The value at these parameters; with `slope`, adds the derivatives to it. */
  at(parameters: Float64Array, slope?: Slope): number
}

export type Maximum = {
  parameters: Float64Array
  /** Without the prior. */
  logLikelihood: number
  /** The information at the maximum, penalty included. */
  factor: Factor
  iterations: number
}

/**
 * Strengths are bounded where a maximum exists, however far apart; an advantage of place or a frequency of ties this
 * large is certainty, e³⁵ to 1, and grows without end.
 */
const BEYOND = 35

/**
 * Newton's method with halved steps. `penalty`: by parameter the precision of a normal prior around 0. null: there is
 * no finite maximum.
 */
export function maximise(model: Likelihood, penalty: Float64Array): Maximum | null {
  const { parameters: size, from, to } = model
  const plan = planElimination(size, from, to)
  const objective = (x: Float64Array, slope?: Slope): { value: number; logLikelihood: number } => {
    const logLikelihood = model.at(x, slope)
    let value = logLikelihood
    for (let p = 0; p < size; p++) {
      value -= (penalty[p]! * x[p]! ** 2) / 2
      if (slope) {
        slope.gradient[p]! -= penalty[p]! * x[p]!
        slope.diagonal[p]! += penalty[p]!
      }
    }
    return { value, logLikelihood }
  }
  let x: Float64Array = model.start.slice()
  let last: Factor | null = null
  let fresh = false
  for (let iterations = 1; iterations <= 300; iterations++) {
    const slope: Slope = { gradient: new Float64Array(size), diagonal: new Float64Array(size), edges: new Float64Array(from.length) }
    const here = objective(x, slope)
    try {
      let step = last === null ? null : conjugateStep(last, slope, from, to)
      fresh = step === null
      step ??= (last = factorise(plan, slope.diagonal, slope.edges)).solve(slope.gradient)
      const largest = step.reduce((most, each) => Math.max(most, Math.abs(each)), 0)
      if (largest < 1e-9)
        return { parameters: x, logLikelihood: here.logLikelihood, factor: fresh && last ? last : factorise(plan, slope.diagonal, slope.edges), iterations }
      x = climb(x, step, largest, here.value, (next) => objective(next).value)
    } catch (error) {
      // flat to the last digit: the maximum lies at infinity
      if (error instanceof RangeError) return null
      throw error
    }
    if (x.some((value, p) => Number.isNaN(value) || (p >= model.items && Math.abs(value) > BEYOND))) return null
  }
  return null
}

/**
 * The step by conjugate gradients, with the factor of an earlier information to straighten them: the information moves
 * little from step to step, and a new factor costs as much as many of these. null: that one is too old.
 */
function conjugateStep(old: Factor, { gradient, diagonal, edges }: Slope, from: Int32Array, to: Int32Array): Float64Array | null {
  const size = gradient.length
  const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, each, p) => sum + each * b[p]!, 0)
  const x = new Float64Array(size)
  const left = gradient.slice()
  let straight = old.solve(left)
  const way = straight.slice()
  let measure = dot(left, straight)
  const enough = measure * 1e-20
  for (let k = 0; k < 25; k++) {
    if (!(measure > enough)) return x
    const image = way.map((each, p) => each * diagonal[p]!)
    for (let e = 0; e < edges.length; e++) {
      image[from[e]!]! += edges[e]! * way[to[e]!]!
      image[to[e]!]! += edges[e]! * way[from[e]!]!
    }
    const share = measure / dot(way, image)
    if (!(share > 0)) return null
    for (let p = 0; p < size; p++) {
      x[p]! += share * way[p]!
      left[p]! -= share * image[p]!
    }
    straight = old.solve(left)
    const next = dot(left, straight)
    for (let p = 0; p < size; p++) way[p] = straight[p]! + (next / measure) * way[p]!
    measure = next
  }
  return measure > enough * 1e8 ? null : x
}

/** The whole step, or the largest half, quarter … of it that goes up; close to the top rounding alone decides, so there it is taken whole. */
function climb(x: Float64Array, step: Float64Array, largest: number, value: number, valueAt: (x: Float64Array) => number): Float64Array {
  const moved = (share: number): Float64Array => x.map((each, p) => each + share * step[p]!)
  if (largest < 1e-3) return moved(1)
  for (let share = Math.min(1, 10 / largest); share > 1e-6; share /= 2) {
    const next = moved(share)
    if (valueAt(next) >= value) return next
  }
  return moved(1e-6)
}
