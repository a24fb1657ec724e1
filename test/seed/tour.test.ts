import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { connectedParts } from '#domain/judging/connected-parts.ts'
import { screen } from '#domain/judging/screen.ts'
import { adjustSeverity, type SeverityResult } from '#domain/judging/severity.ts'
import { STORIES } from '#seed/demo/stories.ts'
import { loadDemo } from '#seed/demo/load.ts'
import type { Awards } from '#src/awards.ts'
import type { Appointment, Category, Conflict, Entry, Scorecard, User } from '#src/payload-types.ts'
import { startAwards } from '#test/start.ts'

/** Each story of the README's tour is really in the numbers of the edition under judgement. */
describe('the tour of the demonstration', () => {
  let awards: Awards
  let edition: string
  let cards: Scorecard[]
  let entries: Map<string, Entry>
  let categories: Map<string, string>
  let account: Map<string, string>
  let names: Map<string, string>
  let rounds: string[]
  /** What the README's tour has to name. */
  const told: string[] = []
  const scoresOf = (slug?: string) => cards.filter(({ category, status }) => (!slug || category === categories.get(slug)) && (status === 'submitted' || status === 'locked'))
    .map(({ entry, judge, total }) => ({ entry, judge: account.get(judge) ?? judge, score: total ?? 0 }))
  const byRaw = (result: SeverityResult) => result.entries.toSorted((a, b) => b.raw - a.raw)

  beforeAll(async () => {
    awards = (await startAwards()).awards
    await loadDemo(awards)
    const { payload, store } = awards.ctx
    const all = { pagination: false, overrideAccess: true } as const
    const year = awards.ctx.now().getUTCFullYear()
    const found = (await payload.find({ collection: 'editions', where: { and: [{ 'programme.slug': { equals: 'tally-awards' } }, { year: { equals: year } }] }, depth: 0, ...all })).docs[0]!
    edition = found.code ?? ''
    cards = await store.find('scorecards', { edition: { equals: edition } })
    entries = new Map((await store.find('entries', { edition: { equals: edition } })).map((entry) => [entry.code ?? '', entry]))
    categories = new Map(((await payload.find({ collection: 'categories', where: { edition: { equals: found.id } }, depth: 0, ...all })).docs as Category[]).map(({ slug, code }) => [slug ?? '', code ?? '']))
    const appointments = (await payload.find({ collection: 'appointments', where: { and: [{ edition: { equals: found.id } }, { role: { equals: 'judge' } }] }, depth: 1, ...all })).docs as (Appointment & { person: User })[] // a document at depth 1
    rounds = ((await payload.find({ collection: 'rounds', where: { edition: { equals: found.id } }, depth: 0, ...all })).docs).map(({ code }) => code ?? '')
    names = new Map(appointments.map(({ person }) => [person.email.split('@')[0] ?? '', person.name]))
    account = new Map(appointments.map(({ code, person }) => [code ?? '', person.email.split('@')[0] ?? '']))
  }, 240_000)

  it('one strict judge would have cost an entry its place: fourth by the plain mean, among the first three once severity is adjusted', () => {
    const own = scoresOf(STORIES.strict.category)
    const result = adjustSeverity(own, { top: 3 })
    const fourth = byRaw(result)[3]!
    expect(own.filter(({ entry }) => entry === fourth.entry).map(({ judge }) => judge)).toContain(STORIES.strict.judge)
    expect(result.entries.findIndex(({ entry }) => entry === fourth.entry)).toBeLessThan(3)
    expect(fourth.pTop).toBeGreaterThan(0.5)
    told.push(entries.get(fourth.entry)!.title!, names.get(STORIES.strict.judge)!, `/admin/results/${categories.get(STORIES.strict.category)!}`)
    expect(result.judges[0]).toMatchObject({ judge: STORIES.strict.judge })
    expect(result.judges[0]!.severity + 2 * result.judges[0]!.se).toBeLessThan(0)
    expect(screen(scoresOf()).judges.find(({ judge }) => judge === STORIES.strict.judge)?.look).toContain('severity')
    // nearly all of it is in
    expect(own.length / (3 * [...entries.values()].filter(({ category, status }) => category === categories.get(STORIES.strict.category) && status === 'in-competition').length)).toBeGreaterThan(0.9)
  })

  it('one judge is kind to the organisation where she was before', async () => {
    const groups = [...entries.values()].map(({ code, organisationName }) => ({ entry: code ?? '', group: organisationName ?? '' }))
    const own = [{ judge: STORIES.kind.judge, group: STORIES.kind.organisation }]
    const [first] = screen(scoresOf(), { groups, own }).contrasts
    expect(first).toMatchObject({ judge: STORIES.kind.judge, group: STORIES.kind.organisation, n: 2, own: true })
    expect(first!.q).toBeLessThan(0.1)
    told.push(names.get(STORIES.kind.judge)!, STORIES.kind.organisation, `/admin/judges/${rounds[0]!}`)
    expect(first!.ownMinusRivals).toBeGreaterThan(0.6)
    const conflicts: Conflict[] = await awards.ctx.store.find('conflicts', { and: [{ edition: { equals: edition } }, { state: { equals: 'dismissed' } }] })
    expect(conflicts.filter(({ judge, kind }) => account.get(judge) === STORIES.kind.judge && kind === 'same-organisation')).toHaveLength(2)
  })

  it('one pair at the line is too close to call', () => {
    const result = adjustSeverity(scoresOf(STORIES.close.category), { top: 3 })
    const [second, third, fourth, fifth] = result.entries.slice(1, 5)
    expect(result.components).toBe(1)
    for (const each of [third!, fourth!]) {
      expect(each.n).toBeGreaterThanOrEqual(2)
      told.push(entries.get(each.entry)!.title!)
      expect(each.pTop).toBeGreaterThan(0.1)
      expect(each.pTop).toBeLessThan(0.9)
    }
    told.push(`/admin/results/${categories.get(STORIES.close.category)!}`)
    expect(third!.adjusted - fourth!.adjusted).toBeLessThan(0.05)
    expect(second!.adjusted - third!.adjusted).toBeGreaterThan(0.1)
    expect(fourth!.adjusted - fifth!.adjusted).toBeGreaterThan(0.1)
  })

  it('two groups of entries share no judge, by what is in and by what is assigned', async () => {
    const { category, language } = STORIES.apart
    const parts = connectedParts(scoresOf(category))
    expect(parts).toHaveLength(2)
    expect(parts[1]!.entries.map((code) => entries.get(code)?.language)).toEqual(Array.from(parts[1]!.entries, () => language))
    expect(parts[1]!.judges).toEqual([...STORIES.apart.judges].sort())
    told.push(`/admin/results/${categories.get(category)!}`)
    const assigned = await awards.ctx.store.find('assignments', { category: { equals: categories.get(category) } })
    expect(connectedParts(assigned)).toHaveLength(2)
    expect(adjustSeverity(scoresOf(category), { draws: 0 })).toMatchObject({ components: 2 })
  })

  it('one judge was taken off an entry after scoring, and the scorecard left the totals', async () => {
    const [card, ...others] = cards.filter(({ status }) => status === 'recused')
    expect(others).toEqual([])
    expect([account.get(card!.judge), card!.category]).toEqual([STORIES.recused.judge, categories.get(STORIES.recused.category)])
    told.push(entries.get(card!.entry)!.title!, names.get(STORIES.recused.judge)!)
    expect((await awards.ctx.store.find('events', { and: [{ chain: { equals: edition } }, { act: { equals: 'recuse' } }] })).map(({ entry }) => entry)).toEqual([card!.entry])
    expect(scoresOf().filter(({ entry }) => entry === card!.entry).map(({ judge }) => judge)).not.toContain(STORIES.recused.judge)
  })

  it('is told in the README by the names and addresses that are really there', async () => {
    const [, tour = ''] = (await readFile('README.md', 'utf8')).split('## A tour\n')
    expect(told.length).toBeGreaterThanOrEqual(12)
    expect(told.filter((each) => !tour.split('\n## ')[0]!.includes(each))).toEqual([])
  })
})
