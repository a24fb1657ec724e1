import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SpokenLanguage } from '#domain/assignment/languages.ts'
import { maximumAssignment, type AssignmentInput, type Pair } from '#domain/assignment/maximum-assignment.ts'

const french: SpokenLanguage = { code: 'fr', fluency: 'fluent' }
const english: SpokenLanguage = { code: 'en', fluency: 'native' }
const judge = (code: string, cap = 10, existing = 0, languages = [english]) => ({ code, cap, existing, languages })
const entry = (code: string, need = 1, language: string | null = 'en') => ({ code, need, language })
const run = (input: Partial<AssignmentInput>) =>
  maximumAssignment({ entries: [], judges: [], forbidden: [], fixed: [], seed: 'seed', ...input })
const key = ({ entry: e, judge: j }: Pair) => `${e}-${j}`

describe('an assignment', () => {
  it('is found although the judge drawn first is the only one for somebody else', () => {
    const result = run({
      entries: [entry('E1'), entry('E2')], judges: [judge('J1', 1), judge('J2', 1)],
      forbidden: [{ entry: 'E2', judge: 'J2' }],
    })
    expect(result.complete).toBe(true)
    expect(result.pairs.map(key)).toEqual(['E1-J2', 'E2-J1'])
  })

  it('says why each pair', () => {
    const result = run({ entries: [entry('E1', 1, 'fr-CA')], judges: [judge('J1', 5, 2, [english, french]), judge('J2')] })
    expect(result.pairs).toEqual([{
      entry: 'E1', judge: 'J1',
      why: { origin: 'proposed', language: french, conflict: 'none', loadBefore: 2, loadAfter: 3 },
    }])
  })

  it('names an entry that cannot be served, and why', () => {
    const result = run({
      entries: [entry('E1', 3, 'fr')],
      judges: [judge('J1', 5, 5, [french]), judge('J2', 5, 0, [french]), judge('J3'), judge('J4', 5, 0, [french])],
      forbidden: [{ entry: 'E1', judge: 'J4' }],
    })
    expect(result.complete).toBe(false)
    expect(result.unserved).toEqual([{ entry: 'E1', need: 3, served: 1, possible: 2, reasons: { conflict: 1, language: 1, full: 1 } }])
  })

  it('asks for the fluency of the rules, and takes a translation as well', () => {
    const basic = [{ code: 'fr', fluency: 'basic' as const }]
    const ask = (change: Partial<AssignmentInput>) => run({ entries: [entry('E1', 1, 'fr')], judges: [judge('J1', 5, 0, basic)], ...change }).complete
    expect(ask({})).toBe(false)
    expect(ask({ minFluency: 'basic' })).toBe(true)
    expect(ask({ entries: [{ ...entry('E1', 1, 'ar'), alsoIn: ['en'] }], judges: [judge('J1')] })).toBe(true)
    expect(ask({ entries: [entry('E1', 1, null)] })).toBe(true)
  })

  it('keeps fixed pairs, counts them, and refuses one with a conflict', () => {
    const result = run({
      entries: [entry('E1', 2), entry('E2')], judges: [judge('J1', 1), judge('J2', 1), judge('J3', 1)],
      fixed: [{ entry: 'E1', judge: 'J1' }, { entry: 'E2', judge: 'J2' }, { entry: 'E9', judge: 'J1' }],
      forbidden: [{ entry: 'E2', judge: 'J2' }],
    })
    expect(result.refusedFixed).toEqual([{ entry: 'E2', judge: 'J2', reason: 'conflict' }, { entry: 'E9', judge: 'J1', reason: 'unknown' }])
    expect(result.pairs.map((pair) => [key(pair), pair.why.origin])).toEqual([['E1-J1', 'fixed'], ['E1-J2', 'proposed'], ['E2-J3', 'proposed']])
  })

  it('gives everyone a first reading before anyone a third', () => {
    const result = run({ entries: [entry('E1', 3), entry('E2', 3), entry('E3', 3)], judges: [judge('J1', 1), judge('J2', 1), judge('J3', 1)] })
    expect(result.unserved.map(({ served }) => served)).toEqual([1, 1, 1])
  })

  it('evens out with the work judges already have', () => {
    const result = run({ entries: ['a', 'b', 'c', 'd'].map((code) => entry(code)), judges: [judge('J1', 10, 3), judge('J2'), judge('J3', 10, 1)] })
    expect(result.loads.map(({ after }) => after).toSorted()).toEqual([2, 3, 3])
    expect(result.loads[0]).toEqual({ judge: 'J1', before: 3, after: 3, cap: 10 })
  })

  it('refuses numbers that are none, rather than search for ever', () => {
    expect(() => run({ entries: [entry('E1')], judges: [judge('J1', Number.NaN)] })).toThrow(RangeError)
    expect(() => run({ entries: [entry('E1', -1)], judges: [judge('J1')] })).toThrow(RangeError)
    expect(run({ entries: [entry('E1')], judges: [judge('J1', Infinity)] }).complete).toBe(true)
  })

  it('of nothing is nothing', () => {
    expect(run({})).toEqual({ complete: true, pairs: [], unserved: [], refusedFixed: [], loads: [] })
    expect(run({ entries: [entry('E1', 2)] }).unserved[0]).toMatchObject({ possible: 0, served: 0 })
  })
})

