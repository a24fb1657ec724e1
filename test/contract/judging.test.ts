import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { assign, buildEntry, buildJudge, buildWorld, inDays, type World } from '#test/factories.ts'
import { startAwards } from '#test/start.ts'
import { isRefusal } from '#domain/refusal.ts'
import { leafOf, type SubmittedBody } from '#services/judging/chain.ts'
import { rebuildFromEvents } from '#services/judging/rebuild-scorecards.ts'
import type { Awards } from '#src/awards.ts'
import type { Viewer } from '#policy/viewer.ts'
import type { Entry } from '#src/payload-types.ts'

const scores = { need: 4, results: 3, transfer: 'n/a' as const }
const refusal = async (act: Promise<unknown>): Promise<{ code: string; status: number; params: Record<string, string | number> } | null> =>
  act.then(() => null, (error: unknown) => { if (isRefusal(error)) return error; throw error })

describe('a judge scores', () => {
  let awards: Awards
  let world: World
  let judge: Awaited<ReturnType<typeof buildJudge>>
  let entry: Entry
  let viewer: Viewer
  beforeAll(async () => void ({ awards } = await startAwards()))
  beforeEach(async () => {
    world = await buildWorld(awards, { phase: 'judging' })
    judge = await buildJudge(awards, world)
    entry = await buildEntry(awards, world)
    await assign(awards, world, judge.judge, entry)
    viewer = await judge.viewer()
  })
  const at = () => ({ entry: entry.code!, round: world.round.code! })
  const card = async () => (await awards.ctx.store.find('scorecards', { judge: { equals: judge.judge } }))[0]
  const submit = (more: object = {}) => awards.submitScorecard(viewer, { ...at(), rev: 0, scores, comments: { panel: 'Clear.' }, key: 'key-of-one-act', locale: 'en', ...more })

  it('saves a draft, sends it, and holds the leaf of the chained event as a receipt', async () => {
    const saved = await awards.saveScorecard(viewer, { ...at(), rev: 0, scores: { need: 4 }, comments: {}, locale: 'en' })
    expect(saved).toMatchObject({ state: 'saved', rev: 1, answered: 1, of: 3 })
    const sent = await submit({ rev: 1 })
    expect(sent).toMatchObject({ state: 'submitted', receipt: expect.stringMatching(/^[0-9a-f]{64}$/) as string })
    const [event] = await awards.ctx.store.find('events', { judge: { equals: judge.judge } })
    expect(event).toMatchObject({ act: 'submit', chain: world.edition.code, seq: 1, body: { round: world.round.code, entry: entry.code, judge: judge.judge, rubricVersion: 1, scores } })
    expect(leafOf(event!.salt, event!.body as unknown as SubmittedBody)).toBe(event!.leaf)
    expect(await card()).toMatchObject({ status: 'submitted', total: 10 / 3, receipt: event!.leaf, comments: { panel: 'Clear.' } })
  })

  it('sent twice at the same time leaves one event and one receipt', async () => {
    const [one, other] = await Promise.all([submit(), submit()])
    const later = await submit()
    expect(new Set([one, other, later].map((each) => (each.state === 'submitted' ? each.receipt : each.state))).size).toBe(1)
    expect(await awards.ctx.store.count('events', { judge: { equals: judge.judge } })).toBe(1)
  })

  it('a save on a stale revision writes nothing and shows both', async () => {
    await awards.saveScorecard(viewer, { ...at(), rev: 0, scores: { need: 4 }, comments: { panel: 'from the phone' }, locale: 'en' })
    const stale = await awards.saveScorecard(viewer, { ...at(), rev: 0, scores: { need: 2 }, comments: { panel: 'from the desk' }, locale: 'en' })
    expect(stale).toMatchObject({ state: 'conflict', theirs: { scores: { need: 4 }, comments: { panel: 'from the phone' }, rev: 1 }, yours: { scores: { need: 2 }, comments: { panel: 'from the desk' } } })
    expect(await card()).toMatchObject({ scores: { need: 4 }, rev: 1 })
  })

  it('a score that is not on the scale is refused with the criterion named in the judge’s language', async () => {
    await awards.ctx.payload.update({
      collection: 'rounds', id: world.round.id, locale: 'fr',
      data: { name: 'Jury', criteria: (world.round.criteria ?? []).map((each) => ({ ...each, label: each.key === 'need' ? 'Besoin' : each.label })) },
    })
    expect(await refusal(awards.saveScorecard(viewer, { ...at(), rev: 0, scores: { need: 9 }, comments: {}, locale: 'fr' })))
      .toMatchObject({ code: 'score-out-of-scale', status: 422, params: { label: 'Besoin', value: '9', scale: '1, 2, 3, 4, 5' } })
    expect(await card()).toBeUndefined()
  })

  it('what is not scored is named before anything is sent', async () => {
    expect(await refusal(submit({ scores: { need: 4 } }))).toMatchObject({ code: 'criteria-not-scored', params: { count: 2, labels: '“Results” and “Transfer”' } })
    expect(await awards.ctx.store.count('events', { judge: { equals: judge.judge } })).toBe(0)
  })

  it('an event without its row is repaired, and a second repair changes nothing', async () => {
    await submit()
    const sent = (await card())!
    await awards.ctx.store.updateIf('scorecards', sent, { status: 'draft', scores: { need: 1 }, total: null, receipt: null })
    expect((await rebuildFromEvents(awards.ctx, world.edition.code!)).repaired).toEqual([entry.code])
    expect(await card()).toMatchObject({ status: 'submitted', scores, total: 10 / 3, receipt: sent.receipt, comments: { panel: 'Clear.' } })
    expect((await rebuildFromEvents(awards.ctx, world.edition.code!)).repaired).toEqual([])
    await awards.ctx.store.remove('scorecards', { judge: { equals: judge.judge } })
    await rebuildFromEvents(awards.ctx, world.edition.code!)
    expect(await card()).toMatchObject({ status: 'submitted', scores, receipt: sent.receipt })
  })

  it('many judges who send at once get consecutive places in the chain', async () => {
    const judges = await Promise.all([1, 2, 3, 4, 5].map(() => buildJudge(awards, world)))
    for (const each of judges) await assign(awards, world, each.judge, entry)
    await Promise.all(judges.map(async (each) => awards.submitScorecard(await each.viewer(), { ...at(), rev: 0, scores, comments: {}, key: `key-of-${each.judge}`, locale: 'en' })))
    const events = await awards.ctx.store.find('events', { chain: { equals: world.edition.code } }, { sort: 'seq' })
    expect(events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5])
  })

  it('a judge who steps back loses sight of the entry at once, and the scorecard leaves the totals', async () => {
    await submit()
    await awards.recuseMyself(viewer, { ...at(), kind: 'family', note: '' })
    const after = await judge.viewer()
    expect(await refusal(awards.openScorecard(after, { ...at(), locale: 'en' }))).toMatchObject({ code: 'not-found', status: 404 })
    expect((await awards.judgeQueue(after, { locale: 'en' })).items).toEqual([])
    expect(await card()).toMatchObject({ status: 'recused' })
    const events = await awards.ctx.store.find('events', { judge: { equals: judge.judge } }, { sort: 'seq' })
    expect(events.map(({ act, changes }) => [act, changes])).toEqual([['submit', null], ['recuse', 1]])
    expect(await awards.ctx.store.find('conflicts', { judge: { equals: judge.judge } })).toMatchObject([{ entry: entry.code, kind: 'family', state: 'confirmed', source: 'judge' }])
  })

  it('abstaining needs a reason and ends the assignment', async () => {
    expect(await refusal(awards.abstain(viewer, { ...at(), reason: ' ' }))).toMatchObject({ code: 'scorecard-reason-given' })
    await awards.abstain(viewer, { ...at(), reason: 'I do not read this language.' })
    expect((await judge.viewer()).assignments).toEqual([])
  })

  it('staff recuse, set aside and reopen with a reason; another edition’s organiser finds nothing', async () => {
    await submit()
    const of = { judge: judge.judge, ...at() }
    const organiser = await world.organiser.viewer()
    const stranger = await (await buildWorld(awards, { phase: 'judging' })).organiser.viewer()
    expect(await refusal(awards.reopenScorecard(stranger, { ...of, reason: 'x' }))).toMatchObject({ status: 404 })
    expect(await refusal(awards.reopenScorecard(organiser, { ...of, reason: '' }))).toMatchObject({ code: 'scorecard-reason-given' })
    await awards.reopenScorecard(organiser, { ...of, reason: 'A number was mistyped.' })
    expect(await card()).toMatchObject({ status: 'draft' })
    expect(await awards.submitScorecard(viewer, { ...at(), rev: (await card())!.rev, scores: { ...scores, need: 5 }, comments: {}, key: 'second-key-here', locale: 'en' })).toMatchObject({ state: 'submitted' })
    expect(await awards.strayScorecard(organiser, { ...of, reason: 'Moved to another panel.' })).toEqual({ state: 'stray' })
    expect(await card()).toMatchObject({ status: 'stray' })
    await awards.recuseJudge(organiser, { ...of, reason: 'A conflict was found.' })
    expect(await card()).toMatchObject({ status: 'recused' })
    expect((await awards.ctx.store.find('events', { judge: { equals: judge.judge } }, { sort: 'seq' })).map(({ act }) => act)).toEqual(['submit', 'reopen', 'submit', 'stray', 'recuse'])
  })

  it('an assignment without any work is only taken back', async () => {
    expect(await awards.strayScorecard(await world.organiser.viewer(), { judge: judge.judge, ...at(), reason: '' })).toEqual({ state: 'removed' })
    expect((await judge.viewer()).assignments).toEqual([])
  })

  it('what was sent can be sent again until its lock; both are chained and the last counts', async () => {
    await submit()
    const again = await submit({ rev: (await card())!.rev, scores: { ...scores, need: 1 }, key: 'key-of-a-correction' })
    expect(again).toMatchObject({ state: 'submitted' })
    expect(await card()).toMatchObject({ status: 'submitted', scores: { need: 1 }, receipt: again.state === 'submitted' ? again.receipt : '' })
    expect(await awards.confirmScorecards(viewer, { round: world.round.code!, locale: 'en' })).toEqual({ locked: 1 })
    expect(await card()).toMatchObject({ status: 'locked' })
    expect(await refusal(submit({ rev: (await card())!.rev, key: 'key-after-the-lock' }))).toMatchObject({ code: 'scorecard-wrong-status', status: 409 })
  })

  it('locks what is due and nothing else', async () => {
    await submit()
    const organiser = await world.organiser.viewer()
    expect(await awards.lockDue(organiser, { edition: world.edition.code! })).toEqual({ locked: 0 })
    await awards.ctx.payload.update({ collection: 'rounds', id: world.round.id, data: { closes: inDays(-0.001) } })
    expect(await awards.lockDue(organiser, { edition: world.edition.code! })).toEqual({ locked: 1 })
    expect(await card()).toMatchObject({ status: 'locked' })
  })
})
