import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newCode } from '#domain/codes.ts'
import { isRefusal } from '#domain/refusal.ts'
import { appendEvent } from '#services/judging/chain.ts'
import type { Awards } from '#src/awards.ts'
import type { Entry } from '#src/payload-types.ts'
import { assign, buildEntry, buildJudge, buildUser, buildWorld, viewerFor, type World } from '#test/factories.ts'
import { startAwards } from '#test/start.ts'

const refusal = async (act: Promise<unknown>): Promise<string | null> =>
  act.then(() => null, (error: unknown) => { if (isRefusal(error)) return error.code; throw error })
const scores = { need: 4, results: 3, transfer: 'n/a' as const }

let awards: Awards
let world: World
beforeAll(async () => void ({ awards } = await startAwards()))
beforeEach(async () => { world = await buildWorld(awards, { phase: 'judging' }) })

type Judge = Awaited<ReturnType<typeof buildJudge>>
const edition = () => ({ edition: world.edition.code! })
const at = (entry: Entry) => ({ entry: entry.code!, round: world.round.code! })
const cardOf = (judge: Judge, entry: Entry) => awards.ctx.store.one('scorecards', { and: [{ judge: { equals: judge.judge } }, { entry: { equals: entry.code } }] })
const assignmentOf = (judge: Judge, entry: Entry) => awards.ctx.store.one('assignments', { and: [{ judge: { equals: judge.judge } }, { entry: { equals: entry.code } }] })
async function given(judge: Judge, how: 'open' | 'draft' | 'submitted'): Promise<Entry> {
  const entry = await buildEntry(awards, world)
  await assign(awards, world, judge.judge, entry)
  if (how === 'open') return entry
  const viewer = await judge.viewer()
  const begun = await awards.beginScorecard(viewer, at(entry))
  const saved = await awards.saveScorecard(viewer, { ...at(entry), rev: begun.rev, scores, comments: {}, locale: 'en' })
  if (saved.state !== 'saved') throw new Error(saved.state)
  if (how === 'submitted') await awards.submitScorecard(viewer, { ...at(entry), rev: saved.rev, scores, comments: {}, locale: 'en', key: `key-${entry.code}` })
  return entry
}
const personIn = async (appointment: string) =>
  (await awards.peopleOfEdition(await world.organiser.viewer(), { ...edition(), language: 'en' })).roles.flatMap((each) => each.people).find((each) => each.appointment === appointment)
const mails = (template: string, recipient: string) => awards.ctx.store.find('messages', { and: [{ template: { equals: template } }, { recipient: { equals: recipient } }] })

