import { beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '#policy/viewer.ts'
import { queueMessage } from '#services/messages/queue-message.ts'
import { makeLink } from '#services/links/index.ts'
import type { Awards } from '#src/awards.ts'
import { buildJudge, buildUser, buildWorld, viewerFor, type World } from '#test/factories.ts'
import { startAwards } from '#test/start.ts'

describe('the outbox in the hands of the organiser', () => {
  let awards: Awards
  let world: World
  let organiser: Viewer
  beforeAll(async () => {
    ;({ awards } = await startAwards())
    world = await buildWorld(awards)
    organiser = await world.organiser.viewer()
  })
  let n = 0
  const queue = async (more: object = {}) => {
    const { url, token } = await makeLink(awards.ctx, { purpose: 'nominee', hours: 1, path: '/en/n/:token' })
    const code = await queueMessage(awards.ctx, {
      key: `staff:${n++}`, template: 'verify-address', recipient: 'amina@example.org', language: 'en', edition: world.edition.code!, params: { url, name: 'Amina' }, ...more,
    })
    return { code, token, row: await awards.showMessage(organiser, { code }) }
  }

  it('shows neither the whole address nor the secret of a personal link', async () => {
    const { row, token } = await queue()
    expect(JSON.stringify(row)).not.toContain(token)
    expect(row.text).toContain('/en/n/‹1›')
    expect(row.recipient).toBe('a•••@example.org')
    const { rows } = await awards.listMessages(organiser, { edition: world.edition.code! })
    expect(JSON.stringify(rows)).not.toContain('amina@')
  })

  it('a whole address is shown on request, and who looked is on record', async () => {
    const { code } = await queue()
    expect(await awards.showAddress(organiser, { code })).toEqual({ address: 'amina@example.org' })
    const looked = await awards.ctx.store.find('operations', { kind: { equals: 'show-address' } }, { sort: '-at', limit: 1 })
    expect(looked[0]).toMatchObject({ by: world.organiser.user.code, input: { message: code }, state: 'done' })
  })

  it('an edited mail keeps its personal link and what it said first', async () => {
    const { code, token, row } = await queue({ hold: true })
    await awards.editMessage(organiser, { code, rev: row.rev, subject: 'A\nword', text: row.text.replace('Amina', 'Amina Diallo') })
    const stored = await awards.ctx.store.byCode('messages', code)
    expect(stored).toMatchObject({ subject: 'A word', edited: true, state: 'held' })
    expect(stored.text).toContain(`Amina Diallo has given`)
    expect(stored.text).toContain(token)
    expect(stored.html).toContain(token)
    expect(stored.original).toContain('Amina has given')
  })

  it('an edit that loses the link, or comes after another, is refused', async () => {
    const { code, row } = await queue({ hold: true })
    await expect(awards.editMessage(organiser, { code, rev: row.rev, subject: 'A', text: 'No link' })).rejects.toMatchObject({ code: 'link-in-mail-lost' })
    await expect(awards.editMessage(organiser, { code, rev: row.rev - 1, subject: 'A', text: row.text })).rejects.toMatchObject({ code: 'changed-meanwhile' })
  })

  it('held, released, cancelled: nothing that has left is taken back', async () => {
    const { code } = await queue()
    expect(await awards.holdMessage(organiser, { code })).toMatchObject({ state: 'held', may: ['edit', 'release', 'cancel'] })
    const { code: sent } = await queue()
    await awards.ctx.store.updateIf('messages', await awards.ctx.store.byCode('messages', sent), { state: 'sent' })
    expect(await awards.releaseMessages(organiser, { codes: [code, sent] })).toEqual({ released: 1, passedOver: [sent] })
    expect(await awards.cancelMessage(organiser, { code })).toMatchObject({ state: 'cancelled', may: [] })
    await expect(awards.cancelMessage(organiser, { code: sent })).rejects.toMatchObject({ code: 'message-has-left' })
  })

  it('is one for each edition that the organiser keeps, by its name', async () => {
    expect(await awards.outboxEditions(organiser, { locale: 'fr' })).toEqual([{ code: world.edition.code, name: world.edition.name }])
    expect(await awards.outboxEditions(await (await buildJudge(awards, world)).viewer(), { locale: 'en' })).toEqual([])
  })

  it('nobody else reads a word of it', async () => {
    const { code } = await queue()
    const other = await (await buildWorld(awards)).organiser.viewer()
    const judge = await (await buildJudge(awards, world)).viewer()
    const admin = await viewerFor(awards, await buildUser(awards, { admin: true }))
    for (const viewer of [other, judge, admin]) {
      for (const act of ['showMessage', 'showAddress', 'cancelMessage', 'holdMessage'] as const) await expect(awards[act](viewer, { code })).rejects.toMatchObject({ code: 'not-found' })
      await expect(awards.listMessages(viewer, { edition: world.edition.code! })).rejects.toMatchObject({ code: 'not-found' })
    }
  })

  it('a mail about an entry that the organiser has a conflict with is not there, in no count either', async () => {
    const before = (await awards.listMessages(organiser, { edition: world.edition.code! })).counts
    const { code } = await queue({ about: 'EN-C0NF0C' })
    const conflicted: Viewer = { ...organiser, conflicts: [{ judge: '', entry: 'EN-C0NF0C', category: world.category.code!, edition: world.edition.code! }] }
    expect((await awards.listMessages(conflicted, { edition: world.edition.code! })).counts).toEqual(before)
    await expect(awards.showMessage(conflicted, { code })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('the admin sees that links to sign in went out, and not what they open', async () => {
    const admin = await viewerFor(awards, await buildUser(awards, { admin: true }))
    await awards.requestSignIn(admin, { address: 'somebody@example.org', language: 'en' })
    const { rows } = await awards.listMessages(admin, { edition: null })
    expect(rows.find((each) => each.template === 'sign-in')).toMatchObject({ recipient: 's•••@example.org', subject: '', may: [] })
    await expect(awards.showMessage(admin, { code: rows[0]!.code })).rejects.toMatchObject({ code: 'not-found' })
  })
})
