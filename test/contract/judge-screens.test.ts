import { beforeAll, describe, expect, it } from 'vitest'
import { newCode } from '#domain/codes.ts'
import { isRefusal } from '#domain/refusal.ts'
import type { Viewer } from '#policy/viewer.ts'
import type { Awards } from '#src/awards.ts'
import type { Category, Entry, Organisation } from '#src/payload-types.ts'
import { buildEntry, buildJudge, buildUser, buildWorld, inDays, viewerFor, type World } from '#test/factories.ts'
import { startAwards } from '#test/start.ts'

const code = (prefix: 'SC' | 'JU' | 'CF' | 'AP') => newCode(prefix, (n) => crypto.getRandomValues(new Uint8Array(n)))
const refusalOf = (act: Promise<unknown>) => act.then(() => 'no refusal', (error: unknown) => (isRefusal(error) ? error.code : String(error)))

describe('the judges’ desk', { timeout: 120_000 }, () => {
  let awards: Awards
  let world: World
  let second: Category
  let entries: Entry[]
  let judges: { user: { id: string; code?: string | null }; judge: string }[]
  let organisation: Organisation
  let organiser: Viewer

  const scored = async (entry: Entry, judge: string, level: number, more: object = {}) => awards.ctx.store.insert('scorecards', {
    code: code('SC'), edition: world.edition.code!, category: entry.category, round: world.round.code!, entry: entry.code!, judge, revision: 1, status: 'submitted',
    scores: { need: level, results: level, transfer: level }, comments: {}, total: level, rubricVersion: 1, openedAt: inDays(-1.02), submittedAt: inDays(-1), rev: 1, ...more,
  })
  const viewerAs = async (role: 'chair' | 'observer' | 'organiser' | 'editor', more: object = {}): Promise<Viewer> => {
    const user = await buildUser(awards)
    await awards.ctx.payload.create({ collection: 'appointments', data: { code: code('AP'), person: user.id, edition: world.edition.id, role, state: 'accepted', ...more } as never })
    return viewerFor(awards, user)
  }
  const inConflict = (viewer: Viewer, entry: Entry): Viewer => ({ ...viewer, conflicts: [{ judge: 'JU-AAAAAA', entry: entry.code!, category: entry.category, edition: world.edition.code! }] })
  const openings = async () => (await awards.ctx.store.find('events', { chain: { equals: `openings:${world.edition.code}` } }, { sort: 'seq' })).map(({ act, body }) => [act, (body as { about: string }).about])

  beforeAll(async () => {
    ;({ awards } = await startAwards())
    world = await buildWorld(awards, { phase: 'judging', category: { order: 1 } })
    second = await awards.ctx.payload.create({ collection: 'categories', data: { edition: world.edition.id, name: 'Skills', slug: 'skills', pillar: '3', order: 2, form: world.form.id, eligibility: [{ kind: 'window' }], finalists: 1, winners: 1 } as never }) as Category
    await awards.ctx.payload.update({ collection: 'rounds', id: world.round.id, data: { categories: [world.category.id, second.id] } as never })
    organisation = await awards.ctx.payload.create({ collection: 'organisations', data: { name: 'Lantern Hill', slug: 'lantern-hill' } as never }) as Organisation
    judges = []
    for (const name of ['a', 'b', 'c', 'd']) judges.push(await buildJudge(awards, world, { name: `Judge ${name}`, country: 'KE', ...(name === 'd' ? { organisation: organisation.id } : {}) } as never))
    entries = []
    for (let n = 0; n < 10; n++) entries.push(await buildEntry(awards, world, { title: `Entry ${n}`, places: [n < 5 ? 'KE' : 'PE'], ...(n === 1 ? { organisations: [{ code: organisation.code, name: 'Lantern Hill' }] } : {}), ...(n >= 7 ? { category: second.code! } : {}) } as never))
    // the first is two levels stricter than the rest; the last gives the own organisation more
    const levels = [[5, 5, 4], [3, 2, 3], [4, 5, 4], [3, 3, 4], [2, 3, 3], [4, 4, 4], [3, 4, 3], [5, 4, 5], [4, 3, 4], [3, 3, 3]]
    for (const [n, [b, c, d]] of levels.entries()) {
      await scored(entries[n]!, judges[0]!.judge, Math.max(1, b! - 2), n === 3 ? { openedAt: inDays(-1) } : {})
      await scored(entries[n]!, judges[1]!.judge, b!)
      await scored(entries[n]!, judges[2]!.judge, c!)
      await scored(entries[n]!, judges[3]!.judge, n === 1 ? 5 : d!)
    }
    organiser = await world.organiser.viewer()
  })

  it('shows the organiser each judge’s severity with its error, by name, strictest first, and logs the opening', async () => {
    const desk = await awards.judgesOfRound(organiser, { round: world.round.code!, locale: 'en' })
    expect([desk.scorecards, desk.entries, desk.scope]).toEqual([40, 10, [world.category.code, second.code]])
    const [strict, ...rest] = desk.judges
    expect(strict).toMatchObject({ code: judges[0]!.judge, name: 'Judge a', n: 10, beforeOpened: 1, minutes: 29, look: ['severity', 'before-opened'] })
    expect(strict!.severity).toBeLessThan(-0.7)
    expect(strict!.high).toBeLessThan(0)
    expect(rest.every(({ look }) => !look.includes('before-opened'))).toBe(true)
    expect((await openings()).at(-1)).toEqual(['open-judges', world.round.code])
  })

  it('shows who gives the own organisation more than close rivals', async () => {
    const desk = await awards.judgesOfRound(organiser, { round: world.round.code!, locale: 'en' })
    const own = desk.contrasts.find(({ by }) => by === 'organisation')!.rows.find(({ judge }) => judge === judges[3]!.judge)!
    expect(own).toMatchObject({ group: organisation.code, groupName: 'Lantern Hill', judgeName: 'Judge d', own: true, n: 1 })
    expect(own.effect).toBeGreaterThan(1)
    expect(own.ownMinusRivals).toBeGreaterThan(1)
    const country = desk.contrasts.find(({ by }) => by === 'country')!
    expect(country.of).toBe(8)
    expect(country.rows.every(({ own: isOwn, groupName, q }) => q < 0.1 || (isOwn && groupName === 'Kenya'))).toBe(true)
  })

  it('shows what would change without a judge, and changes nothing', async () => {
    const before = await awards.ctx.store.find('scorecards', { round: { equals: world.round.code } }, { sort: 'code' })
    const desk = await awards.judgesOfRound(organiser, { round: world.round.code!, without: judges[3]!.judge, locale: 'en' })
    const moves = desk.without!.categories.find(({ code: each }) => each === world.category.code)!.moves
    const own = moves.find(({ entry }) => entry === entries[1]!.code)!
    expect(own.to!.rank).toBeGreaterThan(own.from.rank)
    expect(await awards.ctx.store.find('scorecards', { round: { equals: world.round.code } }, { sort: 'code' })).toEqual(before)
    expect((await openings()).at(-1)).toEqual(['open-judges-without', `${world.round.code} ${judges[3]!.judge}`])
    expect(await refusalOf(awards.judgesOfRound(organiser, { round: world.round.code!, without: 'JU-AAAAAA', locale: 'en' }))).toBe('not-found')
  })

  it('counts neither drafts, nor recused scorecards, nor training', async () => {
    const extra = await buildJudge(awards, world)
    await scored(entries[0]!, extra.judge, 1, { status: 'draft' })
    await scored(entries[1]!, extra.judge, 1, { status: 'recused' })
    const training = await buildEntry(awards, world)
    await awards.ctx.payload.update({ collection: 'rounds', id: world.round.id, data: { training: [training.code!] } })
    await scored(training, extra.judge, 1)
    const desk = await awards.judgesOfRound(organiser, { round: world.round.code!, locale: 'en' })
    expect([desk.scorecards, desk.judges.length]).toEqual([40, 4])
  })

  it('is a chair’s for the categories of the own panel, judges as codes, and without origins where the round is blind', async () => {
    const chair = await viewerAs('chair', { panels: [world.panel.id] })
    const desk = await awards.judgesOfRound(chair, { round: world.round.code!, locale: 'en' })
    expect(desk.scope).toEqual([world.category.code])
    expect(desk.judges.every((each) => each.name === undefined)).toBe(true)
    expect(desk.contrasts.map(({ by }) => by)).toEqual(['organisation', 'country'])
    expect(await refusalOf(awards.judgesOfRound(chair, { round: world.round.code!, category: second.code!, locale: 'en' }))).toBe('not-allowed')
    await awards.ctx.payload.update({ collection: 'rounds', id: world.round.id, data: { seeIdentity: 'never' } })
    expect((await awards.judgesOfRound(chair, { round: world.round.code!, locale: 'en' })).contrasts).toEqual([])
    expect((await awards.judgesOfRound(organiser, { round: world.round.code!, locale: 'en' })).contrasts.map(({ by }) => by)).toEqual(['organisation', 'country', 'category'])
    await awards.ctx.payload.update({ collection: 'rounds', id: world.round.id, data: { seeIdentity: 'always' } })
  })

  it('leaves out the category in which one has a conflict, and its numbers with it', async () => {
    const desk = await awards.judgesOfRound(inConflict(organiser, entries[8]!), { round: world.round.code!, locale: 'en' })
    expect([desk.scope, desk.conflict, desk.scorecards]).toEqual([[world.category.code], ['Skills'], 28])
    expect(await refusalOf(awards.judgesOfRound(inConflict(organiser, entries[8]!), { round: world.round.code!, category: second.code!, locale: 'en' }))).toBe('conflict-in-category')
    const chair = await viewerAs('chair', { panels: [world.panel.id] })
    expect(await refusalOf(awards.judgesOfRound(inConflict(chair, entries[0]!), { round: world.round.code!, locale: 'en' }))).toBe('conflict-in-category')
  })

  it('is nobody else’s: not a judge’s, an observer’s, an editor’s, nor that of somebody without an account', async () => {
    const logged = (await openings()).length
    const { organiser: other } = await buildWorld(awards, { phase: 'judging' })
    for (const viewer of [await viewerFor(awards, await awards.ctx.payload.findByID({ collection: 'users', id: judges[0]!.user.id })), await viewerAs('observer'), await viewerAs('editor'), await viewerFor(awards, null), await other.viewer()])
      expect(await refusalOf(awards.judgesOfRound(viewer, { round: world.round.code!, locale: 'en' }))).toBe('not-allowed')
    expect(await openings()).toHaveLength(logged)
  })
})
