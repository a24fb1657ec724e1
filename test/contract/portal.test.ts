import { beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '#policy/viewer.ts'
import type { Awards } from '#src/awards.ts'
import { buildUser, buildWorld, viewerFor, type World } from '#test/factories.ts'
import { startAwards } from '#test/start.ts'

let awards: Awards
let world: World
const key = () => crypto.randomUUID()
const story = 'We lent phones to women in twenty villages.'

beforeAll(async () => {
  awards = (await startAwards()).awards
  world = await buildWorld(awards)
})

/** Somebody signed in, with a draft whose answers are all there. */
async function draft(): Promise<{ viewer: Viewer; entry: string }> {
  const user = await buildUser(awards)
  const address = { programme: world.programme.slug, edition: world.edition.slug, category: world.category.slug, locale: 'en' }
  const started = await awards.startEntry(await viewerFor(awards, user), { ...address, key: key(), name: user.name, address: user.email, language: 'en', own: true, nominee: '', nomineeAddress: '' })
  if (started.state !== 'started') throw new Error('not started')
  const viewer = await viewerFor(awards, user)
  const save = (step: string, fields: [string, string][]) => awards.saveStep(viewer, { entry: started.entry, step, key: key(), was: '', fields, locale: 'en' })
  await save('what', [['title', 'Phones for all'], ['places', 'Kenya']])
  await save('story', [['story', story]])
  await awards.declare(viewer, { entry: started.entry, key: key(), declared: { items: ['summary'], uses: ['register', 'case-study'], mode: 'organisation', pseudonym: '', statements: ['true'], conflicts: '' } })
  return { viewer, entry: started.entry }
}
const consents = async (entry: string) => (await awards.ctx.store.find('consents', { entry: { equals: entry } })).map((each) => [each.item, each.use, Boolean(each.takenBackAt)].join(' ')).sort()

describe('the portal on this database', () => {
  it('eight saves of two windows at once lose neither answer', async () => {
    const { viewer, entry } = await draft()
    const { was } = await awards.openStep(viewer, { entry, step: 'story', locale: 'en' })
    const saves = Array.from({ length: 8 }, (_, i) => awards.saveStep(viewer, { entry, step: 'story', key: key(), was, locale: 'en', fields: i % 2 ? [['story', 'The story as the first window tells it.']] : [['contact', 'Beatriz']] }))
    await Promise.all(saves)
    expect((await awards.ctx.store.byCode('entries', entry)).answers).toMatchObject({ story: 'The story as the first window tells it.', contact: 'Beatriz', title: 'Phones for all' })
  })

  it('sending with one key many times at once leaves one revision; consents follow the last revision', async () => {
    const { viewer, entry } = await draft()
    const one = key()
    const sent = await Promise.all(Array.from({ length: 6 }, () => awards.submitEntry(viewer, { entry, key: one, locale: 'en' })))
    expect(new Set(sent.map((each) => each.revision))).toEqual(new Set([1]))
    expect(await awards.ctx.store.count('entry-revisions', { entry: { equals: entry } })).toBe(1)
    await awards.declare(viewer, { entry, key: key(), declared: { items: ['summary'], uses: ['register'], mode: 'organisation', pseudonym: '', statements: ['true'], conflicts: '' } })
    await awards.submitEntry(viewer, { entry, key: key(), locale: 'en' })
    expect(await consents(entry)).toEqual(['summary case-study true', 'summary register false'])
  })

  it('the form is frozen by its first entry', async () => {
    await draft()
    expect((await awards.ctx.store.byCode('forms', world.form.code ?? '')).used).toBe(true)
  })

  it('answers as they were typed survive the database, invalid ones too', async () => {
    const { viewer, entry } = await draft()
    await awards.saveStep(viewer, { entry, step: 'what', key: key(), was: '', locale: 'ar', fields: [['title', '  «هواتف» \n'], ['places', 'Nowhereland']] })
    const step = await awards.openStep(viewer, { entry, step: 'what', locale: 'ar' })
    expect(step.problems.map((each) => each.code)).toContain('place-unknown')
  })
})
