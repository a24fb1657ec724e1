import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitPairwise, fitRankings, nextPair, type Comparison, type PairwiseFit, type PairwiseOutcome, type Ranking } from '#domain/judging/pairwise.ts'
import { own, simulate } from './pair-simulation.ts'
import { seeded, shuffled } from './seeded.ts'

const rows = (file: string): string[][] => readFileSync(new URL(`cases/${file}`, import.meta.url), 'utf8').trim().split(/\r?\n/).slice(1).map((line) => line.split(','))
const times = (comparison: Comparison, count: string | undefined): Comparison[] => (Number(count) > 0 ? [{ ...comparison, count: Number(count) }] : [])
const fitted = (outcome: PairwiseOutcome): PairwiseFit => {
  if (!outcome.ok) throw new Error(outcome.why)
  return outcome
}
const strengthOf = (fit: PairwiseFit, item: string): number => fit.items.find((each) => each.item === item)!.strength

// Agresti 2002, Categorical Data Analysis, 2nd ed., table 10.10: the American League, Eastern Division, 1987.
const baseball = rows('baseball1987.csv').flatMap(([home = '', away = '', won, lost]) => [...times({ winner: home, loser: away, home }, won), ...times({ winner: away, loser: home, home }, lost)])
// Davidson 1970, JASA 65, 317–328, table 1: chocolate puddings, tasted in pairs.
const puddings = rows('pudding_davidson1970.csv').flatMap(([i = '', j = '', , won, lost, tied]) =>
  [...times({ winner: i, loser: j }, won), ...times({ winner: j, loser: i }, lost), ...times({ winner: i, loser: j, tie: true }, tied)])

const comparison = (items: number) => fc.record({ a: fc.nat(items - 1), by: fc.integer({ min: 1, max: items - 1 }), tie: fc.boolean(), count: fc.integer({ min: 1, max: 4 }) })
  .map(({ a, by, tie, count }): Comparison => ({ winner: `I${a}`, loser: `I${(a + by) % items}`, tie, count }))

