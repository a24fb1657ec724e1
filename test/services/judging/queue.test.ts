import { beforeAll, describe, expect, it } from 'vitest'
import { assign, buildEntry, buildJudge, buildWorld, inDays, type World } from '#test/factories.ts'
import { startAwards } from '#test/start.ts'
import { inQueueOrder } from '#services/judging/queue-order.ts'
import type { Awards } from '#src/awards.ts'
import type { Appointment, Round } from '#src/payload-types.ts'

const scores = { need: 4, results: 3, transfer: 5 }

describe('the queue', () => {
  let awards: Awards
  beforeAll(async () => void ({ awards } = await startAwards()))
  let world: World
  let judge: Awaited<ReturnType<typeof buildJudge>>
  beforeAll(async () => {
    world = await buildWorld(awards, { phase: 'judging' })
    judge = await buildJudge(awards, world)
  })
  /** The queue of one judge under another appointment and other dates. */
  const queueWith = async (appointment: Partial<Appointment>, round: Partial<Round> = {}) => {
    const { payload } = awards.ctx
    const { docs: [own] } = await payload.find({ collection: 'appointments', where: { code: { equals: judge.judge } }, depth: 0 })
    await payload.update({ collection: 'appointments', id: own!.id, data: { termsSignedAt: inDays(-3), declaredAt: inDays(-3), panels: [world.panel.id], ...appointment } as never })
    await payload.update({ collection: 'rounds', id: world.round.id, data: { opens: inDays(-2), closes: inDays(10), ...round } as never })
    return awards.judgeQueue(await judge.viewer(), { locale: 'en' })
  }

  it('says why it is empty, from appointment, panel and clock', async () => {
    expect((await awards.judgeQueue(await world.organiser.viewer(), { locale: 'en' })).state).toBe('no-appointment')
    expect((await queueWith({ panels: [] })).state).toBe('no-panel')
    expect((await queueWith({})).state).toBe('nothing-assigned')
    await assign(awards, world, judge.judge, await buildEntry(awards, world))
    expect((await queueWith({ termsSignedAt: null, declaredAt: null })).state).toBe('terms-missing')
    expect((await queueWith({ declaredAt: null })).state).toBe('declaration-missing')
    expect(await queueWith({}, { opens: inDays(3) })).toMatchObject({ state: 'not-open', of: 1, next: null })
    expect(await queueWith({}, { closes: inDays(-1) })).toMatchObject({ state: 'closed', next: null })
    expect(await queueWith({})).toMatchObject({ state: 'ready', done: 0, of: 1 })
  })

  it('gives no title before the round opens, nor to whoever has not declared', async () => {
    expect((await queueWith({}, { opens: inDays(3) })).items).toMatchObject([{ title: null }])
    expect((await queueWith({ declaredAt: null })).items).toMatchObject([{ title: null }])
    expect((await queueWith({})).items).toMatchObject([{ title: 'Phones for all' }])
  })

  it('goes on to the next unfinished one; what was put aside comes at the end; all in is said', async () => {
    const judge = await buildJudge(awards, world)
    for (let n = 0; n < 3; n++) await assign(awards, world, judge.judge, await buildEntry(awards, world))
    const viewer = await judge.viewer()
    const [first, second, third] = (await awards.judgeQueue(viewer, { locale: 'en' })).items.map(({ entry }) => entry)
    expect(await awards.parkEntry(viewer, { entry: first!, parked: true })).toEqual({ parked: true, next: second })
    expect((await awards.judgeQueue(viewer, { locale: 'en' })).items.map(({ entry }) => entry)).toEqual([second, third, first])
    const send = (entry: string) => awards.submitScorecard(viewer, { entry, rev: 0, scores, comments: {}, key: `send-${entry}`, locale: 'en' })
    expect(await send(second!)).toMatchObject({ next: third })
    await expect(awards.confirmScorecards(viewer, { round: world.round.code!, locale: 'en' })).rejects.toMatchObject({ code: 'not-all-in', params: { count: 2 } })
    expect(await send(third!)).toMatchObject({ next: first })
    expect(await awards.judgeQueue(viewer, { locale: 'en' })).toMatchObject({ state: 'only-parked', next: { entry: first } })
    expect(await send(first!)).toMatchObject({ next: null })
    expect(await awards.judgeQueue(viewer, { locale: 'en' })).toMatchObject({ state: 'all-done', done: 3, of: 3, groups: [{ unlocked: 3 }] })
  })

  it('training comes first, then the common ones, then the own ones in the planner’s order', () => {
    const items = ['EN-5', 'EN-4', 'EN-3', 'EN-2', 'EN-1'].map((entry, n) => ({ entry, order: 5 - n, parked: entry === 'EN-1' }))
    expect(inQueueOrder('JU-1', items, { code: 'RO-1', training: ['EN-5'], common: ['EN-3'] }).map(({ entry }) => entry)).toEqual(['EN-5', 'EN-3', 'EN-2', 'EN-4', 'EN-1'])
  })

  it('without a planner’s order two judges do not all begin with the same entry', () => {
    const items = Array.from({ length: 12 }, (_, n) => ({ entry: `EN-${n}`, order: 1 }))
    const firsts = new Set(Array.from({ length: 12 }, (_, n) => inQueueOrder(`JU-${n}`, items, { code: 'RO-1', training: [], common: [] })[0]!.entry))
    expect(firsts.size).toBeGreaterThan(3)
  })
})

