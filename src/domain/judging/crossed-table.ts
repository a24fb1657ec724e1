/** Ratings as the crossed model needs them: two factors, their cells, and the scores brought to mean 0 and spread 1. */

export interface Rating {
  entry: string
  judge: string
  score: number
  /** How many plain readings this one is worth: its variance is σ²/weight. 1 if left out; above 0. */
  weight?: number
}

/** One of the two factors. */
export interface Levels {
  /** Names in code-unit order. */
  names: string[]
  /** Σ w, Σ w·y and the number of ratings of each level. */
  weight: Float64Array
  scores: Float64Array
  count: Int32Array
}

/**
 * `wide` is the factor with more levels: it is eliminated (its block of the equations is diagonal); `narrow` gets the
 * dense matrix. Which of them is the entries says `entries`.
 */
export interface CrossedTable {
  wide: Levels
  narrow: Levels
  entries: 'wide' | 'narrow'
  /** Cells (wide, narrow) with a rating, by wide level: those of level a are `start[a]` … `start[a + 1] - 1`, ascending. */
  start: Int32Array
  column: Int32Array
  cell: Float64Array
  /** The ratings in canonical order. */
  rows: { wide: Int32Array; narrow: Int32Array; y: Float64Array; w: Float64Array; n: number; weight: number; logWeight: number }
  /** score = centre + scale · y. `scale` is 0 if all scores are equal. */
  centre: number
  scale: number
  /** Variance left as noise per unit of weight; above 0 only where two effects explain the scores to the last digit. */
  noise: number
}

const before = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Sorts before it sums, so that the order of the ratings does not change a digit. */
export function crossedTableOf(ratings: readonly Rating[]): CrossedTable {
  const sorted = ratings
    .map(({ entry, judge, score, weight = 1 }) => ({ entry, judge, score, weight }))
    .sort((a, b) => before(a.entry, b.entry) || before(a.judge, b.judge) || a.score - b.score || a.weight - b.weight)
  const entryNames = [...new Set(sorted.map(({ entry }) => entry))]
  const judgeNames = [...new Set(sorted.map(({ judge }) => judge))].sort(before)
  const entries = entryNames.length >= judgeNames.length ? 'wide' : 'narrow'
  if (entries === 'narrow') sorted.sort((a, b) => before(a.judge, b.judge)) // stable: within a judge by entry
  const wide = levelsOf(entries === 'wide' ? entryNames : judgeNames)
  const narrow = levelsOf(entries === 'wide' ? judgeNames : entryNames)
  const place = (names: string[]) => new Map(names.map((name, n) => [name, n]))
  const [wideAt, narrowAt] = [place(wide.names), place(narrow.names)]

  const n = sorted.length
  let weight = 0, sum = 0, logWeight = 0
  for (const row of sorted) { weight += row.weight; sum += row.weight * row.score; logWeight += Math.log(row.weight) }
  const centre = sum / weight
  let squares = 0, largest = 0
  for (const { score, weight: w } of sorted) {
    squares += w * (score - centre) ** 2
    largest = Math.max(largest, Math.abs(score))
  }
  const spread = Math.sqrt(squares / weight)
  const scale = spread > 1e-12 * largest ? spread : 0

  const rows = { wide: new Int32Array(n), narrow: new Int32Array(n), y: new Float64Array(n), w: new Float64Array(n), n, weight, logWeight }
  const start = new Int32Array(wide.names.length + 1), column = new Int32Array(n), cell = new Float64Array(n)
  let cells = 0, lastWide = -1, lastNarrow = -1
  sorted.forEach((row, k) => {
    const a = wideAt.get(entries === 'wide' ? row.entry : row.judge)!
    const b = narrowAt.get(entries === 'wide' ? row.judge : row.entry)!
    const y = scale === 0 ? 0 : (row.score - centre) / scale
    rows.wide[k] = a; rows.narrow[k] = b; rows.y[k] = y; rows.w[k] = row.weight
    for (const [levels, at] of [[wide, a], [narrow, b]] as const) {
      levels.weight[at]! += row.weight
      levels.scores[at]! += row.weight * y
      levels.count[at]! += 1
    }
    if (a !== lastWide || b !== lastNarrow) { column[cells] = b; cells++; lastWide = a; lastNarrow = b }
    cell[cells - 1]! += row.weight
    start[a + 1] = cells
  })
  return { wide, narrow, entries, start, column: column.slice(0, cells), cell: cell.slice(0, cells), rows, centre, scale, noise: 0 }
}

const levelsOf = (names: string[]): Levels =>
  ({ names, weight: new Float64Array(names.length), scores: new Float64Array(names.length), count: new Int32Array(names.length) })
