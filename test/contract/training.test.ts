import { beforeAll, describe, expect, it } from 'vitest'
import { isRefusal } from '#domain/refusal.ts'
import type { Viewer } from '#policy/viewer.ts'
import type { Awards } from '#src/awards.ts'
import type { Entry, Round } from '#src/payload-types.ts'
import { assign, buildEntry, buildJudge, buildWorld, type World } from '#test/factories.ts'
import { startAwards } from '#test/start.ts'

describe('training before the real entries', { timeout: 120_000 }, () => {
  let awards: Awards
  let world: World
  let training: Entry
  let real: Entry
  let judges: Awaited<ReturnType<typeof buildJudge>>[]

  const send = async (viewer: Viewer, entry: Entry, level: number, round = world.round.code!) => {
    const { own } = await awards.openScorecard(viewer, { entry: entry.code!, round, locale: 'en' })
    await awards.submitScorecard(viewer, { entry: entry.code!, round, locale: 'en', rev: own.rev, scores: { need: level, results: level, transfer: level }, comments: {}, key: crypto.randomUUID() })
  }
  const withoutIds = (rows: Round['criteria']) => (rows ?? []).map(({ id: _id, levels, ...row }) => ({ ...row, levels: levels.map(({ value, description }) => ({ value, description })) }))
  const panelSeen = async (viewer: Viewer, entry: Entry) => (await awards.openScorecard(viewer, { entry: entry.code!, round: world.round.code!, locale: 'en' })).panelOnTraining

  beforeAll(async () => {
    ;({ awards } = await startAwards())
    world = await buildWorld(awards, { phase: 'judging', round: { lock: 'confirm' } as Partial<Round> })
    training = await buildEntry(awards, world, { title: 'Last year’s' })
    real = await buildEntry(awards, world, { title: 'This year’s' })
    await awards.ctx.payload.update({ collection: 'rounds', id: world.round.id, data: { training: [training.code!] } })
    judges = [await buildJudge(awards, world), await buildJudge(awards, world)]
    for (const { judge } of judges) for (const entry of [training, real]) await assign(awards, world, judge, entry)
  })

  it('comes first in the queue, and tells nothing of the panel while the own scorecard can change', async () => {
    const [one, other] = [await judges[0]!.viewer(), await judges[1]!.viewer()]
    expect((await awards.judgeQueue(one, { locale: 'en' })).items.map(({ kind }) => kind)).toEqual(['training', 'own'])
    await send(other, training, 2)
    expect(await panelSeen(one, training)).toBeNull()
    await send(one, training, 4)
    expect(await panelSeen(one, training)).toBeNull()
    expect((await awards.judgeQueue(one, { locale: 'en' })).groups[0]?.trainingUnlocked).toBe(1)
  })

  it('is confirmed by itself, and then shows how the others scored, nobody by name', async () => {
    const one = await judges[0]!.viewer()
    expect(await awards.confirmScorecards(one, { round: world.round.code!, training: true, locale: 'en' })).toEqual({ locked: 1 })
    const panel = (await panelSeen(one, training))!
    expect(panel).toMatchObject({ judges: 1, own: 4, mean: 2 })
    expect(panel.criteria[0]).toMatchObject({ key: 'need', own: 4, mean: 2, levels: [{ value: 1, count: 0 }, { value: 2, count: 1 }, { value: 3, count: 0 }, { value: 4, count: 0 }, { value: 5, count: 0 }] })
    expect(JSON.stringify(panel)).not.toContain(judges[1]!.judge)
    // the other has not confirmed, and an own entry is no training
    expect(await panelSeen(await judges[1]!.viewer(), training)).toBeNull()
    await send(one, real, 5)
    expect(await panelSeen(one, real)).toBeNull()
    expect(await awards.confirmScorecards(one, { round: world.round.code!, locale: 'en' })).toEqual({ locked: 1 })
    expect(await panelSeen(one, real)).toBeNull()
  })

  it('counts for nothing in the result', async () => {
    const results = await awards.resultsOf(await world.organiser.viewer(), { category: world.category.code!, locale: 'en' })
    expect(results.entries.map(({ code, count }) => [code, count])).toEqual([[real.code, 1], [training.code, 0]])
  })

  it('can be a round of its own, which is never the one that decides a category', async () => {
    const round = await awards.ctx.payload.create({
      collection: 'rounds',
      data: { edition: world.edition.id, name: 'Training', kind: 'scoring', order: 9, trainingRound: true, categories: [world.category.id], opens: world.round.opens, closes: world.round.closes, readings: 1, capacity: 5, criteria: withoutIds(world.round.criteria), lock: 'confirm' } as never,
    }) as Round
    const third = await buildJudge(awards, world)
    await assign(awards, { ...world, round }, third.judge, real)
    const viewer = await third.viewer()
    await send(viewer, real, 1, round.code!)
    expect((await awards.judgeQueue(viewer, { locale: 'en' })).items.map(({ kind }) => kind)).toEqual(['training'])
    const results = await awards.resultsOf(await world.organiser.viewer(), { category: world.category.code!, locale: 'en' })
    expect([results.round?.code, results.entries[0]?.mean]).toEqual([world.round.code, 5])
  })

  it('takes only codes of entries, and an entry as training or as common, not both', async () => {
    const set = (data: object) => awards.ctx.payload.update({ collection: 'rounds', id: world.round.id, data: data as never }).then(() => 'kept', (error: unknown) => (isRefusal(error) ? error.code : String(error)))
    expect(await set({ common: ['EN-AAAAAA'] })).toBe('no-such-entries')
    expect(await set({ common: [training.code] })).toBe('training-and-common')
    expect(await set({ common: [` ${real.code!.toLowerCase()} `] })).toBe('kept')
    expect((await awards.ctx.payload.findByID({ collection: 'rounds', id: world.round.id, depth: 0 })).common).toEqual([real.code])
  })
})