describe('what a judge reads', () => {
  let awards: Awards
  let world: World
  beforeAll(async () => void ({ awards } = await startAwards()))
  const judged = async (round: Partial<Round>) => {
    world = await buildWorld(awards, { phase: 'judging', round })
    const judge = await buildJudge(awards, world)
    const entry = await buildEntry(awards, world, {
      answers: { title: 'Phones for all', places: ['KE'], story: 'Maria lent phones.', contact: 'Maria, maria@example.org' }, people: [{ part: 'nominee', name: 'Maria' }] as never, organisations: ['Maria’s House'] as never,
    })
    await assign(awards, world, judge.judge, entry)
    return { judge, entry, open: async () => awards.openScorecard(await judge.viewer(), { entry: entry.code!, locale: 'en' }) }
  }

  it('with names shown: answers, people and organisations as they were submitted', async () => {
    const { entry: shown } = await (await judged({ seeIdentity: 'always' })).open()
    expect(shown).toMatchObject({ identityHidden: false, organisations: ['Maria’s House'], people: [{ name: 'Maria', part: 'nominee' }], hiddenAnswers: 0 })
    expect(shown.answers.map(({ key }) => key)).toContain('contact')
    expect(shown.answers.find(({ key }) => key === 'places')).toMatchObject({ list: ['Kenya'] })
  })

  it('with names hidden: no identifying answer, no people, no file name; a redacted field that was emptied stays empty', async () => {
    const { entry, open } = await judged({ seeIdentity: 'never' })
    const { store } = awards.ctx
    const document = await store.insert('documents', { code: 'DO-AAAAAA', entry: entry.code!, fileName: 'Maria of Nairobi.pdf', mimeType: 'application/pdf', size: 10, removed: false, rev: 1 })
    await store.remove('entry-revisions', { entry: { equals: entry.code } })
    await store.insert('entry-revisions', { code: 'ER-AAAAAA', entry: entry.code!, number: 1, form: entry.form, formVersion: 1, answers: entry.answers, documents: [{ code: document.code }], people: entry.people, organisations: entry.organisations, title: entry.title, language: 'en' })
    const before = (await open()).entry
    expect(before.hiddenAnswers).toBe(1)
    await store.insert('entry-texts', { entry: entry.code!, revision: 1, kind: 'redaction', language: 'en', state: 'human', answers: { story: '', contact: '' }, rev: 1 })
    await store.insert('entry-texts', { entry: entry.code!, revision: 1, kind: 'translation', language: 'en', state: 'human', answers: { story: 'Maria lent phones, translated.' }, rev: 1 })
    const after = (await open()).entry
    expect(after.answers.find(({ key }) => key === 'story')).toMatchObject({ text: null, redacted: true, translation: null })
    expect(after.evidence).toMatchObject([{ name: null, href: '/files/DO-AAAAAA' }])
    expect(JSON.stringify(after)).not.toMatch(/Maria/)
    await store.remove('documents', { code: { equals: 'DO-AAAAAA' } })
    await store.remove('entry-revisions', { code: { equals: 'ER-AAAAAA' } })
  })

  it('a draft is nobody else’s: another judge of the same entry sees no number of it, whatever the round shows', async () => {
    const { judge, entry } = await judged({ seeScores: 'always', seeNames: 'always' })
    const other = await buildJudge(awards, world, { name: 'Other Judge' })
    await assign(awards, world, other.judge, entry)
    await awards.saveScorecard(await judge.viewer(), { entry: entry.code!, rev: 0, scores: { need: 5 }, comments: { panel: 'a thought' }, locale: 'en' })
    const seen = async () => (await awards.openScorecard(await other.viewer(), { entry: entry.code!, locale: 'en' })).others
    expect(await seen()).toEqual([])
    await awards.submitScorecard(await judge.viewer(), { entry: entry.code!, rev: 1, scores, comments: { panel: 'a word', staff: 'for staff' }, key: 'the-key-sent', locale: 'en' })
    expect(await seen()).toEqual([{ name: judge.user.name, scores, total: 3.75, comment: 'a word' }])
  })

  it('an entry that changed is shown as it was scored, with the difference', async () => {
    const { judge, entry, open } = await judged({})
    await awards.submitScorecard(await judge.viewer(), { entry: entry.code!, rev: 0, scores, comments: {}, key: 'key-before-change', locale: 'en' })
    await awards.ctx.store.insert('entry-revisions', { code: `ER-${entry.code!.slice(3)}`, entry: entry.code!, number: 2, form: entry.form, formVersion: 1, answers: { ...(entry.answers as object), story: 'Maria lent 120 phones.' }, documents: [], people: [], organisations: [], title: entry.title, language: 'en' })
    await awards.ctx.store.updateIf('entries', entry, { revision: 2 })
    const { entry: shown, changed } = await open()
    expect(shown.answers.find(({ key }) => key === 'story')?.text).toBe('Maria lent phones.')
    expect(changed).toMatchObject({ from: 1, to: 2, differences: [{ label: 'What you did' }] })
    expect(changed!.differences[0]!.pieces.filter(({ kind }) => kind === 'added').map(({ text }) => text.trim())).toEqual(['120'])
    expect((await awards.judgeQueue(await judge.viewer(), { locale: 'en' })).items).toMatchObject([{ changed: true }])
  })
})
