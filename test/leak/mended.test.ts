import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { C, LeakWorld, addressOf } from './world.ts'

const refusal = (act: Promise<unknown>): Promise<unknown> => act.then(() => 'allowed', ({ code, params, status }: { code?: string; params?: object; status?: number }) => ({ code, params, status }))

/** Leaks that the test by difference found, each as one sentence (docs/leaks.md). */
describe('found and mended', () => {
  let world: LeakWorld
  beforeAll(async () => {
    world = await LeakWorld.build()
  })
  afterAll(() => world.end())

  it('whether an entry exists is told to nobody who may not decide on it', async () => {
    await world.moveTo('judging')
    const judge = await world.viewer('judge')
    const { awards } = world
    for (const ask of [(entry: string) => awards.decide(judge, { entry, outcome: 'winner' }), (entry: string) => awards.markDueDiligence(judge, { entry, done: true }), (entry: string) => awards.askAcceptance(judge, { entry }), (entry: string) => awards.readingsOfEntry(judge, { entry, locale: 'en' })])
      expect(await refusal(ask(C.unassigned))).toEqual(await refusal(ask(C.ghost)))
    expect(await refusal(awards.decide(await world.viewer('chair'), { entry: C.draft, outcome: 'winner' }))).toEqual({ code: 'not-found', params: {}, status: 404 })
  })

  it('the chair reads words to the panel, and no house of a blind round', async () => {
    await world.moveTo('decided')
    const chair = await world.viewer('chair')
    const { entries } = await world.awards.resultsOf(chair, { category: C.open })
    const comments = entries.flatMap(({ scorecards }) => scorecards?.flatMap((each) => each.comments) ?? [])
    expect(new Set(comments.map(({ audience }) => audience))).toEqual(new Set(['panel']))
    expect((await world.awards.determinationsOf(chair, { category: C.open })).entries.map(({ organisation }) => organisation)).not.toContain('House Assigned')
    expect((await world.awards.determinationsOf(await world.viewer('organiser'), { category: C.open })).entries.map(({ organisation }) => organisation)).toContain('House Assigned')
  })

  it('a mail about an entry in conflict is in no count of the organiser who has it', async () => {
    const counts = async (who: 'organiser' | 'organiser-in-conflict') => (await world.awards.organiserHome(await world.viewer(who), {})).editions.flatMap(({ needs }) => needs.filter(({ key }) => key === 'mails-failed').map(({ count }) => count))
    await world.inCopy('bounced', async () => {
      await world.awards.ctx.store.insert('messages', { code: 'ME-B0VNCE', edition: C.edition, template: 'note', recipient: addressOf('hidden-entrant'), language: 'en', subject: 'About it', text: 'About it', state: 'bounced', about: C.conflicted, key: 'bounced', rev: 1 })
      expect(await counts('organiser')).toEqual([1])
      expect(await counts('organiser-in-conflict')).toEqual([])
    })
  })

  it('a nominee hears of an award under embargo, and answers, only once they accepted being put forward', async () => {
    await world.moveTo('embargo')
    const { awards } = world
    const asNominee = async () => (await awards.myEntries(await world.viewer('nominee'), { locale: 'en' })).entries.map(({ embargo }) => embargo)
    expect(await refusal(awards.entrantOutcome(await world.viewer('nominee'), { entry: C.own }))).toEqual({ code: 'not-found', params: {}, status: 404 })
    expect(await refusal(awards.answerAcceptance(await world.viewer('nominee'), { entry: C.own, accept: true }))).toEqual({ code: 'not-found', params: {}, status: 404 })
    expect(await asNominee()).toEqual([null])
    await awards.answerNomination(await world.viewer('nominee'), { entry: C.own, locale: 'en', answer: 'accept' }).catch(() => undefined)
    const entry = await awards.ctx.store.byCode('entries', C.own)
    const people = (entry.people as { part: string }[]).map((each) => (each.part === 'nominee' ? { ...each, accepted: '2027-04-05T09:00:00.000Z' } : each))
    await awards.ctx.store.updateIf('entries', entry, { people })
    expect(await asNominee()).toEqual([{ outcome: 'winner', state: 'open' }])
  })
})
