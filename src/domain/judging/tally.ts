import { candidatesOf, gathered, type Ballot } from './tally/ballot.ts'
import { instantRunoff, type RunoffRound } from './tally/instant-runoff.ts'
import { MINIMAX_MEASURES, worstDefeats, type MinimaxMeasure } from './tally/minimax.ts'
import { pairwiseTable, preferencesOf, type Preferences, type Unranked } from './tally/preferences.ts'
import { strongestPaths } from './tally/schulze.ts'
import { isMore, largestOf, orderBy, orderByChoice, type Rule, type TieBreak } from './tally/tie-break.ts'

export { readBallot } from './tally/ballot.ts'
export type { Ballot, BallotProblem } from './tally/ballot.ts'
export { MINIMAX_MEASURES } from './tally/minimax.ts'
export type { MinimaxMeasure } from './tally/minimax.ts'
export type { RunoffRound } from './tally/instant-runoff.ts'
export type { TieBreak } from './tally/tie-break.ts'

export const TALLY_METHODS = ['plurality', 'approval', 'irv', 'schulze', 'minimax'] as const
export type TallyMethod = (typeof TALLY_METHODS)[number]

export interface TallyOptions {
  method: TallyMethod
  /** For the lot, at the end of every rule for ties. */
  seed?: string
  unranked?: Unranked
  /** Minimax alone. */
  measure?: MinimaxMeasure
}

export interface Tally {
  method: TallyMethod
  /** null: nobody is named. */
  winner: string | null
  /** Everybody, best first. */
  order: string[]
  /** Instant runoff: its rounds. Plurality and approval: one, with the votes. */
  rounds: RunoffRound[]
  /** `{"A>B": 12}`: ballots that prefer A to B. */
  pairwise: Record<string, number>
  tieBreaks: TieBreak[]
  /** Who wins against each other one; null: nobody does. */
  condorcet: string | null
  /** What the method ranks by: votes; the worst defeat (minimax, least first); wins by paths (Schulze). */
  scores: Record<string, number>
  /** Minimax: the order by each measure. */
  variants?: Record<MinimaxMeasure, string[]>
  /** Ballots, and those of them that name nobody. */
  ballots: number
  blank: number
}

/**
 * Counts ballots by one method. Ties: plurality and approval prefer whoever wins most head-to-head comparisons among the
 * equals; Schulze and minimax, whoever has most first choices; instant runoff looks at earlier rounds; then a lot from
 * the seed. Plurality splits a ballot between those it puts first as equals; approval counts everybody it names.
 */
export function tally(ballots: readonly Ballot[], { method, seed = '1', unranked = 'below', measure = 'winning-votes' }: TallyOptions): Tally {
  const candidates = candidatesOf(ballots)
  const counted = gathered(ballots)
  const preferences = preferencesOf(candidates, counted, unranked)
  const firsts = votesOf(candidates, counted, ({ ranks }) => ranks[0] ?? [], { split: true })
  const headToHead = headToHeadRule(candidates, preferences)
  const mostFirsts: Rule = { name: 'first-choices', prefers: (equals) => largestOf(equals, (each) => firsts[each]!) }
  const byMinimax = (by: MinimaxMeasure) => {
    const worst = worstDefeats(preferences, by)
    return orderBy(candidates, (each) => -worst[candidates.indexOf(each)]!, [mostFirsts], seed)
  }
  const result = (): Pick<Tally, 'order' | 'tieBreaks' | 'scores'> & { rounds?: RunoffRound[] } => {
    if (method === 'plurality' || method === 'approval') {
      const votes = method === 'plurality' ? firsts : votesOf(candidates, counted, ({ ranks }) => ranks.flat(), { split: false })
      const blank = blankOf(counted)
      return { ...orderBy(candidates, (each) => votes[each]!, [headToHead], seed), scores: votes, rounds: [{ round: 1, votes, exhausted: blank, majority: null, eliminated: null }] }
    }
    if (method === 'irv') {
      const runoff = instantRunoff(candidates, counted, seed)
      return { ...runoff, scores: runoff.rounds[0]?.votes ?? {} }
    }
    if (method === 'schulze') {
      const paths = strongestPaths(preferences)
      const beats = (a: string, b: string): boolean => isMore(paths[candidates.indexOf(a)]![candidates.indexOf(b)]!, paths[candidates.indexOf(b)]![candidates.indexOf(a)]!)
      const scores = Object.fromEntries(candidates.map((each) => [each, candidates.filter((other) => other !== each && beats(each, other)).length]))
      return { ...orderByChoice(candidates, (left) => left.filter((each) => !left.some((other) => other !== each && beats(other, each))), [mostFirsts], seed), scores }
    }
    const worst = worstDefeats(preferences, measure)
    return { ...byMinimax(measure), scores: Object.fromEntries(candidates.map((each, n) => [each, candidates.length > 1 ? worst[n]! : 0])) }
  }
  const { order, tieBreaks, scores, rounds = [] } = result()
  return {
    method, winner: order[0] ?? null, order, rounds, pairwise: pairwiseTable(candidates, preferences), tieBreaks,
    condorcet: candidates.find((_, i) => candidates.every((__, j) => i === j || preferences[i]![j]! > preferences[j]![i]!)) ?? null,
    scores,
    ...(method === 'minimax' ? { variants: Object.fromEntries(MINIMAX_MEASURES.map((each) => [each, byMinimax(each).order])) as Record<MinimaxMeasure, string[]> } : {}), // one entry for each measure
    ballots: counted.reduce((sum, { count }) => sum + count, 0), blank: blankOf(counted),
  }
}

const blankOf = (ballots: readonly Ballot[]): number => ballots.reduce((sum, { ranks, count }) => sum + (ranks.length === 0 ? count : 0), 0)

function votesOf(candidates: readonly string[], ballots: readonly Ballot[], choose: (ballot: Ballot) => readonly string[], { split }: { split: boolean }): Record<string, number> {
  const votes = Object.fromEntries(candidates.map((each) => [each, 0]))
  for (const ballot of ballots) {
    const chosen = choose(ballot)
    for (const each of chosen) votes[each]! += split ? ballot.count / chosen.length : ballot.count
  }
  return votes
}

/** Most comparisons won among the equals themselves. */
function headToHeadRule(candidates: readonly string[], preferences: Preferences): Rule {
  const wins = (own: string, equals: readonly string[]): number => equals.filter((other) => {
    const [i, j] = [candidates.indexOf(own), candidates.indexOf(other)]
    return preferences[i]![j]! > preferences[j]![i]!
  }).length
  return { name: 'head-to-head', prefers: (equals) => largestOf(equals, (each) => wins(each, equals)) }
}
