import { createHash, generateKeyPairSync } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { listOf } from '#domain/proof/leaf.ts'
import { verifyBundle } from '#domain/proof/verify-bundle.ts'
import { isRefusal } from '#domain/refusal.ts'
import { nobody } from '#policy/viewer.ts'
import { checkChains } from '#services/judging/check-chain.ts'
import { rebuildFromEvents } from '#services/judging/rebuild-scorecards.ts'
import { drainOutbox } from '#services/messages/drain-outbox.ts'
import { attachmentsOf } from '#services/messages/attachments.ts'
import { freezesOfCategory } from '#services/outcome/frozen-result.ts'
import { signerOf } from '#services/outcome/signing-key.ts'
import { readEnv } from '#src/env.ts'
import type { Awards } from '#src/awards.ts'
import { buildJudge, calendarAt, viewerFor } from '#test/factories.ts'
import { buildJudged, send, type Judged } from '#test/services/outcome/judged.ts'
import { startAwards } from '#test/start.ts'

const codeOf = (act: Promise<unknown>) => act.then(() => 'no refusal', (error: unknown) => (isRefusal(error) ? error.code : String(error)))
const EIGHT = (score: number) => Array.from({ length: 8 }, () => score)

describe('a frozen result', () => {
  let awards: Awards
  beforeAll(async () => void ({ awards } = await startAwards()))

  const edit = ({ world }: Judged, data: object) => awards.ctx.payload.update({ collection: 'editions', id: world.edition.id, data, context: { silent: true } })
  const anybody = () => nobody(awards.ctx.now())
  const reopen = async (judged: Judged, n: number, k: number) =>
    awards.reopenScorecard(await judged.organiser(), { entry: judged.entries[n]!.code!, judge: judged.judges[k]!.judge, round: judged.world.round.code!, reason: 'A slip of the key', locale: 'en' } as never)
  const announce = async (judged: Judged) => {
    const viewer = await judged.organiser()
    const page = await awards.announcementOf(viewer, { category: judged.category })
    return awards.announceCategory(viewer, { category: judged.category, count: page.plan!.count, seen: page.plan!.hash })
  }

  it('is computed from the chain, signed, and holds when anybody computes it again', async () => {
    const judged = await buildJudged(awards, [[5, 5], [4, 3], [2, 2]])
    const { freeze, head, again } = await awards.freezeResult(await judged.organiser(), { category: judged.category })
    expect(again).toBe(false)
    const row = await awards.ctx.store.byCode('results', freeze)
    expect(row).toMatchObject({ edition: judged.world.edition.code, category: judged.category, round: judged.world.round.code, method: 'mean-of-totals', leaves: 6, head, by: judged.world.organiser.user.code, inputsHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string })
    await edit(judged, { calendar: calendarAt('announced'), resultBundle: 'auditors', announcedCategories: [{ category: judged.category, at: new Date().toISOString() }] })
    const { url } = await awards.linkBundle(await judged.organiser(), { category: judged.category })
    const opened = await awards.auditedBundle(anybody(), { token: url.split('/').at(-1)! })
    const bundle = opened.kind === 'found' ? opened.file : null
    const { ok, checks, ranking } = await verifyBundle(JSON.parse(JSON.stringify(bundle)), { head, publicKey: signerOf(awards.ctx).publicKey })
    expect(checks.filter((each) => !each.ok)).toEqual([])
    expect(ok).toBe(true)
    expect(ranking?.map(({ entry, rank, value }) => [entry, rank, value])).toEqual([[judged.entries[0]!.code, 1, 5], [judged.entries[1]!.code, 2, 3.5], [judged.entries[2]!.code, 3, 2]])
    expect(JSON.stringify(bundle)).not.toContain(judged.judges[0]!.user.name)
  })

  it('stands while nothing changes; a reopened scorecard makes another beside it, which says what moved', async () => {
    const judged = await buildJudged(awards, [[5, 5], [4, 4], [2, 2]])
    const viewer = await judged.organiser()
    const first = await awards.freezeResult(viewer, { category: judged.category })
    expect(await awards.freezeResult(viewer, { category: judged.category })).toEqual({ ...first, again: true })
    const before = await awards.ctx.store.byCode('results', first.freeze)

    await reopen(judged, 0, 0)
    await send(awards, judged, judged.judges[0]!.judge, judged.entries[0]!, 1)
    const page = await awards.freezesOf(viewer, { category: judged.category })
    const [top, second] = judged.entries.map((each) => each.code!)
    expect(page).toMatchObject({ mayFreeze: true, since: { ranks: expect.arrayContaining([{ entry: top, from: 1, to: 2 }, { entry: second, from: 2, to: 1 }]) as object, scorecards: [{ entry: top, judge: judged.judges[0]!.judge, from: 5, to: 1 }] } })
    // until it is frozen again, what is decided upon is the freeze
    expect((await awards.determinationsOf(viewer, { category: judged.category })).entries.map(({ entry }) => entry)[0]).toBe(top)

    const next = await awards.freezeResult(viewer, { category: judged.category })
    expect(next.again).toBe(false)
    expect((await awards.determinationsOf(viewer, { category: judged.category })).entries.map(({ entry, rank }) => [entry, rank])[0]).toEqual([second, 1])
    const rows = await freezesOfCategory(awards.ctx, judged.category)
    expect(rows.map(({ code }) => code)).toEqual([next.freeze, first.freeze])
    expect(rows[1]).toEqual(before)
    const after = await awards.freezesOf(viewer, { category: judged.category })
    expect(after).toMatchObject({ mayFreeze: false, since: null, freezes: [{ moved: page.since }, { moved: null }] })

    // by whose act, and the places beside each other
    const [{ judge, user }] = [judged.judges[0]!]
    expect(page.since!.acts).toMatchObject([{ act: 'reopen', entry: top, judge }, { act: 'submit', entry: top, judge }])
    expect(page).toMatchObject({ names: { [judge]: user.name }, titles: { [top!]: 'Project 1' } })
    expect(page.beside).toMatchObject({ freezes: [{ code: first.freeze }], entries: [{ entry: second, places: [2], now: 1, moved: true }, { entry: top, places: [1], now: 2, moved: true }, { places: [3], now: 3, moved: false }] })
    expect(after.beside).toMatchObject({ freezes: [{ code: first.freeze }, { code: next.freeze }], entries: [{ entry: second, places: [2, 1], now: null, moved: true }, { entry: top, places: [1, 2] }, { places: [3, 3], moved: false }] })
  })

  it('says what changed since though no scorecard was sent: a rule, an entry, and what judges trained on', async () => {
    const judged = await buildJudged(awards, [[5, 5], [4, 4], [2, 2]])
    const viewer = await judged.organiser()
    await awards.freezeResult(viewer, { category: judged.category })
    const now = () => awards.freezesOf(viewer, { category: judged.category })
    const { payload } = awards.ctx
    expect((await now()).since).toBeNull()
    await payload.update({ collection: 'categories', id: judged.world.category.id, data: { winners: 2 } })
    expect((await now()).since).toMatchObject({ rules: ['ties'], ranks: [], acts: [] })
    await payload.update({ collection: 'categories', id: judged.world.category.id, data: { winners: 1 } })
    expect((await now()).since).toBeNull()
    await payload.update({ collection: 'rounds', id: judged.world.round.id, data: { training: [judged.entries[0]!.code!] } })
    expect((await now()).since).toMatchObject({ ranks: expect.arrayContaining([{ entry: judged.entries[0]!.code, from: 1, to: null }]) as object })
    await payload.update({ collection: 'rounds', id: judged.world.round.id, data: { training: [] } })
    await awards.ctx.store.updateIf('entries', judged.entries[0]!, { status: 'withdrawn' })
    expect((await now()).since).toMatchObject({ ranks: expect.arrayContaining([{ entry: judged.entries[1]!.code, from: 2, to: 1 }]) as object })
    // the official places stay those of the freeze
    expect((await awards.determinationsOf(viewer, { category: judged.category })).entries.map(({ rank }) => rank)).toEqual([2, 3])
  })

  it('goes by the rule of its round, and what judges trained on is in no number and in no bundle', async () => {
    const judged = await buildJudged(awards, [[5, 5], [4, 4], [1, 1]], { round: { rankingRule: 'adjusted' } })
    await awards.ctx.payload.update({ collection: 'rounds', id: judged.world.round.id, data: { training: [judged.entries[2]!.code!] } })
    await awards.freezeResult(await judged.organiser(), { category: judged.category })
    await edit(judged, { calendar: calendarAt('announced'), announcedCategories: [{ category: judged.category, at: new Date().toISOString() }] })
    const { url } = await awards.linkBundle(await judged.organiser(), { category: judged.category })
    const opened = await awards.auditedBundle(anybody(), { token: url.split('/').at(-1)! })
    if (opened.kind !== 'found') throw new Error('the bundle is missing')
    const { ok, ranking } = await verifyBundle(JSON.parse(JSON.stringify(opened.file)))
    expect({ ok, rule: opened.file.method.rule }).toEqual({ ok: true, rule: 'adjusted' })
    expect(ranking?.map(({ entry, rank, count }) => [entry, rank, count])).toEqual([[judged.entries[0]!.code, 1, 2], [judged.entries[1]!.code, 2, 2], [judged.entries[2]!.code, null, 0]])
    expect(opened.file.leaves.flatMap(({ body }) => (body?.entry === judged.entries[2]!.code ? [body] : []))).toEqual([])
  })

  it('frozen by two at the same moment is one freeze, mailed once', async () => {
    const judged = await buildJudged(awards, [[5, 4], [3, 3]])
    const viewer = await judged.organiser()
    const made = await Promise.all([1, 2, 3].map(() => awards.freezeResult(viewer, { category: judged.category })))
    expect(new Set(made.map(({ freeze }) => freeze)).size).toBe(1)
    expect(made.filter(({ again }) => !again)).toHaveLength(1)
    expect(await freezesOfCategory(awards.ctx, judged.category)).toHaveLength(1)
    expect(await awards.ctx.store.count('messages', { about: { equals: made[0]!.freeze } })).toBe(judged.judges.length)
  })

  it('leaves a stray and a recused scorecard out, and says so', async () => {
    const judged = await buildJudged(awards, [[5, 1], [4, 4]])
    const viewer = await judged.organiser()
    await awards.freezeResult(viewer, { category: judged.category })
    await awards.strayScorecard(viewer, { entry: judged.entries[0]!.code!, judge: judged.judges[1]!.judge, round: judged.world.round.code!, reason: 'Read another revision', locale: 'en' } as never)
    await awards.freezeResult(viewer, { category: judged.category })
    const { freezes } = await awards.freezesOf(viewer, { category: judged.category })
    expect(freezes[0]!.moved!.scorecards).toEqual([{ entry: judged.entries[0]!.code, judge: judged.judges[1]!.judge, from: 1, to: null }])
    expect(freezes[0]!.scorecards).toBe(3)
  })

  it('is mailed to the judges: the head, the signed statement, and the list of leaves in which they find their receipts', async () => {
    const judged = await buildJudged(awards, [[5, 5, 4]])
    const { freeze, head } = await awards.freezeResult(await judged.organiser(), { category: judged.category })
    const mails = await awards.ctx.store.find('messages', { about: { equals: freeze } })
    expect(mails.map(({ recipient }) => recipient).sort()).toEqual(judged.judges.map(({ user }) => user.email).sort())
    for (const mail of mails) {
      expect(mail.text).toContain(head)
      const [list, statement] = await attachmentsOf(awards.ctx, mail)
      expect(createHash('sha256').update(String(list!.content)).digest('hex')).toBe(head)
      const receipts = (await awards.ctx.store.find('scorecards', { edition: { equals: judged.world.edition.code } })).map((each) => each.receipt)
      for (const receipt of receipts) expect(list!.content).toContain(`${receipt}\n`)
      expect(JSON.parse(String(statement!.content))).toMatchObject({ statement: { head, leaves: 3 }, publicKey: signerOf(awards.ctx).publicKey })
    }
    // as they leave the house
    const sent: [string | null | undefined, string[]][] = []
    await drainOutbox(awards.ctx, { perMinute: Infinity, send: async (message, files = []) => void sent.push([message.recipient, files.map(({ filename }) => filename)]), close: () => undefined })
    for (const { user } of judged.judges) expect(sent).toContainEqual([user.email, [`leaves-${freeze}.txt`, `head-${freeze}.json`]])
    expect(listOf(Array.from({ length: 1200 }, () => 'f'.repeat(64))).length).toBeLessThan(100_000)
  })

  it('is frozen by an organiser or the chair, without any conflict in the category, and by nobody else', async () => {
    const judged = await buildJudged(awards, [[5, 5]])
    const freeze = async (viewer: Parameters<Awards['freezeResult']>[0]) => codeOf(awards.freezeResult(viewer, { category: judged.category }))
    expect(await freeze(await judged.judges[0]!.viewer())).toBe('not-allowed')
    expect(await freeze(anybody())).toBe('not-allowed')
    const other = await buildJudged(awards, [[5]])
    expect(await freeze(await other.organiser())).toBe('not-allowed')
    const conflicted = await judged.organiser()
    expect(await freeze({ ...conflicted, conflicts: [{ judge: 'x', entry: judged.entries[0]!.code!, category: judged.category, edition: judged.world.edition.code! }] })).toBe('conflict-in-category')
    const chair = await buildJudge(awards, judged.world, {}, { role: 'chair' })
    expect(await freeze(await chair.viewer())).toBe('no refusal')
    expect(await codeOf(awards.linkBundle(await chair.viewer(), { category: judged.category }))).toBe('not-allowed')
    expect(await codeOf(awards.freezesOf(await judged.judges[0]!.viewer(), { category: judged.category }))).toBe('not-allowed')
  })

  it('needs scorecards, and a chain that is whole', async () => {
    const none = await buildJudged(awards, [[]])
    expect(await codeOf(awards.freezeResult(await none.organiser(), { category: none.category }))).toBe('nothing-to-freeze')
    const judged = await buildJudged(awards, [[5, 4]])
    const [event] = await awards.ctx.store.find('events', { and: [{ chain: { equals: judged.world.edition.code } }, { seq: { equals: 2 } }] })
    await awards.ctx.store.set('events', event!.id, { body: { ...(event!.body as object), scores: { need: 1, results: 1, transfer: 1 } } })
    expect(await codeOf(awards.freezeResult(await judged.organiser(), { category: judged.category }))).toBe('chain-broken')
  })

  it('is signed in production by the operator’s key alone', () => {
    const env = (more: object) => ({ ...awards.ctx.env, NODE_ENV: 'production' as const, DEMO: false, ...more })
    const signer = (settings: object) => signerOf({ ...awards.ctx, env: env(settings), runtime: { ...awards.ctx.runtime, own: (_name: string, make: () => unknown) => make() } } as never)
    expect(() => signer({ SIGNING_KEY: undefined })).toThrow(expect.objectContaining({ code: 'signing-key-missing' }) as Error)
    const { privateKey } = generateKeyPairSync('ed25519')
    const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()
    const der = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64')
    const [one, other] = [signer({ SIGNING_KEY: pem.replaceAll('\n', '\\n') }), signer({ SIGNING_KEY: der })]
    expect(one.publicKey).toBe(other.publicKey)
    expect(one.sign('a')).toBe(other.sign('a'))
    expect(() => readEnv({ SIGNING_KEY: 'secret' })).toThrow(/SIGNING_KEY/)
    const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()
    expect(() => readEnv({ SIGNING_KEY: rsa })).toThrow(/SIGNING_KEY/)
  })

  it('shows the public its head alone before the announcement; then the list, and the bundle where the edition says so and eight judged', async () => {
    const judged = await buildJudged(awards, [EIGHT(5), EIGHT(3)])
    const { freeze, head } = await awards.freezeResult(await judged.organiser(), { category: judged.category })
    await edit(judged, { resultBundle: 'public' })
    const open = async () => ({ head: await awards.publicHead(anybody(), { freeze }), leaves: (await awards.publicLeaves(anybody(), { freeze })).kind, bundle: (await awards.publicBundle(anybody(), { freeze })).kind })
    const early = await open()
    expect(early).toMatchObject({ head: { kind: 'found', file: { head } }, leaves: 'missing', bundle: 'missing' })
    expect(early.head.kind === 'found' && Object.keys(early.head.file).sort()).toEqual(['at', 'freeze', 'head', 'publicKey', 'signature'])
    expect(await codeOf(awards.linkBundle(await judged.organiser(), { category: judged.category }))).toBe('bundle-after-announcement')

    await announce(judged)
    expect(await open()).toMatchObject({ leaves: 'missing', bundle: 'missing' }) // the edition's calendar has not come to it
    await edit(judged, { calendar: calendarAt('announced') })
    expect(await open()).toMatchObject({ head: { kind: 'found', file: { statement: { head, leaves: 16 } } }, leaves: 'found', bundle: 'found' })
    const { url } = await awards.linkBundle(await judged.organiser(), { category: judged.category })
    const audited = async () => (await awards.auditedBundle(anybody(), { token: url.split('/').at(-1)! })).kind
    for (const [setting, bundle, audit] of [['auditors', 'missing', 'found'], ['none', 'missing', 'missing']] as const) {
      await edit(judged, { resultBundle: setting })
      expect([(await open()).bundle, await audited()]).toEqual([bundle, audit])
    }
    expect(await codeOf(awards.linkBundle(await judged.organiser(), { category: judged.category }))).toBe('bundle-none')

    const seven = await buildJudged(awards, [EIGHT(5).slice(1), EIGHT(3).slice(1)])
    await edit(seven, { resultBundle: 'public', calendar: calendarAt('announced') })
    const few = await awards.freezeResult(await seven.organiser(), { category: seven.category })
    await announce(seven)
    expect([(await awards.publicBundle(anybody(), { freeze: few.freeze })).kind, (await awards.publicLeaves(anybody(), { freeze: few.freeze })).kind]).toEqual(['missing', 'found'])
  })

  it('comes before the announcement: announcing freezes what is not frozen, and chains each decision', async () => {
    const judged = await buildJudged(awards, [[5, 5], [4, 3]], { category: { finalists: 1 } })
    const viewer = await judged.organiser()
    await awards.draftDeterminations(viewer, { category: judged.category })
    expect((await awards.announcementOf(viewer, { category: judged.category })).plan!.effects).toMatchObject({ freeze: { code: null, again: true }, warnings: expect.arrayContaining(['not-frozen']) as object })
    const operation = await announce(judged)
    const rows = await freezesOfCategory(awards.ctx, judged.category)
    expect(rows).toHaveLength(1)
    const chained = async () => (await awards.ctx.store.find('events', { and: [{ chain: { equals: judged.world.edition.code } }, { act: { equals: 'determine' } }] }, { sort: 'seq' }))
      .map(({ entry, body }) => [entry, (body as { outcome: string | null }).outcome])
    const [first, second] = judged.entries.map((each) => each.code!)
    expect(await chained()).toEqual([[first, 'winner'], [second, 'not-selected']])
    await awards.revertOperation(viewer, { operation: operation.code, reason: 'Too early' })
    expect(await freezesOfCategory(awards.ctx, judged.category)).toEqual(rows)
    await announce(judged)
    expect(await freezesOfCategory(awards.ctx, judged.category)).toHaveLength(1)
    expect(await chained()).toEqual([[first, 'winner'], [second, 'not-selected'], [second, null], [first, null], [first, 'winner'], [second, 'not-selected']])
  })

  it('is found out when the chain under it is written anew, and scorecards are restored from the chain', async () => {
    const judged = await buildJudged(awards, [[5, 5], [4, 3]])
    const { freeze } = await awards.freezeResult(await judged.organiser(), { category: judged.category })
    const own = async () => (await checkChains(awards.ctx)).find(({ edition }) => edition === judged.world.edition.code)!
    expect(await own()).toMatchObject({ acts: 4, scorecards: 4, freezes: 1, differences: [] })

    const [card] = await awards.ctx.store.find('scorecards', { entry: { equals: judged.entries[0]!.code } })
    await awards.ctx.store.updateIf('scorecards', card!, { scores: { need: 1, results: 1, transfer: 1 } as never, total: 1 })
    expect((await own()).differences).toEqual([{ at: card!.code, what: 'says submitted, the chain submitted with other scores or another receipt' }])
    await rebuildFromEvents(awards.ctx, judged.world.edition.code!)
    expect((await own()).differences).toEqual([])

    const [event] = await awards.ctx.store.find('events', { and: [{ chain: { equals: judged.world.edition.code } }, { seq: { equals: 3 } }] })
    await awards.ctx.store.set('events', event!.id, { leaf: 'f'.repeat(64) })
    expect((await own()).differences).toEqual(expect.arrayContaining([{ at: 'act 3', what: 'its leaf is not the hash of what it says' }, { at: freeze, what: 'its head is not that of the chain up to its last act' }]))
    await awards.ctx.store.remove('events', { id: { equals: event!.id } })
    expect((await own()).differences).toEqual(expect.arrayContaining([{ at: 'act 3', what: 'is missing' }]))
  })

  it('opens its numbers to nobody without being logged', async () => {
    const judged = await buildJudged(awards, [[5, 5]])
    await awards.freezesOf(await judged.organiser(), { category: judged.category })
    const log = await awards.ctx.store.find('events', { chain: { equals: `openings:${judged.world.edition.code}` } })
    expect(log.map(({ act }) => act)).toEqual(['open-freezes'])
    expect(await viewerFor(awards, null)).toMatchObject({ person: null })
  })
})