describe('Strengths from comparisons', () => {
  it('has the published strengths of the baseball teams over Baltimore, without and with the advantage of the home team', () => {
    const over = (home: boolean) => fitted(fitPairwise(baseball, { prior: null, home, reference: 'Baltimore' }))
    const plain = over(false)
    for (const [team, strength] of [['Cleveland', 0.68], ['Boston', 1.11], ['New York', 1.25], ['Toronto', 1.29], ['Detroit', 1.44], ['Milwaukee', 1.58], ['Baltimore', 0]] as const)
      expect(strengthOf(plain, team)).toBeCloseTo(strength, 2)
    expect(plain.home).toBeNull()
    expect(over(true).home).toBeCloseTo(0.302, 3)
    expect(over(true).homeSe).toBeCloseTo(0.131, 3)
    // errors of differences, as the same book has them for the model of a home team
    expect(over(true).items.find(({ item }) => item === 'Milwaukee')!.se).toBeCloseTo(0.347, 3)
  })

  it('has the published worths of the puddings, and the parameter of ties', () => {
    const fit = fitted(fitPairwise(puddings, { prior: null, ties: true }))
    for (const [n, worth] of [0.1388, 0.173, 0.1617, 0.1654, 0.1587, 0.2024].entries()) expect(fit.items.find(({ item }) => item === String(n + 1))!.worth).toBeCloseTo(worth, 4)
    expect(Math.abs(fit.tie! - 0.74681)).toBeLessThan(2e-5)
    expect(fit.items.reduce((sum, { strength }) => sum + strength, 0)).toBeCloseTo(0, 9)
  })

  it('ties that nobody had leave ν at 0 and everything else as it is without them', () => {
    const none = fitted(fitPairwise(baseball, { prior: null, ties: true }))
    expect(none.tie).toBe(0)
    expect(strengthOf(none, 'Milwaukee')).toBeCloseTo(strengthOf(fitted(fitPairwise(baseball, { prior: null })), 'Milwaukee'), 12)
  })

  it('is at a maximum: no strength moved a little makes what was seen more likely', () => {
    // the log-likelihood once more, written down for two outcomes and a tie
    const value = (at: (item: string) => number, nu: number): number => puddings.reduce((sum, { winner, loser, tie, count = 1 }) => {
      const [a, b, t] = [Math.exp(at(winner)), Math.exp(at(loser)), nu * Math.exp((at(winner) + at(loser)) / 2)]
      return sum + count * Math.log((tie ? t : a) / (a + b + t))
    }, 0)
    const fit = fitted(fitPairwise(puddings, { prior: null, ties: true }))
    expect(value((item) => strengthOf(fit, item), fit.tie!)).toBeCloseTo(fit.logLikelihood, 9)
    for (const { item: moved } of fit.items)
      for (const by of [-0.01, 0.01]) expect(value((item) => strengthOf(fit, item) + (item === moved ? by : 0), fit.tie!)).toBeLessThan(fit.logLikelihood)
    for (const by of [0.99, 1.01]) expect(value((item) => strengthOf(fit, item), fit.tie! * by)).toBeLessThan(fit.logLikelihood)
  })

  it('maximum likelihood that does not exist is said with the group that stands in the way', () => {
    const beat = (winner: string, loser: string): Comparison => ({ winner, loser })
    expect(fitPairwise([beat('a', 'b'), beat('b', 'c'), beat('c', 'b')], { prior: null })).toEqual({ ok: false, why: 'unbeaten', items: ['a'] })
    expect(fitPairwise([beat('a', 'b'), beat('b', 'a'), beat('b', 'c'), beat('a', 'd'), beat('d', 'a')], { prior: null })).toEqual({ ok: false, why: 'beaten', items: ['c'] })
    expect(fitPairwise([beat('a', 'b'), beat('b', 'a'), beat('c', 'd'), beat('d', 'c')], { prior: null })).toEqual({ ok: false, why: 'apart', groups: [['a', 'b'], ['c', 'd']] })
    expect(fitPairwise([{ ...beat('a', 'b'), home: 'a' }, { ...beat('b', 'a'), home: 'b' }], { prior: null, home: true })).toEqual({ ok: false, why: 'home' })
    expect(fitPairwise([{ ...beat('a', 'b'), tie: true }], { prior: null, ties: true })).toEqual({ ok: false, why: 'tie' })
  })

  it('a long ladder, each ten to one over the next, has strengths as far apart as it says', () => {
    const steps = Array.from({ length: 60 }, (_, n): Comparison[] => [{ winner: `I${100 + n}`, loser: `I${101 + n}`, count: 10 }, { winner: `I${101 + n}`, loser: `I${100 + n}` }]).flat()
    const { items } = fitted(fitPairwise(steps, { prior: null }))
    expect(items[0]!.strength - items.at(-1)!.strength).toBeCloseTo(60 * Math.log(10), 6)
  })

  it('a tie alone makes two comparable, and with the prior every table of results has an answer', () => {
    expect(fitPairwise([{ winner: 'a', loser: 'b' }, { winner: 'b', loser: 'c', tie: true }, { winner: 'c', loser: 'a', tie: true }], { prior: null })).toMatchObject({ ok: true })
    fc.assert(fc.property(fc.array(comparison(6), { minLength: 1, maxLength: 25 }), (comparisons) => {
      const fit = fitted(fitPairwise(comparisons))
      expect(fit.items.every(({ strength, se }) => Number.isFinite(strength) && se > 0 && se <= 1.5 + 1e-9)).toBe(true)
      expect(fit.items.reduce((sum, { strength }) => sum + strength, 0)).toBeCloseTo(0, 8)
    }), { seed: 11, numRuns: 60 })
  })

  it('the order of rows, and a row told as several, change nothing, to the last bit', () => {
    fc.assert(fc.property(fc.array(comparison(5), { minLength: 1, maxLength: 20 }), fc.nat(1000), (comparisons, seed) => {
      const single = shuffled(comparisons.flatMap((each) => Array.from({ length: each.count ?? 1 }, () => ({ ...each, count: 1 }))), seeded(seed))
      expect(fitPairwise(single)).toEqual(fitPairwise(comparisons))
    }), { seed: 12, numRuns: 60 })
  })

  it('winners and losers exchanged turn every strength around', () => {
    fc.assert(fc.property(fc.array(comparison(5), { minLength: 1, maxLength: 20 }), (comparisons) => {
      const [one, other] = [comparisons, comparisons.map((each) => ({ ...each, winner: each.loser, loser: each.winner }))].map((each) => fitted(fitPairwise(each)))
      for (const { item, strength } of one!.items) expect(strengthOf(other!, item)).toBeCloseTo(-strength, 8)
    }), { seed: 13, numRuns: 60 })
  })

  it('errors of three hundred items that met few others are those of the whole inverse', () => {
    const random = seeded(5)
    const comparisons = Array.from({ length: 900 }, (): Comparison => {
      const a = Math.floor(random() * 300)
      return { winner: `I${a}`, loser: `I${(a + 1 + Math.floor(random() * 299)) % 300}` }
    })
    const sparse = fitted(fitPairwise(comparisons))
    // a comparison of everybody with everybody that weighs nothing leaves nothing to take apart
    const full = Array.from({ length: 300 }, (_, i) => Array.from({ length: i }, (__, j): Comparison => ({ winner: `I${i}`, loser: `I${j}`, count: 1e-13 }))).flat()
    const dense = fitted(fitPairwise([...comparisons, ...full]))
    for (const { item, strength, se } of sparse.items.slice(0, 40)) {
      expect(dense.items.find((each) => each.item === item)!.se).toBeCloseTo(se, 7)
      expect(strengthOf(dense, item)).toBeCloseTo(strength, 7)
    }
  })
})