const E = ['E1', 'E2', 'E3'] as const
const J = ['J1', 'J2', 'J3', 'J4'] as const
const everyPair: Pair[] = E.flatMap((e) => J.map((j) => ({ entry: e, judge: j })))
const somePairs = (max: number) => fc.subarray(everyPair, { maxLength: max })
const languages = fc.subarray([english, french])
const instance: fc.Arbitrary<AssignmentInput> = fc.record({
  entries: fc.tuple(...E.map((code) => fc.record({ code: fc.constant(code), need: fc.integer({ min: 0, max: 3 }), language: fc.constantFrom('en', 'fr', null) }))),
  judges: fc.tuple(...J.map((code) => fc.record({ code: fc.constant(code), cap: fc.integer({ min: 0, max: 3 }), existing: fc.integer({ min: 0, max: 2 }), languages }))),
  forbidden: somePairs(7), fixed: somePairs(2), seed: fc.string(),
})

/** By trying every subset of pairs: what is permitted, told apart from how it is found. */
function tryEverything(input: AssignmentInput) {
  const banned = new Set(input.forbidden.map(key))
  const fixed = new Set(input.fixed.map(key).filter((one) => !banned.has(one)))
  const reads = (pair: Pair) => {
    const wanted = input.entries.find(({ code }) => code === pair.entry)?.language ?? null
    return wanted === null || input.judges.find(({ code }) => code === pair.judge)?.languages.some(({ code }) => code === wanted)
  }
  const free = everyPair.filter((pair) => !banned.has(key(pair)) && !fixed.has(key(pair)) && reads(pair))
  const count = (pairs: Pair[], who: 'entry' | 'judge', code: string) => pairs.filter((pair) => pair[who] === code).length
  const kept = everyPair.filter((pair) => fixed.has(key(pair)))
  const options: { total: number; served: number[]; loads: number[] }[] = []
  for (let mask = 0; mask < 1 << free.length; mask++) {
    const chosen = free.filter((_, bit) => mask & (1 << bit))
    const pairs = [...kept, ...chosen]
    const within = input.judges.every(({ code, cap, existing }) => count(chosen, 'judge', code) === 0 || existing + count(pairs, 'judge', code) <= cap) &&
      input.entries.every(({ code, need }) => count(chosen, 'entry', code) === 0 || count(pairs, 'entry', code) <= need)
    if (!within) continue
    options.push({
      total: chosen.length,
      served: input.entries.map(({ code }) => count(pairs, 'entry', code)),
      loads: input.judges.map(({ code, existing }) => existing + count(pairs, 'judge', code)).sort((a, b) => b - a),
    })
  }
  const most = Math.max(...options.map(({ total }) => total))
  return { most, best: options.filter(({ total }) => total === most) }
}
const before = (a: number[], b: number[]): number => a.map((value, i) => value - (b[i] ?? 0)).find((difference) => difference !== 0) ?? 0

