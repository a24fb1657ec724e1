import { describe, expect, it } from 'vitest'
import { agreement } from '#domain/judging/agreement.ts'
import { wide } from './cases/agreement.ts'

const defined = (value: unknown): boolean => JSON.stringify(value, (_, each: unknown) => (typeof each === 'number' && !Number.isFinite(each) ? 'NOT A NUMBER' : each)).includes('NOT A NUMBER')

describe('agreement of a jury', () => {
  it('of Shrout & Fleiss’ four judges: every statistic, and the reliability of the mean is ICC(2,k)', () => {
    const found = agreement(wide('shrout-fleiss-1979.csv'))
    expect(found.icc['2,k']?.value).toBeCloseTo(0.620051, 6)
    expect(found.reliabilityOfMean).toBeCloseTo(0.620051, 5)
    expect([found.entries, found.judges, found.scores, found.readings]).toEqual([6, 4, 24, 4])
    expect(found.kendallW?.df).toBe(5)
    expect(found.fleissKappa).not.toBeNull()
    expect(found.notes).toEqual([])
  })

  it('says in words what a table with blanks does not define', () => {
    const found = agreement(wide('krippendorff-2011-C.csv'))
    expect(found.krippendorff.interval).toBeCloseTo(0.849107, 6)
    expect(found).toMatchObject({ kendallW: null, fleissKappa: null, icc: { '1,1': null, '3,k': null } })
    expect(found.reliabilityOfMean).toBeGreaterThan(0.8)
    expect(found.notes).toEqual([
      expect.stringContaining('1 entry has one score alone and is left out'), expect.stringMatching(/^ICC and Kendall’s W: they need a complete table/), expect.stringMatching(/^Fleiss’ κ: it needs the same number/),
    ])
  })

  it('never gives a number that is none, however poor the table', () => {
    const score = (entry: string, judge: string, value: number) => ({ entry, judge, score: value })
    const poor = [
      [], [score('a', 'x', 3)], [score('a', 'x', 3), score('a', 'y', 3)], [score('a', 'x', 3), score('b', 'x', 4)], [score('a', 'x', 3), score('b', 'y', 4)],
      [score('a', 'x', 3), score('a', 'y', 3), score('b', 'x', 3), score('b', 'y', 3)],
      [score('a', 'x', 1), score('a', 'y', 2), score('b', 'x', 2), score('b', 'y', 3)],
      [score('a', 'x', -1), score('a', 'y', 2), score('b', 'x', 2), score('b', 'y', -1)],
    ]
    for (const scores of poor) {
      const found = agreement(scores)
      expect(defined(found), JSON.stringify(found)).toBe(false)
      if (scores.length < 4) expect(found.notes.length).toBeGreaterThan(0)
    }
  })
})
