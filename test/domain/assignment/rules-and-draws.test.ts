import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assign, type AssignInput } from '#domain/assignment/assign.ts'
import { connectedParts } from '#domain/judging/connected-parts.ts'
import { drawByShares } from '#domain/assignment/draw.ts'
import { problemOf } from '#domain/assignment/problem.ts'
import { Solver } from '#domain/assignment/solver.ts'
import { whyInfeasible } from '#domain/assignment/why-infeasible.ts'

const solver = new Solver()
const COUNTRY = ['KE', 'FR', 'KE', 'TG']
const ORGANISATION = ['a', 'a', 'b', undefined]

/** 3 entries × 4 judges, need 2, affinities in tenths; every assignment as a list of two judges an entry. */
const tables = fc.array(fc.array(fc.integer({ min: -2, max: 10 }).map((n) => (n < 0 ? -1 : n / 10)), { minLength: 4, maxLength: 4 }), { minLength: 3, maxLength: 3 })
const PAIRS = [[0, 1], [0, 2], [0, 3], [1, 2], [1, 3], [2, 3]] as const
const inputOf = (a: number[][], rules: AssignInput['rules'] = {}): AssignInput => {
  const rows = a.flatMap((list, e) => list.flatMap((value, j) => (value >= 0 ? [{ e, j, value }] : [])))
  return {
    entries: a.map((_, e) => ({ code: `E${e}`, need: 2 })),
    judges: COUNTRY.map((country, j) => ({ code: `J${j}`, cap: 3, country, ...(ORGANISATION[j] ? { organisation: ORGANISATION[j] } : {}) })),
    arcs: { entry: rows.map(({ e }) => e), judge: rows.map(({ j }) => j), affinity: rows.map(({ value }) => value) }, floor: 'none', rules,
  }
}

describe('rules of panels', () => {
  it.each([
    ['one judge of an organisation', { onePerOrganisation: true }, (picks: (readonly [number, number])[]) => picks.every(([i, j]) => !ORGANISATION[i] || ORGANISATION[i] !== ORGANISATION[j])],
    ['one from another country', { abroad: ['KE', 'KE', null] }, (picks: (readonly [number, number])[]) => picks.every((pick, e) => e === 2 || pick.some((j) => COUNTRY[j] !== 'KE'))],
    ['all comparable', { connected: true }, (picks: (readonly [number, number])[]) => connectedParts(picks.flatMap((pick, e) => pick.map((j) => ({ entry: `E${e}`, judge: `J${j}` })))).length === 1],
    ['two judges together once at most', { together: 1 }, (picks: (readonly [number, number])[]) => new Set(picks.map(String)).size === picks.length],
  ])('%s: the best of all that keep it, or none', async (_, rules, keeps) => {
    await fc.assert(fc.asyncProperty(tables, async (a) => {
      let best = -Infinity
      for (const x of PAIRS) for (const y of PAIRS) for (const z of PAIRS) {
        const picks = [x, y, z]
        if (picks.some((pick, e) => pick.some((j) => a[e]![j]! < 0)) || [0, 1, 2, 3].some((j) => picks.filter((pick) => pick.includes(j as never)).length > 3) || !keeps(picks)) continue
        best = Math.max(best, picks.reduce((sum, pick, e) => sum + a[e]![pick[0]]! + a[e]![pick[1]]!, 0))
      }
      const result = await assign(inputOf(a, rules), undefined, solver)
      if (best === -Infinity) expect([result.status, result.why.length > 0]).toEqual(['infeasible', true])
      else expect([result.status, Math.round(result.total * 1e6)]).toEqual(['optimal', Math.round(best * 1e6)])
    }), { seed: 11, numRuns: 40 })
  })
})

