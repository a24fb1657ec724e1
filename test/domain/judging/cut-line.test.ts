import { describe, expect, it } from 'vitest'
import { cutLinesOf, verdictOf, type CutLineInput } from '#domain/judging/cut-line.ts'
import { crossingOf, placesBy, sideOf } from '#domain/judging/places.ts'
import { rankMeans } from '#domain/judging/rank-means.ts'
import { adjustSeverity } from '#domain/judging/severity.ts'
import type { Rubric } from '#domain/rubric.ts'
import { judgedWorld } from './judged-world.ts'

const rubric = (...weights: number[]): Rubric => ({
  version: 1,
  criteria: weights.map((weight, n) => ({ key: `c${n}`, label: `Criterion ${n}`, weight, levels: [{ value: 1, description: 'low' }, { value: 5, description: 'high' }], required: true, independent: weight === 0, audience: 'panel' as const, allowNotApplicable: true })),
})
const world = (seed: number, severity = 0.6) => judgedWorld({ entries: 20, judges: 9, readings: 3, severity, noise: 0.5, seed }).ratings
const input = (seed: number, more: Partial<CutLineInput> = {}): CutLineInput =>
  ({ rubric: rubric(1), cards: world(seed).map(({ entry, judge, score }) => ({ entry, judge, scores: { c0: score } })), boundaries: [{ key: 'finalists', places: 5 }, { key: 'winners', places: 1 }], ...more })

describe('a cut-line', () => {
  it('chances are those of the adjusted scores; above .9 is safe in, below .1 safe out', () => {
    const { lines, entries } = cutLinesOf(input(3))
    const [finalists, winners] = lines
    const plain = adjustSeverity(world(3), { top: 5 })
    expect(finalists!.entries.map(({ entry, pIn }) => ({ entry, pTop: pIn }))).toEqual(plain.entries.map(({ entry, pTop }) => ({ entry, pTop })))
    expect(entries.map(({ expectedRank }) => expectedRank)).toEqual(plain.entries.map(({ expectedRank }) => expectedRank))
    expect(winners!.entries.reduce((sum, { pIn }) => sum + pIn, 0)).toBeCloseTo(1, 9)
    expect(Object.values(finalists!.counts).reduce((sum, n) => sum + n, 0)).toBe(20)
    expect([0.91, 0.9, 0.5, 0.1, 0.09].map(verdictOf)).toEqual(['safe-in', 'too-close', 'too-close', 'too-close', 'safe-out'])
  })

  it('one more reading for the close ones makes the right set likelier', () => {
    for (const seed of [3, 4, 5]) {
      const { right, counts } = cutLinesOf(input(seed)).lines[0]!
      expect(counts['too-close']).toBeGreaterThan(0)
      expect(right.after).toBeGreaterThan(right.now)
      expect(right.after).toBeLessThan(1)
    }
  })

  it('the score that would turn a close entry lies beyond the line, further for one that is further off', () => {
    const { lines: [line], entries } = cutLinesOf(input(4))
    const adjusted = new Map(entries.map((each) => [each.entry, each.adjusted]))
    const close = line!.entries.filter(({ turnsAt }) => turnsAt !== null)
    expect(close.length).toBeGreaterThan(1)
    for (const { entry, turnsAt, side } of close) expect(Math.sign(turnsAt! - adjusted.get(entry)!)).toBe(side.adjusted === 'in' ? -1 : 1)
    for (const { verdict, turnsAt } of line!.entries) expect(turnsAt !== null).toBe(verdict === 'too-close')
  })

  it('without a judge, somebody changes sides exactly where a fit without the scores says so', () => {
    const { lines: [line], tried } = cutLinesOf(input(4))
    expect(tried).toEqual({ judges: 9, weights: 2 })
    expect(line!.without.length).toBeGreaterThan(0)
    const first = (ratings: ReturnType<typeof world>) => new Set(adjustSeverity(ratings, { draws: 0 }).entries.slice(0, 5).map(({ entry }) => entry))
    const all = first(world(4))
    for (const judge of Array.from({ length: 9 }, (_, n) => `j${n}`)) {
      const left = first(world(4).filter((each) => each.judge !== judge)), said = line!.without.find((each) => each.judge === judge)
      expect(said?.comesIn ?? []).toEqual([...left].filter((entry) => !all.has(entry)))
      expect(new Set(said?.goesOut ?? [])).toEqual(new Set([...all].filter((entry) => !left.has(entry))))
    }
  })

  it('a weight a tenth up or down is said with the criterion when somebody changes sides; independent criteria have none', () => {
    const scores = { a: [5, 1], b: [1, 5], c: [1, 1] } as const // with equal weights a and b are level
    const cards = Object.entries(scores).flatMap(([entry, [c0, c1]]) => ['x', 'y', 'z'].map((judge) => ({ entry, judge, scores: { c0, c1, c2: 3 } })))
    const { lines: [line], tried } = cutLinesOf({ rubric: rubric(1, 0.99, 0), cards, boundaries: [{ key: 'winners', places: 1 }] })
    expect(tried.weights).toBe(4)
    expect(line!.weights).toEqual([{ criterion: 'c0', change: 'down', comesIn: ['b'], goesOut: ['a'] }, { criterion: 'c1', change: 'up', comesIn: ['b'], goesOut: ['a'] }])
  })

  it('where the order departs from the mean it says whose severity was why', () => {
    const cards = ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((entry, n) => ['j0', 'j1', 'j2'].filter((_, j) => (n + j) % 3 !== 0).map((judge) => ({ entry, judge, scores: { c0: 10 - n + (judge === 'j0' ? -3 : 1) + Math.sin(n * 7) * 0.1 } })))
    const { departures, judges } = cutLinesOf(input(1, { cards, boundaries: [{ key: 'finalists', places: 2 }] }))
    expect(judges[0]!.judge).toBe('j0')
    expect(departures.length).toBeGreaterThan(0)
    for (const each of departures) {
      expect(each.mean).not.toBe(each.adjusted)
      if (each.judges.some(({ judge }) => judge === 'j0')) { expect(each.offset).toBeLessThan(0); expect(each.judges[0]!.judge).toBe('j0') }
    }
  })

  it('the order of the scorecards changes nothing, and a boundary that keeps nobody out is left aside', () => {
    const once = cutLinesOf(input(6, { draws: 200 }))
    expect(cutLinesOf(input(6, { draws: 200, cards: input(6).cards.toReversed() }))).toEqual(once)
    expect(cutLinesOf(input(6, { draws: 50, boundaries: [{ key: 'a', places: 0 }, { key: 'b', places: 20 }, { key: 'c', places: 19 }] })).lines.map(({ key }) => key)).toEqual(['c'])
  })

  it('all scores equal: everybody is as likely as everybody', () => {
    const { lines: [line] } = cutLinesOf({ rubric: rubric(1), cards: ['a', 'b', 'c', 'd'].flatMap((entry) => ['x', 'y'].map((judge) => ({ entry, judge, scores: { c0: 3 } }))), boundaries: [{ key: 'winners', places: 1 }] })
    expect(line!.entries.map(({ pIn, side }) => [pIn, side.adjusted])).toEqual(Array(4).fill([0.25, 'level']))
  })
})