describe('the people of an edition', () => {
  it('are listed by role with what they read, as counts, and what they signed', async () => {
    const judge = await buildJudge(awards, world, { name: 'Amina Diallo' })
    await given(judge, 'submitted')
    await given(judge, 'open')
    const person = await personIn(judge.judge)
    expect(person).toMatchObject({ name: 'Amina Diallo', state: 'accepted', panels: [world.panel.code], load: { assigned: 2, done: 1 }, mayChange: true })
    expect(person?.termsSignedAt && person.declaredAt).toBeTruthy()
    expect(JSON.stringify(person)).not.toContain(judge.user.email)
  })

  it('are the organiser’s of that edition alone', async () => {
    const other = await buildWorld(awards)
    const judge = await buildJudge(awards, world)
    for (const viewer of [await other.organiser.viewer(), await judge.viewer(), await viewerFor(awards, await buildUser(awards, { admin: true }))])
      expect(await refusal(awards.peopleOfEdition(viewer, { ...edition(), language: 'en' }))).toBe('not-your-edition')
  })

  it('show no load where the organiser has a conflict in a category that the judge reads', async () => {
    const judge = await buildJudge(awards, world)
    const entry = await given(judge, 'submitted')
    const [own] = (await world.organiser.viewer()).appointments
    await awards.ctx.store.insert('conflicts', { code: newCode('CF', awards.ctx.random), judge: own!.code, entry: entry.code!, edition: world.edition.code!, category: world.category.code!, source: 'staff', state: 'confirmed', hard: true, rev: 1 })
    expect((await personIn(judge.judge))?.load).toBeNull()
  })

  it('say what became of an invitation; asked again, the old link stops', async () => {
    const organiser = await world.organiser.viewer()
    const { appointment, message } = await awards.inviteJudge(organiser, { ...edition(), address: `a${Math.random()}@panel.example`, name: 'B. Larkspur', panels: [world.panel.code!], cap: 7, language: 'fr' })
    const tokenIn = async (code: string) => /\/invitation\/([\w-]{43})/.exec((await awards.ctx.store.byCode('messages', code)).text ?? '')?.[1] ?? ''
    expect(await personIn(appointment)).toMatchObject({ state: 'invited', mail: { state: 'queued' }, cap: 7 })
    const again = await awards.resendInvitation(organiser, { appointment })
    expect(await refusal(awards.showInvitation(organiser, { token: await tokenIn(message) }))).toBe('link-unknown')
    expect(await awards.showInvitation(organiser, { token: await tokenIn(again.message) })).toMatchObject({ name: 'B. Larkspur', cap: 7, rounds: [{ name: 'Jury' }] })
    expect((await awards.ctx.store.byCode('messages', again.message)).language).toBe('fr')
    expect((await personIn(appointment))?.panels).toEqual([world.panel.code])
  })

  it('sit on the panels that the organiser chooses, of that edition', async () => {
    const other = await buildWorld(awards)
    const judge = await buildJudge(awards, world)
    const organiser = await world.organiser.viewer()
    expect(await refusal(awards.choosePanels(organiser, { appointment: judge.judge, panels: [other.panel.code!], cap: null }))).toBe('not-found')
    await awards.choosePanels(organiser, { appointment: judge.judge, panels: [], cap: 5 })
    expect(await personIn(judge.judge)).toMatchObject({ panels: [], cap: 5 })
    expect(await refusal(awards.choosePanels(await other.organiser.viewer(), { appointment: judge.judge, panels: [], cap: null }))).toBe('not-found')
  })
})

describe('an appointment that ends', () => {
  it('takes the right at once; what was not begun goes back, a draft is set aside, what was sent stays and counts', async () => {
    const judge = await buildJudge(awards, world)
    const [open, draft, sent] = [await given(judge, 'open'), await given(judge, 'draft'), await given(judge, 'submitted')]
    const done = await awards.endAppointment(await world.organiser.viewer(), { appointment: judge.judge, reason: 'Moved to another post.' })
    expect(done).toEqual({ state: 'ended', removed: 1, setAside: 1, kept: 1 })
    expect((await judge.viewer()).appointments).toEqual([])
    expect([(await assignmentOf(judge, open))?.state, (await assignmentOf(judge, draft))?.state, (await assignmentOf(judge, sent))?.state]).toEqual(['removed', 'stray', 'done'])
    expect([(await cardOf(judge, draft))?.status, (await cardOf(judge, sent))?.status]).toEqual(['stray', 'submitted'])
    expect(await awards.endAppointment(await world.organiser.viewer(), { appointment: judge.judge, reason: 'Again.' })).toEqual({ state: 'ended', removed: 0, setAside: 0, kept: 1 })
  })

  it('needs a reason; an organiser’s is ended by the admin alone', async () => {
    const judge = await buildJudge(awards, world)
    const organiser = await world.organiser.viewer()
    expect(await refusal(awards.endAppointment(organiser, { appointment: judge.judge, reason: ' ' }))).toBe('appointment-end-needs-a-reason')
    expect(await refusal(awards.endAppointment(organiser, { appointment: organiser.appointments[0]!.code, reason: 'Enough.' }))).toBe('only-the-admin-appoints')
    expect((await personIn(judge.judge))?.state).toBe('accepted')
  })

  it('closes an invitation that nobody answered', async () => {
    const organiser = await world.organiser.viewer()
    const { appointment, message } = await awards.inviteJudge(organiser, { ...edition(), address: `b${Math.random()}@panel.example`, name: 'C. Orchard' })
    const token = /\/invitation\/([\w-]{43})/.exec((await awards.ctx.store.byCode('messages', message)).text ?? '')?.[1] ?? ''
    await awards.endAppointment(organiser, { appointment, reason: 'Asked by mistake.' })
    expect(await refusal(awards.acceptInvitation(organiser, { token, terms: true }))).toBe('link-unknown')
  })
})

