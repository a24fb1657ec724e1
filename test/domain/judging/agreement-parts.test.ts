import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fleissKappa, kendallW } from '#domain/judging/concordance.ts'
import { chiSquareTail, fQuantile, fTail, incompleteBeta, logGamma, studentTails } from '#domain/judging/distributions.ts'
import { intraclass } from '#domain/judging/intraclass.ts'
import { krippendorff, type AlphaLevel } from '#domain/judging/krippendorff.ts'
import { reliabilityOfMean } from '#domain/judging/reliability.ts'
import { scoreTable, type Score } from '#domain/judging/score-table.ts'
import { ROUNDING_TIMES, TEN_SUBJECTS, wide } from './cases/agreement.ts'

describe('distributions', () => {
  it('give the logarithm of factorials', () => {
    let ln = 0
    for (let n = 1; n < 30; n++) {
      expect(logGamma(n)).toBeCloseTo(ln, 11)
      ln += Math.log(n)
    }
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13)
  })

  it('agree with the closed forms that exist', () => {
    for (const x of [0.001, 0.2, 0.5, 0.93]) {
      expect(incompleteBeta(x, 1, 3)).toBeCloseTo(1 - (1 - x) ** 3, 13)
      expect(incompleteBeta(x, 0.5, 0.5)).toBeCloseTo((2 / Math.PI) * Math.asin(Math.sqrt(x)), 13)
      // whole a and b: the binomial sum
      expect(incompleteBeta(x, 3, 2)).toBeCloseTo(x ** 3 * (4 - 3 * x), 13)
    }
    for (const f of [0.1, 1, 4, 60]) expect(fTail(f, 2, 7)).toBeCloseTo((1 + (2 * f) / 7) ** -3.5, 13) // two degrees above: a power
    for (const x of [0.1, 2, 9, 40]) {
      expect(chiSquareTail(x, 2)).toBeCloseTo(Math.exp(-x / 2), 13)
      expect(chiSquareTail(x, 4)).toBeCloseTo(Math.exp(-x / 2) * (1 + x / 2), 13)
    }
    expect(studentTails(1, 1)).toBeCloseTo(0.5, 13) // Cauchy
    expect(studentTails(-2, 2)).toBeCloseTo(1 - 2 / Math.sqrt(6), 13)
  })

  it('have quantiles that lead back to their tail, and to the printed tables', () => {
    for (const [d1, d2] of [[5, 15], [15, 5], [1, 1], [3.7, 40.2], [23, 115], [2, 5000]] as const)
      for (const p of [0.001, 0.025, 0.5, 0.95, 0.975, 0.999]) expect(1 - fTail(fQuantile(p, d1, d2), d1, d2)).toBeCloseTo(p, 10)
    expect(fQuantile(0.95, 5, 15)).toBeCloseTo(2.901295, 5)
    expect(fQuantile(0.975, 5, 15)).toBeCloseTo(3.576415, 5)
    expect(fQuantile(0.975, 2, 7)).toBeCloseTo(3.5 * (0.025 ** (-1 / 3.5) - 1), 8)
    expect(fQuantile(0.975, 4, 9) * fQuantile(0.025, 9, 4)).toBeCloseTo(1, 8)
  })
})

