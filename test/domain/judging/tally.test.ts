import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBallot, tally, TALLY_METHODS, type Ballot } from '#domain/judging/tally.ts'
import { seeded, shuffled } from './seeded.ts'

// Burlington, Vermont, 2009 (the three strongest); Schulze 2011, Social Choice and Welfare 36, example 1; the textbook
// vote on Tennessee’s capital; Condorcet’s own example against Borda; the three measures of minimax (English Wikipedia,
// "Minimax Condorcet method", the example in which all differ).
type Case = { ballots: [number, (string | string[])[]][]; unranked?: string } & Record<string, unknown>
const cases = JSON.parse(readFileSync(new URL('cases/ballots.json', import.meta.url), 'utf8')) as Record<string, Case>
const ballotsOf = (name: string): Ballot[] => cases[name]!.ballots.map(([count, ranks]) => ({ count, ranks: ranks.map((each) => [each].flat()) }))
const winnerBy = (ballots: readonly Ballot[], method: (typeof TALLY_METHODS)[number]): string | null => tally(ballots, { method }).winner

describe('Published counts', () => {
  it('Burlington 2009: each method its winner, and every pair its count', () => {
    const ballots = ballotsOf('burlington2009_condensed')
    expect(TALLY_METHODS.map((method) => [method, winnerBy(ballots, method)])).toEqual([['plurality', 'Wright'], ['approval', 'Wright'], ['irv', 'Kiss'], ['schulze', 'Montroll'], ['minimax', 'Montroll']])
    const { pairwise, condorcet, rounds } = tally(ballots, { method: 'irv' })
    expect({ pairwise, condorcet }).toEqual({ pairwise: cases.burlington2009_condensed!.pairwise, condorcet: 'Montroll' })
    expect(rounds[0]).toEqual({ round: 1, votes: { Kiss: 2982, Montroll: 2554, Wright: 3297 }, exhausted: 0, majority: null, eliminated: 'Montroll' })
    expect(rounds[1]).toMatchObject({ votes: { Kiss: 4314, Wright: 4064 }, exhausted: 455, majority: 'Kiss', eliminated: 'Wright' })
  })
  it('Schulze’s 45 voters, and Tennessee', () => {
    expect(tally(ballotsOf('schulze_45'), { method: 'schulze' })).toMatchObject({ order: ['E', 'A', 'C', 'B', 'D'], condorcet: null, tieBreaks: [] })
    const tennessee = ballotsOf('tennessee')
    expect(tally(tennessee, { method: 'schulze' })).toMatchObject({ order: ['N', 'C', 'K', 'M'], condorcet: 'N' })
    expect([winnerBy(tennessee, 'plurality'), winnerBy(tennessee, 'irv'), winnerBy(tennessee, 'minimax')]).toEqual(['M', 'K', 'N'])
    expect(tally(ballotsOf('condorcet_not_borda'), { method: 'schulze' }).winner).toBe('A')
  })
  it('minimax by winning votes, margins and opposition, where a ballot says nothing of those it does not rank', () => {
    const ballots = ballotsOf('minimax_variants')
    expect(tally(ballots, { method: 'minimax', unranked: 'apart' })).toMatchObject({
      order: ['A', 'D', 'C', 'B'], variants: { 'winning-votes': ['A', 'D', 'C', 'B'], margins: ['B', 'C', 'D', 'A'], opposition: ['D', 'A', 'C', 'B'] },
    })
    expect(tally(ballots, { method: 'minimax', unranked: 'apart', measure: 'margins' }).order).toEqual(['B', 'C', 'D', 'A'])
  })
})

