import { beforeAll, describe, expect, it } from 'vitest'
import { buildJudge, buildWorld, inDays } from '#test/factories.ts'
import { startAwards } from '#test/start.ts'
import type { Awards } from '#src/awards.ts'

describe('moving the phase of judging', () => {
  let awards: Awards
  beforeAll(async () => void ({ awards } = await startAwards()))

  it('opened now, judges work now: its rounds move along, and judging closed now closes them', async () => {
    const world = await buildWorld(awards, { phase: 'screening', round: { opens: inDays(5), closes: inDays(20) } })
    const { viewer } = await buildJudge(awards, world)
    expect((await awards.judgeQueue(await viewer(), { locale: 'en' })).state).not.toBe('working')
    const organiser = await world.organiser.viewer()
    const dates = async () => awards.ctx.store.byCode('rounds', world.round.code!)
    await awards.openNow(organiser, { edition: world.edition.code!, phase: 'judging', reason: 'Everything was checked early.' })
    expect(Date.parse((await dates()).opens)).toBeLessThanOrEqual(Date.now())
    await awards.closeNow(organiser, { edition: world.edition.code!, phase: 'judging', reason: 'All scorecards are in.' })
    expect(Date.parse((await dates()).closes)).toBeLessThanOrEqual(Date.now())
  })
})
