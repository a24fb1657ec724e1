import { fitPairwise, fitRankings, PRIOR_SD, type Comparison } from './pairwise.ts'

/** What rankings and comparisons of several judges say together of the entries of a category. */

export interface RankedEntry {
  entry: string
  /** 1 is best; equal strengths share it. An entry in no ranking stands last. */
  place: number
  /** Plackett–Luce, most probable under the prior (pairwise/fit.ts); null: in no ranking of two or more. */
  strength: number | null
  se: number | null
  /** Mean of the places it was given; null: none. Comparable where all judges ranked the same entries. */
  meanRank: number | null
  rankings: number
}

/** Orders of judges, best first; entries not in `entries` are passed over. `apart`: groups that no ranking joins. */
export function standingOfRankings(entries: readonly string[], orders: readonly (readonly string[])[]): { entries: RankedEntry[]; apart: number } {
  const ranked = orders.map((order) => order.filter((entry) => entries.includes(entry))).filter((order) => order.length > 0)
  const joined = ranked.filter((order) => order.length > 1)
  const fit = fitRankings(joined.map((order) => order.map((entry) => [entry])))
  const strengths = new Map(fit.ok ? fit.items.map((each) => [each.item, each]) : [])
  const rows = entries.map((entry): Omit<RankedEntry, 'place'> => {
    const places = ranked.flatMap((order) => (order.includes(entry) ? [order.indexOf(entry) + 1] : []))
    const found = strengths.get(entry)
    return {
      entry, strength: found?.strength ?? null, se: found?.se ?? null, rankings: places.length,
      meanRank: places.length === 0 ? null : places.reduce((sum, each) => sum + each, 0) / places.length,
    }
  })
  return { entries: placed(rows), apart: fit.ok ? fit.components.length : 0 }
}

export interface ComparedEntry {
  entry: string
  place: number
  strength: number
  se: number
  comparisons: number
  wins: number
  losses: number
  ties: number
}

/** Comparisons of judges, ties by Davidson's model; an entry in none has the strength and the error of the prior. */
export function standingOfComparisons(entries: readonly string[], comparisons: readonly Comparison[]): { entries: ComparedEntry[]; tie: number | null; apart: number } {
  const known = comparisons.filter(({ winner, loser }) => entries.includes(winner) && entries.includes(loser))
  const withTies = fitPairwise(known, { ties: known.some(({ tie }) => tie) })
  // where everybody said "equal" throughout, a tie is half a win for each
  const fit = withTies.ok ? withTies : fitPairwise(known)
  const strengths = new Map(fit.ok ? fit.items.map((each) => [each.item, each]) : [])
  const rows = entries.map((entry): Omit<ComparedEntry, 'place'> => {
    const own = known.filter(({ winner, loser }) => winner === entry || loser === entry)
    const found = strengths.get(entry)
    return {
      entry, strength: found?.strength ?? 0, se: found?.se ?? PRIOR_SD, comparisons: own.length,
      wins: own.filter(({ winner, tie }) => !tie && winner === entry).length, losses: own.filter(({ loser, tie }) => !tie && loser === entry).length, ties: own.filter(({ tie }) => tie).length,
    }
  })
  return { entries: placed(rows), tie: fit.ok ? fit.tie : null, apart: fit.ok ? fit.components.length : 0 }
}

/** Best first; strengths that differ by rounding alone share the place. */
function placed<T extends { entry: string; strength: number | null }>(rows: readonly T[]): (T & { place: number })[] {
  const worth = ({ strength }: T): number => (strength === null ? Number.NEGATIVE_INFINITY : Math.round(strength * 1e7))
  return rows
    .map((row) => ({ ...row, place: 1 + rows.filter((other) => worth(other) > worth(row)).length }))
    .sort((a, b) => a.place - b.place || (a.entry < b.entry ? -1 : 1))
}
