import { beforeAll, describe, expect, it } from 'vitest'
import { newCode } from '#domain/codes.ts'
import type { Viewer } from '#policy/viewer.ts'
import { keepSignOff } from '#services/publishing/keep-sign-off.ts'
import { signedTextOf } from '#services/publishing/signed-text.ts'
import { caseStudyByCode } from '#services/publishing/subject.ts'
import type { Awards } from '#src/awards.ts'
import { buildEntry, buildUser, buildWorld, viewerFor, type World } from '#test/factories.ts'
import { startAwards } from '#test/start.ts'

describe('the editor’s desk', () => {
  let awards: Awards
  let world: World
  let editor: Viewer
  beforeAll(async () => {
    ;({ awards } = await startAwards())
    world = await buildWorld(awards, { phase: 'announced' })
    const user = await buildUser(awards)
    await awards.ctx.payload.create({ collection: 'appointments', data: { person: user.id, programme: world.programme.id, role: 'editor', state: 'accepted' } })
    editor = await viewerFor(awards, user)
  })

  async function honoured(items: string[], mode = 'organisation'): Promise<string> {
    const { store, payload, random } = awards.ctx
    const entry = await buildEntry(awards, world, { address: `pen-${Math.random()}@people.example`, organisationName: 'Wambui Networks' })
    for (const item of items) await store.insert('consents', { code: newCode('CN', random), entry: entry.code, item, use: 'case-study', given: true, wordingVersion: '2026-11', language: 'en', mode, at: '2026-01-01T00:00:00.000Z', rev: 1 } as never)
    const honour = await payload.create({ collection: 'honours', context: { silent: true }, data: { edition: world.edition.id, year: 2026, kind: 'winner', honouree: 'Wambui Networks', pillar: '2', entry: entry.code, state: 'published' } })
    return honour.code ?? ''
  }
  const drafted = async (items = ['summary', 'text', 'organisation']) => {
    const { code, id } = await awards.draftCaseStudy(editor, { honour: await honoured(items) })
    // the form asks for no summary, so the editor writes it
    await awards.ctx.payload.update({ collection: 'case-studies', id, draft: true, data: { summary: 'Phones go from hand to hand.' } as never })
    return code
  }
  const desk = () => awards.editorialDesk(editor, { locale: 'en' })
  const waits = async (code: string) => (await desk()).drafts.find((each) => each.code === code)?.waits
  const publication = (code: string, viewer = editor) => awards.publicationOf(viewer, { code, locale: 'en' })

  it('an honour without a case study says how much its people agreed to', async () => {
    const [told, silent] = [await honoured(['summary', 'text']), await honoured([])]
    const { untold } = await desk()
    expect(untold.find(({ code }) => code === told)?.consented).toBe(2)
    expect(untold.find(({ code }) => code === silent)?.consented).toBe(0)
    expect(untold.findIndex(({ code }) => code === told)).toBeLessThan(untold.findIndex(({ code }) => code === silent))
  })
  it('a draft waits for what is next: the question, the answer, the change, the button', async () => {
    const code = await drafted()
    expect(await waits(code)).toBe('obstacles')
    await awards.askSignOff(editor, { code })
    expect(await waits(code)).toBe('answer')
    const answer = async (state: 'agreed' | 'changes-wanted') => {
      const study = await caseStudyByCode(awards.ctx, code)
      await keepSignOff(awards.ctx, study, { state, text: signedTextOf(study), askedAt: '2026-11-01T00:00:00.000Z', answeredAt: '2026-11-02T00:00:00.000Z' })
    }
    await answer('changes-wanted')
    expect(await waits(code)).toBe('changes')
    await answer('agreed')
    expect(await waits(code)).toBe('publishing')
  })
  it('shows item by item what was agreed to, and which modes go beyond it', async () => {
    const dto = await publication(await drafted(['text', 'organisation']))
    expect(dto.consents?.filter(({ given }) => given).map(({ item }) => item)).toEqual(['text', 'organisation'])
    expect(dto.modes.filter(({ agreed }) => agreed).map(({ mode }) => mode)).toEqual(['organisation', 'pseudonym', 'region', 'none'])
    expect(dto.modes.find(({ mode }) => mode === 'region')).toMatchObject({ organisation: null, trail: false, persons: false })
  })
  it('an edit after the question is seen, and releases are of exactly this text', async () => {
    const code = await drafted()
    await awards.askSignOff(editor, { code })
    await awards.releaseCaseStudy(editor, { code })
    const other = await world.organiser.viewer()
    expect((await publication(code)).signOff).toMatchObject({ state: 'asked', changedSince: false, releases: 1, releasedByMe: true })
    expect((await publication(code, other)).signOff).toMatchObject({ releases: 1, releasedByMe: false })
    const { id } = await caseStudyByCode(awards.ctx, code)
    await awards.ctx.payload.update({ collection: 'case-studies', id, draft: true, overrideAccess: true, data: { summary: 'Written anew.' } as never })
    expect((await publication(code)).signOff).toMatchObject({ changedSince: true, releases: 0, releasedByMe: false })
  })
  it('a draft stands nowhere', async () => {
    expect((await publication(await drafted())).standsIn).toEqual([])
  })
  it('is empty for whoever neither edits nor organises', async () => {
    const stranger = await viewerFor(awards, await buildUser(awards))
    expect(await awards.editorialDesk(stranger, { locale: 'en' })).toEqual({ untold: [], drafts: [], published: 0 })
  })
})
