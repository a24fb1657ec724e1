import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { assign, buildEntry, buildJudge, buildWorld, inDays, type World } from '#test/factories.ts'
import { startAwards } from '#test/start.ts'
import { isRefusal } from '#domain/refusal.ts'
import { leafOf, type ActBody } from '#services/judging/chain.ts'
import { checkChains } from '#services/judging/check-chain.ts'
import type { Awards } from '#src/awards.ts'
import type { Entry, Round } from '#src/payload-types.ts'

const refusal = async (act: Promise<unknown>): Promise<string | null> => act.then(() => null, (error: unknown) => { if (isRefusal(error)) return error.code; throw error })

let awards: Awards
let world: World
let judges: Awaited<ReturnType<typeof buildJudge>>[]
let entries: Entry[]
beforeAll(async () => void ({ awards } = await startAwards()))

async function begin(round: Partial<Round>, count = 4, people = 2): Promise<void> {
  world = await buildWorld(awards, { phase: 'judging', round })
  entries = []
  for (let n = 0; n < count; n++) entries.push(await buildEntry(awards, world, { title: `Entry ${n}` }))
  judges = []
  for (let n = 0; n < people; n++) {
    const judge = await buildJudge(awards, world)
    judges.push(judge)
    for (const entry of entries) await assign(awards, world, judge.judge, entry)
  }
}
const at = () => ({ round: world.round.code! })
const viewer = (n = 0) => judges[n]!.viewer()
const codes = (...places: number[]): string[] => places.map((n) => entries[n]!.code!)
const events = (act: string) => awards.ctx.store.find('events', { and: [{ act: { equals: act } }, { round: { equals: world.round.code } }] }, { sort: 'seq' })
/** A confirmed conflict as the desk of conflicts leaves it. */
const conflict = (judge: string, entry: Entry) => awards.ctx.store.insert('conflicts', { code: `CF-${entry.code!.slice(3)}`, edition: world.edition.code, category: entry.category, judge, entry: entry.code, kind: 'work', source: 'staff', hard: true, state: 'confirmed', rev: 1 })