describe('a draw', () => {
  it('keeps needs and loads, and every pair comes as often as its share says', () => {
    const E = 4, J = 3
    const arcs = { entry: Array.from({ length: E * J }, (_, i) => Math.floor(i / J)), judge: Array.from({ length: E * J }, (_, i) => i % J), affinity: Array.from({ length: E * J }, () => 1) }
    const problem = problemOf({ entries: Array.from({ length: E }, (_, e) => ({ code: `E${e}`, need: 1 })), judges: Array.from({ length: J }, (_, j) => ({ code: `J${j}`, cap: 2 })), arcs })
    const shares = Float64Array.from({ length: E * J }, (_, i) => [0.5, 0.3, 0.2, 0.2, 0.2, 0.6][i % 6]!)
    const all = Int32Array.from({ length: E * J }, (_, arc) => arc)
    const counts = new Float64Array(E * J)
    const DRAWS = 4000
    for (let seed = 0; seed < DRAWS; seed++) {
      const chosen = drawByShares(problem, all, shares, String(seed))
      expect(chosen.length).toBe(E)
      const loads = [0, 0, 0]
      for (const arc of chosen) {
        counts[arc]! += 1 / DRAWS
        loads[problem.arcJudge[arc]!]!++
      }
      loads.forEach((load, j) => {
        const expected = shares.reduce((sum, share, arc) => sum + (problem.arcJudge[arc] === j ? share : 0), 0)
        expect(load).toBeGreaterThanOrEqual(Math.floor(expected + 1e-9))
        expect(load).toBeLessThanOrEqual(Math.ceil(expected - 1e-9))
      })
    }
    // five standard errors
    counts.forEach((count, arc) => expect(Math.abs(count - shares[arc]!)).toBeLessThan(5 * Math.sqrt(0.25 / DRAWS)))
  })

  it('gives no pair more than the cap, and refuses rules with it', async () => {
    const input: AssignInput = { ...inputOf([[1, 0.9, 0.1, 0], [1, 0.9, 0.1, 0], [1, 0.9, 0.1, 0]]), capProbability: 0.7 }
    const seen = new Map<string, number>()
    for (let seed = 0; seed < 80; seed++)
      for (const { judge, entry } of (await assign({ ...input, seed: String(seed) }, undefined, solver)).pairs) seen.set(`${judge}/${entry}`, (seen.get(`${judge}/${entry}`) ?? 0) + 1 / 80)
    expect(Math.max(...seen.values())).toBeLessThan(0.7 + 5 * Math.sqrt(0.21 / 80))
    expect(seen.get('J2/E0')).toBeGreaterThan(0.1)
    await expect(assign({ ...input, rules: { connected: true } }, undefined, solver)).rejects.toThrow(RangeError)
  })
})

describe('why there is none', () => {
  const problem = (need: number, loads: { lo?: number; cap: number }[], pairs: [number, number][]) => problemOf({
    entries: [0, 1, 2].map((e) => ({ code: `E${e}`, need })), judges: loads.map((load, j) => ({ code: `J${j}`, ...load })),
    arcs: { entry: pairs.map(([e]) => e), judge: pairs.map(([, j]) => j), affinity: pairs.map(() => 1) },
  })

  it('names judges who can be given less than they must take', () => {
    const [reason] = whyInfeasible(problem(1, [{ lo: 1, cap: 3 }, { lo: 1, cap: 3 }, { cap: 3 }], [[0, 0], [0, 1], [0, 2], [1, 2], [2, 2]]))
    expect(reason).toEqual({ kind: 'short-of-entries', judges: ['J0', 'J1'], entries: ['E0'], least: 2, room: 1, others: 0 })
  })

  it('names every entry and judge that cannot do alone', () => {
    const reasons = whyInfeasible(problem(2, [{ cap: 3 }, { lo: 2, cap: 3 }], [[0, 0], [0, 1], [1, 0], [2, 0]]))
    expect(reasons.map((reason) => reason.kind).sort()).toEqual(['too-few-entries', 'too-few-judges', 'too-few-judges'])
  })
})

describe('input that is none', () => {
  it.each([
    ['a pair twice', { arcs: { entry: [0, 0], judge: [0, 0], affinity: [1, 1] } }, 'there twice'],
    ['a negative affinity', { arcs: { entry: [0], judge: [0], affinity: [-1] } }, 'affinity'],
    ['an unknown judge', { arcs: { entry: [0], judge: [7], affinity: [1] } }, 'unknown'],
    ['a floor above 1', { floor: 1.5 }, 'floor'],
    ['a probability of 0', { capProbability: 0 }, 'probability'],
  ])('%s', async (_, change, words) => {
    await expect(assign({ ...inputOf([[1, 1, 1, 1], [1, 1, 1, 1], [1, 1, 1, 1]]), ...change } as AssignInput, undefined, solver)).rejects.toThrow(words)
  })
})
