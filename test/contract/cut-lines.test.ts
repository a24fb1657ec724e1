import { beforeAll, describe, expect, it } from 'vitest'
import { isRefusal } from '#domain/refusal.ts'
import type { Awards } from '#src/awards.ts'
import { buildCompetition, type Competition } from '#test/services/outcome/competition.ts'
import { startAwards } from '#test/start.ts'

const codeOf = (act: Promise<unknown>) => act.then(() => 'no refusal', (error: unknown) => (isRefusal(error) ? error.code : String(error)))
/** The second judge gives two less, and did not read everything. */
const SCORES = [[5, 4], [5, 3], [4, 3], [4, 1], [3], [2, 1]]

describe('the cut-lines of a category', () => {
  let awards: Awards
  let built: Competition
  const of = async (more: { locale?: string } = {}) => awards.cutLines(await built.organiser(), { category: built.world.category.code!, locale: 'en', ...more })
  beforeAll(async () => {
    ;({ awards } = await startAwards())
    built = await buildCompetition(awards, SCORES, { category: { finalists: 3, winners: 1, tieRule: 'lot' } })
  })

  it('gives each boundary chances, places by four methods, names to organisers, and the written tie rule with its lot', async () => {
    const desk = await of()
    expect(desk).toMatchObject({ rule: 'mean-of-totals', scorecards: 11, judges: 2, unread: 0, scale: { min: 1, max: 5 }, mayAct: true, tie: { rule: 'lot', seed: built.world.category.code } })
    expect(desk.tie.lot.toSorted()).toEqual(built.entries.map(({ code }) => code).sort())
    expect(desk.lines.map(({ key, places }) => [key, places])).toEqual([['finalists', 3], ['winners', 1]])
    expect(desk.lines[0]!.entries.reduce((sum, { pIn }) => sum + pIn, 0)).toBeCloseTo(3, 9)
    expect(desk.entries[0]).toMatchObject({ code: built.entries[0]!.code, title: 'Project 1', n: 2, raw: 4.5, median: 4.5, places: { mean: { place: 1, sharedBy: 1 } } })
    expect(desk.notes.map(({ code }) => code)).toContain('few-judges')
    expect(desk.tried.judges).toBe(2)
    for (const { judges } of desk.departures) for (const each of judges) expect(each.name).toMatch(/^Judge/)
  })

  it('every opening is on record', async () => {
    const before = await awards.ctx.store.count('events', { and: [{ chain: { equals: `openings:${built.world.edition.code}` } }, { act: { equals: 'open-cut-lines' } }] })
    await of()
    expect(await awards.ctx.store.count('events', { and: [{ chain: { equals: `openings:${built.world.edition.code}` } }, { act: { equals: 'open-cut-lines' } }] })).toBe(before + 1)
  })

  it('opens to no judge, no entrant, and no organiser with a conflict in the category', async () => {
    const category = built.world.category.code!
    expect(await codeOf(awards.cutLines(await built.judges[0]!.viewer(), { category, locale: 'en' }))).toBe('not-allowed')
    expect(await codeOf(awards.cutLines(await built.entrants[0]!.viewer(), { category, locale: 'en' }))).toBe('not-allowed')
    const other = await buildCompetition(awards, [[4, 4], [3, 2]])
    const conflict = other.world.category.code!, { code: judge } = (await other.organiser()).appointments[0]!
    expect(await codeOf(awards.cutLines(await other.organiser(), { category: conflict, locale: 'en' }))).toBe('no refusal')
    await awards.ctx.store.insert('conflicts', { code: `CF-${judge.slice(3)}`, edition: other.world.edition.code, category: conflict, judge, entry: other.entries[1]!.code, source: 'staff', hard: true, state: 'confirmed', rev: 1 })
    expect(await codeOf(awards.cutLines(await other.organiser(), { category: conflict, locale: 'en' }))).toBe('conflict-in-category')
    expect(await codeOf(awards.cutLines(await other.organiser(), { category, locale: 'en' }))).toBe('not-allowed')
  })

  it('a recused judge’s scorecard leaves the numbers at once', async () => {
    const own = await buildCompetition(awards, SCORES)
    const read = async () => awards.cutLines(await own.organiser(), { category: own.world.category.code!, locale: 'en' })
    const before = await read()
    const [card] = await awards.ctx.store.find('scorecards', { and: [{ entry: { equals: own.entries[3]!.code } }, { judge: { equals: own.judges[1]!.judge } }] })
    await awards.ctx.store.updateIf('scorecards', card!, { status: 'recused' })
    const after = await read()
    expect(after.scorecards).toBe(before.scorecards - 1)
    expect(after.entries.find(({ code }) => code === own.entries[3]!.code)).toMatchObject({ n: 1, raw: 4 })
  })

  it('a round may rank by the adjusted score: results and decisions follow it', async () => {
    const own = await buildCompetition(awards, SCORES)
    const category = own.world.category.code!
    const ranks = async () => (await awards.resultsOf(await own.organiser(), { category, locale: 'en' })).entries.map(({ code, rank }) => [code, rank])
    const plain = await ranks()
    await awards.ctx.payload.update({ collection: 'rounds', id: own.world.round.id, overrideAccess: true, data: { rankingRule: 'adjusted' } })
    const results = await awards.resultsOf(await own.organiser(), { category, locale: 'en' })
    const desk = await awards.cutLines(await own.organiser(), { category, locale: 'en' })
    expect(results.rule).toBe('adjusted')
    expect(desk.rule).toBe('adjusted')
    expect(results.entries.map(({ code, rank }) => [code, rank])).toEqual(desk.entries.map(({ code, places }) => [code, places.adjusted.place]))
    expect(await ranks()).not.toEqual(plain)
  })

  it('before the first scorecard there is nothing to say, and no line where all are in', async () => {
    const empty = await buildCompetition(awards, [[], []])
    expect(await awards.cutLines(await empty.organiser(), { category: empty.world.category.code!, locale: 'fr' })).toMatchObject({ scorecards: 0, unread: 2, entries: [], lines: [], sd: null })
    const few = await buildCompetition(awards, [[5, 3], [4, 4]], { category: { finalists: 3, winners: 1 } })
    expect((await awards.cutLines(await few.organiser(), { category: few.world.category.code!, locale: 'en' })).lines.map(({ key }) => key)).toEqual(['winners'])
  })
})
