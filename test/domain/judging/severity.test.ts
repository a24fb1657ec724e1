import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adjustSeverity, NINETY, type Rating, type SeverityResult } from '#domain/judging/severity.ts'
import { denseModel } from './dense-model.ts'
import { judgedWorld } from './judged-world.ts'

/** Davies & Goldsmith 1972, table 6.6: 24 plates × 6 samples; in lme4 as Penicillin. Plates stand for entries. */
const penicillin: Rating[] = readFileSync(new URL('./cases/penicillin.csv', import.meta.url), 'utf8').trim().split(/\r?\n/).slice(1)
  .map((line) => line.split(',')).map(([entry = '', judge = '', score]) => ({ entry, judge, score: Number(score) }))
const codes = (result: SeverityResult): string[] => result.notes.map(({ code }) => code)
const byEntry = (result: SeverityResult) => new Map(result.entries.map((each) => [each.entry, each]))

describe('the published fit of Penicillin (Bates et al. 2015, lme4)', () => {
  it('maximum likelihood: deviance, mean, deviations, conditional variances, the last sample', () => {
    const fit = adjustSeverity(penicillin, { method: 'ml', draws: 0 })
    expect(fit.deviance).toBeCloseTo(332.18834867, 5)
    expect(fit.mean).toBeCloseTo(22.97222, 5)
    expect(fit.meanSe).toBeCloseTo(0.744604, 4)
    expect(fit.sd.entry).toBeCloseTo(0.845572, 5)
    expect(fit.sd.judge).toBeCloseTo(1.770666, 4)
    expect(fit.sd.residual).toBeCloseTo(0.549932, 5)
    for (const entry of fit.entries) expect(entry.se ** 2).toBeCloseTo(0.0733136, 6)
    for (const judge of fit.judges) expect(judge.se ** 2).toBeCloseTo(0.0405159, 6)
    expect(fit.judges.find(({ judge }) => judge === 'F')?.severity).toBeCloseTo(-3.001824, 5)
  })

  it('REML: criterion, deviations, error of the mean', () => {
    const fit = adjustSeverity(penicillin, { draws: 0 })
    expect(fit.deviance).toBeCloseTo(330.8606, 4)
    expect([fit.sd.entry, fit.sd.judge, fit.sd.residual, fit.meanSe].map((each) => each.toFixed(5))).toEqual(['0.84670', '1.93156', '0.54992', '0.80857'])
  })

  it('entries and judges may change places', () => {
    const turned = adjustSeverity(penicillin.map(({ entry, judge, score }) => ({ entry: judge, judge: entry, score })), { method: 'ml', draws: 0 })
    expect(turned.deviance).toBeCloseTo(332.18834867, 5)
    expect(byEntry(turned).get('F')!.adjusted - turned.mean).toBeCloseTo(-3.001824, 5)
    expect(turned.sd.entry).toBeCloseTo(1.770666, 4)
  })

  it('where every judge scored every entry the adjusted order is the raw one', () => {
    const { entries } = adjustSeverity(penicillin, { draws: 0 })
    expect(entries.map(({ entry }) => entry)).toEqual(entries.toSorted((a, b) => Number((b.raw - a.raw).toFixed(9)) || (a.entry < b.entry ? -1 : 1)).map(({ entry }) => entry))
  })
})

describe('against the dense equations', () => {
  it.each([['reml', 1], ['ml', 2], ['reml', 3], ['ml', 4]] as const)('unbalanced, weighted, repeated ratings: the deviance, effects and errors agree and no neighbour is lower (%s, %i)', (method, seed) => {
    const ratings = judgedWorld({ entries: 14, judges: 9, readings: 3, severity: 0.6, noise: 0.8, seed, uneven: true }).ratings
      .map((each, n) => ({ ...each, weight: [0.5, 1, 2.5][n % 3]! }))
    ratings.push({ ...ratings[0]!, score: ratings[0]!.score + 0.7 })
    const fit = adjustSeverity(ratings, { method, draws: 0 })
    const [a, b] = [(fit.sd.entry / fit.sd.residual) ** 2, (fit.sd.judge / fit.sd.residual) ** 2]
    const dense = denseModel(ratings, method, a, b)
    expect(fit.deviance).toBeCloseTo(dense.deviance, 7)
    expect(fit.mean).toBeCloseTo(dense.mean, 8)
    expect(fit.meanSe).toBeCloseTo(dense.meanSe, 8)
    for (const each of fit.entries) {
      expect(each.adjusted - fit.mean).toBeCloseTo(dense.entry(each.entry).effect, 8)
      if (fit.sd.entry > 0 && fit.sd.judge > 0) expect(each.se).toBeCloseTo(dense.entry(each.entry).se, 8)
    }
    for (const each of fit.judges) expect(each.severity).toBeCloseTo(dense.judge(each.judge).effect, 8)
    for (const [x, y] of [[1.01, 1], [1 / 1.01, 1], [1, 1.01], [1, 1 / 1.01], [1.5, 0.7], [0.3, 3]] as const)
      expect(denseModel(ratings, method, a * x, b * y).deviance).toBeGreaterThanOrEqual(fit.deviance - 1e-9)
  })
})

