import { itemsOf, meetingsOf, byName, type Comparison } from './comparison.ts'
import { componentsOf, whyNoMaximum, type NoMaximum, type Wins } from './existence.ts'
import { maximise, type Likelihood } from './maximise.ts'
import { pairLikelihood } from './pair-likelihood.ts'
import { rankingLikelihood, type Ranking } from './ranking-likelihood.ts'

/** Standard deviation of the prior of a strength: odds of 20 to 1 are two of it away. */
export const PRIOR_SD = 1.5

export interface PairwiseOptions {
  /** Standard deviation of the normal prior around 0 of each strength; null: none, maximum likelihood. */
  prior?: number | null
  /** Ties by Davidson's model; otherwise half a win for each. */
  ties?: boolean
  home?: boolean
  /** Strengths are given over this item, with the error of the difference; otherwise their mean is 0. */
  reference?: string | null
}

export interface ItemStrength {
  item: string
  /** Logarithm of the worth: a strength higher by 1 wins e to 1. */
  strength: number
  /** Laplace: from the curvature at the maximum. */
  se: number
  /** e^strength as a share of all. */
  worth: number
  /** Comparisons, or rankings, that it was in. */
  n: number
}

export interface PairwiseFit {
  ok: true
  /** Best first; equals by name. */
  items: ItemStrength[]
  /** Σ log of the chances that the model gives to what was seen; the prior is not in it. */
  logLikelihood: number
  /** Davidson's ν: between equals a tie is ν times as frequent as a win of one; null: not in the model. */
  tie: number | null
  /** Error of log ν. */
  tieSe: number | null
  /** Advantage of place, in strength. */
  home: number | null
  homeSe: number | null
  /** Groups of items that were compared with each other, directly or through others. */
  components: string[][]
}
export type PairwiseOutcome = PairwiseFit | ({ ok: false } & NoMaximum)

/** Strengths from comparisons of two. Refuses nothing: what cannot be estimated is an outcome. Fields: comparison.ts. */
export function fitPairwise(comparisons: readonly Comparison[], options: PairwiseOptions = {}): PairwiseOutcome {
  const { prior = PRIOR_SD, ties = false, home = false } = options
  const items = itemsOf(comparisons)
  const meetings = meetingsOf(items, comparisons, { home })
  const tied = meetings.reduce((sum, each) => sum + each.ties, 0)
  const won = meetings.reduce((sum, each) => sum + each.firstWins + each.secondWins, 0)
  if (ties && tied > 0 && won === 0) return { ok: false, why: 'tie' }
  const wins = items.map(() => new Set<number>())
  const n = new Float64Array(items.length)
  for (const { first, second, firstWins, secondWins, ties: tie } of meetings) {
    n[first]! += firstWins + secondWins + tie
    n[second]! += firstWins + secondWins + tie
    if (firstWins + tie > 0) wins[first]!.add(second)
    if (secondWins + tie > 0) wins[second]!.add(first)
  }
  // without a single tie ν is 0, and the rest is the model without ties
  const model = pairLikelihood(items.length, meetings, { ties: ties && tied > 0, home })
  const places = { tie: model.tiePlace, home: model.homePlace }
  return estimate({ items, n, wins, model, places, ties }, { prior, reference: options.reference ?? null })
}

/** Strengths from rankings, each of some or all of the items (ranking-likelihood.ts). */
export function fitRankings(rankings: readonly Ranking[], options: Pick<PairwiseOptions, 'prior' | 'reference'> = {}): PairwiseOutcome {
  const items = [...new Set(rankings.flat(2))].sort(byName)
  const place = new Map(items.map((item, index) => [item, index]))
  const n = new Float64Array(items.length)
  const wins = items.map(() => new Set<number>())
  for (const ranking of rankings)
    ranking.forEach((group, rank) => {
      for (const item of group) {
        const own = place.get(item)!
        n[own]! += 1
        // the next rank is enough: what comes after is reached through it; equals may stand either way round
        for (const other of [...group, ...(ranking[rank + 1] ?? [])]) if (other !== item) wins[own]!.add(place.get(other)!)
      }
    })
  const model = rankingLikelihood(items, rankings)
  return estimate({ items, n, wins, model, places: { tie: -1, home: -1 }, ties: false }, { prior: options.prior === undefined ? PRIOR_SD : options.prior, reference: options.reference ?? null })
}

type Asked = { items: string[]; n: Float64Array; wins: Wins; model: Likelihood; places: { tie: number; home: number }; ties: boolean }

function estimate({ items, n, wins, model, places, ties }: Asked, { prior, reference }: { prior: number | null; reference: string | null }): PairwiseOutcome {
  const none = prior === null ? whyNoMaximum(items, wins) : null
  if (none) return { ok: false, ...none }
  const size = items.length
  const penalty = new Float64Array(model.parameters)
  // Likelihood knows differences alone; holding one item at 0 changes none of them.
  if (prior === null) penalty[0] = Math.max(1, n[0]! / 4)
  else penalty.fill(1 / prior ** 2, 0, size)
  const maximum = maximise(model, penalty)
  if (!maximum) return { ok: false, why: places.home >= 0 ? 'home' : places.tie >= 0 ? 'tie' : 'beyond' }

  const { parameters, factor } = maximum
  const variances = factor.inverseDiagonal()
  const against = items.indexOf(reference ?? '')
  const weights = new Float64Array(model.parameters)
  if (against >= 0) weights[against] = 1
  else if (prior === null) weights.fill(1 / size, 0, size)
  // strengths are given over Σ weight·strength: of a difference the error needs its covariance too
  const shared = factor.solve(weights)
  const own = weights.reduce((sum, weight, p) => sum + weight * shared[p]!, 0)
  const level = against >= 0 ? parameters[against]! : parameters.subarray(0, size).reduce((sum, each) => sum + each, 0) / size
  const top = parameters.subarray(0, size).reduce((most, each) => Math.max(most, each), Number.NEGATIVE_INFINITY)
  const worths = parameters.subarray(0, size).map((each) => Math.exp(each - top))
  const all = worths.reduce((sum, each) => sum + each, 0)
  const strengths = items.map((item, p): ItemStrength => ({
    item, strength: parameters[p]! - level, se: Math.sqrt(Math.max(0, variances[p]! - 2 * shared[p]! + own)), worth: worths[p]! / all, n: n[p]!,
  }))
  const of = (place: number): { value: number; se: number } | null => (place < 0 ? null : { value: parameters[place]!, se: Math.sqrt(variances[place]!) })
  const [tie, home] = [of(places.tie), of(places.home)]
  return {
    ok: true,
    items: strengths.sort((a, b) => b.strength - a.strength || byName(a.item, b.item)),
    logLikelihood: maximum.logLikelihood,
    tie: tie ? Math.exp(tie.value) : ties ? 0 : null, tieSe: tie?.se ?? null,
    home: home?.value ?? null, homeSe: home?.se ?? null,
    components: componentsOf(items, wins),
  }
}