describe('a ranking round', () => {
  beforeEach(() => begin({ kind: 'ranking', criteria: [] }))
  const save = async (order: string[], rev: number, n = 0) => awards.saveRanking(await viewer(n), { ...at(), category: world.category.code!, order, rev })
  const submit = async (order: string[], rev: number, key: string, n = 0) => awards.submitRanking(await viewer(n), { ...at(), category: world.category.code!, order, rev, key })

  it('keeps a judge’s order, sends it, and holds the leaf of the chained event as a receipt', async () => {
    expect((await awards.openRanking(await viewer(), at())).rankings).toMatchObject([{ status: 'none', rev: 0, added: 0, category: { name: 'Access' } }])
    const order = codes(2, 0, 3, 1)
    expect(await save(order, 0)).toMatchObject({ state: 'saved', ranking: { rev: 1, status: 'draft' } })
    expect((await awards.openRanking(await viewer(), at())).rankings[0]!.entries.map(({ code }) => code)).toEqual(order)
    const sent = await submit(order, 1, 'key-of-one-act')
    const [event] = await events('rank')
    expect(sent).toMatchObject({ state: 'submitted', ranking: { status: 'submitted', receipt: event!.leaf } })
    expect(event!.body).toEqual({ act: 'rank', round: world.round.code, entry: '', judge: judges[0]!.judge, changes: null, outcome: order.join('>') })
    expect(leafOf(event!.salt, event!.body as ActBody)).toBe(event!.leaf)
    expect(await awards.ctx.store.count('assignments', { and: [{ judge: { equals: judges[0]!.judge } }, { state: { equals: 'done' } }] })).toBe(4)
    // the same act again leaves one event; a correction before the close names what it changes
    await submit(order, 1, 'key-of-one-act')
    expect(await events('rank')).toHaveLength(1)
    const now = (await awards.openRanking(await viewer(), at())).rankings[0]!
    await submit(codes(0, 1, 2, 3), now.rev, 'key-of-another')
    expect((await events('rank')).map(({ changes }) => changes)).toEqual([null, event!.seq])
    expect((await awards.judgeQueue(await viewer(), {})).rounds).toMatchObject([{ kind: 'ranking', state: 'all-done', done: 1, of: 1 }])
  })

  it('a save on a stale revision writes nothing and shows both', async () => {
    await save(codes(0, 1, 2, 3), 0)
    expect(await save(codes(3, 2, 1, 0), 0)).toMatchObject({ state: 'conflict', yours: codes(3, 2, 1, 0), ranking: { rev: 1, entries: codes(0, 1, 2, 3).map((code) => ({ code })) } })
  })

  it('takes exactly the own entries: none of others, none twice, none left out', async () => {
    const other = await buildEntry(awards, world)
    for (const order of [codes(0, 1, 2), [...codes(0, 1, 2), other.code!], codes(0, 1, 2, 2), [...codes(0, 1, 2, 3), other.code!]])
      expect(await refusal(save(order, 0))).toBe('ranking-not-of-own-entries')
    expect(await refusal(awards.saveScorecard(await viewer(), { entry: codes(0)[0]!, ...at(), rev: 0, scores: {} }))).toBe('round-takes-no-scores')
  })

  it('is not there for others, closed before the terms, and over after its end', async () => {
    const stranger = await buildJudge(awards, world)
    for (const who of [await stranger.viewer(), await world.organiser.viewer()]) expect(await refusal(awards.openRanking(who, at()))).toBe('not-found')
    const set = (changes: Partial<Round>) => awards.ctx.payload.update({ collection: 'rounds', id: world.round.id, data: changes as never })
    await set({ opens: inDays(1) })
    expect(await refusal(awards.openRanking(await viewer(), at()))).toBe('round-not-open')
    await set({ opens: inDays(-3), closes: inDays(-1) })
    expect(await refusal(save(codes(0, 1, 2, 3), 0))).toBe('round-is-over')
  })

  it('an entry in conflict is gone from the order, and from the result of the round', async () => {
    await submit(codes(3, 2, 1, 0), 0, 'key-of-judge-0')
    await submit(codes(3, 0, 2, 1), 0, 'key-of-judge-1', 1)
    const organiser = await world.organiser.viewer()
    const before = await awards.roundResult(organiser, { category: world.category.code!, ...at() })
    expect(before).toMatchObject({ kind: 'ranking', judges: 2, answers: 8, entries: [{ code: codes(3)[0], place: 1, meanRank: 1, rankings: 2 }, {}, {}, {}] })
    await conflict(judges[0]!.judge, entries[3]!)
    await awards.recuseJudge(organiser, { judge: judges[0]!.judge, entry: codes(3)[0]!, ...at(), reason: 'They work there' })
    expect((await awards.openRanking(await viewer(), at())).rankings[0]!.entries.map(({ code }) => code)).toEqual(codes(2, 1, 0))
    expect(await awards.roundResult(organiser, { category: world.category.code!, ...at() })).toMatchObject({ answers: 7, entries: expect.arrayContaining([expect.objectContaining({ code: codes(3)[0], rankings: 1 })]) as unknown[] })
  })
})

