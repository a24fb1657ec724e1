import { beforeAll, describe, expect, it } from 'vitest'
import type { Awards } from '#src/awards.ts'
import { buildWorld, type World } from '#test/factories.ts'
import { startAwards } from '#test/start.ts'
import { Browser, confirm, STORY, writeDraft } from './portal-browser.ts'

let awards: Awards
let world: World
let category: string
const address = () => `${Math.random().toString(36).slice(2)}@people.example`
const entryOf = (code: string) => awards.ctx.store.byCode('entries', code)

beforeAll(async () => {
  awards = (await startAwards()).awards
  world = await buildWorld(awards)
  category = `/en/nominate/${world.programme.slug}/${world.edition.slug}/${world.category.slug}`
})

describe('from the category page to the receipt, without a script', () => {
  it('somebody without an account writes, confirms the address by mail, sends, and gets a receipt with all that was declared', async () => {
    const browser = new Browser(awards)
    const mail = address()
    expect((await browser.get(category)).html).toContain('Sent while the call is open.')
    const code = await writeDraft(browser, category, mail)
    const check = await browser.get(`/en/nominate/entries/${code}/check`)
    expect(check.html).toContain('Phones for all')
    expect(check.html).not.toMatch(/name="consent"[^>]*checked/)
    const early = await browser.fill(`/en/nominate/entries/${code}/check`, { statement: 'true', consent: ['summary', 'results'], use: 'case-study', mode: 'organisation', conflicts: 'My aunt is on the jury.', _go: 'send' })
    expect(early.location).toContain('?look')
    expect((await browser.open(early.location ?? '')).html).toContain('Confirm your address: follow the link')
    await confirm(browser, awards, mail)
    const sent = await browser.fill(`/en/nominate/entries/${code}/check`, { statement: 'true', consent: ['summary', 'results'], use: 'case-study', mode: 'organisation', conflicts: 'My aunt is on the jury.', _go: 'send' })
    expect(sent.location).toBe(`/en/nominate/entries/${code}/sent`)
    const entry = await entryOf(code)
    expect(entry).toMatchObject({ status: 'submitted', revision: 1, title: 'Phones for all', places: ['KE'], late: false })
    expect(entry.beneficiaries).toMatchObject({ women: 120, men: null })
    const receipt = await awards.ctx.store.one('messages', { key: { equals: `receipt:${code}:1` } })
    for (const part of [STORY, 'My aunt is on the jury.', 'The title and the summary', 'In a case study in the library', 'Organisation only', 'What I wrote is true.']) expect(receipt?.text).toContain(part)
    expect((await browser.open(sent.location ?? '')).html).toContain('My aunt is on the jury.')
    expect((await awards.ctx.store.find('consents', { entry: { equals: code } })).map((each) => [each.item, each.use, each.mode, each.given]).sort()).toEqual([['results', 'case-study', 'organisation', true], ['summary', 'case-study', 'organisation', true]])
    expect((await browser.get('/en/my-entries')).html).toContain('Phones for all')
  })
})
