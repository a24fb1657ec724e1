import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { medianOf, resultsOf, spreadOf, type ScorecardForResult } from '#domain/results.ts'

const now = new Date('2026-05-01T10:00:00Z')
const card = (entry: string, judge: string, total: number | null, status: ScorecardForResult['status'] = 'locked'): ScorecardForResult =>
  ({ entry, judge, status, total })
const results = (entries: string[], scorecards: ScorecardForResult[], rule?: 'mean-of-totals' | 'median-of-totals') =>
  resultsOf({ category: 'CA-AAAAAA', entries, scorecards, now, ...(rule ? { rule } : {}) })

describe('the result of a category', () => {
  it('states its rule, its moment, what counts and what does not', () => {
    const result = results(['A', 'B'], [
      card('A', '1', 4), card('A', '2', 5, 'submitted'), card('A', '3', 1, 'stray'), card('A', '4', 2, 'draft'),
      card('B', '1', 3), card('B', '2', 1, 'recused'), card('B', '3', null, 'abstained'), card('B', '4', null), card('B', '5', null, 'open'),
    ])
    expect(result).toMatchObject({
      rule: 'mean-of-totals', computedAt: '2026-05-01T10:00:00.000Z', count: 3,
      excluded: { stray: 1, recused: 1, abstained: 1, draft: 1, open: 1, 'no-total': 1 },
    })
    expect(result.entries[0]).toEqual({
      entry: 'A', rank: 1, sharedBy: 1, mean: 4.5, median: 4.5, count: 2, spread: Math.SQRT1_2,
      totals: [{ judge: '1', total: 4 }, { judge: '2', total: 5 }],
      excluded: { stray: 1, recused: 0, abstained: 0, draft: 1, open: 0, 'no-total': 0 },
    })
  })
  it("loses a recused judge's scorecard at once", () => {
    const before = results(['A'], [card('A', '1', 4), card('A', '2', 1)])
    const after = results(['A'], [card('A', '1', 4), card('A', '2', 1, 'recused')])
    expect([before.entries[0]?.mean, after.entries[0]?.mean]).toEqual([2.5, 4])
  })
  it('does not favour the entry with more scorecards: a mean, never a sum', () => {
    const result = results(['A', 'B'], [card('A', '1', 3), card('A', '2', 3), card('A', '3', 3), card('B', '1', 4)])
    expect(result.entries.map(({ entry }) => entry)).toEqual(['B', 'A'])
  })
  it('gives equal entries the same rank, and leaves out the next', () => {
    const result = results(['C', 'A', 'B', 'D'], [card('A', '1', 4), card('B', '1', 0.1 + 0.2), card('B', '2', 7.7), card('C', '1', 4), card('D', '1', 1)])
    expect(result.entries.map(({ entry, rank, sharedBy }) => [entry, rank, sharedBy])).toEqual([['A', 1, 3], ['B', 1, 3], ['C', 1, 3], ['D', 4, 1]])
  })
  it('ranks no entry without a counting scorecard, and names it last', () => {
    const result = results(['A', 'B'], [card('A', '1', 2, 'draft'), card('B', '1', 1)])
    expect(result.entries.map(({ entry, rank, mean }) => [entry, rank, mean])).toEqual([['B', 1, 1], ['A', null, null]])
  })
  it('ranks by the median where the category says so', () => {
    const scorecards = [card('A', '1', 5), card('A', '2', 5), card('A', '3', 1), card('B', '1', 4), card('B', '2', 4), card('B', '3', 4)]
    expect(results(['A', 'B'], scorecards).entries[0]?.entry).toBe('B')
    expect(results(['A', 'B'], scorecards, 'median-of-totals').entries[0]?.entry).toBe('A')
  })
  it('leaves scorecards of entries that are not in competition aside', () => {
    expect(results(['A'], [card('A', '1', 2), card('X', '1', 5)]).count).toBe(1)
  })
  it('is the same in whatever order the scorecards come, and rank says how many are better', () => {
    const one = fc.record({ entry: fc.constantFrom('A', 'B', 'C', 'D'), total: fc.integer({ min: 1, max: 5 }) })
    fc.assert(fc.property(fc.array(one, { maxLength: 20 }), (list) => {
      const scorecards = list.map(({ entry, total }, judge) => card(entry, `J${judge}`, total))
      const result = results(['A', 'B', 'C', 'D'], scorecards)
      expect(results(['D', 'C', 'B', 'A'], scorecards.toReversed())).toEqual(result)
      for (const { rank, mean } of result.entries) {
        if (rank === null || mean === null) continue
        expect(rank).toBe(1 + result.entries.filter((other) => (other.mean ?? -1) > mean + 1e-9).length)
      }
    }))
  })
  it('knows the median and the spread of few values', () => {
    expect([medianOf([]), medianOf([3]), medianOf([4, 1]), medianOf([9, 1, 2])]).toEqual([null, 3, 2.5, 2])
    expect([spreadOf([]), spreadOf([3]), spreadOf([3, 3]), spreadOf([1, 3])]).toEqual([null, null, 0, Math.SQRT2])
  })
})
