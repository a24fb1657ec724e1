import type { Score } from './score-table.ts'
import { adjustSeverity } from './severity.ts'

export type Place = { rank: number; score: number; in: boolean }
/** An entry whose place changes when a judge is left out. */
export type Move = { entry: string; from: Place; to: Place | null }

/**
 * What the adjusted order would be without one judge, as far as places change: nothing is dropped by it. `to` null: no
 * score is left. Equal scores (to nine decimal places) share a rank and count as in, if any of them is.
 *
 * @param places how many are in: 1 or more.
 */
export function movesWithout(scores: readonly Score[], judge: string, places: number): Move[] {
  const kept = scores.filter((each) => each.judge !== judge)
  if (scores.length === 0 || kept.length === scores.length) return []
  const [before, after] = [ranked(scores, places), ranked(kept, places)]
  return [...before].flatMap(([entry, from]): Move[] => {
    const to = after.get(entry) ?? null
    return to?.rank === from.rank ? [] : [{ entry, from, to }]
  }).sort((a, b) => a.from.rank - b.from.rank || (a.entry < b.entry ? -1 : 1))
}

function ranked(scores: readonly Score[], places: number): Map<string, Place> {
  if (scores.length === 0) return new Map()
  const { entries } = adjustSeverity(scores, { draws: 0 })
  const comparable = (value: number): number => Math.round(value * 1e9)
  return new Map(entries.map(({ entry, adjusted }) => {
    const rank = 1 + entries.filter((other) => comparable(other.adjusted) > comparable(adjusted)).length
    return [entry, { rank, score: adjusted, in: rank <= places }]
  }))
}
