import { beforeAll, describe, expect, it } from 'vitest'
import type { Awards } from '#src/awards.ts'
import { startAwards } from '#test/start.ts'
import { buildEntry, buildJudge, buildWorld, inDays } from '#test/factories.ts'
import { buildOrganisation, buildSent, read, refusalOf } from '#test/services/screening/people.ts'

describe('screening and assignment, the same on both databases', () => {
  let awards: Awards
  beforeAll(async () => void ({ awards } = await startAwards()))

  it('of two decisions on one entry exactly one is taken', async () => {
    const world = await buildWorld(awards, { phase: 'screening' })
    const entry = await buildSent(awards, world, { submittedAt: inDays(-8) })
    const organiser = await world.organiser.viewer()
    const results = await Promise.all([
      refusalOf(awards.acceptEntry(organiser, { entry: entry.code!, rev: entry.rev })),
      refusalOf(awards.findIneligible(organiser, { entry: entry.code!, rev: entry.rev, said: 'Not this time.' })),
    ])
    expect(results.filter((each) => each === 'nothing refused')).toHaveLength(1)
    expect(((await read(awards, entry)).history as unknown[]).length).toBe(1)
  })

  it('many decisions follow their preview and can be taken back', async () => {
    const world = await buildWorld(awards, { phase: 'screening' })
    const entries = [await buildSent(awards, world, { submittedAt: inDays(-8) }), await buildSent(awards, world, { submittedAt: inDays(-8) })]
    const input = { edition: world.edition.code!, entries: entries.map((each) => ({ entry: each.code! })) }
    const preview = await awards.previewDecisions(await world.organiser.viewer(), input)
    const done = await awards.decideMany(await world.organiser.viewer(), { ...input, count: preview.count, hash: preview.hash })
    expect([preview.count, done.state, (await read(awards, entries[0]!)).status]).toEqual([2, 'done', 'in-competition'])
    await awards.undoDecisions(await world.organiser.viewer(), { operation: done.operation, reason: 'Wrong ticks.' })
    expect((await read(awards, entries[1]!)).status).toBe('submitted')
  })

  it('two runs of the matcher at once leave each suggestion once', async () => {
    const world = await buildWorld(awards, { phase: 'judging' })
    const lab = await buildOrganisation(awards, { name: `Both Sides ${Date.now()}` })
    await buildJudge(awards, world, { organisation: lab.id as never })
    await buildEntry(awards, world, { organisations: [{ code: lab.code }] as never })
    const organiser = await world.organiser.viewer()
    await Promise.all([1, 2, 3].map(() => awards.suggestConflicts(organiser, { edition: world.edition.code! })))
    expect(await awards.ctx.store.count('conflicts', { edition: { equals: world.edition.code } })).toBe(1)
  })

  it('an assignment is applied whole, and its rows are there once', async () => {
    const world = await buildWorld(awards, { phase: 'judging', round: { readings: 2 } })
    for (let n = 0; n < 3; n++) await buildJudge(awards, world)
    for (let n = 0; n < 4; n++) await buildEntry(awards, world)
    const proposal = await awards.proposeAssignment(await world.organiser.viewer(), { round: world.round.code!, seed: 'one' })
    await awards.applyAssignment(await world.organiser.viewer(), proposal)
    expect(await refusalOf(awards.applyAssignment(await world.organiser.viewer(), proposal))).toBe('operation-not-proposed')
    expect(await awards.ctx.store.count('assignments', { and: [{ round: { equals: world.round.code } }, { state: { equals: 'active' } }] })).toBe(8)
  })

  it('a call extended for one category moves that one alone, and says who gains before', async () => {
    const world = await buildWorld(awards, { phase: 'call' })
    const other = await awards.ctx.payload.create({ collection: 'categories', data: { edition: world.edition.id, name: 'Skills', slug: `skills-${Date.now()}`, form: world.form.id, eligibility: [] } as never })
    await buildSent(awards, world, { status: 'draft', revision: 0 })
    await buildSent(awards, world)
    await buildSent(awards, world, { category: other.code! })
    const asked = { edition: world.edition.code!, category: world.category.code!, phase: 'call' as const, until: inDays(8), reason: 'A power cut in the region.' }
    const preview = await awards.previewExtension(await world.organiser.viewer(), asked)
    expect(preview).toMatchObject({ drafts: 1, sent: 1, categories: [world.category.code] })
    expect(await refusalOf(awards.previewExtension(await world.organiser.viewer(), { ...asked, until: inDays(1) }))).toBe('later-than-before')
    await awards.extendCategory(await world.organiser.viewer(), asked)
    const desk = await awards.editionDesk(await world.organiser.viewer(), { edition: world.edition.code!, language: 'en' })
    const closes = (code: string) => new Date(desk.categories.find((each) => each.code === code)!.call!.closes!).toISOString()
    expect(closes(world.category.code!)).toBe(new Date(asked.until).toISOString())
    expect(closes(other.code!)).not.toBe(closes(world.category.code!))
  })

  it('a phase closed now is closed for everybody, with the reason on record', async () => {
    const world = await buildWorld(awards, { phase: 'call' })
    const done = await awards.closeNow(await world.organiser.viewer(), { edition: world.edition.code!, category: null, phase: 'call', reason: 'Enough entries have come.' })
    const desk = await awards.editionDesk(await world.organiser.viewer(), { edition: world.edition.code!, language: 'en' })
    expect(desk.phases.find((each) => each.kind === 'call')?.state).toBe('closed')
    expect((await awards.ctx.store.byCode('operations', done.operation!)).input).toMatchObject({ reason: 'Enough entries have come.', change: 'close' })
    await awards.openNow(await world.organiser.viewer(), { edition: world.edition.code!, category: null, phase: 'screening', reason: 'We begin earlier.' })
    const after = await awards.editionDesk(await world.organiser.viewer(), { edition: world.edition.code!, language: 'en' })
    expect(after.phases.find((each) => each.kind === 'screening')?.state).toBe('open')
  })

  it('the home says what waits, and nothing when nothing does', async () => {
    const quiet = await buildWorld(awards, { phase: 'call' })
    expect((await awards.organiserHome(await quiet.organiser.viewer(), { language: 'en' })).editions).toMatchObject([{ code: quiet.edition.code, needs: [] }])
    const world = await buildWorld(awards, { phase: 'screening' })
    await buildSent(awards, world, { submittedAt: inDays(-8) })
    const home = await awards.organiserHome(await world.organiser.viewer(), { language: 'en' })
    expect(home.editions[0]?.needs).toEqual([{ key: 'screening-pass', count: 1, href: `/admin/screening/${world.edition.code}?filter=pass`, hot: false, detail: {} }])
  })
})