const world = fc.record({ entries: fc.integer({ min: 4, max: 20 }), judges: fc.integer({ min: 2, max: 10 }), readings: fc.integer({ min: 2, max: 4 }), severity: fc.constantFrom(0, 0.3, 1.5), noise: fc.constantFrom(0.2, 1), seed: fc.integer({ min: 1, max: 1e6 }) })
  .map((setting) => judgedWorld({ ...setting, uneven: true }).ratings)
const numbers = (fit: SeverityResult): number[] => fit.entries.flatMap(({ se, low, high, adjusted }) => [se, adjusted - low, high - adjusted])

describe('what must not matter', () => {
  it('the order of the rows changes no digit', () => {
    fc.assert(fc.property(world, fc.integer({ min: 1, max: 1e6 }), (ratings, seed) => {
      const shuffled = ratings.map((each, n) => ({ each, at: Math.sin(seed * (n + 1)) })).sort((x, y) => x.at - y.at).map(({ each }) => each)
      expect(adjustSeverity(shuffled, { draws: 50, top: 2 })).toEqual(adjustSeverity(ratings, { draws: 50, top: 2 }))
    }), { numRuns: 30 })
  })

  it('a constant added to all scores moves all adjusted scores by it; a factor scales scores, errors and intervals alike', () => {
    fc.assert(fc.property(world, fc.constantFrom(-40, 3, 1000), fc.constantFrom(0.01, 7, 1000), (ratings, constant, factor) => {
      const plain = adjustSeverity(ratings, { draws: 0 }), moved = adjustSeverity(ratings.map((each) => ({ ...each, score: each.score * factor + constant })), { draws: 0 })
      const after = byEntry(moved), size = Math.max(...ratings.map(({ score }) => Math.abs(score))) + Math.abs(constant / factor)
      for (const { entry, adjusted } of plain.entries) expect(Math.abs((after.get(entry)!.adjusted - constant) / factor - adjusted) / size).toBeLessThan(1e-9)
      const scaled = numbers({ ...moved, entries: plain.entries.map(({ entry }) => after.get(entry)!) })
      numbers(plain).forEach((value, n) => expect(Math.abs(scaled[n]! / factor - value)).toBeLessThan(1e-8 * (value + 1e-3)))
    }), { numRuns: 30 })
  })

  it('weights all twice as large change no adjusted score, and put the residual up by the root of two', () => {
    const { ratings } = judgedWorld({ entries: 20, judges: 8, readings: 3, severity: 0.5, noise: 0.5, seed: 5 })
    const plain = adjustSeverity(ratings, { draws: 0 }), heavy = adjustSeverity(ratings.map((each) => ({ ...each, weight: 2 })), { draws: 0 })
    expect(heavy.sd.residual).toBeCloseTo(plain.sd.residual * Math.SQRT2, 8)
    for (const { entry, adjusted } of plain.entries) expect(byEntry(heavy).get(entry)!.adjusted).toBeCloseTo(adjusted, 8)
  })

  it('the same seed draws the same places', () => {
    const { ratings } = judgedWorld({ entries: 12, judges: 5, readings: 3, severity: 0.5, noise: 0.5, seed: 5 })
    expect(adjustSeverity(ratings, { seed: 4, top: 3 })).toEqual(adjustSeverity(ratings, { seed: 4, top: 3 }))
    expect(adjustSeverity(ratings, { seed: 5, top: 3 })).not.toEqual(adjustSeverity(ratings, { seed: 4, top: 3 }))
  })
})

