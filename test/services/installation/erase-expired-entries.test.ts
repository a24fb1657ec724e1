import { existsSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { newCode, type CodePrefix } from '#domain/codes.ts'
import { eraseExpiredEntries } from '#services/installation/erase-expired-entries.ts'
import { privateFile, storeUpload } from '#services/documents/store-upload.ts'
import { leafOf } from '#services/judging/chain.ts'
import { rebuildFromEvents } from '#services/judging/rebuild-scorecards.ts'
import { queueMessage } from '#services/messages/queue-message.ts'
import type { Context } from '#services/service.ts'
import type { Awards } from '#src/awards.ts'
import { assign, buildEntry, buildJudge, buildUser, buildWorld, calendarAt, inDays, viewerFor, type World } from '#test/factories.ts'
import { buildHonour } from '#test/services/library/shelf-of-books.ts'
import { startAwards } from '#test/start.ts'

let awards: Awards
beforeAll(async () => {
  awards = (await startAwards()).awards
})
const code = (prefix: CodePrefix) => newCode(prefix, (n) => crypto.getRandomValues(new Uint8Array(n)))
/** Announced 25 days ago or so; kept for two months. */
async function over(): Promise<World> {
  const world = await buildWorld(awards, { phase: 'judging' })
  await awards.ctx.payload.update({ collection: 'editions', id: world.edition.id, data: { retentionMonths: 2 } })
  return world
}
const at = (days: number): Context => ({ ...awards.ctx, now: () => new Date(inDays(days)) })
const SECRET = /Wanjiku|wanjiku@|lent phones|Phones for all|A reason of staff|Clear words of a judge|Told to the team/

async function filled(world: World) {
  const { store } = awards.ctx
  const owner = await buildUser(awards)
  const entry = await buildEntry(awards, world, {
    owner: owner.code, members: owner.code ?? null, address: 'wanjiku@people.example', organisationName: 'Wanjiku Phones', organisations: [{ name: 'Wanjiku Phones' }] as never,
    people: [{ part: 'nominee', name: 'Wanjiku', address: 'wanjiku@people.example', person: owner.code }] as never,
    beneficiaries: { women: 120 } as never, screening: { decision: 'accepted', said: 'A reason of staff', at: inDays(-5) }, history: [{ at: inDays(-5), act: 'accept-entry', by: 'PE-1', reason: 'A reason of staff' }] as never,
  })
  const { judge, viewer } = await buildJudge(awards, world)
  await assign(awards, world, judge, entry)
  await awards.submitScorecard(await viewer(), { entry: entry.code!, round: world.round.code!, rev: 0, scores: { need: 4, results: 3, transfer: 2 }, comments: { panel: 'Clear words of a judge' }, key: `key-${judge}`, locale: 'en' })
  const stored = await storeUpload(awards.ctx, { bytes: Buffer.from('%PDF-1.4\nabout Wanjiku\n%%EOF'), name: 'wanjiku.pdf' })
  await store.insert('documents', { code: code('DO'), entry: entry.code!, ...stored, rev: 1 })
  await store.insert('consents', { code: code('CN'), entry: entry.code, person: owner.code, item: 'text', use: 'case-study', given: true, wordingVersion: '1', language: 'en', mode: 'named', at: inDays(-5), rev: 1 })
  await store.insert('determinations', { code: code('DT'), edition: world.edition.code, category: world.category.code, entry: entry.code!, outcome: 'not-selected', state: 'published', feedback: { en: 'Told to the team' }, rev: 1 })
  await queueMessage(awards.ctx, { key: `told:${entry.code}`, template: 'verify-address', recipient: 'wanjiku@people.example', language: 'en', about: entry.code!, edition: world.edition.code!, params: { name: 'Wanjiku', url: '' } })
  return { entry, owner, file: privateFile(stored.storedAs) }
}
const everything = async (entry: string): Promise<string> => {
  const { store } = awards.ctx
  const of = { entry: { equals: entry } }
  return JSON.stringify(await Promise.all([
    store.find('entries', { code: { equals: entry } }), store.find('entry-revisions', of), store.find('documents', of), store.find('scorecards', of), store.find('determinations', of),
    store.find('messages', { about: { equals: entry } }), store.find('conflicts', of), store.find('assignments', of),
  ]))
}

describe('when the retention of an edition ends', () => {
  it('its entries are counts without persons, and not a day before', async () => {
    const world = await over()
    const { entry, owner, file } = await filled(world)
    await awards.ctx.payload.update({ collection: 'editions', id: world.edition.id, data: { calendar: calendarAt('announced') } })
    await eraseExpiredEntries(at(50))
    expect(await everything(entry.code!)).toMatch(SECRET)
    expect(existsSync(file)).toBe(true)
    expect(await eraseExpiredEntries(at(63))).toBe(1)
    expect(await everything(entry.code!)).not.toMatch(SECRET)
    expect(existsSync(file)).toBe(false)
    expect(await awards.ctx.store.byCode('entries', entry.code!)).toMatchObject({ status: 'in-competition', places: ['KE'], beneficiaries: { women: 120 }, screening: { decision: 'accepted' }, history: [{ act: 'accept-entry' }] })
    expect(await awards.ctx.store.find('consents', { entry: { equals: entry.code } })).toEqual([])
    expect((await awards.myEntries(await viewerFor(awards, owner), { locale: 'en' })).entries).toEqual([])
    expect(await eraseExpiredEntries(at(64))).toBe(0)
  })

  it('the chain is whole: every leaf holds, and the scorecards agree with it', async () => {
    const world = await over()
    const { entry } = await filled(world)
    await awards.ctx.payload.update({ collection: 'editions', id: world.edition.id, data: { calendar: calendarAt('announced') } })
    await eraseExpiredEntries(at(63))
    const events = await awards.ctx.store.find('events', { chain: { equals: world.edition.code } })
    expect(events).toHaveLength(1)
    for (const { salt, body, leaf } of events) expect(leafOf(salt, body as never)).toBe(leaf)
    expect(await rebuildFromEvents(awards.ctx, world.edition.code!)).toMatchObject({ repaired: [] })
    expect(await awards.ctx.store.one('scorecards', { entry: { equals: entry.code } })).toMatchObject({ status: 'submitted', scores: { need: 4 }, comments: {} })
  })

  it('what is public rests on its consents, which stay', async () => {
    const world = await over()
    const { entry } = await filled(world)
    await buildHonour(awards, { id: String(world.edition.id), year: 2026 }, { entry: entry.code })
    await awards.ctx.payload.update({ collection: 'editions', id: world.edition.id, data: { calendar: calendarAt('announced') } })
    await eraseExpiredEntries(at(63))
    expect(await everything(entry.code!)).not.toMatch(SECRET)
    expect(await awards.ctx.store.find('consents', { entry: { equals: entry.code } })).toHaveLength(1)
  })
})
