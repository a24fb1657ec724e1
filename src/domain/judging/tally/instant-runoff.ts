import type { Ballot } from './ballot.ts'
import { breakTie, largestOf, type Rule, type TieBreak } from './tie-break.ts'

export interface RunoffRound {
  round: number
  /** Ballots for each who is still in. */
  votes: Record<string, number>
  /** Ballots that name nobody who is still in. */
  exhausted: number
  /** More than half of those that still name somebody; null: nobody yet. */
  majority: string | null
  /** Who is left out after this round; null in the last. */
  eliminated: string | null
}

/**
 * Instant runoff (the alternative vote). A ballot counts for the best it names who is still in; where it names several
 * as equals, each gets an equal part of it. One at a time, whoever has fewest is left out, until one remains; the order is
 * that of leaving, backwards. Fewest shared: who had fewer in the latest earlier round that tells them apart, then the
 * lot, whose last is left out.
 */
export function instantRunoff(candidates: readonly string[], ballots: readonly Ballot[], seed: string): { order: string[]; rounds: RunoffRound[]; tieBreaks: TieBreak[] } {
  const rounds: RunoffRound[] = []
  const tieBreaks: TieBreak[] = []
  const left = [...candidates]
  const out: string[] = []
  while (left.length > 0) {
    const { votes, exhausted } = countOf(left, ballots)
    const sum = Object.values(votes).reduce((all, each) => all + each, 0)
    const majority = left.find((each) => votes[each]! * 2 > sum * (1 + 1e-12)) ?? null
    const fewest = largestOf(left, (each) => -votes[each]!)
    let eliminated = left.length > 1 ? fewest[0]! : null
    if (left.length > 1 && fewest.length > 1) {
      const parted = breakTie(fewest, [earlier(rounds)], { at: rounds.length + 1, seed })
      // the lot prefers its first, so that of two equals the other is left out
      eliminated = parted.rule === 'lot' ? lastByLot(fewest, rounds, seed) : parted.chosen
      tieBreaks.push({ ...parted, chosen: eliminated })
    }
    rounds.push({ round: rounds.length + 1, votes, exhausted, majority, eliminated })
    out.unshift(eliminated ?? left[0]!)
    left.splice(left.indexOf(out[0]!), 1)
  }
  return { order: out, rounds, tieBreaks }
}

/** Those with fewest in the latest earlier round in which the equals differ. */
const earlier = (rounds: readonly RunoffRound[]): Rule => ({
  name: 'earlier-rounds',
  prefers(equals) {
    let left = [...equals]
    for (let n = rounds.length - 1; n >= 0 && left.length > 1; n--) left = largestOf(left, (each) => -rounds[n]!.votes[each]!)
    return left
  },
})

function lastByLot(fewest: readonly string[], rounds: readonly RunoffRound[], seed: string): string {
  let left = earlier(rounds).prefers(fewest)
  while (left.length > 1) {
    const { chosen } = breakTie(left, [], { at: 0, seed })
    left = left.filter((each) => each !== chosen)
  }
  return left[0]!
}

function countOf(left: readonly string[], ballots: readonly Ballot[]): { votes: Record<string, number>; exhausted: number } {
  const votes = Object.fromEntries(left.map((each) => [each, 0]))
  let exhausted = 0
  for (const { ranks, count } of ballots) {
    const best = ranks.map((group) => group.filter((each) => left.includes(each))).find((group) => group.length > 0)
    if (!best) exhausted += count
    else for (const each of best) votes[each]! += count / best.length
  }
  return { votes, exhausted }
}
