import { EPSILON, type Problem } from './problem.ts'
import { type ExtraRows } from './program.ts'

/**
 * Rows that every whole assignment with this floor keeps, and a fractional one may not: an entry that cannot reach the
 * floor with fewer than m readings of affinity h or more needs m such readings (covers of its knapsack, L. A. Wolsey,
 * Math. Programming 8, 1975). With them the linear program says far sooner that a floor is out of reach.
 */
export function withCovers(problem: Problem, floor: number, extra: ExtraRows): ExtraRows {
  const { need, given, first, arcEntry, arcAffinity } = problem
  const lower = [...extra.lower]
  const upper = [...extra.upper]
  /** By entry: from which affinity on a reading counts, and in which row. */
  const covers = Array.from(need, (wanted, e) => {
    const sorted = arcAffinity.slice(first[e], first[e + 1]).sort().reverse()
    const found: { from: number; row: number }[] = []
    let top = given[e]!
    for (let m = 1; m <= wanted && m <= sorted.length; m++) {
      // with m − 1 of the best, the others must bring `rest` each: at least one of them lies at or above that
      const each = (floor - EPSILON - top) / (wanted - m + 1)
      const from = smallestFrom(sorted, each)
      if (from > sorted[sorted.length - 1]!) {
        found.push({ from, row: lower.length })
        lower.push(m)
        upper.push(Infinity)
      }
      top += sorted[m - 1]!
    }
    return found
  })
  return {
    lower, upper, columns: extra.columns,
    of: (arc) => {
      const rows = covers[arcEntry[arc]!]!.filter(({ from }) => arcAffinity[arc]! >= from).map(({ row }) => row)
      return extra.of(arc).length > 0 ? [...extra.of(arc), ...rows] : rows
    },
  }
}

/** The least affinity of the list that is `each` or more; Infinity where there is none. */
function smallestFrom(sorted: Float64Array, each: number): number {
  let found = Infinity
  for (const a of sorted) {
    if (a < each) break
    found = a
  }
  return found
}
