import { beforeAll, describe, expect, it } from 'vitest'
import { loadScreeningWorld } from '#services/screening/screening-world.ts'
import { resultsOf } from '#services/screening/entries/screen.ts'
import type { Awards } from '#src/awards.ts'
import { buildEntry, buildJudge, buildWorld, type World } from '#test/factories.ts'
import { startAwards } from '#test/start.ts'

describe('what the rules of an edition look at', () => {
  let awards: Awards
  let world: World
  beforeAll(async () => {
    ;({ awards } = await startAwards())
    world = await buildWorld(awards, { phase: 'screening', category: { eligibility: [{ kind: 'words', data: { question: 'story', least: 5 } }, { kind: 'judges-organisations', data: { treatment: 'excluded' } }] as never } })
  })
  const load = () => loadScreeningWorld(awards.ctx, world.edition.code!)

  it('is read once while nothing changes', async () => {
    await buildEntry(awards, world, { status: 'submitted' })
    const first = await load()
    expect((await load()).world).toBe(first.world)
  })

  it('is read anew after any change that a rule could see: an entry, an organisation, an appointment, a judge, a category', async () => {
    const entry = await buildEntry(awards, world, { status: 'submitted', organisationName: 'Heron Library' })
    const verdict = async () => {
      const { world: now, entries } = await load()
      return Object.fromEntries(resultsOf(entries.find(({ code }) => code === entry.code)!, now).map(({ kind, result }) => [kind, result]))
    }
    let judge: string | number = ''
    const changes: (() => Promise<unknown>)[] = [
      () => awards.ctx.store.updateIf('entries', entry, { answers: { story: 'Too short.' } }),
      () => awards.ctx.payload.create({ collection: 'organisations', data: { name: 'Heron Library', slug: 'heron-library' } }),
      async () => void (judge = (await buildJudge(awards, world, { organisation: (await awards.ctx.payload.find({ collection: 'organisations', where: { slug: { equals: 'heron-library' } } })).docs[0]!.id as never })).user.id),
      () => awards.ctx.payload.update({ collection: 'users', id: judge, data: { organisation: null } }),
      () => awards.ctx.payload.update({ collection: 'categories', id: world.category.id, data: { eligibility: [] } }),
    ]
    const seen = [await verdict()]
    for (const change of changes) {
      await change()
      seen.push(await verdict())
    }
    expect(seen).toEqual([
      { words: 'pass', 'judges-organisations': 'pass' }, { words: 'fail', 'judges-organisations': 'pass' }, { words: 'fail', 'judges-organisations': 'pass' },
      { words: 'fail', 'judges-organisations': 'fail' }, { words: 'fail', 'judges-organisations': 'pass' }, {},
    ])
  })
})