describe('places', () => {
  it('chances of the first k add up to k, expected ranks to those of all, and both follow the adjusted scores', () => {
    const { ratings } = judgedWorld({ entries: 15, judges: 20, readings: 4, severity: 0.5, noise: 0.4, seed: 8 })
    for (const turned of [false, true]) { // fewer entries than judges, and more
      const { entries } = adjustSeverity(turned ? [...ratings, ...judgedWorld({ entries: 40, judges: 20, readings: 3, severity: 0.5, noise: 0.4, seed: 9 }).ratings.map((each) => ({ ...each, entry: `x${each.entry}` }))] : ratings, { top: 4 })
      expect(entries.reduce((sum, each) => sum + each.pTop!, 0)).toBeCloseTo(4, 9)
      expect(entries.reduce((sum, each) => sum + each.expectedRank!, 0)).toBeCloseTo((entries.length * (entries.length + 1)) / 2, 6)
      expect(entries[0]!.pTop).toBeGreaterThan(0.8)
      expect(entries.at(-1)!.pTop).toBeLessThan(0.1)
      for (const each of entries) expect((each.high - each.low) / 2).toBeGreaterThanOrEqual(NINETY * each.se)
    }
  })

  it('without draws there is no rank to expect', () => {
    expect(adjustSeverity(penicillin, { draws: 0, top: 3 }).entries[0]).toMatchObject({ expectedRank: null, pTop: null })
  })
})

describe('what has to be said in words', () => {
  const row = (entry: string, judge: string, score: number, weight?: number): Rating => ({ entry, judge, score, ...(weight === undefined ? {} : { weight }) })
  const table = (entries: number, judges: number, score: (e: number, j: number) => number) =>
    Array.from({ length: entries * judges }, (_, n) => row(`e${Math.floor(n / judges)}`, `j${n % judges}`, score(Math.floor(n / judges), n % judges)))

  it('no detectable severity; the judges still have an error', () => {
    const fit = adjustSeverity(table(6, 9, (e, j) => e + ((e + j) % 2)))
    expect(codes(fit)).toEqual(['no-severity'])
    expect(fit.sd.judge).toBe(0)
    for (const judge of fit.judges) { expect(judge.severity).toBe(0); expect(judge.se).toBeGreaterThan(0.01) }
  })

  it('no detectable difference: intervals are not points', () => {
    const fit = adjustSeverity(table(6, 9, (e, j) => j + ((e + j) % 2)), { top: 2 })
    expect(codes(fit)).toEqual(['no-difference'])
    for (const each of fit.entries) { expect(each.adjusted).toBeCloseTo(fit.mean, 12); expect(each.high - each.low).toBeGreaterThan(0.1); expect(each.pTop).toBeGreaterThan(0.2); expect(each.pTop).toBeLessThan(0.5) }
  })

  it('all scores equal: nothing to rank, every place alike', () => {
    const fit = adjustSeverity(table(4, 9, () => 3), { top: 1 })
    expect(codes(fit)).toEqual(['all-equal'])
    expect(fit.entries[0]).toMatchObject({ adjusted: 3, se: 0, low: 3, high: 3, expectedRank: 2.5, pTop: 0.25 })
  })

  it('one judge; one entry; one rating', () => {
    expect(codes(adjustSeverity(table(5, 1, (e) => e * e)))).toEqual(['one-judge', 'one-reading-each'])
    const alone = adjustSeverity(table(1, 9, (_, j) => j))
    expect(codes(alone)).toEqual(['one-entry', 'one-rating-a-judge'])
    expect(alone.entries[0]).toMatchObject({ adjusted: 4, expectedRank: 1 })
    expect(alone.entries[0]!.low).toBeLessThan(3.5)
    expect(adjustSeverity([row('a', 'x', 3)])).toMatchObject({ mean: 3, components: 1 })
  })

  it('one reading each: half is put to the entry, so the order of the scores stays', () => {
    const fit = adjustSeverity(Array.from({ length: 18 }, (_, n) => row(`e${n}`, `j${n % 9}`, (n * 7) % 11)))
    expect(codes(fit)).toContain('one-reading-each')
    expect(fit.sd.entry).toBeCloseTo(fit.sd.residual, 12)
  })

  it('parts that no judge ties together are counted and named', () => {
    const fit = adjustSeverity([...table(3, 4, (e, j) => e + Math.sin(3 * j + 5 * e)), ...table(2, 4, (e, j) => e + Math.cos(j + e)).map(({ entry, judge, score }) => row(`x${entry}`, `x${judge}`, score))])
    expect(fit.components).toBe(2)
    expect(fit.notes.find(({ code }) => code === 'disconnected')?.params).toEqual({ n: 2, list: 'e0, e1, e2 | xe0, xe1' })
  })

  it('fewer than eight judges; a pair rated twice counts twice', () => {
    const ratings = [...table(6, 4, (e, j) => e + 2 * j + Math.sin(3 * j + 5 * e)), row('e0', 'j0', 2)]
    const fit = adjustSeverity(ratings)
    expect(fit.notes).toEqual([{ code: 'few-judges', params: { n: 4 } }, { code: 'repeated', params: { n: 1 } }])
    expect(byEntry(fit).get('e0')?.n).toBe(5)
  })

  it('scores that entry and judge explain to the last digit', () => {
    const fit = adjustSeverity(table(5, 9, (e, j) => 2 * e + 0.5 * j))
    expect(codes(fit)).toEqual(['no-residual'])
    expect(fit.sd.entry).toBeCloseTo(Math.sqrt(10), 3)
    expect(fit.entries.map(({ entry }) => entry)).toEqual(['e4', 'e3', 'e2', 'e1', 'e0'])
  })

  it('ratios of a million to one, either way', () => {
    const calm = adjustSeverity(table(8, 9, (e, j) => e + 1e-4 * Math.sin(e * 5 + j * 3) + j), { draws: 0 })
    expect(calm.sd.residual).toBeGreaterThan(4e-5)
    expect(calm.sd.residual).toBeLessThan(1.2e-4)
    const wild = adjustSeverity(table(8, 9, (e, j) => 1e-3 * e + 1e3 * Math.sin(e * 5 + j * 3)), { draws: 0 })
    expect(Number.isFinite(wild.deviance)).toBe(true)
    for (const each of wild.entries) expect(each.low).toBeLessThan(each.high)
  })

  it.each([
    ['no ratings', [], {}, 'severity-no-ratings'],
    ['a score that is no number', [row('a', 'x', Number.NaN)], {}, 'severity-score-not-a-number'],
    ['a weight of 0', [row('a', 'x', 1, 0)], {}, 'severity-weight-not-positive'],
    ['more places than entries', [row('a', 'x', 1), row('b', 'x', 2)], { top: 3 }, 'severity-top-out-of-range'],
    ['no place', [row('a', 'x', 1)], { top: 0 }, 'severity-top-out-of-range'],
  ])('refuses %s', (_, ratings, options, code) => {
    expect(() => adjustSeverity(ratings, options)).toThrow(expect.objectContaining({ name: 'Refusal', code }) as Error)
  })
})

