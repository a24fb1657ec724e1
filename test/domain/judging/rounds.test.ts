import { describe, expect, it } from 'vitest'
import { answerOf, needsReason, verdictOf } from '#domain/judging/qualifying.ts'
import { standingOfComparisons, standingOfRankings } from '#domain/judging/round-standing.ts'

describe('A qualifying round', () => {
  const says = (rule: 'majority' | 'all' | 'count', yes: number, maybe: number, no: number, readings = 3, passCount = 2) => verdictOf({ yes, maybe, no }, { rule, passCount, readings })
  it('waits for a first answer, whatever the rule', () => {
    for (const rule of ['majority', 'all', 'count'] as const) expect(says(rule, 0, 0, 0)).toBe('waiting')
  })
  it('by majority decides as soon as answers to come can change nothing', () => {
    expect([says('majority', 2, 0, 0), says('majority', 1, 0, 1), says('majority', 0, 0, 2), says('majority', 1, 1, 1), says('majority', 1, 0, 0, 1)]).toEqual(['goes-on', 'discuss', 'out', 'discuss', 'goes-on'])
  })
  it('where all must say yes, one no ends it and a maybe is discussed', () => {
    expect([says('all', 3, 0, 0), says('all', 2, 0, 0), says('all', 2, 0, 1), says('all', 2, 1, 0)]).toEqual(['goes-on', 'discuss', 'out', 'discuss'])
  })
  it('by count, out means that the count cannot be reached any more', () => {
    expect([says('count', 2, 0, 0), says('count', 1, 0, 1), says('count', 0, 0, 2), says('count', 1, 1, 1)]).toEqual(['goes-on', 'discuss', 'out', 'discuss'])
  })
  it('maybe and no need a reason; a number that is no answer is none', () => {
    expect([needsReason('yes'), needsReason('maybe'), needsReason('no'), answerOf(0.5), answerOf(2), answerOf(undefined)]).toEqual([false, true, true, 'maybe', null, null])
  })
})

describe('What judges’ orders and comparisons say together', () => {
  it('an entry in no order stands last, without a strength', () => {
    const { entries } = standingOfRankings(['a', 'b', 'c'], [['b', 'a'], ['b', 'a', 'gone']])
    expect(entries.map(({ entry, place, meanRank, rankings }) => [entry, place, meanRank, rankings])).toEqual([['b', 1, 1, 2], ['a', 2, 2, 2], ['c', 3, null, 0]])
    expect(entries[2]).toMatchObject({ strength: null, se: null })
  })
  it('equal strengths share the place; entries never compared with each other are said to be apart', () => {
    const found = standingOfComparisons(['a', 'b', 'c', 'd'], [{ winner: 'a', loser: 'b' }, { winner: 'c', loser: 'd' }])
    expect(found.entries.map(({ entry, place }) => [entry, place])).toEqual([['a', 1], ['c', 1], ['b', 3], ['d', 3]])
    expect(found.apart).toBe(2)
  })
  it('nothing but ties leaves all equal, and no comparison the prior', () => {
    expect(standingOfComparisons(['a', 'b'], [{ winner: 'a', loser: 'b', tie: true }]).entries).toMatchObject([{ place: 1, ties: 1 }, { place: 1, ties: 1 }])
    expect(standingOfComparisons(['a', 'b'], []).entries).toMatchObject([{ place: 1, strength: 0, se: 1.5, comparisons: 0 }, { place: 1 }])
  })
})