describe('Strengths from rankings', () => {
  it('rankings of two are comparisons, equals included', () => {
    const pairs: Comparison[] = [{ winner: 'a', loser: 'b', count: 2 }, { winner: 'b', loser: 'a' }, { winner: 'a', loser: 'b', tie: true }, { winner: 'c', loser: 'b' }, { winner: 'b', loser: 'c' }]
    const rankings: Ranking[] = [[['a'], ['b']], [['b'], ['a']], [['a', 'b']], [['a'], ['b']], [['c'], ['b']], [['b'], ['c']]]
    const [one, other] = [fitted(fitRankings(rankings, { prior: null })), fitted(fitPairwise(pairs, { prior: null }))]
    for (const { item, strength, se } of one.items) {
      expect(strength).toBeCloseTo(strengthOf(other, item), 9)
      expect(se).toBeCloseTo(other.items.find((each) => each.item === item)!.se, 9)
    }
    expect(one.logLikelihood).toBeCloseTo(other.logLikelihood, 9)
  })

  it('is the fixed point of Hunter’s iteration, in orders that leave items out', () => {
    const random = seeded(3)
    const items = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
    const rankings = Array.from({ length: 40 }, () => shuffled(items, random).slice(0, 3 + Math.floor(random() * 4)).map((item) => [item]))
    const fit = fitted(fitRankings(rankings, { prior: null }))
    // Hunter 2004, Annals of Statistics 32, equation 30: γ = wins / Σ over choices it was part of of 1 / Σ γ of those left
    const worth = new Map(fit.items.map((each) => [each.item, each.worth]))
    for (const item of items) {
      let [wins, sum] = [0, 0]
      for (const ranking of rankings.map((each) => each.flat())) {
        const place = ranking.indexOf(item)
        if (place < 0) continue
        if (place < ranking.length - 1) wins++
        for (let stage = 0; stage <= Math.min(place, ranking.length - 2); stage++) sum += 1 / ranking.slice(stage).reduce((all, each) => all + worth.get(each)!, 0)
      }
      expect(wins / sum).toBeCloseTo(worth.get(item)!, 8)
    }
  })

  it('equal ranks are the mean over the orders they may stand for', () => {
    const orders = (list: string[]): string[][] => (list.length < 2 ? [list] : list.flatMap((each, n) => orders(list.toSpliced(n, 1)).map((rest) => [each, ...rest])))
    const others: Ranking[] = [[['d'], ['a'], ['b'], ['c']], [['c'], ['b'], ['d'], ['a']]]
    const tied: Ranking = [['d'], ['a', 'b', 'c'], ['e']]
    const apart = orders(['a', 'b', 'c']).map((order): Ranking => [['d'], ...order.map((each) => [each]), ['e']])
    const [one, other] = [fitted(fitRankings(Array.from({ length: 6 }, () => [tied, ...others]).flat())), fitted(fitRankings([...apart, ...Array.from({ length: 6 }, () => others).flat()]))]
    for (const { item, strength } of one.items) expect(strength).toBeCloseTo(strengthOf(other, item), 8)
    expect(one.logLikelihood).toBeCloseTo(other.logLikelihood, 8)
  })

  it('who was last in every race keeps maximum likelihood from being finite, and is named', () => {
    expect(fitRankings([[['a'], ['b'], ['x']], [['b'], ['a'], ['x']]], { prior: null })).toEqual({ ok: false, why: 'beaten', items: ['x'] })
    expect(fitRankings([[['a'], ['b'], ['x']], [['b'], ['a'], ['x']]])).toMatchObject({ ok: true })
  })

  it('the order of rankings changes nothing', () => {
    const random = seeded(8)
    const rankings = Array.from({ length: 12 }, () => shuffled(['a', 'b', 'c', 'd'], random).map((each) => [each]))
    expect(fitRankings(shuffled(rankings, random))).toEqual(fitRankings(rankings))
  })
})

describe('The next pair', () => {
  const entries = ['a', 'b', 'c', 'd']
  it('keeps the entry read last, and asks those seen least', () => {
    const pair = nextPair({ entries, comparisons: [{ winner: 'a', loser: 'b' }, { winner: 'a', loser: 'c' }], answered: [['a', 'b'], ['a', 'c']], keep: 'c', seed: 's' })
    expect(pair).toEqual(['c', 'd'])
  })
  it('never asks a judge the same pair again, and ends when all are answered', () => {
    const answered: [string, string][] = []
    const comparisons: Comparison[] = []
    for (let keep: string | null = null; ;) {
      const pair = nextPair({ entries, comparisons, answered, keep, seed: 's' })
      if (!pair) break
      expect(answered.some(([a, b]) => pair.includes(a) && pair.includes(b))).toBe(false)
      answered.push([...pair])
      comparisons.push({ winner: pair[0], loser: pair[1] })
      keep = pair[1]
    }
    expect(answered).toHaveLength(6)
  })
  it('finds the order and the best tenth at least as well as the design says', () => {
    const runs = Array.from({ length: 8 }, (_, n) => simulate(own(n + 1), { entries: 60, judges: 10, votes: 300, spread: 1.5, seed: n + 1 }))
    const mean = (values: number[]): number => values.reduce((sum, each) => sum + each, 0) / values.length
    expect(mean(runs.map(({ tau }) => tau))).toBeGreaterThan(0.672)
    expect(mean(runs.map(({ recall }) => recall))).toBeGreaterThan(0.633)
  })
})