describe('Ballots', () => {
  it('are read with equals and blanks, and a bad one says what and where', () => {
    expect(readBallot(' A > B=C>D ')).toEqual({ ranks: [['A'], ['B', 'C'], ['D']] })
    expect(readBallot('')).toEqual({ ranks: [] })
    expect(readBallot('A>>B')).toEqual({ problem: 'candidate-missing', at: 3 })
    expect(readBallot('A>')).toEqual({ problem: 'candidate-missing', at: 2 })
    expect(readBallot('A>B=A')).toEqual({ problem: 'candidate-twice', candidate: 'A', at: 5 })
    expect(readBallot('A<B')).toEqual({ problem: 'unknown-character', character: '<', at: 2 })
  })
  it('equals at the top share the ballot; approval counts everybody named', () => {
    const ballots: Ballot[] = [{ ranks: [['A', 'B'], ['C']], count: 3 }, { ranks: [['C']], count: 2 }]
    expect(tally(ballots, { method: 'plurality' }).scores).toEqual({ A: 1.5, B: 1.5, C: 2 })
    expect(tally(ballots, { method: 'irv' }).rounds[0]!.votes).toEqual({ A: 1.5, B: 1.5, C: 2 })
    expect(tally(ballots, { method: 'approval' }).scores).toEqual({ A: 3, B: 3, C: 5 })
  })
})

describe('Ties', () => {
  const two = (a: number, b: number): Ballot[] => [{ ranks: [['A'], ['B']], count: a }, { ranks: [['B'], ['A']], count: b }]
  it('the lot from the same seed falls the same way, and seeds differ', () => {
    for (const method of ['plurality', 'irv', 'schulze', 'minimax'] as const) {
      const drawn = (seed: string) => tally(two(2, 2), { method, seed })
      expect(drawn('7')).toEqual(drawn('7'))
      expect(drawn('7').tieBreaks).toEqual([expect.objectContaining({ at: 1, between: ['A', 'B'], rule: 'lot' })])
      expect(new Set(Array.from({ length: 20 }, (_, seed) => drawn(String(seed)).winner))).toEqual(new Set(['A', 'B']))
    }
    // all methods draw alike: who wins the lot stays in
    expect(new Set(['plurality', 'irv', 'schulze', 'minimax'].map((method) => tally(two(2, 2), { method: method as 'irv', seed: '3' }).winner)).size).toBe(1)
  })
  it('each method has a rule before the lot', () => {
    const votes = (list: Record<string, number>): Ballot[] => Object.entries(list).map(([ballot, count]) => ({ ranks: ballot.split('>').map((each) => [each]), count }))
    expect(tally(votes({ 'A>B': 2, 'B>A': 2, 'C>A': 1 }), { method: 'plurality' })).toMatchObject({ order: ['A', 'B', 'C'], tieBreaks: [{ at: 1, rule: 'head-to-head', chosen: 'A' }] })
    // round 1: A 4, B 3, C 2, D 1; D's goes to C: in round 2 B and C are equal, and C had fewer before
    expect(tally(votes({ 'A': 4, 'B': 3, 'C': 2, 'D>C': 1 }), { method: 'irv' }).tieBreaks).toEqual([{ at: 2, between: ['B', 'C'], rule: 'earlier-rounds', chosen: 'C' }])
    expect(tally(votes({ 'A>C>B': 2, 'B>A>C': 1, 'B>C>A': 1 }), { method: 'minimax' }).tieBreaks[0]).toMatchObject({ between: ['A', 'B'], rule: 'lot' })
    expect(tally(votes({ 'A>B>C': 2, 'B>A': 1, 'C>B>A': 1 }), { method: 'schulze' })).toMatchObject({ order: ['A', 'B', 'C'], tieBreaks: [{ at: 1, between: ['A', 'B'], rule: 'first-choices', chosen: 'A' }] })
  })
})

const names = ['A', 'B', 'C', 'D', 'E']
const ballot = fc.record({ order: fc.shuffledSubarray(names, { minLength: 1 }), equal: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), count: fc.integer({ min: 1, max: 9 }) })
  .map(({ order, equal, count }): Ballot => ({
    count, ranks: order.reduce<string[][]>((ranks, each, n) => (n > 0 && equal[n] ? [...ranks.slice(0, -1), [...ranks.at(-1)!, each]] : [...ranks, [each]]), []),
  }))
