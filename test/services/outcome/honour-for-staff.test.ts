import { beforeAll, describe, expect, it } from 'vitest'
import type { Awards } from '#src/awards.ts'
import { buildJudge, buildWorld, type World } from '#test/factories.ts'
import { buildHonour } from '#test/services/library/shelf-of-books.ts'
import { startAwards } from '#test/start.ts'

let awards: Awards
let world: World
beforeAll(async () => {
  awards = (await startAwards()).awards
  world = await buildWorld(awards, { phase: 'announced' })
})

describe('an honour in the hands of staff', () => {
  it('is corrected in one language, with a note that stands beside it, and in the end revoked', async () => {
    const organiser = await world.organiser.viewer()
    const { code } = await buildHonour(awards, { id: String(world.edition.id), year: 2026 }, { citation: 'For lending phones.' })
    const read = (locale: string) => awards.honourForStaff(organiser, { code: code!, locale })
    expect(await read('fr')).toMatchObject({ citation: '', notes: [], may: { correct: true, revoke: true } })
    await awards.correctHonour(organiser, { honour: code!, note: 'The name was spelt wrongly.', honouree: 'Lantern Co-operative', citation: 'Pour le prêt de téléphones.', locale: 'fr' })
    expect(await read('fr')).toMatchObject({ state: 'corrected', honouree: 'Lantern Co-operative', citation: 'Pour le prêt de téléphones.', notes: [{ text: 'The name was spelt wrongly.' }] })
    expect((await read('en')).citation).toBe('For lending phones.')
    await awards.revokeHonour(organiser, { honour: code!, note: 'The work was another’s.' })
    expect(await read('en')).toMatchObject({ state: 'revoked', may: { correct: false, revoke: false } })
  })

  it('is not there for a judge', async () => {
    const { code } = await buildHonour(awards, { id: String(world.edition.id), year: 2026 })
    await expect(awards.honourForStaff(await (await buildJudge(awards, world)).viewer(), { code: code!, locale: 'en' })).rejects.toMatchObject({ status: 404 })
  })
})
