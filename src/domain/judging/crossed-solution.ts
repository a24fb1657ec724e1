import type { CrossedTable } from './crossed-table.ts'
import { factorise, invertTransposed, squareOf, type Square } from './triangular.ts'

/**
 * The crossed model y = μ + wide + narrow + ε at given variance ratios γ = variance of the factor / σ². The wide
 * factor is eliminated; what remains is S = I + γ_narrow·K of the narrow one. Equations of Henderson (1975,
 * Biometrics 31, 423–447); deviances as Bates, Mächler, Bolker & Walker (2015, J. Stat. Software 67(1), 2.3 and
 * eq. 34, 41), with ln|V| including the weights; average information as Gilmour, Thompson & Cullis (1995, Biometrics
 * 51, 1440–1450), with μ and σ² profiled out.
 */

export type Method = 'reml' | 'ml'
/** Variance ratios: of the wide and of the narrow factor. */
export type Ratios = readonly [number, number]

export interface Solution {
  ratios: Ratios
  /** −2 log-likelihood of the standardised scores, restricted or not. */
  deviance: number
  sigma2: number
  mean: number
  /** Variance of the mean / σ². */
  meanVariance: number
  /** Predicted effects. */
  wide: Float64Array
  narrow: Float64Array
  /** d effect / d mean, negated: how an effect falls when the mean is put higher. */
  wideOnMean: Float64Array
  narrowOnMean: Float64Array
  /** Variances of the effects given the mean, / σ². */
  wideVariance: Float64Array
  narrowVariance: Float64Array
  /** Derivatives of the deviance by the ratios, and the average information (an approximate second derivative). */
  gradient: [number, number]
  information: [number, number, number]
  /** Transposed inverse of the Cholesky factor of S. */
  inverse: Square
}

export interface Workspace {
  matrix: Square
  inverse: Square
}
export const workspaceOf = (table: CrossedTable): Workspace =>
  ({ matrix: squareOf(table.narrow.names.length), inverse: squareOf(table.narrow.names.length) })

