import { beforeAll, describe, expect, it } from 'vitest'
import { assign, buildEntry, buildJudge, buildWorld } from '#test/factories.ts'
import { startAwards } from '#test/start.ts'
import type { Awards } from '#src/awards.ts'
import type { Form } from '#src/payload-types.ts'

describe('what a judge reads of an entry', () => {
  let awards: Awards
  beforeAll(async () => void ({ awards } = await startAwards()))

  it('is never how somebody is reached, even where the round shows who it is from', async () => {
    const world = await buildWorld(awards, { phase: 'judging', round: { seeIdentity: 'always' } })
    const { payload } = awards.ctx
    const form = await payload.findByID({ collection: 'forms', id: world.form.id, depth: 0 })
    await payload.update({ collection: 'forms', id: form.id, data: { questions: form.questions.map((each) => (each.key === 'contact' ? { ...each, consent: 'contact' as const } : each)) as Form['questions'] } })
    const { judge, viewer } = await buildJudge(awards, world)
    const entry = await buildEntry(awards, world, { answers: { title: 'Phones for all', places: ['KE'], story: 'We lent phones to women.', contact: '+254 700 000000' } })
    await assign(awards, world, judge, entry)
    const read = JSON.stringify(await awards.openScorecard(await viewer(), { entry: entry.code!, locale: 'en' }))
    expect(read).toContain('We lent phones')
    expect(read).not.toContain('+254')
  })
})