describe('places', () => {
  it('equal values share the place; a shared place across the line is level', () => {
    const placed = placesBy(new Map([['a', 3], ['b', 2], ['c', 2 + 1e-12], ['d', 1]]))
    expect([...placed].map(([entry, { place, sharedBy }]) => [entry, place, sharedBy])).toEqual([['a', 1, 1], ['b', 2, 2], ['c', 2, 2], ['d', 4, 1]])
    expect([...placed.values()].map((each) => sideOf(each, 2))).toEqual(['in', 'level', 'level', 'out'])
    expect(crossingOf(placed, placesBy(new Map([['a', 1], ['b', 5], ['d', 3]])), 2)).toEqual({ comesIn: ['d'], goesOut: ['a', 'c'] })
  })

  it('ranks are a judge’s own: ties at their mean, whatever the scale', () => {
    const ratings = [['a', 'x', 9], ['b', 'x', 9], ['c', 'x', 2], ['a', 'y', 1], ['c', 'y', 0.5]].map(([entry, judge, score]) => ({ entry: entry as string, judge: judge as string, score: score as number })) // as written
    expect([...rankMeans(ratings)].map(([entry, value]) => [entry, Number(value.toFixed(6))])).toEqual([['a', 0.708333], ['b', 0.666667], ['c', 0.208333]])
    expect(rankMeans(ratings.map((each) => ({ ...each, score: each.judge === 'x' ? each.score * 100 - 7 : each.score })))).toEqual(rankMeans(ratings))
  })
})