describe('in simulated competitions', () => {
  const shareOf = (values: boolean[]): number => values.filter(Boolean).length / values.length
  const pairsRight = (order: string[], truth: Map<string, number>): number =>
    shareOf(order.flatMap((first, n) => order.slice(n + 1).map((second) => truth.get(first)! > truth.get(second)!)))
  const mean = (values: number[]): number => values.reduce((sum, each) => sum + each, 0) / values.length
  const run = (severity: number) => Array.from({ length: 24 }, (_, n) => {
    const { ratings, truth } = judgedWorld({ entries: 120, judges: 24, readings: 3, severity, noise: 0.6, seed: 100 + n })
    const { entries } = adjustSeverity(ratings, { draws: 0 })
    const adjusted = entries.map(({ entry }) => entry), raw = entries.toSorted((a, b) => b.raw - a.raw).map(({ entry }) => entry)
    const best = new Set([...truth].sort((a, b) => b[1] - a[1]).slice(0, 24).map(([entry]) => entry))
    const fifth = (order: string[]) => shareOf(order.slice(0, 24).map((entry) => best.has(entry)))
    return {
      covered: shareOf(entries.map(({ entry, low, high }) => low <= truth.get(entry)! && truth.get(entry)! <= high)),
      pairs: pairsRight(adjusted, truth) - pairsRight(raw, truth), fifth: fifth(adjusted) - fifth(raw),
    }
  })

  it('under leniency of half a deviation: 90 % intervals cover, and the adjusted order finds more of the right top fifth', () => {
    const worlds = run(0.5)
    expect(mean(worlds.map(({ covered }) => covered))).toBeGreaterThan(0.87)
    expect(mean(worlds.map(({ covered }) => covered))).toBeLessThan(0.93)
    expect(mean(worlds.map(({ fifth }) => fifth))).toBeGreaterThan(0.03)
  })

  it('without severity it orders at most 0.002 fewer pairs rightly', () => {
    const worlds = run(0)
    expect(mean(worlds.map(({ pairs }) => pairs))).toBeGreaterThan(-0.002)
    expect(mean(worlds.map(({ covered }) => covered))).toBeGreaterThan(0.87)
  })
})
