import { beforeAll, describe, expect, it } from 'vitest'
import type { Awards } from '#src/awards.ts'
import { startAwards } from '#test/start.ts'
import { buildWorld, inDays, type World } from '#test/factories.ts'
import { noteFindingsTold } from '#services/screening/entries/note-told.ts'
import { buildOrganiser, buildSent, mailsAbout, read, refusalOf } from './people.ts'

describe('screening', () => {
  let awards: Awards
  let world: World
  beforeAll(async () => {
    ;({ awards } = await startAwards())
    world = await buildWorld(awards, { phase: 'screening', category: { eligibility: [{ kind: 'window' }, { kind: 'language', languages: ['en', 'fr'] }, { kind: 'running-time', months: 12 }] } })
  })
  const organiser = () => world.organiser.viewer()
  const inTime = inDays(-8)
  const old = { submittedAt: inTime, start: '2020-01' }

  it('what needs a person comes first, then what fails, then what passes, each with its reason', async () => {
    const passes = await buildSent(awards, world, { ...old, title: 'Passes' })
    const fails = await buildSent(awards, world, { ...old, start: new Date().toISOString().slice(0, 10), title: 'Too young' })
    const unclear = await buildSent(awards, world, { ...old, start: null, title: 'Start unknown' })
    const queue = await awards.screeningQueue(await organiser(), { edition: world.edition.code!, category: world.category.code!, filter: 'all', page: 1, language: 'en' })
    const order = queue.rows.map((row) => row.code)
    expect(order.indexOf(unclear.code!)).toBeLessThan(order.indexOf(fails.code!))
    expect(order.indexOf(fails.code!)).toBeLessThan(order.indexOf(passes.code!))
    const row = queue.rows.find((each) => each.code === fails.code)
    expect(row).toMatchObject({ verdict: 'fail', suggested: 'ineligible' })
    expect(row?.said.ineligible).toMatch(/12 months/)
    expect(queue.counts).toMatchObject({ person: 1, fail: 1, pass: 1, all: 3 })
    expect(queue.passing).toEqual([passes.code])
  })

  it('the entrant reads the decision in the language they use', async () => {
    const entry = await buildSent(awards, world, { ...old, start: new Date().toISOString().slice(0, 10), interfaceLanguage: 'fr' })
    await awards.findIneligible(await organiser(), { entry: entry.code! })
    expect(await read(awards, entry)).toMatchObject({ status: 'ineligible', screening: { decision: 'ineligible', language: 'fr' } })
    const [mail] = await mailsAbout(awards, entry)
    expect(mail).toMatchObject({ template: 'entry-ineligible', state: 'held', language: 'fr', recipient: 'entrant@ferry.example' })
    expect(mail?.text).toMatch(/12 mois/)
  })

  it('a finding is told when its mail has left, and not while it waits', async () => {
    const entry = await buildSent(awards, world, { ...old, language: 'ru' })
    await awards.findIneligible(await organiser(), { entry: entry.code! })
    await noteFindingsTold(awards.ctx)
    expect((await read(awards, entry)).screening).not.toHaveProperty('toldAt')
    const [mail] = await mailsAbout(awards, entry)
    const sentAt = inDays(5)
    await awards.ctx.store.updateIf('messages', mail!, { state: 'sent', sentAt })
    await noteFindingsTold(awards.ctx)
    expect((await read(awards, entry)).screening).toMatchObject({ toldAt: expect.stringMatching(/^2/), appealUntil: inDays(14, Date.parse(sentAt)) })
  })

  it('an entry that passes is accepted, with its history and a mail that waits', async () => {
    const entry = await buildSent(awards, world, old)
    await awards.acceptEntry(await organiser(), { entry: entry.code!, rev: entry.rev })
    const after = await read(awards, entry)
    expect(after.status).toBe('in-competition')
    expect(after.history).toMatchObject([{ act: 'accept-entry', from: 'submitted', to: 'in-competition', by: world.organiser.user.code }])
    expect(await mailsAbout(awards, entry)).toMatchObject([{ template: 'entry-in-competition', state: 'held' }])
  })

  it('against a rule that fails an entry is accepted only with a reason', async () => {
    const entry = await buildSent(awards, world, { ...old, language: 'ru' })
    expect(await refusalOf(awards.acceptEntry(await organiser(), { entry: entry.code! }))).toBe('entry-rules-decided')
    await awards.acceptEntry(await organiser(), { entry: entry.code!, reason: 'A translation came with it.' })
    expect(await read(awards, entry)).toMatchObject({ status: 'in-competition', screening: { reason: 'A translation came with it.' } })
  })

  it('what somebody changed meanwhile is not decided on unseen', async () => {
    const entry = await buildSent(awards, world, old)
    await awards.ctx.store.updateIf('entries', entry, { title: 'Changed by the entrant' })
    expect(await refusalOf(awards.acceptEntry(await organiser(), { entry: entry.code!, rev: entry.rev }))).toBe('changed-meanwhile')
    expect((await read(awards, entry)).status).toBe('submitted')
  })

  it('a returned entry opens the named questions until the date, and is taken up when it is over', async () => {
    const entry = await buildSent(awards, world, old)
    const until = inDays(3)
    expect(await refusalOf(awards.returnEntry(await organiser(), { entry: entry.code!, said: 'When did it begin?', questions: ['story'], until: inDays(-1) }))).toBe('entry-deadline-given')
    await awards.returnEntry(await organiser(), { entry: entry.code!, said: 'When did it begin?', questions: ['story'], until })
    const returned = await read(awards, entry)
    expect(returned).toMatchObject({ status: 'returned', openedQuestions: ['story'] })
    expect(new Date(returned.editableUntil!).toISOString()).toBe(until)
    expect(await mailsAbout(awards, entry)).toMatchObject([{ template: 'entry-returned', state: 'queued' }])
    expect(await refusalOf(awards.endReturn(await organiser(), { entry: entry.code! }))).toBe('entry-own-deadline-over')
    await awards.ctx.store.updateIf('entries', returned, { editableUntil: inDays(-1) })
    await awards.endReturn(await organiser(), { entry: entry.code! })
    expect(await read(awards, entry)).toMatchObject({ status: 'submitted', editableUntil: null })
  })

  it('a duplicate names the entry it repeats', async () => {
    const [original, copy] = [await buildSent(awards, world, old), await buildSent(awards, world, old)]
    expect(await refusalOf(awards.markDuplicate(await organiser(), { entry: copy.code!, of: copy.code! }))).toBe('entry-original-named')
    await awards.markDuplicate(await organiser(), { entry: copy.code!, of: original.code!.toLowerCase() })
    expect(await read(awards, copy)).toMatchObject({ status: 'duplicate', screening: { duplicateOf: original.code } })
  })

  it('an entry moves to another category whose rules it meets, and its history says from where', async () => {
    const { payload } = awards.ctx
    const base = { edition: world.edition.id, form: world.form.id, pillar: '3' }
    const other = await payload.create({ collection: 'categories', data: { ...base, name: 'Skills', slug: `skills-${Date.now()}`, eligibility: [] } as never })
    const closed = await payload.create({ collection: 'categories', data: { ...base, name: 'Only French', slug: `french-${Date.now()}`, eligibility: [{ kind: 'language', languages: ['fr'] }] } as never })
    const entry = await buildSent(awards, world, old)
    expect(await refusalOf(awards.moveCategory(await organiser(), { entry: entry.code!, to: closed.code!, reason: 'It teaches.' }))).toBe('entry-target-category-fits')
    await awards.moveCategory(await organiser(), { entry: entry.code!, to: other.code!, reason: 'It teaches.' })
    const moved = await read(awards, entry)
    expect(moved.category).toBe(other.code)
    expect(moved.history).toMatchObject([{ act: 'move-category', reason: `${world.category.code} → ${other.code}: It teaches.` }])
  })

  it('the appeal is decided by another organiser than the one who found it ineligible', async () => {
    const entry = await buildSent(awards, world, { ...old, language: 'ru' })
    await awards.findIneligible(await organiser(), { entry: entry.code! })
    const found = await read(awards, entry)
    await awards.ctx.store.updateIf('entries', found, { appeal: { text: 'We wrote a translation.', state: 'open', at: inDays(0) } })
    expect(await refusalOf(awards.upholdAppeal(await organiser(), { entry: entry.code!, said: 'You are right.' }))).toBe('appeal-another-decides')
    const second = await buildOrganiser(awards, world)
    await awards.upholdAppeal(await second.viewer(), { entry: entry.code!, said: 'You are right.' })
    expect(await read(awards, entry)).toMatchObject({ status: 'in-competition', appeal: { state: 'upheld', answer: 'You are right.' } })
  })

  it('a dismissed appeal leaves the finding and gives an answer', async () => {
    const entry = await buildSent(awards, world, { ...old, language: 'ru' })
    await awards.findIneligible(await organiser(), { entry: entry.code! })
    await awards.ctx.store.updateIf('entries', await read(awards, entry), { appeal: { text: 'Why?', state: 'open', at: inDays(0) } })
    const second = await buildOrganiser(awards, world)
    expect(await refusalOf(awards.dismissAppeal(await second.viewer(), { entry: entry.code!, said: ' ' }))).toBe('entry-reason-given')
    await awards.dismissAppeal(await second.viewer(), { entry: entry.code!, said: 'The rule holds for all.' })
    expect(await read(awards, entry)).toMatchObject({ status: 'ineligible', appeal: { state: 'dismissed' } })
  })

  it('an organiser too close to an entry neither opens nor decides it', async () => {
    const entry = await buildSent(awards, world, { ...old, title: 'A secret title' })
    const second = await buildOrganiser(awards, world)
    await awards.ctx.store.insert('conflicts', { code: `CF-${entry.code!.slice(3)}`, edition: world.edition.code!, category: entry.category, judge: second.appointment, entry: entry.code!, kind: 'said', source: 'staff', hard: true, state: 'confirmed', rev: 1 })
    expect(await refusalOf(awards.acceptEntry(await second.viewer(), { entry: entry.code! }))).toBe('entry-no-conflict')
    expect(await refusalOf(awards.screenEntry(await second.viewer(), { edition: world.edition.code!, entry: entry.code!, language: 'en' }))).toBe('entry-no-conflict')
    const queue = await awards.screeningQueue(await second.viewer(), { edition: world.edition.code!, filter: 'all', page: 1, language: 'en' })
    expect(queue.tooClose).toContain(entry.code)
    expect(JSON.stringify(queue)).not.toContain('A secret title')
  })

  it('an organiser of another edition sees nothing', async () => {
    const other = await buildWorld(awards, { phase: 'screening' })
    const entry = await buildSent(awards, world, old)
    const stranger = await other.organiser.viewer()
    expect(await refusalOf(awards.screeningQueue(stranger, { edition: world.edition.code!, filter: 'all', page: 1, language: 'en' }))).toBe('not-your-edition')
    expect(await refusalOf(awards.acceptEntry(stranger, { entry: entry.code! }))).toBe('not-found')
    expect(await refusalOf(awards.editionDesk(stranger, { edition: world.edition.code!, language: 'en' }))).toBe('not-your-edition')
    expect(await refusalOf(awards.conflictsDesk(stranger, { edition: world.edition.code!, filter: 'suggested', page: 1, language: 'en' }))).toBe('not-your-edition')
    expect(await refusalOf(awards.plannerDesk(stranger, { round: world.round.code!, page: 1, language: 'en' }))).toBe('not-found')
  })
})
