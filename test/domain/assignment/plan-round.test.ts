import { describe, expect, it } from 'vitest'
import { connectedParts } from '#domain/judging/connected-parts.ts'
import { planRound, type PlanInput } from '#domain/assignment/plan-round.ts'

const table = (rows: number[][], need: number, cap: number, more: Partial<PlanInput> = {}): PlanInput => {
  const pairs = rows.flatMap((row, e) => row.flatMap((affinity, j) => (affinity >= 0 ? [{ e, j, affinity }] : [])))
  return {
    entries: rows.map((_, e) => ({ code: `E${e}`, need })), judges: rows[0]!.map((_, j) => ({ code: `J${j}`, cap, existing: 0 })), slack: 1,
    arcs: { entry: pairs.map(({ e }) => e), judge: pairs.map(({ j }) => j), affinity: pairs.map(({ affinity }) => affinity) }, ...more,
  }
}

describe('a plan for a round', () => {
  it('short of judges, gives everybody a first reading before anybody a second', async () => {
    const { served, result } = await planRound(table([[0.9, 0.1], [0.8, 0.2], [0.7, 0.3]], 2, 2))
    expect(served.reduce((sum, each) => sum + each, 0)).toBe(4)
    expect(Math.min(...served)).toBe(1)
    expect(result?.status).toBe('optimal')
  })

  it('keeps loads within the slack of the most even ones', async () => {
    const { result } = await planRound(table(Array.from({ length: 9 }, () => [1, 0.1, 0.1]), 1, 9))
    const loads = ['J0', 'J1', 'J2'].map((judge) => result!.pairs.filter((pair) => pair.judge === judge).length)
    expect(loads[0]).toBe(4)
    expect(Math.min(...loads)).toBeGreaterThanOrEqual(2)
  })

  it('mends with the fewest changes, moving what must move', async () => {
    // E0 lost its judge and only J0 may read it, who is full with E1; E1 can go to J1
    const input = table([[0.5, -1], [0.9, 0.4]], 1, 1)
    const inForce = Array.from(input.arcs.entry, (e, i) => (e === 1 && input.arcs.judge[i] === 0 ? 1 : 0))
    const { result } = await planRound({ ...input, inForce })
    expect(result).toMatchObject({ removed: [{ entry: 'E1', judge: 'J0' }], added: [{ entry: 'E0', judge: 'J0' }, { entry: 'E1', judge: 'J1' }] })
  })

  it('gives up even loads before rules, and says why where no plan keeps them', async () => {
    // three of one house and one of another: even loads would put two of the house on an entry
    const input = table(Array.from({ length: 3 }, () => [0.9, 0.8, 0.7, 0.1]), 2, 3)
    const judges = input.judges.map((judge, j) => ({ ...judge, organisation: j < 3 ? 'house' : 'other' }))
    const { result } = await planRound({ ...input, judges, slack: 0, rules: { onePerOrganisation: true } })
    expect(result!.pairs.filter(({ judge }) => judge === 'J3')).toHaveLength(3)
    const none = await planRound({ ...input, judges: judges.map((judge) => ({ ...judge, organisation: 'house' })), rules: { onePerOrganisation: true } })
    expect(none.result).toMatchObject({ status: 'infeasible', pairs: [], why: expect.arrayContaining([{ kind: 'one-organisation', entry: 'E0', organisations: 1, need: 2 }]) as object })
  })

  it('mends under the rules of panels', async () => {
    // E0 lost its judge; J1 fits best and is of the house of J0, who reads it still
    const input = table([[-1, 0.9, 0.2], [0.5, -1, -1]], 1, 2)
    const entries = [{ ...input.entries[0]!, readers: ['J0'] }, input.entries[1]!]
    const judges = input.judges.map((judge, j) => ({ ...judge, organisation: j < 2 ? 'house' : 'other' }))
    const inForce = Array.from(input.arcs.entry, (e) => (e === 1 ? 1 : 0))
    const { result } = await planRound({ ...input, entries, judges, inForce, rules: { onePerOrganisation: true } })
    expect(result).toMatchObject({ removed: [], added: [{ entry: 'E0', judge: 'J2' }] })
    const none = await planRound({ ...input, entries, judges: judges.map((judge) => ({ ...judge, organisation: 'house' })), inForce, rules: { onePerOrganisation: true } })
    expect(none.result).toMatchObject({ status: 'infeasible', why: [{ kind: 'one-organisation', entry: 'E0' }] })
  })

  it('tells which entries cannot be compared', () => {
    const pairs = [['A', 'x'], ['A', 'y'], ['B', 'y'], ['C', 'z'], ['D', 'z'], ['E', 'w']].map(([entry, judge]) => ({ entry: entry!, judge: judge! }))
    const groups = (of: typeof pairs) => connectedParts(of).map(({ entries }) => entries)
    expect(groups(pairs)).toEqual([['A', 'B'], ['C', 'D'], ['E']])
    expect(groups([...pairs, { entry: 'A', judge: 'z' }, { entry: 'D', judge: 'w' }])).toEqual([['A', 'B', 'C', 'D', 'E']])
  })
})
