import { beforeAll, describe, expect, it } from 'vitest'
import type { Awards } from '#src/awards.ts'
import type { Entry, User } from '#src/payload-types.ts'
import { startAwards } from '#test/start.ts'
import { buildEntry, buildJudge, buildWorld, inDays, type World } from '#test/factories.ts'
import { refusalOf } from './people.ts'

const reads = (language: string, fluency = 'native') => ({ languages: [{ language, fluency }] }) as Partial<User>

describe('assigning judges to entries', () => {
  let awards: Awards
  beforeAll(async () => void ({ awards } = await startAwards()))

  const held = async (world: World) => awards.ctx.store.find('assignments', { and: [{ round: { equals: world.round.code } }, { state: { in: ['active', 'done'] } }] })
  const desk = async (world: World) => awards.plannerDesk(await world.organiser.viewer(), { round: world.round.code!, page: 1, language: 'en' })
  const propose = async (world: World) => awards.proposeAssignment(await world.organiser.viewer(), { round: world.round.code!, seed: 'one' })
  const apply = async (world: World, proposal: { operation: string; count: number }) => awards.applyAssignment(await world.organiser.viewer(), proposal)
  const conflict = (world: World, judge: string, entry: Entry, state: 'suggested' | 'confirmed' = 'confirmed') =>
    awards.ctx.store.insert('conflicts', { code: `CF-${Math.random().toString(36).slice(2, 8)}`, edition: world.edition.code!, category: entry.category, judge, entry: entry.code!, kind: 'said', source: 'staff', hard: true, state, rev: 1 })

  it('respects conflicts, suggested ones too, languages, loads and declarations', async () => {
    const world = await buildWorld(awards, { phase: 'judging', round: { readings: 2, capacity: 3 } })
    const judges = [await buildJudge(awards, world), await buildJudge(awards, world), await buildJudge(awards, world), await buildJudge(awards, world, reads('fr'))]
    const late = await buildJudge(awards, world, {}, { declaredAt: null })
    const entries = [await buildEntry(awards, world), await buildEntry(awards, world), await buildEntry(awards, world), await buildEntry(awards, world)]
    await conflict(world, judges[0]!.judge, entries[0]!)
    await conflict(world, judges[1]!.judge, entries[1]!, 'suggested')
    expect(await apply(world, await propose(world))).toMatchObject({ state: 'done', count: 8 })
    const pairs = (await held(world)).map((each) => `${each.judge}/${each.entry}`)
    expect(pairs).not.toContain(`${judges[0]!.judge}/${entries[0]!.code}`)
    expect(pairs).not.toContain(`${judges[1]!.judge}/${entries[1]!.code}`)
    expect(pairs.filter((pair) => pair.startsWith(judges[3]!.judge) || pair.startsWith(late.judge))).toEqual([])
    for (const { judge } of judges) expect(pairs.filter((pair) => pair.startsWith(judge)).length).toBeLessThanOrEqual(3)
    for (const entry of entries) expect(pairs.filter((pair) => pair.endsWith(entry.code!)).length).toBe(2)
    expect((await desk(world)).undeclared).toEqual([late.user.name])
  })

  it('nothing is applied before it is approved, and each judge gets one mail that waits', async () => {
    const world = await buildWorld(awards, { phase: 'judging', round: { readings: 1 } })
    await buildJudge(awards, world)
    await buildEntry(awards, world)
    const proposal = await propose(world)
    expect(await held(world)).toEqual([])
    await apply(world, proposal)
    const mails = await awards.ctx.store.find('messages', { operation: { equals: proposal.operation } })
    expect(mails.map((each) => [each.template, each.state])).toEqual([['entries-assigned', 'held']])
  })

  it('entries that cannot be served are named with what stands in the way', async () => {
    const world = await buildWorld(awards, { phase: 'judging', round: { readings: 2 } })
    const one = await buildJudge(awards, world)
    await buildJudge(awards, world)
    await buildJudge(awards, world, reads('ar'))
    const short = await buildEntry(awards, world, { title: 'Served by one' })
    const full = await buildEntry(awards, world)
    await conflict(world, one.judge, short)
    await apply(world, await propose(world))
    expect((await desk(world)).unserved).toMatchObject([{ entry: short.code, title: 'Served by one', need: 2, served: 1, possible: 1, conflict: 1, language: 1 }])
    expect((await held(world)).filter((each) => each.entry === full.code)).toHaveLength(2)
    expect(await refusalOf(propose(world))).toBe('no-more-readings')
  })

  it('a change by hand moves the figures, and a pair with a conflict is refused', async () => {
    const world = await buildWorld(awards, { phase: 'judging', round: { readings: 1 } })
    const judges = [await buildJudge(awards, world), await buildJudge(awards, world), await buildJudge(awards, world)]
    const entry = await buildEntry(awards, world)
    await conflict(world, judges[2]!.judge, entry)
    const { operation } = await propose(world)
    const organiser = await world.organiser.viewer()
    const chosen = (await desk(world)).rows[0]!.cells.findIndex((cell) => cell === 'proposed')
    const codes = (await desk(world)).judges.map((each) => each.code)
    const emptied = await awards.editProposal(organiser, { operation, entry: entry.code!, judge: codes[chosen]!, on: false })
    expect(emptied.effects).toMatchObject({ given: 0, needed: 1, worst: 0, byHand: 1 })
    const other = judges.slice(0, 2).find((each) => each.judge !== codes[chosen])!
    const exchanged = await awards.editProposal(organiser, { operation, entry: entry.code!, judge: other.judge, on: true })
    expect(exchanged.effects).toMatchObject({ given: 1, byHand: 2 })
    expect(await refusalOf(awards.editProposal(organiser, { operation, entry: entry.code!, judge: judges[2]!.judge, on: true }))).toBe('pair-conflict')
    await apply(world, { operation, count: exchanged.count })
    expect((await held(world)).map((each) => each.judge)).toEqual([other.judge])
  })

  it('a conflict confirmed since the proposal refuses it whole', async () => {
    const world = await buildWorld(awards, { phase: 'judging', round: { readings: 2 } })
    const judges = [await buildJudge(awards, world), await buildJudge(awards, world)]
    const entry = await buildEntry(awards, world)
    const proposal = await propose(world)
    await conflict(world, judges[0]!.judge, entry)
    expect(await refusalOf(apply(world, proposal))).toBe('changed-since-you-looked')
    expect(await held(world)).toEqual([])
  })

  it('is taken back whole while nothing was written, and not after', async () => {
    const world = await buildWorld(awards, { phase: 'judging', round: { readings: 1 } })
    const { judge } = await buildJudge(awards, world)
    const entry = await buildEntry(awards, world)
    const first = await propose(world)
    await apply(world, first)
    await awards.revertAssignment(await world.organiser.viewer(), { operation: first.operation, reason: 'A judge has not declared.' })
    expect(await held(world)).toEqual([])
    expect((await awards.ctx.store.find('messages', { operation: { equals: first.operation } })).map((each) => each.state)).toEqual(['cancelled'])

    const second = await propose(world)
    await apply(world, second)
    await awards.ctx.store.insert('scorecards', { code: `SC-${entry.code!.slice(3)}`, edition: world.edition.code!, category: entry.category, round: world.round.code!, entry: entry.code!, judge, revision: 1, status: 'draft', scores: {}, rev: 1 })
    expect(await refusalOf(awards.revertAssignment(await world.organiser.viewer(), { operation: second.operation, reason: 'Changed our mind.' }))).toBe('work-has-begun')
    expect(await held(world)).toHaveLength(1)
  })

  it('a repair after a recusal keeps every pair and adds as few as are missing', async () => {
    const world = await buildWorld(awards, { phase: 'judging', round: { readings: 2 } })
    for (let n = 0; n < 4; n++) await buildJudge(awards, world)
    for (let n = 0; n < 5; n++) await buildEntry(awards, world)
    await apply(world, await propose(world))
    const before = await held(world)
    const taken = before[0]!
    await awards.addConflict(await world.organiser.viewer(), { edition: world.edition.code!, judge: taken.judge, entry: taken.entry, hard: true, source: 'staff', note: 'Former colleagues.' })
    const repair = await awards.repairAssignment(await world.organiser.viewer(), { round: world.round.code!, seed: 'two' })
    expect(repair.count).toBe(1)
    await apply(world, repair)
    const after = await held(world)
    const keys = new Set(after.map((each) => each.code))
    expect(before.slice(1).every((each) => keys.has(each.code))).toBe(true)
    const added = after.filter((each) => !before.some((one) => one.code === each.code))
    expect(added).toHaveLength(1)
    expect(added[0]).toMatchObject({ entry: taken.entry })
    expect(added[0]!.judge).not.toBe(taken.judge)
  })

  it('an entry that leaves the competition leaves the queue, and its finished work is set aside', async () => {
    const world = await buildWorld(awards, { phase: 'judging', round: { readings: 1 } })
    const { judge } = await buildJudge(awards, world)
    const entry = await buildEntry(awards, world, { submittedAt: inDays(-20) })
    await apply(world, await propose(world))
    await awards.ctx.store.insert('scorecards', { code: `SC-${entry.code!.slice(3)}`, edition: world.edition.code!, category: entry.category, round: world.round.code!, entry: entry.code!, judge, revision: 1, status: 'submitted', scores: {}, total: 3, rev: 1 })
    await awards.findIneligible(await world.organiser.viewer(), { entry: entry.code!, said: 'Due diligence found another owner.' })
    expect(await held(world)).toEqual([])
    expect((await awards.ctx.store.one('scorecards', { entry: { equals: entry.code } }))?.status).toBe('stray')
  })
})
