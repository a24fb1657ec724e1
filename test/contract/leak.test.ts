import { beforeAll, describe, expect, it } from 'vitest'
import type { CollectionSlug } from 'payload'
import { newCode, type CodePrefix } from '#domain/codes.ts'
import { isRefusal } from '#domain/refusal.ts'
import type { Viewer } from '#policy/viewer.ts'
import type { Awards } from '#src/awards.ts'
import type { Entry, User } from '#src/payload-types.ts'
import { assign, buildEntry, buildJudge, buildUser, buildWorld, viewerFor, type World } from '#test/factories.ts'
import { startAwards } from '#test/start.ts'

const code = (prefix: CodePrefix) => newCode(prefix, (n) => crypto.getRandomValues(new Uint8Array(n)))
/** As the portal keeps them: every number as it was typed. */
const answers = { title: 'Phones for all', places: ['KE'], story: 'We lent phones to women in twenty villages.', people: { women: '120' } }
type Ask = () => Promise<unknown>
const told = async (asks: readonly Ask[]): Promise<string[]> => {
  const words: string[] = []
  for (const ask of asks)
    words.push(JSON.stringify(await ask().catch((error: unknown) => {
      if (!isRefusal(error)) throw error
      return { refused: error.code, params: error.params, status: error.status }
    })))
  return words
}

/** A thin set of the leak test (test/leak), which copies a SQLite database, for either database: here facts change in place. */
describe('what is hidden stays hidden on either database', () => {
  let awards: Awards
  let world: World
  let own: Entry, others: Entry
  let judge: Awaited<ReturnType<typeof buildJudge>>, hidden: Awaited<ReturnType<typeof buildJudge>>
  let entrant: User, nominee: User, stranger: User

  beforeAll(async () => {
    ;({ awards } = await startAwards())
    world = await buildWorld(awards, { phase: 'judging', round: { seeIdentity: 'never', seeScores: 'never', seeNames: 'never' } })
    ;[entrant, nominee, stranger] = await Promise.all([buildUser(awards), buildUser(awards), buildUser(awards, { name: 'Hidden Entrant' })])
    own = await buildEntry(awards, world, {
      title: 'Own', answers, owner: entrant.code, members: `${entrant.code} ${nominee.code}`,
      people: [{ part: 'nominator', person: entrant.code, name: entrant.name }, { part: 'nominee', person: nominee.code, name: nominee.name }] as never,
    })
    others = await buildEntry(awards, world, { title: 'Others', answers, organisationName: 'Hidden House', owner: stranger.code, members: stranger.code ?? null, people: [{ part: 'nominator', person: stranger.code, name: stranger.name }] as never })
    judge = await buildJudge(awards, world)
    hidden = await buildJudge(awards, world, { name: 'Hidden Judge' })
    for (const [who, entry] of [[judge, own], [judge, others], [hidden, others]] as const) await assign(awards, world, who.judge, entry)
    await awards.ctx.store.insert('scorecards', { code: code('SC'), edition: world.edition.code, category: world.category.code, round: world.round.code!, entry: others.code!, judge: hidden.judge, revision: 1, status: 'submitted', scores: { need: 2, results: 2, transfer: 2 }, comments: { panel: 'Hidden word' }, total: 2, rubricVersion: 1, submittedAt: '2026-01-01T00:00:00.000Z', rev: 1 })
    await awards.ctx.store.insert('determinations', { code: code('DT'), edition: world.edition.code, category: world.category.code, entry: own.code!, outcome: 'winner', state: 'pending', acceptance: 'not-asked', dueDiligence: true, feedbackReleased: false, citation: { en: 'Hidden citation' }, minutes: 'Hidden minutes', rev: 1 })
  })

  const asksOf = (viewer: Viewer): Ask[] => [
    () => awards.openScorecard(viewer, { entry: others.code! }), () => awards.judgeQueue(viewer, {}), () => awards.resultsOf(viewer, { category: world.category.code! }), () => awards.determinationsOf(viewer, { category: world.category.code! }),
    () => awards.myEntries(viewer, { locale: 'en' }), () => awards.entrantOutcome(viewer, { entry: own.code! }), () => awards.openDraft(viewer, { entry: others.code!, locale: 'en' }), () => awards.decide(viewer, { entry: others.code!, outcome: 'finalist' }),
    () => awards.readingsOfEntry(viewer, { entry: others.code!, locale: 'en' }), () => awards.editionPage(viewer, { locale: 'en', programme: world.programme.slug, edition: world.edition.slug }), () => awards.whereIs(viewer, { locale: 'en', code: others.code! }),
  ]
  /** Changes the columns in place and gives back what puts them right again. */
  async function differ<C extends CollectionSlug>(collection: C, where: object, changes: object): Promise<() => Promise<void>> {
    const { db } = awards.ctx.payload
    const { docs: [row] } = await db.find<Record<string, unknown> & { id: string }>({ collection, where: where as never, limit: 1, pagination: false })
    if (!row) throw new Error(`no ${collection}`)
    const write = async (data: object) => void (await db.updateOne({ collection, id: row.id, data: { ...data, updatedAt: row.updatedAt } as never, returning: false }))
    await write(changes)
    return () => write(Object.fromEntries(Object.keys(changes).map((key) => [key, row[key] ?? null])))
  }
  const ofHidden = () => ({ judge: { equals: hidden.judge } })
  const ofOwn = () => ({ entry: { equals: own.code } })
  const outcome = () => differ('determinations', ofOwn(), { outcome: 'commended', citation: { en: 'Another citation' }, minutes: 'Other minutes' })
  const score = () => differ('scorecards', ofHidden(), { scores: { need: 5, results: 5, transfer: 5 }, total: 5, comments: { panel: 'Another word' } })
  const name = () => differ('users', { code: { equals: hidden.user.code } }, { name: 'Another Judge' })
  const house = () => differ('entries', { code: { equals: others.code } }, { organisationName: 'Another House' })

  for (const [who, viewer, facts] of [
    ['somebody without a session', () => viewerFor(awards, null), [outcome, score, name, house]],
    ['the entrant', () => viewerFor(awards, entrant), [outcome, score, name, house]],
    ['the nominee', () => viewerFor(awards, nominee), [outcome, score, name, house]],
    ['the judge of a blind round', () => judge.viewer(), [outcome, score, name, house]],
  ] as const)
    it(`${who} is told the same, whatever the others scored, who they are and what is decided`, async () => {
      const asks = asksOf(await viewer())
      const here = await told(asks)
      const back = []
      for (const fact of facts) back.push(await fact())
      const there = await told(asks)
      for (const undo of back) await undo()
      expect(there).toEqual(here)
    })

  it('a world that differs is seen by those who may: the organiser reads another score, another name, another outcome', async () => {
    const viewer = await world.organiser.viewer()
    const asks: Ask[] = [async () => (await awards.resultsOf(viewer, { category: world.category.code! })).entries, () => awards.determinationsOf(viewer, { category: world.category.code! }), () => awards.readingsOfEntry(viewer, { entry: others.code!, locale: 'en' })]
    const here = await told(asks)
    const back = [await outcome(), await score(), await name()]
    const there = await told(asks)
    for (const undo of back) await undo()
    expect(there.map((answer, n) => answer !== here[n])).toEqual([true, true, true])
  })
})
