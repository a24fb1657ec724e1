import { beforeAll, describe, expect, it } from 'vitest'
import { assign, buildEntry, buildJudge, buildWorld } from '#test/factories.ts'
import { startAwards } from '#test/start.ts'
import type { Awards } from '#src/awards.ts'

describe('a viewer is loaded once with everything a right depends on', () => {
  let awards: Awards
  beforeAll(async () => void ({ awards } = await startAwards()))

  it('a judge has the appointment, its panel and the active assignments', async () => {
    const world = await buildWorld(awards, { phase: 'judging' })
    const { judge, viewer } = await buildJudge(awards, world)
    const entry = await buildEntry(awards, world)
    await assign(awards, world, judge, entry)
    const seen = await viewer()
    expect(seen.appointments).toMatchObject([{ code: judge, role: 'judge', edition: { code: world.edition.code }, panels: [{ round: world.round.code, categories: [world.category.code] }] }])
    expect(seen.assignments.map((each) => each.entry)).toEqual([entry.code])
  })

  it('an organiser has the edition and nothing of the judging', async () => {
    const world = await buildWorld(awards)
    expect(await world.organiser.viewer()).toMatchObject({ appointments: [{ role: 'organiser' }], assignments: [], conflicts: [] })
  })
})
