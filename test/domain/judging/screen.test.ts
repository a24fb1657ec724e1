import { describe, expect, it } from 'vitest'
import { contrastsOf, type GroupOfEntry } from '#domain/judging/contrasts.ts'
import { qValues } from '#domain/judging/false-discovery.ts'
import type { Score } from '#domain/judging/score-table.ts'
import { screen } from '#domain/judging/screen.ts'
import { twoWay } from '#domain/judging/two-way.ts'
import { Draw } from '#seed/demo/draw.ts'

const JUDGES = 16
const ENTRIES = 100
const GROUPS = 7
/** Of the judge planted as kind to g2. */
const KIND = 'j3'

/** A jury on quarters of a point from 1 to 5, three readings an entry; the judges' rulers and their spreads differ. */
function jury(seed: number, kindness = 0): { scores: Score[]; groups: GroupOfEntry[] } {
  const draw = new Draw(`jury ${seed}`)
  const rulers = Array.from({ length: JUDGES }, () => ({ severity: draw.normal() * 0.35, sd: 0.45 * Math.exp(0.25 * draw.normal()) }))
  const scores: Score[] = []
  const groups: GroupOfEntry[] = []
  for (let e = 0; e < ENTRIES; e++) {
    const [entry, group, quality] = [`e${e}`, `g${draw.whole(0, GROUPS - 1)}`, 3 + draw.normal() * 0.6]
    groups.push({ entry, group })
    for (const j of draw.shuffle([...rulers.keys()]).slice(0, 3)) {
      const value = quality + rulers[j]!.severity + rulers[j]!.sd * draw.normal() + (`j${j}` === KIND && group === 'g2' ? kindness : 0)
      scores.push({ entry, judge: `j${j}`, score: Math.round(Math.min(5, Math.max(1, value)) * 4) / 4 })
    }
  }
  return { scores, groups }
}
const own = [{ judge: KIND, group: 'g2' }]

describe('contrasts of a judge and a group', () => {
  const RUNS = 80
  it('find little where nobody favours anybody: one jury in six at most has any q below .1', () => {
    let [withAny, squares, count] = [0, 0, 0]
    for (let seed = 0; seed < RUNS; seed++) {
      const { scores, groups } = jury(seed)
      const found = contrastsOf(twoWay(scores)!, groups, own)
      if (found.some(({ q }) => q < 0.1)) withAny++
      squares += found.reduce((sum, { z }) => sum + z * z, 0)
      count += found.length
    }
    expect(withAny / RUNS).toBeLessThanOrEqual(1 / 6)
    expect(squares / count).toBeGreaterThan(0.85)
    expect(squares / count).toBeLessThan(1.15)
  })

  it('find planted favouritism, tell its size, and flag few others', () => {
    let [found, others, enough] = [0, 0, 0]
    const above: number[] = []
    for (let seed = 0; seed < RUNS; seed++) {
      const { scores, groups } = jury(seed, 1.8)
      const all = contrastsOf(twoWay(scores)!, groups, own)
      const planted = all.find(({ judge, group }) => judge === KIND && group === 'g2')
      others += all.filter(({ q, ...each }) => q < 0.1 && each.judge !== KIND).length
      if (!planted || planted.n < 3) continue
      enough++
      if (planted.q < 0.1) found++
      if (planted.ownMinusRivals !== null) above.push(planted.ownMinusRivals)
    }
    expect(enough).toBeGreaterThan(20)
    expect(found / enough).toBeGreaterThan(0.7)
    expect(others / RUNS).toBeLessThan(0.5)
    expect(above.reduce((sum, each) => sum + each, 0) / above.length).toBeGreaterThan(0.8)
  })

  it('have the error of an added variable in least squares', () => {
    const { scores } = jury(1)
    const some = scores.filter(({ entry }) => Number(entry.slice(1)) < 12)
    const fit = twoWay(some)!
    const places = fit.left.flatMap(({ judge }, place) => (judge === fit.left[0]!.judge ? [place] : []))
    const x = fit.left.map((_, place) => (places.includes(place) && place % 2 === 0 ? 1 : 0))
    const columns = [
      ...fit.entries.map((_, entry) => fit.left.map((each) => (each.entry === entry ? 1 : 0))),
      ...fit.judges.map((_, judge) => fit.left.map((each) => (each.judge === judge ? 1 : 0))),
    ]
    expect(fit.spare(x.flatMap((one, place) => (one ? [place] : [])))).toBeCloseTo(leftBySpan(x, columns), 9)
  })

  it('do not change with the order of rows, and scale with the scores', () => {
    const { scores, groups } = jury(5, 1)
    const plain = contrastsOf(twoWay(scores)!, groups, own)
    const turned = contrastsOf(twoWay(scores.toReversed().map((each) => ({ ...each, score: 10 * each.score - 3 })))!, groups.toReversed(), own)
    expect(turned.map(({ judge, group }) => judge + group)).toEqual(plain.map(({ judge, group }) => judge + group))
    turned.forEach((each, place) => {
      expect(each.z).toBeCloseTo(plain[place]!.z, 5)
      expect(each.effect).toBeCloseTo(10 * plain[place]!.effect, 4)
    })
  })

  /** What is left of x, squared, after Gram and Schmidt took out the columns. */
  function leftBySpan(x: number[], columns: number[][]): number {
    const dot = (a: number[], b: number[]) => a.reduce((sum, each, place) => sum + each * b[place]!, 0)
    const basis: number[][] = []
    const without = (vector: number[]) => basis.reduce((rest, unit) => rest.map((each, place) => each - dot(rest, unit) * unit[place]!), vector)
    for (const column of columns) {
      const rest = without(without(column))
      const length = Math.sqrt(dot(rest, rest))
      if (length > 1e-8) basis.push(rest.map((each) => each / length))
    }
    const rest = without(x)
    return dot(rest, rest)
  }
})

