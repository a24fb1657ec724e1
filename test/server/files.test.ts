import { rm } from 'node:fs/promises'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newCode } from '#domain/codes.ts'
import { nobody } from '#policy/viewer.ts'
import { openSession } from '#services/accounts/open-session.ts'
import { privateFile, storeUpload } from '#services/documents/store-upload.ts'
import { createApp } from '#server/app.ts'
import { penCookie } from '#server/portal/visit.tsx'
import type { Awards } from '#src/awards.ts'
import type { Entry, User } from '#src/payload-types.ts'
import { assign, buildEntry, buildJudge, buildUser, buildWorld, inDays, type World } from '#test/factories.ts'
import { startAwards } from '#test/start.ts'

describe('the files of an entry', () => {
  let awards: Awards
  let app: ReturnType<typeof createApp>
  let world: World
  let entry: Entry
  let owner: User
  let code: string
  const stored: string[] = []
  beforeAll(async () => {
    ;({ awards } = await startAwards())
    app = createApp(awards)
    world = await buildWorld(awards, { phase: 'judging' })
    owner = await buildUser(awards)
    ;({ entry, code } = await entryWithFile(world))
  })
  afterAll(async () => {
    for (const name of stored) await rm(privateFile(name), { force: true })
  })

  async function entryWithFile(of: World) {
    const made = newCode('DO', awards.ctx.random)
    const upload = await storeUpload(awards.ctx, { bytes: Buffer.from('%PDF-1.4\n%%EOF\n'), name: 'Maryam’s report.pdf' })
    stored.push(upload.storedAs)
    const entry = await buildEntry(awards, of, { owner: owner.code, people: [{ part: 'nominator', person: owner.code, name: owner.name }] as never })
    await awards.ctx.store.insert('documents', { ...upload, code: made, entry: entry.code!, question: 'evidence', rev: 1 })
    const revision = await awards.ctx.store.one('entry-revisions', { entry: { equals: entry.code! } })
    await awards.ctx.payload.db.updateOne({ collection: 'entry-revisions', id: revision!.id, data: { documents: [made] } })
    return { entry, code: made }
  }
  const cookies = new Map<string, string>()
  async function get(file: string, user?: User, headers: Record<string, string> = {}): Promise<Response> {
    if (user && !cookies.has(user.id)) cookies.set(user.id, (await openSession(awards.ctx, user.id, null)).cookie.split(';')[0] ?? '')
    return app.request(`/files/${file}`, { headers: { ...headers, ...(user ? { cookie: cookies.get(user.id) ?? '' } : {}) } })
  }
  const judgeOf = async (of: World, on: Entry) => {
    const judge = await buildJudge(awards, of)
    await assign(awards, of, judge.judge, on)
    return judge
  }

  it('go to whoever entered, strictly typed, shown in place, kept by no shared cache', async () => {
    const response = await get(code, owner)
    expect(response.status).toBe(200)
    expect(await response.text()).toBe('%PDF-1.4\n%%EOF\n')
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf', 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-cache',
      'content-disposition': "inline; filename*=UTF-8''Maryam%E2%80%99s%20report.pdf",
    })
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect((await get(code, owner, { 'if-none-match': response.headers.get('etag') ?? '' })).status).toBe(304)
  })

  it('go to an assigned judge in the dates of the round and to an organiser of the edition', async () => {
    const { user } = await judgeOf(world, entry)
    expect((await get(code, user)).status).toBe(200)
    expect((await get(code, world.organiser.user)).status).toBe(200)
  })

  it('are not there for anybody else, in the words of a file that never was', async () => {
    const other = await buildWorld(awards, { phase: 'judging' })
    const unassigned = (await buildJudge(awards, world)).user
    const undeclared = await buildJudge(awards, world, {}, { declaredAt: null })
    await assign(awards, world, undeclared.judge, entry)
    const none = await (await get('DO-000000')).text()
    for (const user of [undefined, unassigned, undeclared.user, other.organiser.user, await buildUser(awards, { admin: true })]) {
      const response = await get(code, user)
      expect([response.status, await response.text()]).toEqual([404, none])
    }
    expect((await get('..%2f..%2fpackage.json')).status).toBe(404)
  })

  it('close with the round', async () => {
    const over = await buildWorld(awards, { phase: 'judging', round: { opens: inDays(-9), closes: inDays(-1) } })
    const made = await entryWithFile(over)
    const { user } = await judgeOf(over, made.entry)
    expect((await get(made.code, user)).status).toBe(404)
  })

  it('end with a conflict: for the judge, and for an organiser', async () => {
    const { user, judge } = await judgeOf(world, entry)
    await awards.ctx.store.insert('conflicts', { code: newCode('CF', awards.ctx.random), judge, entry: entry.code!, edition: world.edition.code!, category: world.category.code!, source: 'staff', state: 'confirmed', hard: true, rev: 1 })
    expect((await get(code, user)).status).toBe(404)
  })

  it('in a blind round have no name of their own', async () => {
    const blind = await buildWorld(awards, { phase: 'judging', round: { seeIdentity: 'never' } })
    const made = await entryWithFile(blind)
    const { user } = await judgeOf(blind, made.entry)
    expect((await get(made.code, user)).headers.get('content-disposition')).toBe(`inline; filename*=UTF-8''${made.code}.pdf`)
  })

  it('of a draft without an account open for the browser that holds its pen, and for no other', async () => {
    const call = await buildWorld(awards, { phase: 'call' })
    const started = await awards.startEntry(nobody(new Date()), {
      locale: 'en', key: `key-${Math.random()}`, name: 'Amina', address: 'amina@people.example', language: 'en', own: true, nominee: '', nomineeAddress: '',
      programme: call.programme.slug, edition: call.edition.slug, category: call.category.slug,
    })
    if (started.state !== 'started') throw new Error('no draft')
    const draft = await awards.ctx.store.byCode('entries', started.entry)
    const upload = await storeUpload(awards.ctx, { bytes: Buffer.from('%PDF-1.4\n%%EOF\n'), name: 'plan.pdf' })
    stored.push(upload.storedAs)
    const made = newCode('DO', awards.ctx.random)
    await awards.ctx.store.insert('documents', { ...upload, code: made, entry: draft.code!, question: 'evidence', rev: 1 })
    const pen = `${penCookie(started.entry)}=${started.pen}`
    expect((await get(made, undefined, { cookie: pen })).headers.get('content-disposition')).toContain('plan.pdf')
    expect((await get(made)).status).toBe(404)
    expect((await get(made, undefined, { cookie: `${penCookie(entry.code!)}=${started.pen}` })).status).toBe(404)
    expect((await get(code, undefined, { cookie: pen })).status).toBe(404) // another entry's file
  })

  it('take their own name again for a judge whose scorecard is in, where the round says so', async () => {
    const after = await buildWorld(awards, { phase: 'judging', round: { seeIdentity: 'after-own-scorecard' } })
    const made = await entryWithFile(after)
    const { user, judge } = await judgeOf(after, made.entry)
    expect((await get(made.code, user)).headers.get('content-disposition')).toBe(`inline; filename*=UTF-8''${made.code}.pdf`)
    await awards.ctx.store.insert('scorecards', { code: newCode('SC', awards.ctx.random), judge, entry: made.entry.code!, round: after.round.code!, edition: after.edition.code!, category: after.category.code!, revision: 1, status: 'submitted', scores: {}, comments: {}, rev: 1 })
    expect((await get(made.code, user)).headers.get('content-disposition')).toContain('Maryam')
  })

  it('go to the chair of the panel, without a name where the round is blind, and to no other chair', async () => {
    const blind = await buildWorld(awards, { phase: 'judging', round: { seeIdentity: 'after-own-scorecard' } })
    const hidden = await entryWithFile(blind)
    const chairOf = (of: World) => buildJudge(awards, of, {}, { role: 'chair' })
    const [chair, blindChair] = [await chairOf(world), await chairOf(blind)]
    expect((await get(code, chair.user)).headers.get('content-disposition')).toContain('Maryam')
    expect((await get(hidden.code, blindChair.user)).headers.get('content-disposition')).toBe(`inline; filename*=UTF-8''${hidden.code}.pdf`)
    expect((await get(code, blindChair.user)).status).toBe(404)
    await awards.ctx.store.insert('conflicts', { code: newCode('CF', awards.ctx.random), judge: chair.judge, entry: entry.code!, edition: world.edition.code!, category: world.category.code!, source: 'staff', state: 'confirmed', hard: true, rev: 1 })
    expect((await get(code, chair.user)).status).toBe(404)
  })

  it('taken out by the entrant, stay with the organiser alone', async () => {
    const made = await entryWithFile(world)
    const { user } = await judgeOf(world, made.entry)
    const document = await awards.ctx.store.byCode('documents', made.code)
    await awards.ctx.store.updateIf('documents', { id: document.id, rev: document.rev ?? 1 }, { removed: true })
    expect([(await get(made.code, owner)).status, (await get(made.code, user)).status, (await get(made.code, world.organiser.user)).status]).toEqual([404, 404, 200])
  })
})