describe('what the table says is told, is told', () => {
  it('a scorecard opened again: its judge, with the reason', async () => {
    const judge = await buildJudge(awards, world, { interfaceLanguage: 'fr' })
    const entry = await given(judge, 'submitted')
    await awards.reopenScorecard(await world.organiser.viewer(), { ...at(entry), judge: judge.judge, reason: 'The annex came late.' })
    const [mail] = await mails('scorecard-reopened', judge.user.email)
    expect(mail).toMatchObject({ language: 'fr', about: entry.code })
    expect(mail?.text).toContain('The annex came late.')
    expect(mail?.text).toContain(`/admin/judging/${entry.code}`)
    expect(mail?.text).not.toContain(entry.title)
  })

  it('an abstention: the organisers, but for one who is too close to the entry', async () => {
    const judge = await buildJudge(awards, world, { name: 'Noor Haddad' })
    const entry = await given(judge, 'draft')
    const close = await buildUser(awards)
    const appointment = await awards.ctx.payload.create({ collection: 'appointments', data: { person: close.id, edition: world.edition.id, role: 'organiser', state: 'accepted' } as never })
    await awards.ctx.store.insert('conflicts', { code: newCode('CF', awards.ctx.random), judge: appointment.code!, entry: entry.code!, edition: world.edition.code!, category: world.category.code!, source: 'staff', state: 'confirmed', hard: true, rev: 1 })
    await awards.abstain(await judge.viewer(), { ...at(entry), reason: 'I was ill.' })
    expect((await mails('judge-abstained', world.organiser.user.email))[0]?.text).toMatch(/Noor Haddad[^]*I was ill\./)
    expect(await mails('judge-abstained', close.email)).toEqual([])
  })
})

describe('a scorecard that was set aside', () => {
  const restore = async (judge: Judge, entry: Entry, reason = 'A mistake of ours.') =>
    awards.restoreScorecard(await world.organiser.viewer(), { ...at(entry), judge: judge.judge, reason })

  it('counts again when it had been sent, without a word to the judge', async () => {
    const judge = await buildJudge(awards, world)
    const entry = await given(judge, 'submitted')
    await awards.strayScorecard(await world.organiser.viewer(), { ...at(entry), judge: judge.judge, reason: 'Wrong panel.' })
    expect(await restore(judge, entry)).toEqual({ status: 'submitted' })
    expect([(await cardOf(judge, entry))?.status, (await assignmentOf(judge, entry))?.state]).toEqual(['submitted', 'done'])
    expect(await mails('scorecard-restored', judge.user.email)).toEqual([])
  })

  it('is the judge’s draft again when it had not, or had been opened again, and the judge hears of it', async () => {
    const judge = await buildJudge(awards, world)
    const [abstained, reopened] = [await given(judge, 'draft'), await given(judge, 'submitted')]
    await awards.abstain(await judge.viewer(), { ...at(abstained), reason: 'No time.' })
    await awards.reopenScorecard(await world.organiser.viewer(), { ...at(reopened), judge: judge.judge, reason: 'Look again.' })
    await awards.strayScorecard(await world.organiser.viewer(), { ...at(reopened), judge: judge.judge, reason: 'Wrong panel.' })
    for (const entry of [abstained, reopened]) {
      expect(await restore(judge, entry)).toEqual({ status: 'draft' })
      expect((await assignmentOf(judge, entry))?.state).toBe('active')
      expect((await awards.openScorecard(await judge.viewer(), { ...at(entry), locale: 'en' })).entry.code).toBe(entry.code)
    }
    expect((await mails('scorecard-restored', judge.user.email)).length).toBe(2)
  })

  it('stays so without a reason, under a confirmed conflict, or once the judge is gone', async () => {
    const judge = await buildJudge(awards, world)
    const [recused, ended] = [await given(judge, 'submitted'), await given(judge, 'draft')]
    await awards.addConflict(await world.organiser.viewer(), { ...edition(), judge: judge.judge, entry: recused.code!, note: 'They are cousins.', hard: true, source: 'staff' })
    expect(await refusal(restore(judge, recused))).toBe('restore-conflict-stands')
    await awards.endAppointment(await world.organiser.viewer(), { appointment: judge.judge, reason: 'Moved.' })
    expect(await refusal(restore(judge, ended))).toBe('scorecard-assignment-active')
    expect(await refusal(restore(judge, ended, ''))).toBe('scorecard-reason-given')
  })

  it('is told by its events: rebuilt from them it says the same', async () => {
    const judge = await buildJudge(awards, world)
    const entry = await given(judge, 'submitted')
    await awards.strayScorecard(await world.organiser.viewer(), { ...at(entry), judge: judge.judge, reason: 'Wrong panel.' })
    await appendEvent(awards.ctx, { edition: world.edition.code!, act: 'restore', body: { act: 'restore', round: world.round.code!, entry: entry.code!, judge: judge.judge, changes: null, outcome: null } })
    await awards.rebuildScorecards(await world.organiser.viewer(), edition())
    expect((await cardOf(judge, entry))?.status).toBe('submitted')
  })
})