describe('a pairwise round', () => {
  beforeEach(() => begin({ kind: 'pairwise', criteria: [], comparisons: 5 }))
  const pairNow = async (n = 0) => (await awards.openPair(await viewer(n), at())).pair!
  const choose = async (outcome: 'left' | 'right' | 'tie', n = 0) => {
    const pair = await pairNow(n)
    return awards.choosePair(await viewer(n), { ...at(), left: pair.left.code, right: pair.right.code, outcome })
  }

  it('asks pair after pair, keeps the entry read last, and ends when all that is asked is answered', async () => {
    const seen: string[] = []
    for (let n = 0; n < 5; n++) {
      const { left, right, kept } = await pairNow()
      const pair = [left.code, right.code].toSorted().join(' ')
      expect(seen).not.toContain(pair)
      if (n > 0 && kept) expect(seen.at(-1)).toContain(kept)
      seen.push(pair)
      await choose(n % 2 ? 'left' : 'right')
    }
    expect(await awards.openPair(await viewer(), at())).toMatchObject({ answered: 5, asked: 5, pair: null, category: null })
    expect((await awards.judgeQueue(await viewer(), {})).rounds).toMatchObject([{ kind: 'pairwise', state: 'all-done', done: 5, of: 5 }])
    expect(await events('compare')).toHaveLength(5)
    // nobody is reminded of what is done, and whoever takes an answer back has work again
    const states = async () => new Set((await awards.ctx.store.find('assignments', { judge: { equals: judges[0]!.judge } })).map(({ state }) => state))
    expect(await states()).toEqual(new Set(['done']))
    await awards.takeBackPair(await viewer(), { ...at(), receipt: (await awards.openPair(await viewer(), at())).last!.receipt })
    expect(await states()).toEqual(new Set(['active']))
  })

  it('the same answer sent twice is one answer with one event, whichever comes first', async () => {
    const pair = await pairNow()
    const answer = { ...at(), left: pair.left.code, right: pair.right.code, outcome: 'left' as const }
    const who = await viewer()
    await Promise.all([awards.choosePair(who, answer), awards.choosePair(who, answer)])
    await awards.choosePair(who, { ...answer, left: answer.right, right: answer.left })
    const [event, ...more] = await events('compare')
    expect(more).toEqual([])
    expect(event!.body).toMatchObject({ act: 'compare', outcome: `${answer.left}>${answer.right}`, changes: null })
    expect(leafOf(event!.salt, event!.body as ActBody)).toBe(event!.leaf)
  })

  it('the last answer can be taken back, in the chain too; an earlier one not', async () => {
    await choose('left')
    const first = (await awards.openPair(await viewer(), at())).last!
    await choose('tie')
    expect(await refusal(awards.takeBackPair(await viewer(), { ...at(), receipt: first.receipt }))).toBe('pair-not-the-last')
    const last = (await awards.openPair(await viewer(), at())).last!
    expect(last.outcome).toBe('tie')
    expect(await awards.takeBackPair(await viewer(), { ...at(), receipt: last.receipt })).toMatchObject({ answered: 1, last: { receipt: first.receipt } })
    expect((await checkChains(awards.ctx)).find(({ edition }) => edition === world.edition.code)).toMatchObject({ acts: 3, scorecards: 0, differences: [] })
    expect((await events('compare')).map(({ changes, body }) => [changes, (body as ActBody).outcome === null])).toEqual([[null, false], [null, false], [2, true]])
  })

  it('a tie is refused where the round has none, and a pair that is not the judge’s is not there', async () => {
    await awards.ctx.payload.update({ collection: 'rounds', id: world.round.id, data: { allowTies: false } as never })
    expect(await refusal(choose('tie'))).toBe('pair-without-ties')
    const other = await buildEntry(awards, world)
    const answer = async (left: string, right: string) => refusal(awards.choosePair(await viewer(), { ...at(), left, right, outcome: 'left' }))
    expect(await answer(codes(0)[0]!, other.code!)).toBe('not-found')
    expect(await answer(codes(0)[0]!, codes(0)[0]!)).toBe('not-found')
  })

  it('says strengths with errors to the organiser, and nothing to a judge, an entrant or whoever has a conflict', async () => {
    const best = (a: string, b: string): 'left' | 'right' => (codes(0, 1, 2, 3).indexOf(a) < codes(0, 1, 2, 3).indexOf(b) ? 'left' : 'right')
    for (const n of [0, 1])
      for (let answer = 0; answer < 5; answer++) {
        const pair = await pairNow(n)
        await choose(best(pair.left.code, pair.right.code), n)
      }
    const result = await awards.roundResult(await world.organiser.viewer(), { category: world.category.code!, ...at() })
    expect(result).toMatchObject({ kind: 'pairwise', judges: 2, answers: 10, apart: 1 })
    expect(result.entries.map(({ code }) => code)).toEqual(codes(0, 1, 2, 3))
    expect(await refusal(awards.roundResult(await viewer(), { category: world.category.code!, ...at() }))).toBe('not-allowed')
    expect(await awards.ctx.store.count('events', { and: [{ act: { equals: 'open-results' } }, { chain: { equals: `openings:${world.edition.code}` } }] })).toBe(1)
    const { docs: [own] } = await awards.ctx.payload.find({ collection: 'appointments', where: { and: [{ edition: { equals: world.edition.id } }, { role: { equals: 'organiser' } }] }, depth: 0 })
    await conflict(own!.code!, entries[0]!)
    expect(await refusal(awards.roundResult(await world.organiser.viewer(), { category: world.category.code!, ...at() }))).toBe('conflict-in-category')
  })
})

