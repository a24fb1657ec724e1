import { beforeAll, describe, expect, it } from 'vitest'
import type { Awards } from '#src/awards.ts'
import type { User } from '#src/payload-types.ts'
import { startAwards } from '#test/start.ts'
import { buildEntry, buildJudge, buildWorld, type World } from '#test/factories.ts'
import { buildOrganisation, refusalOf } from '#test/services/screening/people.ts'

const knows = (text: string, pillar: string | null = null) => ({ expertise: [{ pillar, text }] }) as unknown as Partial<User>

describe('the planner, the same on both databases', () => {
  let awards: Awards
  beforeAll(async () => void ({ awards } = await startAwards()))

  const organiser = (world: World) => world.organiser.viewer()
  const desk = async (world: World) => awards.plannerDesk(await organiser(world), { round: world.round.code!, page: 1, language: 'en' })
  const propose = async (world: World, seed = 'one') => awards.proposeAssignment(await organiser(world), { round: world.round.code!, seed })
  const apply = async (world: World, proposal: { operation: string; count: number }) => awards.applyAssignment(await organiser(world), proposal)
  const held = async (world: World) => awards.ctx.store.find('assignments', { and: [{ round: { equals: world.round.code } }, { state: { in: ['active', 'done'] } }] })

  it('gives each entry those who know its subject, says why, and stores why with the pair', async () => {
    const world = await buildWorld(awards, { phase: 'judging', round: { readings: 1 } })
    const coder = await buildJudge(awards, world, knows('coding clubs for girls in rural schools'))
    const banker = await buildJudge(awards, world, knows('mobile money and credit for women traders'))
    const clubs = await buildEntry(awards, world, { title: 'Coding clubs in rural schools', answers: { story: 'Girls learn coding in clubs.' } as never })
    const money = await buildEntry(awards, world, { title: 'Mobile money for traders', answers: { story: 'Women traders use mobile money and credit.' } as never })
    await apply(world, await propose(world))
    const pairs = await held(world)
    expect(pairs.map(({ entry, judge }) => [entry, judge]).sort()).toEqual([[clubs.code, coder.judge], [money.code, banker.judge]].sort())
    const why = pairs[0]!.why as { parts: { expertise: number; interest: number; language: number; soft: number; fit: number } }
    expect(why.parts.expertise).toBeGreaterThan(0.2)
    expect(why.parts.fit).toBeCloseTo(why.parts.expertise + why.parts.interest + why.parts.language + why.parts.soft, 6)
  })

  it('shows total, worst entry, ceiling and proof, and the figures follow a change by hand', async () => {
    const world = await buildWorld(awards, { phase: 'judging', round: { readings: 1, capacity: 2 } })
    const judges = [await buildJudge(awards, world, knows('coding clubs for girls')), await buildJudge(awards, world, knows('fishing boats'))]
    await buildEntry(awards, world, { title: 'Coding clubs for girls', answers: {} as never })
    await buildEntry(awards, world, { title: 'Fishing boats for crews', answers: {} as never })
    const { operation } = await propose(world)
    const before = await desk(world)
    expect(before.proposal?.proof).toMatchObject({ status: 'optimal', gap: 0 })
    expect(before.fit.total).toBeCloseTo(before.proposal!.proof!.total, 6)
    expect(before.fit.worst).toBeCloseTo(before.proposal!.proof!.ceiling!, 6)
    const row = before.rows[0]!
    const [on, off] = [row.cells.indexOf('free'), row.cells.indexOf('proposed')].map((at) => before.judges[at]!.code)
    await awards.editProposal(await organiser(world), { operation, entry: row.code, judge: off!, on: false })
    await awards.editProposal(await organiser(world), { operation, entry: row.code, judge: on!, on: true })
    const after = await desk(world)
    expect(after.fit.total).toBeLessThan(before.fit.total)
    expect(after.proposal?.byHand).toBe(2)
    expect(judges.map(({ judge }) => judge)).toContain(on)
  })

  it('a repair moves what must move, never what somebody has begun, and is taken back whole', async () => {
    const world = await buildWorld(awards, { phase: 'judging', round: { readings: 1, capacity: 1 } })
    const judges = [await buildJudge(awards, world), await buildJudge(awards, world)]
    const first = await buildEntry(awards, world)
    await apply(world, await propose(world))
    const standing = (await held(world))[0]!
    const other = judges.find(({ judge }) => judge !== standing.judge)!
    const second = await buildEntry(awards, world)
    // only the judge who is full may read the new entry
    await awards.ctx.store.insert('conflicts', { code: `CF-${second.code!.slice(3)}`, edition: world.edition.code!, category: second.category, judge: other.judge, entry: second.code!, kind: 'said', source: 'staff', hard: true, state: 'confirmed', rev: 1 })
    const repair = await awards.repairAssignment(await organiser(world), { round: world.round.code!, seed: 'two' })
    expect((await desk(world)).proposal).toMatchObject({ purpose: 'repair', taken: 1, count: 2 })
    await apply(world, repair)
    expect((await held(world)).map(({ entry, judge }) => [entry, judge]).sort()).toEqual([[first.code, other.judge], [second.code, standing.judge]].sort())
    await awards.revertAssignment(await organiser(world), { operation: repair.operation, reason: 'Not like this.' })
    expect((await held(world)).map(({ entry, judge }) => [entry, judge])).toEqual([[first.code, standing.judge]])

    await awards.ctx.store.insert('scorecards', { code: `SC-${first.code!.slice(3)}`, edition: world.edition.code!, category: first.category, round: world.round.code!, entry: first.code!, judge: standing.judge, revision: 1, status: 'draft', scores: {}, rev: 1 })
    expect(await refusalOf(awards.repairAssignment(await organiser(world), { round: world.round.code!, seed: 'three' }))).toBe('no-more-readings')
  })

  it('one more reading for some entries leaves the others as they are', async () => {
    const world = await buildWorld(awards, { phase: 'judging', round: { readings: 1 } })
    for (let n = 0; n < 3; n++) await buildJudge(awards, world)
    const entries = [await buildEntry(awards, world), await buildEntry(awards, world)]
    await apply(world, await propose(world))
    const more = await awards.proposeReadings(await organiser(world), { round: world.round.code!, entries: [entries[0]!.code!], need: 1, seed: 'x' })
    expect(more.count).toBe(1)
    await apply(world, more)
    const readings = (code: string | null | undefined) => held(world).then((all) => all.filter((each) => each.entry === code).length)
    expect([await readings(entries[0]!.code), await readings(entries[1]!.code)]).toEqual([2, 1])
    expect(await refusalOf(awards.proposeReadings(await organiser(world), { round: world.round.code!, entries: ['EN-NOTONE'], need: 1 }))).toBe('no-more-readings')
  })

  it('says which entries cannot be compared, and a common entry ties them', async () => {
    const world = await buildWorld(awards, { phase: 'judging', round: { readings: 1 } })
    for (let n = 0; n < 2; n++) await buildJudge(awards, world)
    for (let n = 0; n < 2; n++) await buildEntry(awards, world)
    await propose(world)
    const [split] = (await desk(world)).split
    expect(split).toMatchObject({ groups: 2 })
    await awards.addCommonEntry(await organiser(world), { round: world.round.code!, entry: split!.common!.code })
    await propose(world, 'two')
    expect((await desk(world)).split).toEqual([])
    expect((await desk(world)).rows.find((row) => row.code === split!.common!.code)?.served).toBe(2)
  })

  const keeping = (more: object) => ({ onePerOrganisation: false, abroad: false, connected: false, together: null, capProbability: null, ...more })
  const setRules = async (world: World, more: object) => awards.setPlanRules(await organiser(world), { round: world.round.code!, rules: keeping(more) })

  it('keeps the rules of the round, in a plan and in a repair, and says where a hand does not', async () => {
    const world = await buildWorld(awards, { phase: 'judging', round: { readings: 2 } })
    const house = await buildOrganisation(awards, { name: 'Ferry Lab' })
    const [near, alike] = [await buildJudge(awards, world, { ...knows('phones for women'), organisation: house.id, country: 'KE' } as never), await buildJudge(awards, world, { ...knows('phones for women'), organisation: house.id, country: 'KE' } as never)]
    const far = await buildJudge(awards, world, { ...knows('fishing boats'), country: 'PE' } as never)
    const entry = await buildEntry(awards, world, { title: 'Phones for women', answers: {} as never })
    await setRules(world, { onePerOrganisation: true, abroad: true })
    expect(await desk(world)).toMatchObject({ rules: { onePerOrganisation: true, abroad: true }, breaches: [] })
    const proposal = await propose(world)
    const before = await desk(world)
    expect(before).toMatchObject({ breaches: [], proposal: { rules: { onePerOrganisation: true } } })
    const readers = before.judges.filter((_, at) => before.rows[0]!.cells[at] === 'proposed').map(({ code }) => code)
    expect(readers).toContain(far.judge)
    const left = [near, alike].find(({ judge }) => !readers.includes(judge))!
    await awards.editProposal(await organiser(world), { operation: proposal.operation, entry: entry.code!, judge: left.judge, on: true })
    expect((await desk(world)).breaches).toMatchObject([{ kind: 'one-organisation', entry: { code: entry.code }, judges: expect.arrayContaining([near.user.name, alike.user.name]) as string[] }])
    await awards.editProposal(await organiser(world), { operation: proposal.operation, entry: entry.code!, judge: left.judge, on: false })
    await apply(world, { ...proposal })
    // the judge from abroad goes: a repair would take the other of the house, and no rule allows it
    await awards.recuseJudge(await organiser(world), { entry: entry.code!, judge: far.judge, round: world.round.code!, reason: 'Knows them', locale: 'en' } as never)
    const why = await awards.repairAssignment(await organiser(world), { round: world.round.code!, seed: 'two' }).then(() => null, (error: { code: string; params: { why: string } }) => error)
    expect(why).toMatchObject({ code: 'no-plan-keeps-the-rules', params: { why: expect.stringContaining(`Phones for women (${entry.code})`) as string } })
    await setRules(world, {})
    expect((await awards.repairAssignment(await organiser(world), { round: world.round.code!, seed: 'three' })).count).toBe(1)
  })

  it('keeps two judges from meeting too often, and draws by chance where that is asked, never both', async () => {
    const world = await buildWorld(awards, { phase: 'judging', round: { readings: 2 } })
    for (let n = 0; n < 3; n++) await buildJudge(awards, world)
    for (let n = 0; n < 3; n++) await buildEntry(awards, world)
    await setRules(world, { together: 1 })
    await propose(world)
    const { rows, judges, breaches } = await desk(world)
    expect(breaches).toEqual([])
    expect(new Set(rows.map((row) => judges.findIndex((_, at) => row.cells[at] !== 'proposed'))).size).toBe(3)
    expect(await refusalOf(setRules(world, { together: 1, capProbability: 0.8 }))).toBe('draw-keeps-no-rules')
    await setRules(world, { capProbability: 0.8 })
    const drawn = await Promise.resolve().then(() => propose(world, 'draw'))
    expect(drawn.count).toBe(6)
    await setRules(world, { capProbability: 0.5 })
    expect(await refusalOf(propose(world, 'less'))).toBe('no-plan-keeps-the-rules')
    const judge = await buildJudge(awards, world)
    expect(await refusalOf(awards.setPlanRules(await judge.viewer(), { round: world.round.code!, rules: keeping({ connected: true }) }))).toBe('not-found')
  })

  it('a run can be stopped, and then nothing is proposed; strangers see neither run nor plan', async () => {
    const world = await buildWorld(awards, { phase: 'judging', round: { readings: 1 } })
    const judge = await buildJudge(awards, world)
    await buildEntry(awards, world)
    const running = refusalOf(propose(world))
    for (let tries = 0; tries < 500 && !(await awards.planProgress(await organiser(world), { round: world.round.code! })); tries++) await new Promise((go) => setTimeout(go, 2))
    expect(await awards.cancelPlan(await organiser(world), { round: world.round.code! })).toEqual({ cancelled: true })
    expect(await running).toBe('plan-cancelled')
    expect((await desk(world)).proposal).toBeNull()
    expect(await awards.planProgress(await organiser(world), { round: world.round.code! })).toBeNull()
    for (const act of [awards.planProgress, awards.cancelPlan]) expect(await refusalOf(act(await judge.viewer(), { round: world.round.code! }))).toBe('not-found')
    expect(await refusalOf(awards.proposeReadings(await judge.viewer(), { round: world.round.code!, entries: ['EN-X'], need: 1 }))).toBe('not-found')
    expect(await refusalOf(awards.addCommonEntry(await judge.viewer(), { round: world.round.code!, entry: 'EN-X' }))).toBe('not-found')
  })
})
