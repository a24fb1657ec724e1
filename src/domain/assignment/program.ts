import type { ModelData, ObjectiveSense } from 'highs'
import { EPSILON, type Problem } from './problem.ts'

/** Rows beside needs, loads and floors: every arc has the coefficient 1 in each of its rows. */
export interface ExtraRows {
  lower: number[]
  upper: number[]
  of(arc: number): readonly number[]
  /** Columns beside the arcs, from 0 to 1, without a price; by their coefficients in extra rows. */
  columns: { row: number; value: number }[][]
}
export const NO_ROWS: ExtraRows = { lower: [], upper: [], of: () => [], columns: [] }

export type Floors = { kind: 'none' } | { kind: 'at'; floor: number } | { kind: 'raise'; upTo?: number }

/**
 * The linear or integer program over some of the arcs. Rows: need of each entry, load of each judge, floor of each
 * entry, extra rows. `raise` has one more column, the floor itself, as its objective.
 */
export interface Program {
  model: ModelData
  arcs: Int32Array
  /** Row of the floor of each entry; -1: it has none. */
  floorRow: Int32Array
  extraFrom: number
}

export interface ProgramOptions {
  floors: Floors
  extra: ExtraRows
  whole: boolean
  /** Most of a pair: 1, or less when chance is to decide. */
  most?: number
  /** Arcs (of `arcs`, by position) that are certain. */
  certain?: Uint8Array
  /** Price of an arc in place of its affinity. */
  price?: (arc: number) => number
}

const MAXIMISE = -1 as ObjectiveSense // HiGHS's own number for it; its constants come with the loaded solver only

export function programOf(problem: Problem, arcs: Int32Array, { floors, extra, whole, most = 1, certain, price }: ProgramOptions): Program {
  const { need, lo, cap, given, arcEntry, arcJudge, arcAffinity } = problem
  const [E, J, A] = [need.length, cap.length, arcs.length]
  const raise = floors.kind === 'raise'
  const floorRow = new Int32Array(E).fill(-1)
  let rows = E + J
  if (floors.kind !== 'none') {
    const least = leastSums(problem, arcs)
    for (let e = 0; e < E; e++) if (need[e]! > 0 && least[e]! < (raise ? (floors.upTo ?? Infinity) : floors.floor - EPSILON)) floorRow[e] = rows++
  }
  const extraFrom = rows
  rows += extra.lower.length
  const columns = A + extra.columns.length + (raise ? 1 : 0)

  const starts = new Int32Array(columns + 1)
  const indices: number[] = []
  const values: number[] = []
  const put = (row: number, value: number): void => void (indices.push(row), values.push(value))
  const colCost = new Float64Array(columns)
  const colLower = new Float64Array(columns)
  const colUpper = new Float64Array(columns).fill(1)
  arcs.forEach((arc, column) => {
    const e = arcEntry[arc]!
    const a = arcAffinity[arc]!
    starts[column] = indices.length
    put(e, 1)
    put(E + arcJudge[arc]!, 1)
    if (floorRow[e]! >= 0 && a !== 0) put(floorRow[e]!, a)
    for (const row of extra.of(arc)) put(extraFrom + row, 1)
    colCost[column] = raise ? 0 : price ? price(arc) : a
    colLower[column] = certain?.[column] ? 1 : 0
    colUpper[column] = certain?.[column] ? 1 : most
  })
  extra.columns.forEach((cells, n) => {
    starts[A + n] = indices.length
    for (const { row, value } of cells) put(extraFrom + row, value)
  })
  if (raise) {
    starts[columns - 1] = indices.length
    floorRow.forEach((row) => row >= 0 && put(row, -1))
    colCost[columns - 1] = 1
    colUpper[columns - 1] = floors.upTo ?? Infinity
    colLower[columns - 1] = -Infinity
  }
  starts[columns] = indices.length

  const rowLower = new Float64Array(rows)
  const rowUpper = new Float64Array(rows).fill(Infinity)
  for (let e = 0; e < E; e++) {
    rowLower[e] = rowUpper[e] = need[e]!
    if (floorRow[e]! >= 0) rowLower[floorRow[e]!] = floors.kind === 'at' ? floors.floor - given[e]! - EPSILON : -given[e]!
  }
  for (let j = 0; j < J; j++) {
    rowLower[E + j] = lo[j]!
    rowUpper[E + j] = cap[j]!
  }
  extra.lower.forEach((lower, row) => {
    rowLower[extraFrom + row] = lower
    rowUpper[extraFrom + row] = extra.upper[row]!
  })
  const integrality = new Int32Array(columns).fill(1)
  integrality.fill(0, A) // what is not an arc follows from the arcs
  return {
    arcs, floorRow, extraFrom,
    model: {
      numCols: columns, numRows: rows, sense: MAXIMISE, colCost, colLower, colUpper, rowLower, rowUpper,
      matrix: { format: 'csc', numRows: rows, numCols: columns, starts, indices: Int32Array.from(indices), values: Float64Array.from(values) },
      ...(whole ? { integrality } : {}),
    },
  }
}

/** The least sum that an entry can have: its worst affinities. */
function leastSums({ need, given, arcEntry, arcAffinity }: Problem, arcs: Int32Array): Float64Array {
  const byEntry = Array.from({ length: need.length }, (): number[] => [])
  for (const arc of arcs) byEntry[arcEntry[arc]!]!.push(arcAffinity[arc]!)
  return Float64Array.from(byEntry, (list, e) => list.sort((a, b) => a - b).slice(0, need[e]).reduce((sum, a) => sum + a, given[e]!))
}

/** What an arc would add to the objective at these prices of the rows: above 0 it improves, at most that much. */
export function reducedPrice(problem: Problem, program: Program, rowDual: Float64Array, extra: ExtraRows, raise: boolean, price?: (arc: number) => number): (arc: number) => number {
  const { arcEntry, arcJudge, arcAffinity, need } = problem
  const { floorRow, extraFrom } = program
  return (arc) => {
    const e = arcEntry[arc]!
    const a = arcAffinity[arc]!
    const floor = floorRow[e]!
    let worth = (raise ? 0 : price ? price(arc) : a) - rowDual[e]! - rowDual[need.length + arcJudge[arc]!]! - (floor >= 0 ? a * rowDual[floor]! : 0)
    for (const row of extra.of(arc)) worth -= rowDual[extraFrom + row]!
    return worth
  }
}
