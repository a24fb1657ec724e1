import { beforeAll, describe, expect, it } from 'vitest'
import type { Awards } from '#src/awards.ts'
import { startAwards } from '#test/start.ts'
import { assign, buildEntry, buildJudge, buildWorld, type World } from '#test/factories.ts'
import { buildOrganisation, buildSent, refusalOf } from './people.ts'

describe('conflicts of interest', () => {
  let awards: Awards
  let world: World
  beforeAll(async () => {
    ;({ awards } = await startAwards())
    world = await buildWorld(awards, { phase: 'judging' })
  })
  const organiser = () => world.organiser.viewer()
  const stored = (where: object) => awards.ctx.store.find('conflicts', { and: [{ edition: { equals: world.edition.code } }, where as never] })
  const suggest = async () => awards.suggestConflicts(await organiser(), { edition: world.edition.code! })

  it('are suggested with their evidence: the organisation, the one above it, the mail domain, a part in the entry', async () => {
    const roof = await buildOrganisation(awards, { name: `Roof ${Date.now()}` })
    const lab = await buildOrganisation(awards, { name: `Lab ${Date.now()}`, parent: roof.id, domains: ['lab-of-ferries.org'] } as never)
    const within = await buildJudge(awards, world, { organisation: lab.id as never })
    const above = await buildJudge(awards, world, { organisation: roof.id as never })
    const byMail = await buildJudge(awards, world, { email: `x${Date.now()}@lab-of-ferries.org` })
    const entry = await buildEntry(awards, world, { organisations: [{ code: lab.code, name: lab.name }] as never })
    const asReferee = await buildJudge(awards, world)
    await awards.ctx.store.updateIf('entries', entry, { people: [{ part: 'referee', person: asReferee.user.code, name: asReferee.user.name }] as never })
    await suggest()
    const of = async (judge: string) => (await stored({ judge: { equals: judge } })).filter((each) => each.entry === entry.code && each.hard).map((each) => [each.kind, each.evidence, each.state])
    expect(await of(within.judge)).toContainEqual(['same-organisation', { kind: 'same-organisation', organisation: lab.code, when: 'now' }, 'suggested'])
    expect((await of(above.judge)).map(([kind]) => kind)).toEqual(['parent-organisation'])
    expect(await of(byMail.judge)).toEqual([['mail-domain', { kind: 'mail-domain', domain: 'lab-of-ferries.org', of: 'organisation' }, 'suggested']])
    expect((await of(asReferee.judge)).map(([kind]) => kind)).toEqual(['is-referee'])
  })

  it('another run adds nothing, and what a person decided stays', async () => {
    const lab = await buildOrganisation(awards, { name: `Twice ${Date.now()}` })
    const { judge } = await buildJudge(awards, world, { organisation: lab.id as never })
    const [one, two] = [await buildEntry(awards, world, { organisations: [{ code: lab.code }] as never }), await buildEntry(awards, world, { organisations: [{ code: lab.code }] as never })]
    await suggest()
    const codeOf = async (entry: string) => (await stored({ and: [{ judge: { equals: judge } }, { entry: { equals: entry } }] }))[0]!.code!
    await awards.decideConflict(await organiser(), { conflict: await codeOf(one.code!), decision: 'dismiss', note: 'Left years ago.' })
    await awards.decideConflict(await organiser(), { conflict: await codeOf(two.code!), decision: 'pin', note: '' })
    const before = (await stored({})).length
    expect(await suggest()).toMatchObject({ added: 0, gone: 0 })
    expect((await stored({})).length).toBe(before)
    expect((await stored({ judge: { equals: judge } })).map((each) => each.state).sort()).toEqual(['dismissed', 'pinned'])
  })

  it('a suggestion that no longer holds goes, a decision does not', async () => {
    const lab = await buildOrganisation(awards, { name: `Gone ${Date.now()}` })
    const { judge, user } = await buildJudge(awards, world, { organisation: lab.id as never })
    const [open, decided] = [await buildEntry(awards, world, { organisations: [{ code: lab.code }] as never }), await buildEntry(awards, world, { organisations: [{ code: lab.code }] as never })]
    await suggest()
    const [conflict] = await stored({ and: [{ judge: { equals: judge } }, { entry: { equals: decided.code } }] })
    await awards.decideConflict(await organiser(), { conflict: conflict!.code!, decision: 'confirm', note: '' })
    await awards.ctx.payload.update({ collection: 'users', id: user.id, data: { organisation: null } })
    expect((await suggest()).gone).toBe(1)
    expect((await stored({ judge: { equals: judge } })).map((each) => [each.entry, each.state])).toEqual([[decided.code, 'confirmed']])
    expect(open.code).not.toBe(decided.code)
  })

  it('a confirmed hard one ends the assignment at once, and the scorecard leaves the totals', async () => {
    const { judge } = await buildJudge(awards, world)
    const entry = await buildEntry(awards, world)
    await assign(awards, world, judge, entry)
    await awards.ctx.store.insert('scorecards', { code: `SC-${entry.code!.slice(3)}`, edition: world.edition.code!, category: entry.category, round: world.round.code!, entry: entry.code!, judge, revision: 1, status: 'submitted', scores: {}, total: 4, rev: 1 })
    const added = await awards.addConflict(await organiser(), { edition: world.edition.code!, judge, entry: entry.code!, hard: true, source: 'entrant', note: 'They are cousins, the entrant says.' })
    expect(added.recused).toBe(1)
    expect((await awards.ctx.store.one('assignments', { and: [{ judge: { equals: judge } }, { entry: { equals: entry.code } }] }))?.state).toBe('recused')
    expect((await awards.ctx.store.one('scorecards', { and: [{ judge: { equals: judge } }, { entry: { equals: entry.code } }] }))?.status).toBe('recused')
    expect(await refusalOf(awards.decideConflict(await organiser(), { conflict: added.conflict!, decision: 'dismiss', note: '' }))).toBe('declared-needs-a-reason')
  })

  it('nobody decides on a conflict of their own', async () => {
    const { judge } = await buildJudge(awards, world)
    const entry = await buildSent(awards, world)
    const { code } = await awards.ctx.store.insert('conflicts', { code: `CF-${entry.code!.slice(3)}`, edition: world.edition.code!, category: entry.category, judge, person: world.organiser.user.code, entry: entry.code!, kind: 'said', source: 'staff', hard: true, state: 'suggested', rev: 1 })
    expect(await refusalOf(awards.decideConflict(await organiser(), { conflict: code!, decision: 'dismiss', note: 'No.' }))).toBe('own-conflict-another-decides')
  })

  it('somebody is compared with every entry before being asked to judge, and nothing is stored', async () => {
    const lab = await buildOrganisation(awards, { name: `Candidate Lab ${Date.now()}`, domains: ['candidate-lab.org'] })
    const entry = await buildSent(awards, world, { organisations: [{ code: lab.code }] as never, title: 'Of the lab' })
    const before = (await stored({})).length
    const check = await awards.checkPersonBeforeInviting(await organiser(), { edition: world.edition.code!, name: 'Ines Farrow', address: 'ines@candidate-lab.org', organisation: '', country: '', language: 'en' })
    expect(check.found).toContainEqual(expect.objectContaining({ entry: entry.code, kind: 'mail-domain', hard: true }))
    expect(check.byCategory.find((each) => each.category === world.category.code)?.hard).toBe(1)
    expect((await stored({})).length).toBe(before)
  })
})