/** Solves at these ratios. The solution shares the workspace: it stands until the next call with the same one. */
export function solveCrossed(table: CrossedTable, ratios: Ratios, method: Method, { matrix, inverse }: Workspace): Solution {
  const { wide, narrow, start, column, cell, rows } = table
  const [ga, gb] = ratios
  const countA = wide.names.length, countB = narrow.names.length
  const { stride, values: s } = matrix

  // K = M − N'DN, its diagonal summed without a subtraction, so that large ratios lose no digits.
  s.fill(0)
  let logWide = 0, traceK = 0
  for (let a = 0; a < countA; a++) {
    const n = wide.weight[a]!, shrunk = 1 + ga * n, d = ga / shrunk
    logWide += Math.log(shrunk)
    for (let p = start[a]!; p < start[a + 1]!; p++) {
      const b = column[p]!, w = cell[p]!, row = b * stride
      const diagonal = w / shrunk + w * d * Math.max(0, n - w)
      traceK += diagonal
      s[row + b]! += gb * diagonal
      const wd = gb * w * d
      for (let q = start[a]!; q < p; q++) s[row + column[q]!]! -= wd * cell[q]!
    }
  }
  // tr(S⁻¹K) is (B − tr S⁻¹)/γ; where γK is tiny that loses its digits, and two terms of the series have them.
  const tiny = gb * traceK < 1e-5 * countB
  const seriesB = tiny && gb > 0 ? traceK - squaresOf(matrix) / gb : traceK
  for (let b = 0; b < countB; b++) s[b * stride + b]! += 1
  const logNarrow = factorise(matrix)
  inverse.values.fill(0)
  invertTransposed(matrix, inverse)
  const y = inverse.values

  /** Z'H⁻¹r of both factors, from Z'Wr; `sum` is 1'H⁻¹r. */
  const solve = (ra: Float64Array, rb: Float64Array) => {
    const h = Float64Array.from(rb)
    for (let a = 0; a < countA; a++) {
      const part = (ga / (1 + ga * wide.weight[a]!)) * ra[a]!
      for (let p = start[a]!; p < start[a + 1]!; p++) h[column[p]!]! -= cell[p]! * part
    }
    const t = new Float64Array(stride)
    for (let b = 0; b < countB; b++) {
      const row = b * stride, by = h[b]!
      for (let k = b; k < stride; k++) t[k]! += by * y[row + k]!
    }
    const b = new Float64Array(countB)
    let sum = 0
    for (let k = 0; k < countB; k++) {
      const row = k * stride
      let value = 0
      for (let m = k; m < stride; m++) value += y[row + m]! * t[m]!
      b[k] = value
      sum += value
    }
    const a = new Float64Array(countA)
    for (let k = 0; k < countA; k++) {
      let value = ra[k]!
      for (let p = start[k]!; p < start[k + 1]!; p++) value -= gb * cell[p]! * b[column[p]!]!
      a[k] = value / (1 + ga * wide.weight[k]!)
    }
    return { a, b, sum }
  }

  const ones = solve(wide.weight, narrow.weight)
  const scores = solve(wide.scores, narrow.scores)
  const mean = scores.sum / ones.sum
  const qa = scores.a.map((value, a) => value - mean * ones.a[a]!)
  const qb = scores.b.map((value, b) => value - mean * ones.b[b]!)
  const u = qa.map((value) => ga * value), v = qb.map((value) => gb * value)

  let penalised = 0
  for (let k = 0; k < rows.n; k++) penalised += rows.w[k]! * (rows.y[k]! - mean - u[rows.wide[k]!]! - v[rows.narrow[k]!]!) ** 2
  const squaresA = squares(qa), squaresB = squares(qb)
  penalised += ga * squaresA + gb * squaresB
  const df = method === 'reml' ? rows.n - 1 : rows.n
  const sigma2 = (penalised + table.noise * rows.weight) / df
  const deviance = df * (1 + Math.log(2 * Math.PI * sigma2)) + logWide + logNarrow - rows.logWeight + (method === 'reml' ? Math.log(ones.sum) : 0)

  const narrowVariance = new Float64Array(countB)
  let traceInverse = 0
  for (let b = 0; b < countB; b++) {
    let value = 0
    for (let k = b * stride + b; k < (b + 1) * stride; k++) value += y[k]! ** 2
    traceInverse += value
    narrowVariance[b] = gb * value
  }
  const wideVariance = new Float64Array(countA)
  const t = new Float64Array(stride)
  let traceA = 0
  for (let a = 0; a < countA; a++) {
    const n = wide.weight[a]!, shrunk = 1 + ga * n, first = column[start[a]!]!
    t.fill(0, first)
    for (let p = start[a]!; p < start[a + 1]!; p++) {
      const b = column[p]!, w = cell[p]!, row = b * stride
      for (let k = b; k < stride; k++) t[k]! += w * y[row + k]!
    }
    let through = 0
    for (let k = first; k < stride; k++) through += t[k]! ** 2
    through *= gb / shrunk ** 2
    traceA += n / shrunk - through
    wideVariance[a] = ga / shrunk + ga ** 2 * through
  }
  let traceB = tiny ? seriesB : (countB - traceInverse) / gb
  if (method === 'reml') { traceA -= squares(ones.a) / ones.sum; traceB -= squares(ones.b) / ones.sum }

  // P·G·P·y for each factor, through the factor's own effects as a right-hand side.
  const onA = solve(wide.weight.map((n, a) => n * qa[a]!), acrossWide(table, qa))
  const onB = solve(acrossNarrow(table, qb), narrow.weight.map((n, b) => n * qb[b]!))
  const taa = dot(qa, onA.a) - (dot(qa, ones.a) * onA.sum) / ones.sum
  const tab = dot(qa, onB.a) - (dot(qa, ones.a) * onB.sum) / ones.sum
  const tbb = dot(qb, onB.b) - (dot(qb, ones.b) * onB.sum) / ones.sum
  const second = (t2: number, x: number, z: number) => t2 / sigma2 - (x * z) / (df * sigma2 ** 2)
  return {
    ratios, deviance, sigma2, mean, meanVariance: 1 / ones.sum, wide: u, narrow: v,
    wideOnMean: ones.a.map((value) => ga * value), narrowOnMean: ones.b.map((value) => gb * value), wideVariance, narrowVariance,
    gradient: [traceA - squaresA / sigma2, traceB - squaresB / sigma2],
    information: [second(taa, squaresA, squaresA), second(tab, squaresA, squaresB), second(tbb, squaresB, squaresB)],
    inverse,
  }
}

/** The sum of squares of a symmetric matrix of which the lower triangle is given. */
function squaresOf({ size, stride, values }: Square): number {
  let sum = 0
  for (let row = 0; row < size; row++) {
    const at = row * stride
    for (let column = 0; column < row; column++) sum += 2 * values[at + column]! ** 2
    sum += values[at + row]! ** 2
  }
  return sum
}

function acrossWide({ start, column, cell, narrow }: CrossedTable, q: Float64Array): Float64Array {
  const out = new Float64Array(narrow.names.length)
  for (let a = 0; a < q.length; a++) for (let p = start[a]!; p < start[a + 1]!; p++) out[column[p]!]! += cell[p]! * q[a]!
  return out
}
function acrossNarrow({ start, column, cell, wide }: CrossedTable, q: Float64Array): Float64Array {
  const out = new Float64Array(wide.names.length)
  for (let a = 0; a < out.length; a++) for (let p = start[a]!; p < start[a + 1]!; p++) out[a]! += cell[p]! * q[column[p]!]!
  return out
}
function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!
  return sum
}
const squares = (a: Float64Array): number => dot(a, a)
