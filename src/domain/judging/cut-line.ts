import type { Rubric } from '../rubric.ts'
import { totalOf, type Scores } from '../scorecard.ts'
import { chancesAt, type Chances } from './cut-line-chances.ts'
import type { Rating } from './crossed-table.ts'
import { crossingOf, placesBy, sideOf, type Crossing, type Placed, type Side } from './places.ts'
import { rankMeans } from './rank-means.ts'
import { adjustSeverity, type EntrySeverity, type SeverityResult } from './severity.ts'
import { fitSeverity } from './severity-model.ts'

/** How firm the boundaries of a category are: chances, other methods, without each judge, with other weights. */

export const METHODS = ['adjusted', 'mean', 'median', 'ranks'] as const
/** `ranks`: the mean of each judge's own ranks, see `rankMeans`. */
export type CutMethod = (typeof METHODS)[number]
export const VERDICTS = ['safe-in', 'too-close', 'safe-out'] as const
export type Verdict = (typeof VERDICTS)[number]

export interface CutLineInput {
  rubric: Rubric
  /** Scorecards that count. */
  cards: readonly { entry: string; judge: string; scores: Scores }[]
  /** How many places each boundary has, as `{ key: 'finalists', places: 5 }`; one that keeps nobody out is left aside. */
  boundaries: readonly { key: string; places: number }[]
  seed?: number
  draws?: number
}

export interface CutEntry extends Omit<EntrySeverity, 'pTop'> {
  places: Record<CutMethod, { place: number; sharedBy: number }>
}

export interface CutLine {
  key: string
  places: number
  /** By the order of `entries`. */
  entries: { entry: string; pIn: number; verdict: Verdict; side: Record<CutMethod, Side>; turnsAt: number | null }[]
  counts: Record<Verdict, number>
  /** Adjusted scores on both sides of the line. */
  above: number
  below: number
  /** Chance that the entries in by the adjusted score are exactly the best; and once the close ones have one more reading. */
  right: { now: number; after: number }
  methods: ({ method: CutMethod } & Crossing)[]
  /** Judges without whom somebody changes sides. */
  without: ({ judge: string } & Crossing)[]
  /** Weights a tenth up or down with which somebody changes sides. */
  weights: ({ criterion: string; change: 'up' | 'down' } & Crossing)[]
}

/** An entry whose place by the adjusted score is another than by the mean, and whose judges were why. */
export interface Departure {
  entry: string
  mean: number
  adjusted: number
  /** Mean severity of its judges: below 0 they give less than the jury as a whole. */
  offset: number
  /** Its judges, the one that pulled most first. */
  judges: { judge: string; severity: number }[]
}

export interface CutLines extends Pick<SeverityResult, 'mean' | 'sd' | 'judges' | 'components' | 'notes'> {
  /** Highest adjusted score first. */
  entries: CutEntry[]
  lines: CutLine[]
  departures: Departure[]
  /** Judges left out one by one, and criteria whose weight was moved. */
  tried: { judges: number; weights: number }
}

const SAFE_IN = 0.9
const SAFE_OUT = 0.1
const TENTH = 0.1

/** Above .9 safe in, below .1 safe out. */
export const verdictOf = (pIn: number): Verdict => (pIn > SAFE_IN ? 'safe-in' : pIn < SAFE_OUT ? 'safe-out' : 'too-close')

/** Refuses what `adjustSeverity` refuses; scorecards without a total are left aside. */
export function cutLinesOf({ rubric, cards: given, boundaries, seed = 1, draws = 2000 }: CutLineInput): CutLines {
  // sums over an entry's cards must not depend on the order in which they came
  const cards = given.toSorted((a, b) => (a.entry === b.entry ? (a.judge < b.judge ? -1 : 1) : a.entry < b.entry ? -1 : 1))
  const ratings = ratingsOf(rubric, cards)
  const model = fitSeverity(ratings, 'reml')
  const severity = adjustSeverity(ratings, { draws: 0 })
  const kept = boundaries.filter(({ places }) => places >= 1 && places < severity.entries.length)
  const { expectedRank, chances } = chancesAt(model, severity, kept.map(({ places }) => places), { seed, draws })
  const orders = ordersOf(ratings, severity)
  const judges = severity.judges.map(({ judge }) => judge)
  const without = judges.map((judge) => ({ judge, order: adjustedOrder(ratings.filter((each) => each.judge !== judge)) }))
  const weights = rubric.criteria.filter(({ independent }) => !independent).flatMap(({ key }) => (['up', 'down'] as const).map((change) =>
    ({ criterion: key, change, order: adjustedOrder(ratingsOf(reweighted(rubric, key, change === 'up' ? 1 + TENTH : 1 - TENTH), cards)) })))
  return {
    mean: severity.mean, sd: severity.sd, judges: severity.judges, components: severity.components, notes: severity.notes,
    entries: severity.entries.map(({ pTop: _pTop, ...each }) => ({
      ...each, expectedRank: expectedRank.get(each.entry) ?? null,
      places: Object.fromEntries(METHODS.map((method) => { const { place, sharedBy } = orders[method].get(each.entry)!; return [method, { place, sharedBy }] })) as CutEntry['places'], // one a method
    })),
    lines: kept.map((boundary, n) => lineOf(boundary, chances[n]!, { severity, orders, without, weights })), // one a boundary
    departures: departuresOf(ratings, severity, orders),
    tried: { judges: judges.length, weights: weights.length },
  }
}

