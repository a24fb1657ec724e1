import { beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '#policy/viewer.ts'
import type { Awards } from '#src/awards.ts'
import type { Entry } from '#src/payload-types.ts'
import { assign, buildEntry, buildJudge, buildWorld, type World } from '#test/factories.ts'
import { startAwards } from '#test/start.ts'

let awards: Awards
let world: World
let entry: Entry
let organiser: Viewer
let judges: Awaited<ReturnType<typeof buildJudge>>[]
const scores = { need: 4, results: 3, transfer: 2 }
beforeAll(async () => {
  awards = (await startAwards()).awards
  world = await buildWorld(awards, { phase: 'judging' })
  entry = await buildEntry(awards, world)
  organiser = await world.organiser.viewer()
  judges = [await buildJudge(awards, world, { name: 'Amina' }), await buildJudge(awards, world, { name: 'Benoit' })]
  for (const { judge } of judges) await assign(awards, world, judge, entry)
  await awards.submitScorecard(await judges[0]!.viewer(), { entry: entry.code!, round: world.round.code!, rev: 0, scores, comments: {}, key: 'a-key-of-amina', locale: 'en' })
})
const readings = (viewer = organiser) => awards.readingsOfEntry(viewer, { entry: entry.code!, locale: 'en' })
const of = (judge: number, reason = 'A level was read wrongly.') => ({ judge: judges[judge]!.judge, entry: entry.code!, round: world.round.code!, reason })

describe('who reads an entry', () => {
  it('says how far each is, and no number', async () => {
    const found = await readings()
    expect(found.map(({ name, state, can }) => ({ name, state, can }))).toEqual(expect.arrayContaining([{ name: 'Amina', state: 'submitted', can: 'reopen' }, { name: 'Benoit', state: 'open', can: null }]))
    expect(JSON.stringify(found)).not.toMatch(/scores|total|comments/)
  })

  it('a scorecard is opened again, and one of a judge who stepped back is given back', async () => {
    await awards.reopenScorecard(organiser, of(0))
    expect((await readings()).find(({ name }) => name === 'Amina')).toMatchObject({ state: 'draft', can: null })
    await awards.abstain(await judges[1]!.viewer(), { entry: entry.code!, round: world.round.code!, reason: 'I do not read this language.' })
    expect((await readings()).find(({ name }) => name === 'Benoit')).toMatchObject({ state: 'abstained', can: 'restore' })
    await awards.restoreScorecard(organiser, of(1))
    expect((await readings()).find(({ name }) => name === 'Benoit')).toMatchObject({ state: 'open' })
  })

  it('is for an organiser of the edition without a conflict', async () => {
    const conflicted: Viewer = { ...organiser, conflicts: [{ judge: '', entry: entry.code!, category: world.category.code!, edition: world.edition.code! }] }
    const elsewhere = await (await buildWorld(awards)).organiser.viewer()
    for (const viewer of [conflicted, elsewhere, await judges[0]!.viewer()]) await expect(readings(viewer)).rejects.toMatchObject({ code: 'not-found', status: 404 })
  })
})
