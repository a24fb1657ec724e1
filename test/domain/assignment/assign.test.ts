import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as whole from '#domain/assignment/assign.ts'
import type { AssignInput } from '#domain/assignment/assign.ts'
import * as mend from '#domain/assignment/repair.ts'
import { Solver } from '#domain/assignment/solver.ts'

// one solver for all: loading it takes longer than these cases
const solver = new Solver()
const assign = (input: AssignInput) => whole.assign(input, undefined, solver)
const repair = (input: mend.RepairInput) => mend.repair(input, undefined, solver)

type Case = { need: number[]; lo: number[]; cap: number[]; a: number[][] }

/** Affinities with many ties, none, or as they come; −1: may not be assigned. */
const affinity = fc.oneof(fc.constant(-1), fc.constantFrom(0, 0.25, 0.5, 1), fc.integer({ min: 0, max: 100 }).map((n) => n / 100), fc.double({ min: 0, max: 1, noNaN: true }))
const cases = fc.record({ E: fc.integer({ min: 1, max: 4 }), J: fc.integer({ min: 1, max: 4 }) }).chain(({ E, J }) =>
  fc.record({
    need: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: E, maxLength: E }),
    lo: fc.array(fc.constantFrom(0, 0, 0, 1, 2), { minLength: J, maxLength: J }),
    cap: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: J, maxLength: J }),
    a: fc.array(fc.array(affinity, { minLength: J, maxLength: J }), { minLength: E, maxLength: E }),
  }))

const inputOf = ({ need, lo, cap, a }: Case): AssignInput => {
  const rows = a.flatMap((list, e) => list.flatMap((value, j) => (value >= 0 ? [{ e, j, value }] : [])))
  return {
    entries: need.map((each, e) => ({ code: `E${e}`, need: each })), judges: lo.map((each, j) => ({ code: `J${j}`, lo: each, cap: Math.max(each, cap[j]!) })),
    arcs: { entry: rows.map(({ e }) => e), judge: rows.map(({ j }) => j), affinity: rows.map(({ value }) => value) }, floor: 'exact', seed: 's',
  }
}

/** Every assignment there is: by entry, the judges as bits. */
function* all({ need, lo, cap, a }: Case): Generator<{ worst: number; total: number; picks: number[] }> {
  const J = lo.length
  const picks: number[] = []
  const load = lo.map(() => 0)
  function* from(e: number): Generator<{ worst: number; total: number; picks: number[] }> {
    if (e === need.length) {
      if (!load.every((each, j) => each >= lo[j]! && each <= Math.max(lo[j]!, cap[j]!))) return
      const sums = picks.map((bits, at) => a[at]!.reduce((sum, value, j) => sum + (bits & (1 << j) ? value : 0), 0))
      yield { worst: Math.min(...sums.filter((_, at) => need[at]! > 0)), total: sums.reduce((sum, each) => sum + each, 0), picks: [...picks] }
      return
    }
    for (let bits = 0; bits < 1 << J; bits++) {
      const judges = Array.from({ length: J }, (_, j) => j).filter((j) => bits & (1 << j))
      if (judges.length !== need[e] || judges.some((j) => a[e]![j]! < 0)) continue
      judges.forEach((j) => load[j]!++)
      picks.push(bits)
      yield* from(e + 1)
      picks.pop()
      judges.forEach((j) => load[j]!--)
    }
  }
  yield* from(0)
}