describe('media', () => {
  let awards: Awards
  beforeAll(async () => void ({ awards } = await startAwards()))

  it('have random names, and are public once something published shows them', async () => {
    const { payload } = awards.ctx
    const app = createApp(awards)
    const data = await sharp({ create: { width: 600, height: 300, channels: 3, background: '#0a7' } }).png().toBuffer()
    const media = await payload.create({ collection: 'media', data: { alt: 'A field' }, file: { data, name: 'maryam-secret.png', mimetype: 'image/png', size: data.length } })
    expect(JSON.stringify(media)).not.toContain('maryam')
    const get = () => app.request(`/files/${media.code}?size=small`)
    const study = await payload.create({ collection: 'case-studies', draft: true, data: { title: 'A', summary: 'B', pillar: '2', originalLanguage: 'en', origin: 'invented', slug: `a-${Math.random()}`, image: media.id } as never })
    expect((await get()).status).toBe(404)
    await payload.update({ collection: 'case-studies', id: study.id, data: { _status: 'published' } })
    const response = await get()
    expect(Object.fromEntries(response.headers)).toMatchObject({ 'content-type': 'image/webp', 'cache-control': 'public, no-cache', 'x-content-type-options': 'nosniff' })
    expect(await sharp(await response.arrayBuffer()).metadata()).toMatchObject({ width: 480 })
    await payload.update({ collection: 'case-studies', id: study.id, data: { withdrawn: true } })
    expect((await get()).status).toBe(404)
    await payload.delete({ collection: 'media', id: media.id })
  })
})
