import { factorise as factoriseDense, inverseDiagonalOf, inverseOf, solveFactored, squareOf } from '../triangular.ts'
import type { Elimination } from './elimination.ts'

export interface Factor {
  /** x of A x = b; b is left as it is. */
  solve(b: Float64Array): Float64Array
  /** The diagonal of A⁻¹ (selected inversion: Takahashi, Fagan & Chin 1973; Erisman & Tinney 1975). */
  inverseDiagonal(): Float64Array
}

/** Factorises the symmetric positive definite matrix with this diagonal and these values on the edges of the plan. */
export function factorise(plan: Elimination, givenDiagonal: Float64Array, edges: Float64Array): Factor {
  const { order, neighbours, core, inCore } = plan
  const n = core.length
  const diagonal = givenDiagonal.slice()
  const rows = neighbours.map((list) => new Float64Array(list.length))
  const dense = squareOf(n)
  const { stride, values: block } = dense
  for (let e = 0; e < edges.length; e++) {
    const row = plan.edgeRow[e]!
    if (row < 0) block[plan.edgePlace[e]!]! += edges[e]!
    else rows[row]![plan.edgePlace[e]!]! += edges[e]!
  }
  for (const v of order) eliminate(v)
  for (let c = 0; c < n; c++) block[c * stride + c]! += diagonal[core[c]!]!
  if (Number.isNaN(factoriseDense(dense))) throw new RangeError('not positive definite')

  function eliminate(v: number): void {
    const near = neighbours[v]!
    const row = rows[v]!
    const d = diagonal[v]!
    if (!(d > 0)) throw new RangeError('not positive definite')
    for (let p = 0; p < near.length; p++) {
      const a = near[p]!
      const f = row[p]! / d
      diagonal[a]! -= f * row[p]!
      const c = inCore[a]!
      if (c >= 0) {
        for (let q = p + 1; q < near.length; q++) block[inCore[near[q]!]! * stride + c]! -= f * row[q]!
      } else {
        // both lists are in the same order, and what is left of this one is part of that one
        const list = neighbours[a]!
        const into = rows[a]!
        for (let q = p + 1, t = 0; q < near.length; q++) {
          while (list[t] !== near[q]) t++
          into[t]! -= f * row[q]!
        }
      }
    }
  }

  function solve(b: Float64Array): Float64Array {
    const x = b.slice()
    for (const v of order) {
      const f = x[v]! / diagonal[v]!
      const [near, row] = [neighbours[v]!, rows[v]!]
      for (let q = 0; q < near.length; q++) x[near[q]!]! -= row[q]! * f
    }
    const inside = Float64Array.from(core, (v) => x[v]!)
    solveFactored(dense, inside)
    core.forEach((v, c) => (x[v] = inside[c]!))
    for (let k = order.length - 1; k >= 0; k--) {
      const v = order[k]!
      const [near, row] = [neighbours[v]!, rows[v]!]
      let sum = x[v]!
      for (let q = 0; q < near.length; q++) sum -= row[q]! * x[near[q]!]!
      x[v] = sum / diagonal[v]!
    }
    return x
  }

  function inverseDiagonal(): Float64Array {
    const result = new Float64Array(plan.size)
    if (order.length === 0) {
      const own = inverseDiagonalOf(dense)
      core.forEach((v, c) => (result[v] = own[c]!))
      return result
    }
    const inside = inverseOf(dense).values
    core.forEach((v, c) => (result[v] = inside[c * stride + c]!))
    const known = neighbours.map((list) => new Float64Array(list.length))
    for (let k = order.length - 1; k >= 0; k--) invertRow(order[k]!, inside, known, result)
    return result
  }

  function invertRow(v: number, inside: Float64Array, known: Float64Array[], result: Float64Array): void {
    const [near, row, own] = [neighbours[v]!, rows[v]!, known[v]!]
    for (let p = 0; p < near.length; p++) {
      const a = near[p]!
      own[p]! += row[p]! * result[a]!
      const c = inCore[a]!
      if (c >= 0)
        for (let q = p + 1; q < near.length; q++) {
          const z = inside[c * stride + inCore[near[q]!]!]!
          own[p]! += row[q]! * z
          own[q]! += row[p]! * z
        }
      else {
        const [list, values] = [neighbours[a]!, known[a]!]
        for (let q = p + 1, t = 0; q < near.length; q++) {
          while (list[t] !== near[q]) t++
          own[p]! += row[q]! * values[t]!
          own[q]! += row[p]! * values[t]!
        }
      }
    }
    const d = diagonal[v]!
    let sum = 1
    for (let p = 0; p < near.length; p++) {
      own[p]! /= -d
      sum -= row[p]! * own[p]!
    }
    result[v] = sum / d
  }

  return { solve, inverseDiagonal }
}
