import type { Ballot } from './ballot.ts'

/** `below`: whoever is not ranked stands below all who are. `apart`: a ballot says nothing of somebody it does not rank. */
export type Unranked = 'below' | 'apart'

/** By row and column of the candidates: ballots that prefer the first to the second. */
export type Preferences = readonly Float64Array[]

export function preferencesOf(candidates: readonly string[], ballots: readonly Ballot[], unranked: Unranked): Preferences {
  const place = new Map(candidates.map((candidate, n) => [candidate, n]))
  const table = candidates.map(() => new Float64Array(candidates.length))
  for (const { ranks, count } of ballots) {
    const groups = ranks.map((group) => group.map((candidate) => place.get(candidate)!))
    const named = new Set(groups.flat())
    if (unranked === 'below') groups.push(candidates.map((_, n) => n).filter((n) => !named.has(n)))
    groups.forEach((group, rank) => {
      for (const winner of group) for (const below of groups.slice(rank + 1)) for (const loser of below) table[winner]![loser]! += count
    })
  }
  return table
}

/** `{"A>B": 12, "B>A": 9}`, by name. */
export const pairwiseTable = (candidates: readonly string[], table: Preferences): Record<string, number> =>
  Object.fromEntries(candidates.flatMap((a, i) => candidates.flatMap((b, j) => (i === j ? [] : [[`${a}>${b}`, table[i]![j]!]]))))
