import { beforeAll, describe, expect, it } from 'vitest'
import type { Awards } from '#src/awards.ts'
import type { Entry } from '#src/payload-types.ts'
import { startAwards } from '#test/start.ts'
import { buildWorld, inDays, type World } from '#test/factories.ts'
import { buildSent, mailsAbout, read, refusalOf } from './people.ts'

describe('deciding many', () => {
  let awards: Awards
  let world: World
  beforeAll(async () => {
    ;({ awards } = await startAwards())
    world = await buildWorld(awards, { phase: 'screening', category: { eligibility: [{ kind: 'language', languages: ['en'] }, { kind: 'running-time', months: 12 }] } })
  })
  const organiser = () => world.organiser.viewer()
  const old = { submittedAt: inDays(-8), start: '2020-01' }
  const ticked = async () => {
    const passes = [await buildSent(awards, world, old), await buildSent(awards, world, old)]
    const fails = await buildSent(awards, world, { ...old, language: 'ru' })
    const person = await buildSent(awards, world, { ...old, start: null })
    return { passes, fails, person, input: { edition: world.edition.code!, entries: [...passes, fails, person].map((each) => ({ entry: each.code! })) } }
  }
  const statuses = (entries: Entry[]) => Promise.all(entries.map(async (entry) => (await read(awards, entry)).status))

  it('does what its preview showed, whole, and leaves what needs a person', async () => {
    const { passes, fails, person, input } = await ticked()
    const preview = await awards.previewDecisions(await organiser(), input)
    expect(preview).toMatchObject({ count: 3, accept: passes.map((each) => each.code), ineligible: [fails.code], left: [{ entry: person.code, reason: 'needs-a-person' }], mails: { en: 3 } })
    expect(await statuses([...passes, fails, person])).toEqual(['submitted', 'submitted', 'submitted', 'submitted'])
    const done = await awards.decideMany(await organiser(), { ...input, count: preview.count, hash: preview.hash })
    expect(done).toMatchObject({ state: 'done', count: preview.count, accept: preview.accept, ineligible: preview.ineligible, left: preview.left })
    expect(await statuses([...passes, fails, person])).toEqual(['in-competition', 'in-competition', 'ineligible', 'submitted'])
    expect(await awards.ctx.store.count('messages', { and: [{ operation: { equals: done.operation } }, { state: { equals: 'held' } }] })).toBe(3)
  })

  it('is refused whole when something changed since it was looked at', async () => {
    const { passes, fails, input } = await ticked()
    const preview = await awards.previewDecisions(await organiser(), input)
    await awards.ctx.store.updateIf('entries', passes[0]!, { start: null })
    expect(await refusalOf(awards.decideMany(await organiser(), { ...input, count: preview.count, hash: preview.hash }))).toBe('changed-since-you-looked')
    expect(await statuses([...passes, fails])).toEqual(['submitted', 'submitted', 'submitted'])
  })

  it('keeps what the organiser made of the reason', async () => {
    const fails = await buildSent(awards, world, { ...old, language: 'ru' })
    const input = { edition: world.edition.code!, entries: [{ entry: fails.code!, said: 'Send us an English text next year.' }] }
    const preview = await awards.previewDecisions(await organiser(), input)
    await awards.decideMany(await organiser(), { ...input, count: 1, hash: preview.hash })
    expect((await mailsAbout(awards, fails))[0]?.text).toContain('Send us an English text next year.')
  })

  it('is taken back until the first mail is out', async () => {
    const { passes, fails, input } = await ticked()
    const preview = await awards.previewDecisions(await organiser(), input)
    const done = await awards.decideMany(await organiser(), { ...input, count: preview.count, hash: preview.hash })
    await awards.undoDecisions(await organiser(), { operation: done.operation, reason: 'The wrong category was ticked.' })
    expect(await statuses([...passes, fails])).toEqual(['submitted', 'submitted', 'submitted'])
    expect((await mailsAbout(awards, fails)).map((mail) => mail.state)).toEqual(['cancelled'])

    const again = await awards.previewDecisions(await organiser(), input)
    const second = await awards.decideMany(await organiser(), { ...input, count: again.count, hash: again.hash })
    const [mail] = await awards.ctx.store.find('messages', { and: [{ operation: { equals: second.operation } }, { state: { equals: 'held' } }] })
    await awards.ctx.store.updateIf('messages', mail!, { state: 'sent' })
    expect(await refusalOf(awards.undoDecisions(await organiser(), { operation: second.operation, reason: 'Too late now.' }))).toBe('mails-are-out')
    expect(await statuses([fails])).toEqual(['ineligible'])
  })
})