const strict = fc.record({ order: fc.shuffledSubarray(names, { minLength: 5 }), count: fc.integer({ min: 1, max: 9 }) }).map(({ order, count }): Ballot => ({ ranks: order.map((each) => [each]), count }))
const election = fc.array(ballot, { minLength: 1, maxLength: 12 })
const strictElection = fc.array(strict, { minLength: 1, maxLength: 12 })

describe('Whatever the votes', () => {
  it('the order of rows changes nothing, nor a row told as several', () => {
    fc.assert(fc.property(election, fc.constantFrom(...TALLY_METHODS), fc.nat(1000), (ballots, method, seed) => {
      const single = shuffled(ballots.flatMap((each) => Array.from({ length: each.count }, () => ({ ...each, count: 1 }))), seeded(seed))
      expect(tally(single, { method })).toEqual(tally(ballots, { method }))
    }), { seed: 21, numRuns: 100 })
  })
  it('other names give the same order under other names, unless the lot had to speak', () => {
    const renamed = new Map(names.map((each, n) => [each, `${'VQXMZ'[n]}`]))
    fc.assert(fc.property(election, fc.constantFrom(...TALLY_METHODS), (ballots, method) => {
      const one = tally(ballots, { method })
      fc.pre(one.tieBreaks.every(({ rule }) => rule !== 'lot'))
      const other = tally(ballots.map(({ ranks, count }) => ({ count, ranks: ranks.map((group) => group.map((each) => renamed.get(each)!)) })), { method })
      expect(other.order).toEqual(one.order.map((each) => renamed.get(each)))
    }), { seed: 22, numRuns: 200 })
  })
  it('whom more than half put first alone wins by plurality, instant runoff, Schulze and minimax', () => {
    fc.assert(fc.property(election, (ballots) => {
      const rest = ballots.reduce((sum, { count }) => sum + count, 0)
      const all = [...ballots, { ranks: [['C'], ['A', 'B']], count: rest + 1 }]
      for (const method of ['plurality', 'irv', 'schulze', 'minimax'] as const) expect(winnerBy(all, method)).toBe('C')
    }), { seed: 23, numRuns: 100 })
  })
  it('who wins against each other one wins by Schulze and minimax', () => {
    fc.assert(fc.property(election, (ballots) => {
      const { condorcet } = tally(ballots, { method: 'schulze' })
      fc.pre(condorcet !== null)
      expect([winnerBy(ballots, 'schulze'), winnerBy(ballots, 'minimax')]).toEqual([condorcet, condorcet])
    }), { seed: 24, numRuns: 200 })
  })
  it('Schulze: all ballots turned around turn the order around, where nothing is equal', () => {
    fc.assert(fc.property(strictElection, (ballots) => {
      const [one, other] = [ballots, ballots.map(({ ranks, count }) => ({ count, ranks: ranks.toReversed() }))].map((each) => tally(each, { method: 'schulze' }))
      fc.pre(one!.tieBreaks.length === 0 && other!.tieBreaks.length === 0)
      expect(other!.order).toEqual(one!.order.toReversed())
    }), { seed: 25, numRuns: 200 })
  })
  it('a twin beside a candidate on every ballot changes the winner by Schulze to a twin at most', () => {
    fc.assert(fc.property(strictElection, (ballots) => {
      const before = tally(ballots, { method: 'schulze' })
      const twins = ballots.map(({ ranks, count }, n): Ballot => ({ count, ranks: ranks.flatMap((group) => (group[0] === 'B' ? (n % 2 ? [['B'], ['B2']] : [['B2'], ['B']]) : [group])) }))
      const after = tally(twins, { method: 'schulze' })
      fc.pre(before.tieBreaks.length === 0 && after.tieBreaks.every(({ at }) => at > 1))
      expect(after.winner?.slice(0, 1)).toBe(before.winner)
    }), { seed: 26, numRuns: 200 })
  })
  it('everybody has one place', () => {
    fc.assert(fc.property(election, fc.constantFrom(...TALLY_METHODS), (ballots, method) => {
      expect(tally(ballots, { method }).order.toSorted()).toEqual([...new Set(ballots.flatMap(({ ranks }) => ranks.flat()))].toSorted())
    }), { seed: 27, numRuns: 60 })
  })
})