const ratingsOf = (rubric: Rubric, cards: CutLineInput['cards']): Rating[] =>
  cards.flatMap(({ entry, judge, scores }) => { const score = totalOf(rubric, scores); return score === null ? [] : [{ entry, judge, score }] })

const reweighted = (rubric: Rubric, key: string, factor: number): Rubric =>
  ({ ...rubric, criteria: rubric.criteria.map((each) => (each.key === key ? { ...each, weight: each.weight * factor } : each)) })

type Orders = Record<CutMethod, Map<string, Placed>>
function ordersOf(ratings: readonly Rating[], { entries }: SeverityResult): Orders {
  const by = (value: (each: EntrySeverity) => number) => placesBy(new Map(entries.map((each) => [each.entry, value(each)])))
  const ranks = rankMeans(ratings)
  return { adjusted: by(({ adjusted }) => adjusted), mean: by(({ raw }) => raw), median: by(({ median }) => median), ranks: by(({ entry }) => ranks.get(entry)!) }
}

const adjustedOrder = (ratings: readonly Rating[]): Map<string, Placed> =>
  ratings.length === 0 ? new Map() : placesBy(new Map(adjustSeverity(ratings, { draws: 0 }).entries.map(({ entry, adjusted }) => [entry, adjusted])))

function lineOf({ key, places }: { key: string; places: number }, { pIn, right, turnsAt }: Chances, { severity, orders, without, weights }: {
  severity: SeverityResult; orders: Orders
  without: { judge: string; order: Map<string, Placed> }[]; weights: { criterion: string; change: 'up' | 'down'; order: Map<string, Placed> }[]
}): CutLine {
  const changes = ({ comesIn, goesOut }: Crossing): boolean => comesIn.length + goesOut.length > 0
  const against = (order: Map<string, Placed>): Crossing => crossingOf(orders.adjusted, order, places)
  const entries = severity.entries.map(({ entry }) => ({
    entry, pIn: pIn.get(entry)!, verdict: verdictOf(pIn.get(entry)!), turnsAt: turnsAt.get(entry) ?? null,
    side: Object.fromEntries(METHODS.map((method) => [method, sideOf(orders[method].get(entry)!, places)])) as Record<CutMethod, Side>, // one a method
  }))
  return {
    key, places, entries, right, above: severity.entries[places - 1]!.adjusted, below: severity.entries[places]!.adjusted, // there are more entries than places
    counts: { 'safe-in': 0, 'too-close': 0, 'safe-out': 0, ...Object.fromEntries(VERDICTS.map((verdict) => [verdict, entries.filter((each) => each.verdict === verdict).length])) },
    methods: METHODS.slice(1).map((method) => ({ method, ...against(orders[method]) })),
    without: without.map(({ judge, order }) => ({ judge, ...against(order) })).filter(changes),
    weights: weights.map(({ criterion, change, order }) => ({ criterion, change, ...against(order) })).filter(changes),
  }
}

function departuresOf(ratings: readonly Rating[], { entries, judges }: SeverityResult, orders: Orders): Departure[] {
  const severityOf = new Map(judges.map(({ judge, severity }) => [judge, severity]))
  return entries.flatMap(({ entry }): Departure[] => {
    const [mean, adjusted] = [orders.mean.get(entry)!.place, orders.adjusted.get(entry)!.place]
    if (mean === adjusted) return []
    const own = ratings.filter((each) => each.entry === entry).map(({ judge }) => ({ judge, severity: severityOf.get(judge)! }))
    const offset = own.reduce((sum, { severity }) => sum + severity, 0) / own.length
    return [{ entry, mean, adjusted, offset, judges: own.toSorted((a, b) => (offset < 0 ? a.severity - b.severity : b.severity - a.severity) || (a.judge < b.judge ? -1 : 1)) }]
  })
}
