import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Bundle } from '#domain/proof/bundle.ts'
import { headOf, listOf } from '#domain/proof/leaf.ts'
import { freezeOf } from '#domain/proof/make-bundle.ts'
import { movedBetween } from '#domain/proof/moved.ts'
import { CHECKS } from '#domain/proof/verification.ts'
import { verifyBundle } from '#domain/proof/verify-bundle.ts'
import { A, ACTS, B, C, chainOf, COMPETITION, signedBundle } from './judged.ts'

let bundle: Bundle
beforeAll(async () => void (bundle = await signedBundle()))

/** A copy with one thing changed. */
const with_ = (change: (copy: Bundle) => void): Bundle => {
  const copy = structuredClone(bundle)
  change(copy)
  return copy
}
const brokenIn = async (given: unknown): Promise<Record<string, string[]>> =>
  Object.fromEntries((await verifyBundle(given)).checks.filter((each) => each.broken > 0).map(({ check, breaks }) => [check, breaks.map(({ path }) => path)]))
/** Writes any place of the copy: what a forger would do, whatever the types say. */
const set = (path: string, value: unknown) => (copy: Bundle): void => {
  const parts = path.split('/').slice(1)
  const last = parts.pop() ?? ''
  const holder = parts.reduce<Record<string, unknown>>((here, part) => here[part] as Record<string, unknown>, copy as unknown as Record<string, unknown>)
  holder[last] = value
}