describe('an assignment', () => {
  it('is the best of all that there are: ceiling, total, worst entry, bounds', async () => {
    await fc.assert(fc.asyncProperty(cases, async (instance) => {
      const every = [...all(instance)]
      const result = await assign(inputOf(instance))
      if (every.length === 0) {
        expect(result.status).toBe('infeasible')
        expect(result.why.length).toBeGreaterThan(0)
        return
      }
      expect(result.status).toBe('optimal')
      if (instance.need.every((need) => need === 0)) return
      const ceiling = Math.max(...every.map(({ worst }) => worst))
      const total = Math.max(...every.filter(({ worst }) => worst >= ceiling - 1e-9).map((each) => each.total))
      expect(result.ceiling).toBeCloseTo(ceiling, 8)
      expect(result.worst).toBeCloseTo(ceiling, 8)
      expect(result.total).toBeCloseTo(total, 6)
      expect(result.bound).toBeGreaterThanOrEqual(result.total)
      expect(result.gap).toBeLessThanOrEqual(1e-4)
      const load = new Map<string, number>()
      for (const { judge, entry, affinity: value } of result.pairs) {
        expect(instance.a[Number(entry.slice(1))]![Number(judge.slice(1))]).toBe(value)
        load.set(judge, (load.get(judge) ?? 0) + 1)
      }
      instance.lo.forEach((lo, j) => {
        expect(load.get(`J${j}`) ?? 0).toBeGreaterThanOrEqual(lo)
        expect(load.get(`J${j}`) ?? 0).toBeLessThanOrEqual(Math.max(lo, instance.cap[j]!))
      })
      expect(new Set(result.pairs.map(({ judge, entry }) => `${judge}/${entry}`)).size).toBe(result.pairs.length)
    }), { seed: 6, numRuns: 120 })
  })

  it('without a floor it is the largest total; the ceiling is told all the same', async () => {
    await fc.assert(fc.asyncProperty(cases, async (instance) => {
      const every = [...all(instance)]
      if (every.length === 0 || instance.need.every((need) => need === 0)) return
      const [free, half] = [await assign({ ...inputOf(instance), floor: 'none' }), await assign({ ...inputOf(instance), floor: 0.5 })]
      const ceiling = Math.max(...every.map(({ worst }) => worst))
      expect(free.total).toBeCloseTo(Math.max(...every.map((each) => each.total)), 6)
      expect(free.ceiling).toBeCloseTo(ceiling, 8)
      expect(half.total).toBeCloseTo(Math.max(...every.filter(({ worst }) => worst >= ceiling / 2 - 1e-9).map((each) => each.total)), 6)
    }), { seed: 7, numRuns: 60 })
  })

  it('does not depend on the order of rows, entries or judges', async () => {
    await fc.assert(fc.asyncProperty(cases, async (instance) => {
      const input = inputOf(instance)
      const [E, J, n] = [input.entries.length, input.judges.length, input.arcs.entry.length]
      const flip = (list: ArrayLike<number>, of: number): number[] => Array.from(list, (at) => of - 1 - at).reverse()
      const turned: AssignInput = {
        ...input, entries: input.entries.toReversed(), judges: input.judges.toReversed(),
        arcs: { entry: flip(input.arcs.entry, E), judge: flip(input.arcs.judge, J), affinity: Array.from({ length: n }, (_, i) => input.arcs.affinity[n - 1 - i]!) },
      }
      expect({ ...(await assign(turned)), seconds: 0 }).toEqual({ ...(await assign(input)), seconds: 0 })
    }), { seed: 8, numRuns: 30 })
  })

  it('a repair takes away the fewest pairs, and of such repairs is the best', async () => {
    await fc.assert(fc.asyncProperty(cases, fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }), async (instance, flags) => {
      const every = [...all(instance)]
      if (every.length === 0) return
      const input = inputOf(instance)
      const inForce = Array.from(input.arcs.entry, (e, i) => (flags[e * 4 + input.arcs.judge[i]!] ? 1 : 0))
      const result = await repair({ ...input, inForce })
      const kept = (picks: number[]): number => inForce.reduce<number>((sum, flag, i) => sum + (flag && picks[input.arcs.entry[i]!]! & (1 << input.arcs.judge[i]!) ? 1 : 0), 0)
      const most = Math.max(...every.map(({ picks }) => kept(picks)))
      expect(result.removed.length).toBe(inForce.reduce<number>((sum, flag) => sum + flag, 0) - most)
      expect(result.total).toBeCloseTo(Math.max(...every.filter(({ picks }) => kept(picks) === most).map(({ total }) => total)), 6)
    }), { seed: 9, numRuns: 80 })
  })
})