describe('a pairwise round over entries that are too close', () => {
  beforeEach(() => begin({ seeIdentity: 'never' }, 3, 3))
  const open = async (more: object = {}) => awards.openPairwiseRound(await world.organiser.viewer(), { category: world.category.code!, entries: codes(0, 1), ...more })

  it('opens for the judges of the category without a conflict in it, blind as the round before', async () => {
    await conflict(judges[2]!.judge, entries[2]!)
    const opened = await open()
    expect(opened).toMatchObject({ judges: 2, comparisons: 2 })
    const { docs: [round] } = await awards.ctx.payload.find({ collection: 'rounds', where: { code: { equals: opened.round } }, locale: 'all', depth: 0 })
    expect(round).toMatchObject({ kind: 'pairwise', seeIdentity: 'never', name: { en: 'Close entries: Access', fr: expect.any(String) as string, ar: expect.any(String) as string } })
    expect(await awards.roundsOfCategory(await world.organiser.viewer(), { category: world.category.code! })).toMatchObject([{ code: opened.round, kind: 'pairwise' }])
    expect(await refusal(awards.roundsOfCategory(await viewer(), { category: world.category.code! }))).toBe('not-allowed')
    const asked = await awards.openPair(await viewer(), { round: opened.round })
    expect(asked).toMatchObject({ asked: 1, answered: 0, ties: true, pair: { left: { identityHidden: true }, right: { identityHidden: true } } })
    expect(await refusal(awards.openPair(await viewer(2), { round: opened.round }))).toBe('not-found')
    await awards.choosePair(await viewer(), { round: opened.round, left: codes(1)[0]!, right: codes(0)[0]!, outcome: 'left' })
    const result = await awards.roundResult(await world.organiser.viewer(), { category: world.category.code!, round: opened.round })
    expect(result.entries.map(({ code }) => code)).toEqual(codes(1, 0))
  })

  it('is refused for one entry, for entries of elsewhere, by a judge, and where no judge is left', async () => {
    expect(await refusal(open({ entries: codes(0) }))).toBe('pairwise-needs-two')
    expect(await refusal(open({ entries: [...codes(0), 'EN-000000'] }))).toBe('pairwise-entry-elsewhere')
    expect(await refusal(awards.openPairwiseRound(await viewer(), { category: world.category.code!, entries: codes(0, 1) }))).toBe('not-found')
    for (const { judge } of judges) await awards.ctx.store.insert('conflicts', { code: `CF-${judge.slice(3)}`, edition: world.edition.code, category: world.category.code, judge, entry: codes(2)[0], source: 'staff', hard: true, state: 'confirmed', rev: 1 })
    expect(await refusal(open())).toBe('pairwise-no-judges')
  })
})

describe('a qualifying round', () => {
  beforeEach(() => begin({ kind: 'qualifying', criteria: [], readings: 2 }))
  const answer = async (entry: string, given: 'yes' | 'maybe' | 'no', reason = '', n = 0) =>
    awards.answerQualifying(await viewer(n), { entry, ...at(), rev: 0, answer: given, reason, key: `key-${entry}-${n}`, locale: 'en' })

  it('takes yes, maybe or no, with a reason unless it is yes, and chains each as a scorecard', async () => {
    const [a, b, c] = codes(0, 1, 2) as [string, string, string]
    expect(await refusal(answer(a, 'no'))).toBe('reason-needed')
    expect(await answer(a, 'yes')).toMatchObject({ state: 'submitted', receipt: expect.stringMatching(/^[0-9a-f]{64}$/) as string })
    await answer(b, 'no', 'Not in the subject of this category.')
    await answer(c, 'maybe', 'The numbers are thin.')
    expect((await events('submit')).map(({ body }) => (body as { scores: unknown }).scores)).toEqual([{ qualifies: 1 }, { qualifies: 0 }, { qualifies: 0.5 }])
    expect(await awards.openScorecard(await viewer(), { entry: b, ...at() })).toMatchObject({ round: { kind: 'qualifying', criteria: [{ key: 'qualifies' }] }, own: { status: 'submitted', scores: { qualifies: 0 }, comments: { panel: 'Not in the subject of this category.' } } })
    expect((await awards.judgeQueue(await viewer(), {}))).toMatchObject({ done: 3, of: 4 })
  })

  it('counts the answers and says by the round’s rule who goes on', async () => {
    const [a, b, c, d] = codes(0, 1, 2, 3) as [string, string, string, string]
    await answer(a, 'yes')
    await answer(a, 'yes', '', 1)
    await answer(b, 'no', 'Late.')
    await answer(b, 'no', 'Late.', 1)
    await answer(c, 'yes')
    await answer(c, 'no', 'Thin.', 1)
    const result = await awards.roundResult(await world.organiser.viewer(), { category: world.category.code!, ...at() })
    expect(result).toMatchObject({ kind: 'qualifying', rule: 'majority', judges: 2, answers: 6 })
    expect(Object.fromEntries(result.entries.map((each) => [each.code, 'verdict' in each ? each.verdict : null]))).toEqual({ [a]: 'goes-on', [b]: 'out', [c]: 'discuss', [d]: 'waiting' })
    await awards.ctx.payload.update({ collection: 'rounds', id: world.round.id, data: { passRule: 'count', passCount: 1 } as never })
    const counted = await awards.roundResult(await world.organiser.viewer(), { category: world.category.code!, ...at() })
    expect(counted.entries.find(({ code }) => code === c)).toMatchObject({ verdict: 'goes-on', reasons: ['Thin.'] })
  })
})
