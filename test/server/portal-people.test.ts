import { beforeAll, describe, expect, it } from 'vitest'
import { newCode } from '#domain/codes.ts'
import type { Awards } from '#src/awards.ts'
import { buildWorld, calendarAt, inDays, type World } from '#test/factories.ts'
import { startAwards } from '#test/start.ts'
import { Browser, confirm, mailedLink, writeDraft } from './portal-browser.ts'

let awards: Awards
let world: World
const address = () => `${Math.random().toString(36).slice(2)}@people.example`
const categoryPath = (of: World) => `/en/nominate/${of.programme.slug}/${of.edition.slug}/${of.category.slug}`
const entryOf = (code: string) => awards.ctx.store.byCode('entries', code)
const change = async (code: string, changes: Parameters<Awards['ctx']['store']['updateIf']>[2]) => awards.ctx.store.updateIf('entries', await entryOf(code), changes as never)
const path = (code: string, ...rest: string[]) => `/en/nominate/entries/${[code, ...rest].join('/')}`

/** An entry that was sent by somebody signed in. */
async function sent(of = world) {
  const browser = new Browser(awards)
  const mail = address()
  const code = await writeDraft(browser, categoryPath(of), mail)
  await confirm(browser, awards, mail)
  await browser.fill(path(code, 'check'), { statement: 'true', _go: 'send' })
  return { browser, mail, code }
}

beforeAll(async () => {
  awards = (await startAwards()).awards
  world = await buildWorld(awards)
})

describe('what the entrant is told', () => {
  it('neither round nor outcome shows before the determination is published', async () => {
    const { browser, code } = await sent()
    await change(code, { status: 'not-selected', round: world.round.code, outcome: 'not-selected' })
    await awards.ctx.store.insert('determinations', { code: newCode('DT', awards.ctx.random), edition: world.edition.code, category: world.category.code, entry: code, outcome: 'not-selected', state: 'pending', feedback: 'Read as a secret.', feedbackReleased: true, rev: 1 })
    for (const page of [await browser.get('/en/my-entries'), await browser.get(path(code))]) {
      expect(page.html).toContain('In competition')
      for (const hidden of ['Not selected', 'Jury', 'Read as a secret.']) expect(page.html).not.toContain(hidden)
    }
  })

  it('the picture of the calendar is the same for every entry of the edition', async () => {
    const own = await buildWorld(awards)
    const one = await sent(own)
    const two = await sent(own)
    await change(two.code, { status: 'in-competition', round: own.round.code })
    await awards.ctx.payload.update({ collection: 'editions', id: own.edition.id, data: { calendar: calendarAt('deliberation') }, overrideAccess: true })
    const strokes = (html: string) => /(\d) of 5/.exec(html)?.[1]
    expect(strokes((await one.browser.get('/en/my-entries')).html)).toBe(strokes((await two.browser.get('/en/my-entries')).html))
  })
})

describe('returned for information', () => {
  it('only the opened question can be answered; sent back it is the next revision, after the call too', async () => {
    const own = await buildWorld(awards)
    const { browser, code } = await sent(own)
    await awards.ctx.payload.update({ collection: 'editions', id: own.edition.id, data: { calendar: calendarAt('screening') }, overrideAccess: true })
    await change(code, { status: 'returned', editableUntil: inDays(2), openedQuestions: ['story'], screening: { decision: 'returned', said: 'Tell us what changed.' } })
    expect((await browser.get('/en/my-entries')).html).toContain('Tell us what changed.')
    const step = await browser.get(path(code, 'steps', 'what'))
    expect(step.html).toContain('The secretariat did not open this question.')
    await browser.post(path(code, 'steps', 'what'), { ...browser.hidden(step), title: 'Another title', _go: 'next' })
    await browser.fill(path(code, 'steps', 'story'), { story: 'Prices are now read aloud in every village.', _go: 'next' })
    const back = await browser.fill(path(code, 'check'), { statement: 'true', _go: 'send' })
    expect(back.location).toContain('/sent')
    const entry = await entryOf(code)
    expect(entry).toMatchObject({ status: 'submitted', revision: 2, title: 'Phones for all', editableUntil: null })
    expect((entry.answers as { story: string }).story).toBe('Prices are now read aloud in every village.')
  })

  it('after its own deadline it can no longer be sent back', async () => {
    const { browser, code } = await sent()
    await change(code, { status: 'returned', editableUntil: inDays(-1), openedQuestions: ['story'], screening: { said: 'Tell us more.' } })
    expect((await browser.get(path(code, 'steps', 'story'))).status).toBe(409)
    expect((await entryOf(code)).revision).toBe(1)
  })
})

