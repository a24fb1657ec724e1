import { describe, expect, it } from 'vitest'
import { assign, type AssignInput } from '#domain/assignment/assign.ts'
import { relaxed, type Run } from '#domain/assignment/best-total.ts'
import { fairnessCeiling } from '#domain/assignment/ceiling.ts'
import { panelRows } from '#domain/assignment/panel-rows.ts'
import { problemOf } from '#domain/assignment/problem.ts'
import { Solver } from '#domain/assignment/solver.ts'
import { seeded } from '#test/domain/judging/seeded.ts'

const solver = new Solver()

function contest(entries: number, judges: number, loads: { lo: number; cap: number }, affinity: (e: number, j: number) => number): AssignInput {
  const arcs = Array.from({ length: entries * judges }, (_, i) => ({ e: Math.floor(i / judges), j: i % judges }))
  return {
    entries: Array.from({ length: entries }, (_, e) => ({ code: `E${e}`, need: 3 })), judges: Array.from({ length: judges }, (_, j) => ({ code: `J${j}`, ...loads })),
    arcs: { entry: arcs.map(({ e }) => e), judge: arcs.map(({ j }) => j), affinity: arcs.map(({ e, j }) => affinity(e, j)) }, floor: 'exact', seed: '1',
  }
}

/** Entries 0 to 14 are of a subject that four judges know, of whom each may take eight: 32 of 45 readings. */
const niche = (seed: number) => {
  const random = seeded(seed)
  return contest(60, 40, { lo: 0, cap: 8 }, (e, j) => (e >= 15 ? random() : j < 4 ? 0.5 + random() / 2 : random() / 10))
}

/** Some judges are good for all: everybody wants the same ones. */
const wanted = () => {
  const random = seeded(4)
  const good = Array.from({ length: 30 }, random)
  return contest(50, 30, { lo: 0, cap: 8 }, (_, j) => 0.85 * good[j]! + 0.15 * random())
}

describe('entries that compete for the same judges', () => {
  it.each([1, 2])('of a subject that few know: ceiling and total are proven (%i)', async (seed) => {
    const result = await assign(niche(seed), undefined, solver)
    expect(result.status).toBe('optimal')
    expect(result.gap).toBeLessThanOrEqual(1e-4)
    expect(result.ceilingBound).toBe(result.ceiling)
    expect(result.worst).toBeGreaterThanOrEqual(result.ceiling - 1e-7)
    expect(result.ceiling).toBeGreaterThan(1)
  })

  it('all for the same few: exchanges come near the bound of the linear program, and keep needs and loads', async () => {
    const problem = problemOf(wanted())
    const run: Run = { problem, solver, deadline: performance.now() + 6000, say: () => undefined }
    const { floor, bound, chosen } = await fairnessCeiling(run, '1', panelRows(problem).rows)
    expect(bound).toBeLessThanOrEqual((await relaxed({ ...run, deadline: 1e9 }, { kind: 'raise' })).value + 1e-6)
    expect(floor).toBeGreaterThan(0.96 * bound)
    expect(floor).toBeLessThanOrEqual(bound)
    const [needs, loads] = [new Int32Array(50), new Int32Array(30)]
    for (const arc of chosen!) {
      needs[problem.arcEntry[arc]!]!++
      loads[problem.arcJudge[arc]!]!++
    }
    expect(needs.every((each) => each === 3)).toBe(true)
    expect(Math.max(...loads)).toBeLessThanOrEqual(8)
    expect(new Set(chosen).size).toBe(150)
  })
})