describe('a bundle', () => {
  it('that nobody touched holds in every check, and gives the ranking', async () => {
    const { ok, checks, ranking } = await verifyBundle(bundle)
    expect(checks.map(({ check, ok }) => `${check} ${ok}`)).toEqual(CHECKS.map((check) => `${check} ${check !== 'expected'}`))
    expect(ok).toBe(true)
    expect(ranking?.map(({ entry, rank, count }) => [entry, rank, count])).toEqual([[A, 1, 2], [B, 2, 2], [C, 3, 1]])
    expect(bundle.result.excluded).toMatchObject({ stray: 1, recused: 1 })
  })

  it('opens the leaves of its own category alone', () => {
    expect(bundle.leaves.filter(({ body }) => !body).map(({ seq }) => seq)).toEqual([4, 14])
    expect(JSON.stringify(bundle)).not.toContain('EN-ZZZZZZ')
  })

  it('has as its head what sha256sum says of the list', async () => {
    const leaves = bundle.leaves.map(({ leaf }) => leaf)
    expect(await headOf(leaves)).toBe(createHash('sha256').update(listOf(leaves)).digest('hex'))
    expect(bundle.statement.head).toBe(await headOf(leaves))
  })

  const other = 'a'.repeat(64)
  it.each<[what: string, change: (copy: Bundle) => void, check: string, place: string]>([
    ['a score', set('/leaves/0/body/scores/need', 4), 'leaves', '/leaves/0'],
    ['whose scorecard it is', set('/leaves/4/body/judge', 'AP-000009'), 'leaves', '/leaves/4'],
    ['an act', set('/leaves/12/body/act', 'lock'), 'leaves', '/leaves/12'],
    ['a salt', set('/leaves/2/salt', '0'.repeat(31) + '9'), 'leaves', '/leaves/2'],
    ['the hash of an opened leaf', set('/leaves/1/leaf', other), 'leaves', '/leaves/1'],
    ['the hash of a closed leaf', set('/leaves/3/leaf', other), 'head', '/statement/head'],
    ['a number in the sequence', set('/leaves/5/seq', 7), 'sequence', '/leaves/5/seq'],
    ['a leaf taken out', (copy) => void copy.leaves.splice(5, 1), 'sequence', '/leaves/5/seq'],
    ['the last leaf taken out', (copy) => void copy.leaves.pop(), 'sequence', '/leaves'],
    ['two leaves exchanged', (copy) => void copy.leaves.splice(0, 2, copy.leaves[1]!, copy.leaves[0]!), 'sequence', '/leaves/0/seq'],
    ['an opened leaf closed', (copy) => { delete copy.leaves[0]!.salt; delete copy.leaves[0]!.body }, 'inputs', '/leaves'],
    ['the head', set('/statement/head', other), 'signature', '/signature'],
    ['the moment', set('/statement/at', '2026-11-24T09:00:00.000Z'), 'signature', '/signature'],
    ['the signature', (copy) => void (copy.signature = `${copy.signature[0] === 'A' ? 'B' : 'A'}${copy.signature.slice(1)}`), 'signature', '/signature'],
    ['the key', set('/publicKey', 'A'.repeat(43)), 'signature', '/signature'],
    ['a weight', set('/rubric/criteria/1/weight', 3), 'inputs', '/rubric'],
    ['which entries compete', (copy) => void copy.entries.pop(), 'inputs', '/entries'],
    ['the rule', set('/method/rule', 'median-of-totals'), 'inputs', '/method'],
    ['the seed of the lot', set('/ties/seed', 'another'), 'inputs', '/ties'],
    ['the hash of the rubric', set('/inputs/rubric', other), 'inputs', '/rubric'],
    ['the salt of the inputs', set('/inputs/salt', '0'.repeat(32)), 'inputs', '/inputs'],
    ['the state of a scorecard', (copy) => void (copy.scorecards.find(({ status }) => status === 'recused')!.status = 'submitted'), 'active', '/scorecards/2'],
    ['a scorecard left out', (copy) => void copy.scorecards.splice(0, 1), 'active', '/scorecards'],
    ['which submission stands', (copy) => void (copy.scorecards.find(({ seq }) => seq === 9)!.seq = 7), 'active', '/scorecards/4'],
    ['a total', set('/scorecards/0/total', 4.5), 'totals', '/scorecards/0/total'],
    ['two places', (copy) => void copy.result.entries.reverse(), 'ranking', '/result/entries/0'],
    ['a rank', set('/result/entries/1/rank', 1), 'ranking', '/result/entries/1'],
    ['a mean', set('/result/entries/1/mean', 4.9), 'result', '/result/entries/1/mean'],
    ['a count of what is out', set('/result/excluded/stray', 0), 'result', '/result/excluded/stray'],
    ['a member that does not belong', set('/judges', ['Ada']), 'schema', '/judges'],
    ['a member that is missing', (copy) => void delete (copy as Partial<Bundle>).ties, 'schema', '/ties'],
    ['a code that is none', set('/entries/0', 'Ada'), 'schema', '/entries/0'],
  ])('with %s changed breaks in exactly one check, at the place', async (_what, change, check, place) => {
    const broken = await brokenIn(with_(change))
    expect(Object.keys(broken)).toEqual([check])
    expect(broken[check]![0]).toBe(place)
    expect((await verifyBundle(with_(change))).ok).toBe(false)
  })

  it('forged throughout by its own maker has another head and key than those that were mailed', async () => {
    const forged = await signedBundle(ACTS.map((each) => (each.entry === B && each.scores ? { ...each, scores: [5, 5] } : each)))
    expect((await verifyBundle(forged)).ok).toBe(true)
    const { ok, checks } = await verifyBundle(forged, { head: bundle.statement.head, publicKey: bundle.publicKey })
    expect(ok).toBe(false)
    expect(checks.filter((each) => each.broken > 0).map(({ check, breaks }) => [check, breaks.map(({ path }) => path)])).toEqual([['expected', ['/statement/head', '/publicKey']]])
  })

  it('says where a receipt stands, and that one is not there', async () => {
    expect(await verifyBundle(bundle, { receipt: bundle.leaves[4]!.leaf.toUpperCase() })).toMatchObject({ ok: true, receipt: { seq: 5, entry: A, judge: 'AP-000002' } })
    expect(await verifyBundle(bundle, { receipt: bundle.leaves[3]!.leaf })).toMatchObject({ ok: true, receipt: { seq: 4, entry: null, judge: null } })
    expect(await verifyBundle(bundle, { receipt: 'f'.repeat(64) })).toMatchObject({ ok: false, receipt: null })
  })

  it('ranked by another rule holds as well, and adjusted scores take out the severity of a judge', async () => {
    const by = async (rule: 'median-of-totals' | 'adjusted', acts = ACTS) => verifyBundle(await signedBundle(acts, { ...COMPETITION, method: { ...COMPETITION.method, rule } }))
    expect((await by('median-of-totals')).ok).toBe(true)
    const judge = (n: number) => `AP-00000${n}`
    const level = (quality: number, offset: number): [number, number] => [quality + offset, quality + offset]
    // B is a point better than C, but the third judge, two points stricter, reads B and not C
    const quality: Record<string, number> = { [A]: 5, [B]: 4, [C]: 3 }
    const strict = [[A, 1], [A, 2], [A, 3], [B, 2], [B, 3], [C, 1], [C, 2]].map(([entry, k]) => ({ entry: String(entry), judge: judge(Number(k)), scores: level(quality[String(entry)]!, k === 3 ? -2 : 0) }))
    const raw = await verifyBundle(await signedBundle(strict))
    expect(raw.ranking?.map(({ entry, rank }) => [entry, rank])).toEqual([[A, 1], [B, 2], [C, 2]])
    const { ok, ranking } = await by('adjusted', strict)
    expect({ ok, order: ranking?.map(({ entry }) => entry) }).toEqual({ ok: true, order: [A, B, C] })
    expect(ranking?.every(({ value }) => value !== null && Math.abs(value * 1e4 - Math.round(value * 1e4)) < 1e-6)).toBe(true)
  })

  it('of another version of the method is not recomputed', async () => {
    const { ok, checks } = await verifyBundle(await signedBundle(ACTS, { ...COMPETITION, method: { ...COMPETITION.method, version: 99 } }))
    expect(ok).toBe(false)
    expect(checks.find(({ check }) => check === 'ranking')).toMatchObject({ ok: false, because: 'method-version' })
  })

  it.each<[string, unknown]>([
    ['nothing', undefined], ['null', null], ['a number', 7], ['a list', []], ['a text', 'bundle'], ['an empty object', {}], ['a function', () => 1],
    ['a getter that throws', Object.defineProperty({}, 'format', { enumerable: true, get: () => { throw new Error('no') } })],
    ['members of the prototype', JSON.parse('{"__proto__": {"format": "recount-bundle-1"}, "constructor": 1}')],
  ])('that is %s is refused in words, and nothing is thrown', async (_what, given) => {
    expect(await verifyBundle(given)).toMatchObject({ ok: false, checks: [{ check: 'schema', ok: false, broken: 1 }, ...CHECKS.slice(1).map((check) => ({ check, ok: false, because: 'schema' }))] })
  })

  it('every member of it replaced by every kind of junk shows, and nothing is thrown', async () => {
    const junk = [null, -1, 1e308, '', '🙂'.repeat(300), [], {}, [[]], JSON.parse('{"__proto__": 1}'), true]
    const paths: string[] = []
    const walk = (value: unknown, path: string): void => {
      if (path) paths.push(path)
      if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) if (!/^\/(leaves|scorecards)\/[2-9]/.test(`${path}/${key}`)) walk(inner, `${path}/${key}`)
    }
    walk(bundle, '')
    for (const path of paths) for (const value of junk) {
      const changed = with_(set(path, value))
      const { ok } = await verifyBundle(changed)
      if (ok && JSON.stringify(changed) !== JSON.stringify(bundle)) expect({ path, value }).toEqual('something that shows')
    }
  })
})