describe('what entrants wrote of the jury', () => {
  const said = async (viewer = world.organiser.viewer()) => (await awards.conflictsDesk(await viewer, { ...edition(), filter: 'suggested', page: 1, language: 'en' })).said
  async function saying(text: string, typedSince = text): Promise<Entry> {
    const entry = await buildEntry(awards, world, { declarations: { conflicts: typedSince } })
    const revision = await awards.ctx.store.one('entry-revisions', { entry: { equals: entry.code } })
    await awards.ctx.store.set('entry-revisions', revision!.id, { declarations: { conflicts: text } })
    return entry
  }

  it('lies on the desk of conflicts as it was sent, until somebody names the judge', async () => {
    const entry = await saying('My aunt is on the jury.', 'My aunt is on the jury. And my')
    await saying('')
    expect(await said()).toEqual([{ entry: entry.code, title: entry.title, category: 'Access', language: 'en', text: 'My aunt is on the jury.', entered: 0 }])
    const judge = await buildJudge(awards, world)
    await awards.addConflict(await world.organiser.viewer(), { ...edition(), judge: judge.judge, entry: entry.code!, note: 'My aunt is on the jury.', hard: true, source: 'entrant' })
    expect(await said()).toMatchObject([{ entered: 1 }])
  })

  it('is not read by an organiser who is too close to the entry', async () => {
    const entry = await saying('My cousin organises it.')
    const [own] = (await world.organiser.viewer()).appointments
    await awards.ctx.store.insert('conflicts', { code: newCode('CF', awards.ctx.random), judge: own!.code, entry: entry.code!, edition: world.edition.code!, category: world.category.code!, source: 'staff', state: 'confirmed', hard: true, rev: 1 })
    expect(await said()).toEqual([])
  })
})

describe('a round in a second language', () => {
  it('is saved with some of its words translated; the first language needs all', async () => {
    const { payload } = awards.ctx
    const read = (locale: 'all' | 'en' | 'fr') => payload.findByID({ collection: 'rounds', id: world.round.id, locale, depth: 0, overrideAccess: true })
    const french = await read('fr')
    const criteria = (french.criteria ?? []).map((each, n) => ({ ...each, label: n === 0 ? 'Besoin' : each.label }))
    await payload.update({ collection: 'rounds', id: world.round.id, locale: 'fr', data: { name: 'Jury', criteria }, overrideAccess: true })
    expect((await read('fr')).criteria?.map((each) => each.label ?? null)).toEqual(['Besoin', null, null])
    expect((await read('en')).criteria?.map((each) => each.label)).toEqual(['Need', 'Results', 'Transfer'])
    const english = await read('en')
    await expect(payload.update({ collection: 'rounds', id: world.round.id, locale: 'en', data: { criteria: (english.criteria ?? []).map((each) => ({ ...each, label: '' })) }, overrideAccess: true })).rejects.toMatchObject({ name: 'ValidationError' })
    const judge = await buildJudge(awards, world)
    const entry = await given(judge, 'open')
    const scoring = await awards.openScorecard(await judge.viewer(), { ...at(entry), locale: 'fr' })
    expect(scoring.round.criteria.map((each) => each.label)).toEqual(['Besoin', 'Results', 'Transfer'])
  })
})
