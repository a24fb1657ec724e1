import { beforeAll, describe, expect, it } from 'vitest'
import { completeVersions } from '#internals/versions.ts'
import { holdLease, leaveLease } from '#src/jobs/lease.ts'
import { appendEvent } from '#services/judging/chain.ts'
import { rebuildFromEvents } from '#services/judging/rebuild-scorecards.ts'
import { defineOperation, proposeOperation, resumeOperations } from '#services/outcome/operation.ts'
import { completeLog } from '#services/publishing/complete-log.ts'
import { finishBeginnings } from '#services/portal/finish-beginnings.ts'
import { finishSendings } from '#services/portal/finish-sendings.ts'
import { nobody } from '#policy/viewer.ts'
import { z } from 'zod'
import type { Awards } from '#src/awards.ts'
import { assign, buildEntry, buildJudge, buildWorld, inDays, type World } from '#test/factories.ts'
import { startAwards } from '#test/start.ts'

/** What a killed process leaves between two writes, and what takes it up again. */
describe('an act that was cut off', () => {
  let awards: Awards
  let world: World
  const key = () => crypto.randomUUID()
  beforeAll(async () => {
    ;({ awards } = await startAwards())
    world = await buildWorld(awards)
  })

  /** A draft that is ready, and what its browser holds. */
  async function ready() {
    const address = { programme: world.programme.slug, edition: world.edition.slug, category: world.category.slug, locale: 'en' }
    const started = await awards.startEntry(nobody(new Date()), { ...address, key: key(), name: 'Amina', address: `${key()}@people.example`, language: 'en', own: false, nominee: 'Beatriz', nomineeAddress: `${key()}@people.example` })
    if (started.state !== 'started') throw new Error('not started')
    const viewer = { ...nobody(new Date()), draft: started.entry }
    const entry = await awards.ctx.store.byCode('entries', started.entry)
    await awards.ctx.store.updateIf('entries', entry, { people: (entry.people as { part: string }[]).map((each) => (each.part === 'nominator' ? { ...each, verified: true } : each)) as never })
    const save = (step: string, fields: [string, string][]) => awards.saveStep(viewer, { entry: started.entry, step, key: key(), was: '', fields, locale: 'en' })
    await save('what', [['title', 'Phones for all'], ['places', 'Kenya']])
    await save('story', [['story', 'We lent phones to women in twenty villages.']])
    await awards.declare(viewer, { entry: started.entry, key: key(), declared: { items: ['summary'], uses: ['register'], mode: 'organisation', pseudonym: '', statements: ['true'], conflicts: '' } })
    return { viewer, entry: started.entry }
  }
  const standing = async (entry: string) => {
    const { store } = awards.ctx
    const [doc, receipts, notices, consents] = await Promise.all([
      store.byCode('entries', entry), store.count('messages', { and: [{ about: { equals: entry } }, { template: { equals: 'entry-submitted' } }] }),
      store.count('messages', { and: [{ about: { equals: entry } }, { template: { equals: 'nominee-notice' } }] }), store.count('consents', { entry: { equals: entry } }),
    ])
    return { status: doc.status, revision: doc.revision, receipts, notices, consents }
  }
  const WHOLE = { status: 'submitted', revision: 1, receipts: 1, notices: 1, consents: 1 }

  it.each(['the revision', 'the entry', 'the consents'])('a sending that stopped after %s is finished without the entrant', async (after) => {
    const { store } = awards.ctx
    const { viewer, entry } = await ready()
    const before = await store.byCode('entries', entry)
    await awards.submitEntry(viewer, { entry, key: key(), locale: 'en' })
    expect(await standing(entry)).toEqual(WHOLE)
    await store.remove('messages', { and: [{ about: { equals: entry } }, { template: { in: ['entry-submitted', 'nominee-notice'] } }] })
    if (after !== 'the consents') await store.remove('consents', { entry: { equals: entry } })
    if (after === 'the revision') await store.updateIf('entries', await store.byCode('entries', entry), { status: 'draft', revision: 0, submittedAt: null, history: before.history })
    expect(await finishSendings(awards.ctx, { alone: true })).toEqual([entry])
    expect(await standing(entry)).toEqual(WHOLE)
    expect(await finishSendings(awards.ctx, { alone: true })).toEqual([])
  })

  it('what somebody is sending at this moment is left to them, and what was withdrawn stays so', async () => {
    const { viewer, entry } = await ready()
    await awards.submitEntry(viewer, { entry, key: key(), locale: 'en' })
    await awards.ctx.store.remove('messages', { and: [{ about: { equals: entry } }, { template: { equals: 'entry-submitted' } }] })
    expect(await finishSendings(awards.ctx)).toEqual([])
    await awards.withdrawEntry(viewer, { entry, locale: 'en' })
    expect(await finishSendings(awards.ctx, { alone: true })).toEqual([])
  })

  it('a beginning whose mail was never written gets it when the form comes again, and one mail only', async () => {
    const address = { programme: world.programme.slug, edition: world.edition.slug, category: world.category.slug, locale: 'en' }
    const form = { ...address, key: key(), name: 'Amina', address: `${key()}@people.example`, language: 'en', own: true }
    const begin = async () => {
      const started = await awards.startEntry(nobody(new Date()), form)
      return started.state === 'started' ? started.entry : ''
    }
    const mails = (entry: string) => awards.ctx.store.count('messages', { about: { equals: entry } })
    const entry = await begin()
    await awards.ctx.store.remove('messages', { about: { equals: entry } })
    expect([await begin(), await begin(), await mails(entry)]).toEqual([entry, entry, 1])
  })

  it('a beginning whose mail was never written gets it where the form never comes again, one mail only, and not while somebody is at it', async () => {
    const { store } = awards.ctx
    const address = { programme: world.programme.slug, edition: world.edition.slug, category: world.category.slug, locale: 'fr' }
    const started = await awards.startEntry(nobody(new Date()), { ...address, key: key(), name: 'Amina', address: `${key()}@people.example`, language: 'fr', own: true })
    const entry = started.state === 'started' ? started.entry : ''
    const letters = () => store.find('messages', { about: { equals: entry } })
    const own = async (alone: boolean) => (await finishBeginnings(awards.ctx, { alone })).filter((code) => code === entry) // others begin in this database too
    await store.remove('messages', { about: { equals: entry } })
    expect([await own(false), (await letters()).length]).toEqual([[], 0])
    expect(await own(true)).toEqual([entry])
    expect((await letters()).map(({ template, language }) => [template, language])).toEqual([['draft-resume', 'fr']])
    expect([await own(true), (await letters()).length]).toEqual([[], 1])
  })

  it('a document whose version was never written gets it, and one that has it gets no second', async () => {
    const { payload } = awards.ctx
    const page = await payload.create({ collection: 'pages', locale: 'en', data: { title: 'First', slug: `p-${key()}`, _status: 'published' } as never })
    const versions = async () => (await payload.findVersions({ collection: 'pages', where: { parent: { equals: page.id } }, sort: '-updatedAt', locale: 'en', depth: 0 })).docs.map(({ version }) => version.title)
    await payload.update({ collection: 'pages', id: page.id, locale: 'en', data: { title: 'Second' } })
    await payload.db.deleteVersions({ collection: 'pages', where: { and: [{ parent: { equals: page.id } }, { latest: { equals: true } }] } })
    expect(await versions()).toEqual(['First'])
    const alone = { id: { equals: page.id } } // others write to this database at the same moment
    expect(await completeVersions(payload, alone)).toEqual([`pages ${page.id}`])
    expect(await versions()).toEqual(['Second', 'First'])
    expect(await completeVersions(payload, alone)).toEqual([])
    expect((await payload.findByID({ collection: 'pages', id: page.id, draft: true, locale: 'en' })).title).toBe('Second')
  })

  it('what is gone and was not told to be gone is told, what is there and was never told as well; a withdrawal that was told stands', async () => {
    const { payload, store } = awards.ctx
    const page = async (status: 'published' | 'draft', told: ('publish' | 'withdraw')[]) => {
      const made = await payload.create({ collection: 'pages', locale: 'en', context: { silent: true }, data: { title: 'A page', slug: `p-${key()}`, _status: status } as never })
      for (const act of told) await awards.ctx.store.insert('publications', { seq: ((await store.find('publications', {}, { sort: '-seq', limit: 1 }))[0]?.seq ?? 0) + 1, at: inDays(0), subjectCollection: 'pages', code: made.code, act })
      return made.code ?? ''
    }
    const [gone, fresh, withdrawn, draft] = [await page('draft', ['publish']), await page('published', []), await page('published', ['publish', 'withdraw']), await page('draft', [])]
    const alone = { code: { in: [gone, fresh, withdrawn, draft] } }
    await completeLog(awards.ctx, alone)
    const log = async (code: string) => (await store.find('publications', { code: { equals: code } }, { sort: 'seq' })).map((each) => each.act)
    expect(await Promise.all([gone, fresh, withdrawn, draft].map(log))).toEqual([['publish', 'withdraw'], ['publish'], ['publish', 'withdraw'], []])
    expect(await completeLog(awards.ctx, alone)).toEqual([])
  })

  it('an assignment is done where the chain says that its scorecard was sent', async () => {
    const judging = await buildWorld(awards, { phase: 'judging' })
    const [{ judge }, entry] = [await buildJudge(awards, judging), await buildEntry(awards, judging)]
    await assign(awards, judging, judge, entry)
    const [edition, round] = [judging.edition.code!, judging.round.code!]
    await appendEvent(awards.ctx, { edition, act: 'submit', body: { round, entry: entry.code!, judge, rubricVersion: 1, scores: { need: 3, results: 4, transfer: 5 } } })
    await rebuildFromEvents(awards.ctx, edition)
    expect(await awards.ctx.store.one('assignments', { judge: { equals: judge } })).toMatchObject({ state: 'done' })
    expect(await awards.ctx.store.one('scorecards', { judge: { equals: judge } })).toMatchObject({ status: 'submitted', scores: { need: 3, results: 4, transfer: 5 } })
  })

  it('one process takes an operation up only when it has stood still; the jobs of a dead one at once where it must be dead', async () => {
    const ran: string[] = []
    const kind = defineOperation<Record<string, never>, { kind: string }, object>({
      kind: `cut-off-${key()}`, input: z.object({}), guard: async () => ({ edition: world.edition.code! }), plan: async () => ({ steps: [{ kind: 'one' }, { kind: 'two' }], count: 1, effects: {} }),
      apply: async (_ctx, step) => void ran.push(step.kind),
    })
    const { store } = awards.ctx
    const proposed = await proposeOperation(awards.ctx, kind, await world.organiser.viewer(), {})
    await store.updateIf('operations', proposed, { state: 'running', cursor: 1, approvals: [{ act: 'approve', person: 'PE-1', at: inDays(0) }] as never })
    expect(await resumeOperations(awards.ctx, [kind], { stoodStill: 60_000 })).toEqual([])
    const later = { ...awards.ctx, runtime: { ...awards.ctx.runtime, clock: { ...awards.ctx.runtime.clock, machineTime: () => new Date(Date.now() + 61_000) } } } as unknown as typeof awards.ctx // a clock of its own
    expect(await resumeOperations(later, [kind], { stoodStill: 60_000 })).toEqual([proposed.code])
    expect(ran).toEqual(['two'])
    expect(await holdLease(awards.ctx, 'dead')).toBe(true)
    expect(await holdLease(awards.ctx, 'next')).toBe(false)
    expect(await holdLease(awards.ctx, 'next', { alone: true })).toBe(true)
    await leaveLease(awards.ctx, 'next')
  })
})