describe('a later freeze', () => {
  it('says what moved: places, scorecards, rules', async () => {
    const before = freezeOf(await chainOf(), COMPETITION)
    expect(movedBetween(before, before)).toEqual({ ranks: [], scorecards: [], rules: [] })
    const after = freezeOf(await chainOf([...ACTS, { entry: A, judge: 'AP-000001', act: 'stray' }, { entry: C, judge: 'AP-000003', scores: [5, 5] }]), { ...COMPETITION, ties: { ...COMPETITION.ties, rule: 'joint' } })
    expect(movedBetween(before, after)).toEqual({
      ranks: [], scorecards: [{ entry: A, judge: 'AP-000001', from: 5, to: null }, { entry: C, judge: 'AP-000003', from: null, to: 5 }], rules: ['ties'],
    })
    const lower = freezeOf(await chainOf([...ACTS, { entry: A, judge: 'AP-000002', act: 'recuse' }, { entry: A, judge: 'AP-000001', act: 'stray' }]), COMPETITION)
    expect(movedBetween(before, lower).ranks).toEqual([{ entry: A, from: 1, to: null }, { entry: B, from: 2, to: 1 }, { entry: C, from: 3, to: 2 }])
  })

  it('takes a reopened scorecard out until it is sent again, and has it back after a restoration', async () => {
    const reopened = freezeOf(await chainOf([...ACTS, { entry: A, judge: 'AP-000001', act: 'reopen' }]), COMPETITION)
    expect(reopened.result.entries.find(({ entry }) => entry === A)).toMatchObject({ count: 1 })
    expect(reopened.result.excluded.draft).toBe(1)
    const restored = freezeOf(await chainOf([...ACTS, { entry: C, judge: 'AP-000002', act: 'restore' }]), COMPETITION)
    expect(restored.result.entries.find(({ entry }) => entry === C)).toMatchObject({ count: 2 })
  })
})
