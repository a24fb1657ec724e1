import { beforeAll, describe, expect, it } from 'vitest'
import { newCode } from '#domain/codes.ts'
import type { Viewer } from '#policy/viewer.ts'
import { signedTextOf } from '#services/publishing/signed-text.ts'
import { caseStudyByCode } from '#services/publishing/subject.ts'
import { buildEntry, buildUser, buildWorld, viewerFor, type World } from '#test/factories.ts'
import { startAwards } from '#test/start.ts'
import type { Awards } from '#src/awards.ts'
import type { Entry, Form, Honour } from '#src/payload-types.ts'

const MORE = [
  { key: 'line', step: 'story', type: 'short-text', label: 'In one sentence', boundTo: 'summary', publishable: true },
  { key: 'cost', step: 'story', type: 'number', label: 'Cost of a year', unit: 'USD', section: 'cost', publishable: true },
  { key: 'changed', step: 'story', type: 'long-text', label: 'What changed', section: 'results', publishable: true },
  { key: 'actions', step: 'story', type: 'several-choice', label: 'Actions', boundTo: 'pillars', publishable: true, options: ['2', '3', '5'].map((code) => ({ code, label: code })) },
]

describe('from an honour to a published case study, and back from the public', () => {
  let awards: Awards
  let world: World
  let editor: Viewer
  beforeAll(async () => {
    ;({ awards } = await startAwards())
    world = await buildWorld(awards, { phase: 'announced' })
    const form = await awards.ctx.payload.findByID({ collection: 'forms', id: world.form.id, depth: 0 })
    await awards.ctx.payload.update({ collection: 'forms', id: form.id, data: { questions: form.questions.map((each) => (each.key === 'story' ? { ...each, section: 'approach' as const } : each)).concat(MORE as never) as Form['questions'] } })
    const user = await buildUser(awards)
    await awards.ctx.payload.create({ collection: 'appointments', data: { person: user.id, programme: world.programme.id, role: 'editor', state: 'accepted' } })
    editor = await viewerFor(awards, user)
  })

  async function honoured(consented: string[] = ['summary', 'text', 'organisation', 'results'], answers: object = {}): Promise<{ entry: Entry; honour: Honour }> {
    const { store, payload, random } = awards.ctx
    const entry = await buildEntry(awards, world, {
      address: `pen-${Math.random()}@people.example`, organisationName: 'Wambui Networks',
      answers: { title: 'Phones for all', places: ['KE'], story: 'We lent phones.\n\nThen women lent them on.', people: { women: 120, men: null }, contact: 'secret@people.example', line: 'Phones go from hand to hand.', ...answers },
    })
    for (const item of consented)
      await store.insert('consents', { code: newCode('CN', random), entry: entry.code, item, use: 'case-study', given: true, wordingVersion: '2026-11', language: 'en', mode: 'organisation', at: '2026-01-01T00:00:00.000Z', rev: 1 })
    const honour = await payload.create({
      collection: 'honours', context: { silent: true },
      data: { edition: world.edition.id, year: 2026, kind: 'winner', honouree: 'Wambui Networks', pillar: '2', entry: entry.code, state: 'published' },
    })
    return { entry, honour }
  }
  const publish = async (code: string, more: object = {}) =>
    awards.ctx.payload.update({ collection: 'case-studies', id: (await caseStudyByCode(awards.ctx, code)).id, locale: 'en', data: { _status: 'published', ...more } as never, overrideAccess: true })
  const agree = async (code: string) => {
    const study = await caseStudyByCode(awards.ctx, code)
    const { token } = await (await import('#services/links/index.ts')).makeLink(awards.ctx, { purpose: 'sign-off', subject: code, hours: 1, data: { text: signedTextOf(study) }, path: '/en/sign-off' })
    const read = await awards.readSignOff(editor, { token, locale: 'en' })
    return awards.signOffCaseStudy(editor, { token, text: read.text, agree: true })
  }

  it('takes over the consented answers and no other', async () => {
    const { honour } = await honoured(['text'])
    const made = await awards.draftCaseStudy(editor, { honour: honour.code! })
    const study = JSON.stringify(await caseStudyByCode(awards.ctx, made.code))
    expect(study).toContain('women lent them on')
    expect(study).not.toContain('secret@people.example')
    expect(study).not.toContain('Wambui')
    expect(study).not.toContain('120')
  })

  it('takes the cost with its currency, the pillars beside that of the category, and results whose value somebody has to write', async () => {
    const { honour } = await honoured(undefined, { cost: '12500', changed: 'Women who lent on: 40\nThey decide now', actions: ['3', '2'] })
    const { code, id } = await awards.draftCaseStudy(editor, { honour: honour.code! })
    const draft = () => awards.ctx.payload.findByID({ collection: 'case-studies', id, depth: 0, draft: true, locale: 'en' })
    const made = await draft()
    expect(made).toMatchObject({ pillar: '2', furtherPillars: ['3'], cost: { amount: 12500, currency: 'USD' }, costNote: 'Cost of a year' })
    expect(made.results?.map(({ indicator, value }) => [indicator, value || null])).toEqual([['Women who lent on: 40', '40'], ['They decide now', null]])
    await agree(code)
    expect((await awards.publicationOf(editor, { code, locale: 'en' })).obstacles).toEqual(['unfinished'])
    await expect(publish(code)).rejects.toThrow('publish-unfinished')
    await awards.ctx.payload.update({ collection: 'case-studies', id, draft: true, locale: 'en', data: { results: made.results!.map((each) => ({ ...each, value: each.value || 'all of them' })) } as never })
    await agree(code)
    await publish(code)
  })

  it('is not published under a mode that tells more than was agreed to', async () => {
    const { honour } = await honoured()
    const { code, id } = await awards.draftCaseStudy(editor, { honour: honour.code! })
    await awards.ctx.payload.update({ collection: 'case-studies', id, draft: true, data: { mode: 'named' } as never })
    await agree(code)
    expect((await awards.publicationOf(editor, { code, locale: 'en' })).obstacles).toEqual(['mode-too-wide'])
    await expect(publish(code)).rejects.toThrow('publish-mode-too-wide')
    await awards.ctx.payload.update({ collection: 'case-studies', id, draft: true, data: { mode: 'region' } as never })
    await agree(code)
    await publish(code)
  })

  it('done twice makes one draft', async () => {
    const { honour } = await honoured()
    const first = await awards.draftCaseStudy(editor, { honour: honour.code! })
    const second = await awards.draftCaseStudy(editor, { honour: honour.code! })
    expect(second).toMatchObject({ code: first.code, made: false })
  })

  it('is not published before exactly its text was signed off, whatever the path', async () => {
    const { honour } = await honoured()
    const { code, id } = await awards.draftCaseStudy(editor, { honour: honour.code! })
    await expect(publish(code)).rejects.toThrow('publish-not-signed-off')
    await agree(code)
    await expect(publish(code, { summary: 'Something else altogether' })).rejects.toThrow('publish-not-signed-off')
    await publish(code)
    expect((await awards.publicationOf(editor, { code, locale: 'en' })).state).toBe('published')
    expect(await awards.ctx.payload.findByID({ collection: 'case-studies', id, depth: 0 })).toMatchObject({ _status: 'published' })
  })

  it('an edit after the sign-off asks for it again', async () => {
    const { honour } = await honoured()
    const { code, id } = await awards.draftCaseStudy(editor, { honour: honour.code! })
    await agree(code)
    await awards.ctx.payload.update({ collection: 'case-studies', id, draft: true, data: { summary: 'Written anew' } as never })
    expect((await awards.publicationOf(editor, { code, locale: 'en' })).obstacles).toContain('not-signed-off')
    await expect(publish(code)).rejects.toThrow('publish-not-signed-off')
  })

  it('without consent for a case study nothing is published', async () => {
    const { honour } = await honoured(['summary'])
    const { code } = await awards.draftCaseStudy(editor, { honour: honour.code! })
    await agree(code)
    await expect(publish(code)).rejects.toThrow('publish-consent-missing')
  })

  it('what is about a minor or a survivor is released by two people', async () => {
    const { honour } = await honoured()
    const { code, id } = await awards.draftCaseStudy(editor, { honour: honour.code! })
    await awards.ctx.payload.update({ collection: 'case-studies', id, draft: true, data: { flagged: ['survivor'] } as never })
    await agree(code)
    await awards.releaseCaseStudy(editor, { code })
    await awards.releaseCaseStudy(editor, { code })
    await expect(publish(code)).rejects.toThrow('publish-needs-two-releases')
    await awards.releaseCaseStudy(await world.organiser.viewer(), { code })
    await publish(code)
  })

  it('a withdrawal is written to the log first, and the document follows', async () => {
    const { honour } = await honoured()
    const { code } = await awards.draftCaseStudy(editor, { honour: honour.code! })
    await agree(code)
    await publish(code)
    const { standsIn } = await awards.publicationOf(editor, { code, locale: 'en' })
    await expect(awards.withdrawPublication(editor, { code, reason: 'They asked for it.', places: standsIn.length + 1 })).rejects.toMatchObject({ code: 'wrong-number' })
    await awards.withdrawPublication(editor, { code, reason: 'They asked for it.', places: standsIn.length })
    const log = await awards.ctx.store.find('publications', { code: { equals: code } }, { sort: 'seq' })
    expect(log.map((each) => each.act)).toEqual(['publish', 'withdraw'])
    await expect(publish(code)).rejects.toThrow('publish-withdrawn')
    await expect(awards.withdrawPublication(editor, { code, reason: 'Again.' })).rejects.toMatchObject({ code: 'already-withdrawn' })
  })

  it('an honour taken back before it was announced was never there; one that was public leaves a tombstone', async () => {
    const where = (code: string) => awards.whereIs(editor, { locale: 'en', code })
    const give = (announcedAt: string) => awards.ctx.payload.create({ collection: 'honours', data: { edition: world.edition.id, year: 2026, kind: 'winner', honouree: 'Wambui Networks', pillar: '2', state: 'published', announcedAt } })
    const [later, public_] = [await give(new Date(Date.now() + 86_400_000).toISOString()), await give(new Date(Date.now() - 1000).toISOString())]
    expect([(await where(later.code!)).kind, (await where(public_.code!)).kind]).toEqual(['missing', 'here'])
    for (const { code } of [later, public_]) await awards.withdrawPublication(editor, { code: code!, reason: 'It was a mistake.' })
    expect([(await where(later.code!)).kind, (await where(public_.code!)).kind]).toEqual(['missing', 'gone'])
  })

  it('somebody from outside the secretariat learns not even that it is there', async () => {
    const { honour } = await honoured()
    const stranger = await viewerFor(awards, await buildUser(awards))
    await expect(awards.draftCaseStudy(stranger, { honour: honour.code! })).rejects.toMatchObject({ code: 'not-found', status: 404 })
    const other = await buildWorld(awards)
    await expect(awards.withdrawPublication(await other.organiser.viewer(), { code: honour.code!, reason: 'No reason.' })).rejects.toMatchObject({ status: 404 })
  })
})