describe('Krippendorff’s α', () => {
  const table = scoreTable(wide('krippendorff-2011-C.csv'))

  it('is that of Krippendorff’s example C, with blanks', () => {
    expect(krippendorff(table, 'nominal')).toBeCloseTo(0.743421, 6)
    expect(krippendorff(table, 'ordinal')).toBeCloseTo(0.815388, 6)
    expect(krippendorff(table, 'interval')).toBeCloseTo(0.849107, 6)
    expect(krippendorff(table, 'ratio')).toBeCloseTo(0.797403, 6)
  })

  it('is its definition over all pairs, by each metric', () => {
    const score = fc.integer({ min: 0, max: 5 })
    fc.assert(fc.property(fc.array(fc.array(score, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 9 }), (units) => {
      const rows = units.map((unit) => unit.map((value, judge) => ({ judge, score: value })))
      for (const level of ['nominal', 'ordinal', 'interval', 'ratio'] as const) {
        const [got, want] = [krippendorff({ rows }, level), byPairs(units, level)]
        if (want === null) expect(got).toBeNull()
        else expect(got).toBeCloseTo(want, 9)
      }
    }), { seed: 7, numRuns: 300 })
  })

  it('is one where all agree, and not defined where one score was given or nothing can be compared', () => {
    const rows = (...units: number[][]) => ({ rows: units.map((unit) => unit.map((score, judge) => ({ judge, score }))) })
    expect(krippendorff(rows([1, 1], [4, 4, 4]), 'interval')).toBe(1)
    expect(krippendorff(rows([3, 3], [3, 3]), 'ordinal')).toBeNull()
    expect(krippendorff(rows([1], [2]), 'nominal')).toBeNull()
    expect(krippendorff(rows([1, -1], [2, 2]), 'ratio')).toBeNull()
    expect(krippendorff(rows([0, 0], [2, 2]), 'ratio')).toBe(1)
  })

  function byPairs(units: number[][], level: AlphaLevel): number | null {
    const paired = units.filter((unit) => unit.length > 1)
    const values = paired.flat()
    const n = (from: number, to: number) => values.filter((value) => value >= from && value <= to).length
    const delta = (a: number, b: number): number => {
      const [c, k] = [Math.min(a, b), Math.max(a, b)]
      if (c === k) return 0
      return level === 'nominal' ? 1 : level === 'interval' ? (c - k) ** 2 : level === 'ratio' ? ((c - k) / (c + k)) ** 2 : (n(c, k) - (n(c, c) + n(k, k)) / 2) ** 2
    }
    const pairs = (list: number[]) => list.flatMap((a, i) => list.flatMap((b, j) => (i === j ? [] : [delta(a, b)]))).reduce((sum, each) => sum + each, 0)
    const expected = pairs(values) / (values.length * (values.length - 1))
    return values.length === 0 || expected === 0 ? null : 1 - paired.reduce((sum, unit) => sum + pairs(unit) / (unit.length - 1), 0) / values.length / expected
  }
})

describe('intraclass correlations', () => {
  const table = scoreTable(wide('shrout-fleiss-1979.csv')).complete!

  it('are those of Shrout & Fleiss 1979, with the intervals that R’s psych::ICC prints', () => {
    const icc = intraclass(table)
    const values = { '1,1': 0.165742, '2,1': 0.289764, '3,1': 0.714841, '1,k': 0.442797, '2,k': 0.620051, '3,k': 0.909316 }
    const ends = { '1,1': [-0.133, 0.72], '2,1': [0.019, 0.76], '3,1': [0.34, 0.95], '1,k': [-0.884, 0.91], '2,k': [0.071, 0.93], '3,k': [0.676, 0.99] }
    for (const form of Object.keys(values) as (keyof typeof values)[]) {
      expect(icc[form]?.value, form).toBeCloseTo(values[form], 6)
      expect(Math.abs(icc[form]!.low! - ends[form][0]!), `${form} low`).toBeLessThan(0.006)
      expect(Math.abs(icc[form]!.high! - ends[form][1]!), `${form} high`).toBeLessThan(0.006)
    }
    expect([icc['2,1']!.low, icc['2,1']!.high].map((each) => each!.toFixed(3))).toEqual(['0.019', '0.761'])
  })

  it('do not change with a constant, a factor, or the order of entries and judges', () => {
    const turned = table.toReversed().map((row) => row.toReversed().map((value) => 3 * value + 100))
    for (const [form, icc] of Object.entries(intraclass(turned))) for (const key of ['value', 'low', 'high'] as const) expect(icc![key]).toBeCloseTo(intraclass(table)[form as '1,1']![key]!, 9)
  })

  it('are one where only the strictness of judges differs, for consistency, and give no interval there', () => {
    expect(intraclass([[1, 2, 4], [3, 4, 6], [5, 6, 8]])['3,1']).toEqual({ value: 1, low: null, high: null })
    expect(intraclass([[2, 2], [2, 2], [2, 2]])).toEqual({ '1,1': null, '2,1': null, '3,1': null, '1,k': null, '2,k': null, '3,k': null })
  })

  it('meet the reliability of the mean in a complete table: ICC(2,k)', () => {
    const [msb, msj, mse] = [11.2416667, 32.4861111, 1.0194444] // the table of Shrout & Fleiss
    const sd = { entry: Math.sqrt((msb - mse) / 4), judge: Math.sqrt((msj - mse) / 6), residual: Math.sqrt(mse) }
    expect(reliabilityOfMean(sd, 4)).toBeCloseTo(0.620051, 6)
    expect(reliabilityOfMean({ entry: 0, judge: 0, residual: 0 }, 4)).toBeNull()
  })
})