describe('whatever the entries, judges, conflicts and fixed pairs', () => {
  it('as many readings are given as trying everything finds, at the most equal loads', () => {
    fc.assert(fc.property(instance, (input) => {
      const result = maximumAssignment(input)
      const { most, best } = tryEverything(input)
      const proposed = result.pairs.filter(({ why }) => why.origin === 'proposed')
      expect(proposed).toHaveLength(most)
      const served = input.entries.map(({ code }) => result.pairs.filter((pair) => pair.entry === code).length)
      const alike = best.filter((option) => option.served.every((n, i) => n === served[i]))
      const mostEqual = alike.map(({ loads }) => loads).sort(before)[0]
      expect(result.loads.map(({ after }) => after).sort((a, b) => b - a)).toEqual(mostEqual)
      const canAll = best.some((option) => option.served.every((n, i) => n >= input.entries[i]!.need))
      expect(result.complete).toBe(canAll)
    }), { numRuns: 150 })
  })

  it('no conflict is assigned, no cap exceeded, no pair given twice, nothing in a language the judge does not read', () => {
    fc.assert(fc.property(instance, (input) => {
      const { pairs, loads, unserved } = maximumAssignment(input)
      const banned = new Set(input.forbidden.map(key))
      expect(pairs.filter((pair) => banned.has(key(pair)))).toEqual([])
      expect(new Set(pairs.map(key)).size).toBe(pairs.length)
      for (const { judge: code, before: existing, after, cap } of loads) {
        const fixed = pairs.filter((pair) => pair.judge === code && pair.why.origin === 'fixed').length
        expect(after).toBeLessThanOrEqual(Math.max(cap, existing + fixed))
      }
      for (const { entry: code, why } of pairs)
        if (why.origin === 'proposed') expect(why.language === null).toBe(input.entries.find((one) => one.code === code)?.language === null)
      for (const { served, need, possible, reasons } of unserved) {
        expect(served).toBeLessThan(need)
        expect(possible + reasons.conflict + reasons.language).toBe(J.length)
      }
    }), { numRuns: 400 })
  })

  it('the same seed gives the same answer, in whatever order the input comes', () => {
    fc.assert(fc.property(instance, (input) => {
      const turned = { ...input, entries: input.entries.toReversed(), judges: input.judges.toReversed(), forbidden: input.forbidden.toReversed(), fixed: input.fixed.toReversed() }
      expect(maximumAssignment(turned)).toEqual(maximumAssignment(input))
    }))
  })
})

describe('at the size of a real edition', () => {
  const many = (entries: number, judges: number, need: number): AssignmentInput => ({
    entries: Array.from({ length: entries }, (_, n) => entry(`E${n}`, need, n % 3 === 0 ? 'fr' : 'en')),
    judges: Array.from({ length: judges }, (_, n) => judge(`J${n}`, Math.ceil((entries * need) / judges) + 4, n % 5, n % 2 ? [english] : [english, french])),
    forbidden: Array.from({ length: entries }, (_, n) => ({ entry: `E${n}`, judge: `J${(n * 7) % judges}` })),
    fixed: [], seed: '2026',
  })
  it('400 entries and 24 judges are served with even loads, and another seed gives another answer', () => {
    const result = maximumAssignment(many(400, 24, 3))
    expect(result.complete).toBe(true)
    const loads = result.loads.map(({ after }) => after)
    expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1)
    expect(maximumAssignment({ ...many(400, 24, 3), seed: '2027' }).pairs).not.toEqual(result.pairs)
  })
  it('2,000 entries and 200 judges are served', () => {
    expect(maximumAssignment(many(2000, 200, 3)).complete).toBe(true)
  })
})
