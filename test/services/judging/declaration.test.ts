import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { assign, buildEntry, buildJudge, buildWorld, type World } from '#test/factories.ts'
import { startAwards } from '#test/start.ts'
import type { Awards } from '#src/awards.ts'
import type { Organisation } from '#src/payload-types.ts'

describe('a judge says whom they know before any entry is seen', () => {
  let awards: Awards
  let world: World
  let harbour: Organisation
  let asha: Organisation
  beforeAll(async () => void ({ awards } = await startAwards()))
  beforeEach(async () => {
    world = await buildWorld(awards, { phase: 'judging' })
    const organisation = async (name: string, domains: string[] = []) => (await awards.ctx.payload.create({ collection: 'organisations', data: { name, domains } })) as Organisation
    harbour = await organisation('Harbour Trust', ['harbour-trust.org'])
    asha = await organisation('Asha Foundation')
    await buildEntry(awards, world, { title: 'A secret title', organisations: [harbour.code], people: [{ part: 'nominee', name: 'Rosa Lima' }] as never })
  })
  const newcomer = (more: object = {}) => buildJudge(awards, world, { addresses: [{ address: 'amina@harbour-trust.org' }] } as never, { termsSignedAt: null, declaredAt: null, ...more } as never)

  it('terms first: no name is shown before they are signed', async () => {
    const judge = await newcomer()
    expect(await awards.openDeclaration(await judge.viewer(), { locale: 'en' })).toMatchObject({ step: 'terms', targets: [] })
    await expect(awards.declareConflicts(await judge.viewer(), { answers: [], more: '', locale: 'en' })).rejects.toMatchObject({ code: 'terms-not-signed' })
    await awards.signTerms(await judge.viewer(), { agreed: true })
    expect(await awards.openDeclaration(await judge.viewer(), { locale: 'en' })).toMatchObject({ step: 'declare' })
  })

  it('names come with found links first and say nothing of what was entered', async () => {
    await buildEntry(awards, world, { organisations: [asha.code] })
    const judge = await newcomer({ termsSignedAt: new Date().toISOString() })
    const declaration = await awards.openDeclaration(await judge.viewer(), { locale: 'en' })
    expect(declaration.targets.map(({ name, link }) => [name, link])).toEqual([['Harbour Trust', 'mail-domain'], ['Asha Foundation', null], ['Rosa Lima', null]])
    expect(JSON.stringify(declaration)).not.toMatch(/EN-|CA-|secret/)
  })

  it('a found link has to be answered, with “nothing” if it is nothing', async () => {
    const judge = await newcomer({ termsSignedAt: new Date().toISOString() })
    await expect(awards.declareConflicts(await judge.viewer(), { answers: [], more: '', locale: 'en' })).rejects.toMatchObject({ code: 'declare-linked-first', params: { name: 'Harbour Trust' } })
    await awards.declareConflicts(await judge.viewer(), { answers: [{ key: harbour.code!, kind: 'nothing', note: '' }], more: '', locale: 'en' })
    expect(await judge.viewer()).toMatchObject({ appointments: [{ declared: true }], conflicts: [] })
  })

  it('what is declared is confirmed by the judge’s word, for each entry of the organisation and for those to come', async () => {
    const judge = await newcomer({ termsSignedAt: new Date().toISOString() })
    await awards.declareConflicts(await judge.viewer(), { answers: [{ key: harbour.code!, kind: 'work', note: 'Until June 2024' }], more: 'I would not judge my sister’s school.', locale: 'en' })
    const conflicts = await awards.ctx.store.find('conflicts', { judge: { equals: judge.judge } })
    expect(conflicts.filter(({ state }) => state === 'confirmed').map(({ organisation, entry, kind, source }) => [organisation, Boolean(entry), kind, source]).sort())
      .toEqual([[harbour.code, false, 'work', 'judge'], [harbour.code, true, 'work', 'judge']])
    expect(conflicts.filter(({ state }) => state === 'suggested')).toMatchObject([{ note: 'I would not judge my sister’s school.', hard: false }])
    const later = await buildEntry(awards, world, { organisations: [harbour.code] })
    await assign(awards, world, judge.judge, later)
    await expect(awards.openScorecard(await judge.viewer(), { entry: later.code!, locale: 'en' })).rejects.toMatchObject({ code: 'not-found' })
    expect((await awards.judgeQueue(await judge.viewer(), { locale: 'en' })).items).toEqual([])
  })

  it('a later declaration ends what was already assigned, and declared twice stands once', async () => {
    const judge = await buildJudge(awards, world)
    const entry = await buildEntry(awards, world, { organisations: [asha.code] })
    await assign(awards, world, judge.judge, entry)
    const declare = async () => awards.declareConflicts(await judge.viewer(), { answers: [{ key: asha.code!, kind: 'family', note: '' }], more: '', locale: 'en' })
    await declare()
    await declare()
    expect((await judge.viewer()).assignments).toEqual([])
    expect(await awards.ctx.store.count('conflicts', { judge: { equals: judge.judge } })).toBe(2)
    expect(await awards.ctx.store.count('events', { and: [{ judge: { equals: judge.judge } }, { act: { equals: 'recuse' } }] })).toBe(1)
  })

  it('who only knows somebody there leaves it to the secretariat', async () => {
    const judge = await buildJudge(awards, world)
    await awards.declareConflicts(await judge.viewer(), { answers: [{ key: harbour.code!, kind: 'acquainted', note: '' }], more: '', locale: 'en' })
    expect((await judge.viewer()).conflicts).toEqual([])
    expect((await awards.ctx.store.find('conflicts', { judge: { equals: judge.judge } })).every(({ state, hard }) => state === 'suggested' && hard === false)).toBe(true)
  })

  it('training and common entries go to whoever has declared, except where a conflict stands', async () => {
    const [shared, own] = [await buildEntry(awards, world), await buildEntry(awards, world, { organisations: [asha.code] })]
    await awards.ctx.payload.update({ collection: 'rounds', id: world.round.id, data: { training: [shared.code!], common: [own.code!] } })
    const judge = await newcomer({ termsSignedAt: new Date().toISOString() })
    await awards.declareConflicts(await judge.viewer(), { answers: [{ key: harbour.code!, kind: 'nothing', note: '' }, { key: asha.code!, kind: 'money', note: '' }], more: '', locale: 'en' })
    expect((await judge.viewer()).assignments.map(({ entry }) => entry)).toEqual([shared.code])
  })
})