describe('Kendall’s W', () => {
  it('is Friedman’s statistic of Hollander & Wolfe’s runners, ties corrected', () => {
    const table = [0, 1, 2].map((method) => ROUNDING_TIMES.map((player) => player[method]!))
    const found = kendallW(table)!
    expect(found.chi2).toBeCloseTo(11.142857, 5)
    expect([found.df, found.p.toFixed(6)]).toEqual([2, '0.003805'])
    expect(found.wTied).toBeCloseTo(11.142857 / 44, 6)
    expect(found.w).toBeLessThan(found.wTied)
  })

  it('is the mean rank correlation of the judges, stepped up: W = (1 + (m − 1) r) / m', () => {
    fc.assert(fc.property(fc.array(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 3, maxLength: 3 }), { minLength: 4, maxLength: 12 }), (table) => {
      const columns = [0, 1, 2].map((judge) => table.map((row) => row[judge]!))
      fc.pre(columns.every((column) => new Set(column).size === column.length))
      const ranks = columns.map((column) => column.map((value) => column.filter((other) => other < value).length))
      const r = ([[0, 1], [0, 2], [1, 2]] as const).map(([a, b]) => 1 - (6 * ranks[a]!.reduce((sum, rank, entry) => sum + (rank - ranks[b]![entry]!) ** 2, 0)) / (table.length ** 3 - table.length))
      const found = kendallW(table)!
      expect(found.w).toBeCloseTo((1 + (2 * (r[0]! + r[1]! + r[2]!)) / 3) / 3, 9)
      expect(found.wTied).toBeCloseTo(found.w, 12)
    }), { seed: 3, numRuns: 100 })
  })

  it('is one where all order alike, and not defined where nobody tells entries apart', () => {
    expect(kendallW([[1, 10], [2, 20], [3, 30]])).toMatchObject({ w: 1, wTied: 1, chi2: 4, df: 2 })
    expect(kendallW([[1, 10], [1, 10], [1, 10]])).toBeNull()
  })
})

describe('Fleiss’ κ', () => {
  it('is .210 for ten subjects and fourteen raters, whoever they are', () => {
    const units = TEN_SUBJECTS.map((counts) => counts.flatMap((count, category) => new Array<number>(count).fill(category)))
    expect(fleissKappa(units)).toBeCloseTo(0.20993, 5)
  })

  it('is one where all agree on two categories or more, and not defined on one', () => {
    expect(fleissKappa([[1, 1, 1], [2, 2, 2]])).toBeCloseTo(1, 12)
    expect(fleissKappa([[1, 1, 1], [1, 1, 1]])).toBeNull()
  })
})

describe('a table of scores', () => {
  const scores: Score[] = [{ entry: 'b', judge: 'y', score: 2 }, { entry: 'a', judge: 'y', score: 1 }, { entry: 'a', judge: 'x', score: 3 }]
  it('does not depend on the order of its rows', () => {
    expect(scoreTable(scores.toReversed())).toEqual(scoreTable(scores))
  })
  it('refuses a judge who scored an entry twice, and a score that is no number', () => {
    expect(() => scoreTable([...scores, { entry: 'b', judge: 'y', score: 5 }])).toThrow('Judge y scored entry b twice')
    expect(() => scoreTable([{ entry: 'b', judge: 'y', score: Number.NaN }])).toThrow('not a finite number')
  })
})
