/** A ballot, counted so often: groups of candidates, the best first, equals together. Those not named are not ranked. */
export interface Ballot {
  ranks: readonly (readonly string[])[]
  /** A whole number, 0 or more. */
  count: number
}

export type BallotProblem =
  | { problem: 'candidate-missing'; at: number }
  | { problem: 'unknown-character'; character: string; at: number }
  | { problem: 'candidate-twice'; candidate: string; at: number }

/**
 * Reads `A>B=C>D`: `>` before whom it is preferred to, `=` between equals, blanks around names left aside. Names may
 * hold anything but `> = < | ;`. An empty text is a blank ballot. A problem names its place, counted from 1.
 */
export function readBallot(text: string): { ranks: string[][] } | BallotProblem {
  if (text.trim() === '') return { ranks: [] }
  const strange = /[<|;\p{Cc}]/u.exec(text)
  if (strange) return { problem: 'unknown-character', character: strange[0], at: strange.index + 1 }
  const ranks: string[][] = [[]]
  const known = new Set<string>()
  let begin = 0
  for (let at = 0; at <= text.length; at++) {
    const end = text[at]
    if (end !== undefined && end !== '>' && end !== '=') continue
    const candidate = text.slice(begin, at).trim()
    const place = begin + 1 + (text.slice(begin, at).length - text.slice(begin, at).trimStart().length)
    if (candidate === '') return { problem: 'candidate-missing', at: Math.min(place, text.length) }
    if (known.has(candidate)) return { problem: 'candidate-twice', candidate, at: place }
    known.add(candidate)
    ranks.at(-1)!.push(candidate)
    if (end === '>') ranks.push([])
    begin = at + 1
  }
  return { ranks }
}

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Everybody named on any ballot, also on one that counts nought, by name. */
export const candidatesOf = (ballots: readonly Ballot[]): string[] => [...new Set(ballots.flatMap(({ ranks }) => ranks.flat()))].sort(byName)

/** Ballots alike added up, in an order that does not depend on theirs. */
export function gathered(ballots: readonly Ballot[]): Ballot[] {
  const counts = new Map<string, Ballot>()
  for (const { ranks, count } of ballots) {
    const sorted = ranks.map((group) => group.toSorted(byName))
    const key = JSON.stringify(sorted)
    counts.set(key, { ranks: sorted, count: (counts.get(key)?.count ?? 0) + count })
  }
  return [...counts].sort(([a], [b]) => byName(a, b)).map(([, ballot]) => ballot).filter(({ count }) => count > 0)
}