describe('taking back and objecting', () => {
  it('a withdrawn entry stays withdrawn, and a second asking mails nothing more', async () => {
    const { browser, code } = await sent()
    await browser.fill(path(code, 'withdraw'), {})
    await browser.fill(path(code, 'withdraw'), {})
    expect((await entryOf(code)).status).toBe('withdrawn')
    expect(await awards.ctx.store.count('messages', { and: [{ about: { equals: code } }, { template: { equals: 'entry-withdrawn' } }] })).toBe(1)
  })

  it('a finding can be appealed once it was told, once, with a reason', async () => {
    const { browser, code } = await sent()
    await change(code, { status: 'ineligible', screening: { decision: 'ineligible', said: 'The work began too late.' } })
    expect((await browser.get('/en/my-entries')).html).not.toContain('The work began too late.')
    expect((await browser.fill(path(code, 'appeal'), { reason: 'It began in 2020.' })).status).toBe(409)
    await change(code, { screening: { decision: 'ineligible', said: 'The work began too late.', toldAt: inDays(-1), appealUntil: inDays(13) } })
    expect((await browser.get('/en/my-entries')).html).toContain('The work began too late.')
    expect((await browser.fill(path(code, 'appeal'), { reason: ' ' })).html).toContain('A reason is missing')
    expect((await browser.fill(path(code, 'appeal'), { reason: 'It began in 2020.' })).location).toBe('/en/my-entries')
    expect((await entryOf(code)).appeal).toMatchObject({ text: 'It began in 2020.', state: 'open' })
    expect((await browser.fill(path(code, 'appeal'), { reason: 'And once more.' })).status).toBe(409)
  })

  it('a draft that was never sent is deleted whole', async () => {
    const browser = new Browser(awards)
    const code = await writeDraft(browser, categoryPath(world), address())
    await browser.fill(path(code, 'withdraw'), {})
    expect(await awards.ctx.store.count('entries', { code: { equals: code } })).toBe(0)
    expect(await awards.ctx.store.count('links', { subject: { equals: code } })).toBe(0)
  })
})

describe('several people and one entry', () => {
  it('a co-editor writes along by link, and cannot send', async () => {
    const { browser, code } = await sent()
    const friend = address()
    await browser.fill(path(code, 'co-editors'), { name: 'Beatriz', address: friend })
    const other = new Browser(awards)
    const link = await mailedLink(awards, 'co-editor', friend)
    await other.post(link, other.hidden(await other.get(link)))
    await other.fill(path(code, 'steps', 'story'), { story: 'Beatriz wrote this sentence into the story.', _go: 'next' })
    expect(((await entryOf(code)).answers as { story: string }).story).toBe('Beatriz wrote this sentence into the story.')
    expect((await other.get(path(code, 'check'))).html).toContain('Whoever began this entry sends it.')
    expect((await other.fill(path(code, 'withdraw'), {})).status).toBe(404)
    expect((await entryOf(code)).status).toBe('submitted')
  })

  it('somebody who was put forward reads it and declines: it does not compete, and the nominator learns only that', async () => {
    const browser = new Browser(awards)
    const [mail, nominee] = [address(), address()]
    const started = await browser.fill(`${categoryPath(world)}/start`, { name: 'Amina', address: mail, language: 'en', own: 'no', nominee: 'Quiet Line', 'nominee-address': nominee })
    const code = /EN-\w+/.exec(started.location ?? '')?.[0] ?? ''
    await browser.fill(path(code, 'steps', 'what'), { title: 'Quiet Line', places: ['Kenya'], _go: 'next' })
    await browser.fill(path(code, 'steps', 'story'), { story: 'They answer the phone when nobody else does.', _go: 'next' })
    await confirm(browser, awards, mail)
    await browser.fill(path(code, 'check'), { statement: 'true', _go: 'send' })
    const link = await mailedLink(awards, 'nominee-notice', nominee)
    const reader = new Browser(awards)
    const page = await reader.get(link)
    expect(page.html).toContain('They answer the phone when nobody else does.')
    await reader.post(link, { ...reader.hidden(page), answer: 'decline' })
    expect((await entryOf(code)).status).toBe('withdrawn')
    const mailBack = await awards.ctx.store.one('messages', { key: { equals: `nomination-declined:${code}` } })
    expect(mailBack?.recipient).toBe(mail)
    expect(mailBack?.text).not.toMatch(/declin/i)
  })

  it('last year’s entry begins this year’s draft', async () => {
    const { browser, code } = await sent()
    await change(code, { status: 'withdrawn' })
    const next = await buildWorld(awards)
    const page = await browser.get('/en/my-entries')
    expect(page.html).toContain('Use it again')
    const again = await browser.post(path(code, 'again'), { ...browser.hidden(page), category: `${next.programme.slug}/${next.edition.slug}/${next.category.slug}` })
    const fresh = /EN-\w+/.exec(again.location ?? '')?.[0] ?? ''
    expect(fresh).not.toBe(code)
    expect(await entryOf(fresh)).toMatchObject({ status: 'draft', revision: 0, category: next.category.code, declarations: {} })
    expect(((await entryOf(fresh)).answers as { title: string }).title).toBe('Phones for all')
  })
})