describe('the screen of a jury', () => {
  const entries = Array.from({ length: 24 }, (_, n) => n)
  const draw = new Draw('screen')
  const scores: Score[] = ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((judge) => entries.map((n) => {
    const quality = 1 + (n % 8) * 0.5
    const seen = judge === 'e' ? 3 : judge === 'f' ? 5.5 - quality : quality + (judge === 'd' ? -1.5 : 0)
    return { entry: `E${n}`, judge, score: judge === 'e' ? 3 : seen + draw.normal() * 0.2 }
  }))
  const found = screen(scores)
  const of = (judge: string) => found.judges.find((each) => each.judge === judge)!

  it('shows who is strict, who gives one score, who is against the rest, and nobody else', () => {
    expect(of('d').severity).toBeLessThan(-0.8)
    expect(of('d').look).toEqual(['severity'])
    expect(of('e')).toMatchObject({ longestRun: 24, runOf: 3, sameShare: 1, correlation: null })
    expect(of('e').look).toContain('run')
    expect(of('f').correlation).toBeLessThan(-0.8)
    expect(of('f').look).toEqual(['spread', 'correlation'])
    for (const judge of ['a', 'b', 'c']) expect(of(judge).look, judge).toEqual([])
  })

  it('counts runs in the order in which the scores were given', () => {
    const given = [3, 3, 1, 2, 2, 2, 3].map((score, n) => ({ entry: `E${n}`, judge: 'x', score }))
    expect(screen([...given, { entry: 'E0', judge: 'y', score: 4 }]).judges[0]).toMatchObject({ judge: 'x', n: 7, longestRun: 3, runOf: 2, sameShare: 3 / 7 })
  })

  it('says what cannot be told where entries and judges explain all, or where there is one judge', () => {
    const two = [{ entry: 'a', judge: 'x', score: 1 }, { entry: 'b', judge: 'y', score: 2 }, { entry: 'a', judge: 'y', score: 2 }]
    expect(screen(two)).toMatchObject({ residualSd: null, contrasts: [], notes: [expect.stringContaining('no more scores than entries and judges explain')] })
    expect(screen(two.slice(0, 1)).notes).toEqual([expect.stringContaining('two judges and two entries')])
    expect(screen(['x', 'y', 'z'].flatMap((judge) => ['a', 'b', 'c'].map((entry, n) => ({ entry, judge, score: n })))).notes).toEqual([expect.stringContaining('fit exactly')])
  })
})

describe('q by Benjamini & Hochberg', () => {
  it('is that of their paper: four of fifteen below .05', () => {
    const ps = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1] // 1995, section 4.1
    const q = qValues(ps)
    expect(q.filter((each) => each < 0.05)).toHaveLength(4)
    expect(q[3]).toBeCloseTo(0.0095 * 15 / 4, 12)
    expect(qValues(ps.toReversed())).toEqual(q.toReversed())
  })
})
