import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createTranslator } from '#i18n/translate.ts'
import { ENTRANT, FILE, ORGANISATION, saidOf, STEPS, TITLE } from './chain/entry.ts'
import { acceptHere, movePhase, releaseHeld } from './chain/organising.ts'
import { act, addressOf, atPanel, password, stock, tabTo, tabToWords, until, type Person } from './chain/people.ts'
import { mailTo, openBrowser, openContext, shot, startDemo, type Running } from './harness.ts'

const ar = createTranslator('ar')
const en = createTranslator('en')
/** They judged the edition that is in the archive, read Arabic, and have no work in the one under judgement. */
const JURY = ['former-judge3', 'former-judge1', 'former-judge5'] as const
const CRITERIA = ['need', 'approach', 'results', 'transfer', 'courage']
const WEIGHTS = [1, 1, 2, 1, 0]
/** By judge in the order of CRITERIA, as the keys that are pressed; 0 is "not applicable". */
const SCORES = [['4', '5', '4', '0', '3'], ['5', '5', '5', '4', '4'], ['3', '4', '4', '3', '2']] as const
const CITATION = { ar: 'لأن أول كتاب تقرؤه المرأة صار بصوت جارتها.', en: 'Because the first book a woman reads is in her neighbour’s voice.' }
/** The library with the newest first. */
const LIST = '/ar/practices?sort=newest'
/** What the editor adds to the account. */
const ADDED = ' وكان ذلك في ثلاث قرى من الواحة.'
const OTHER_SCORES = ['3', '3', '2', '3', '2'] as const
const year = new Date().getUTCFullYear() + 1

let demo: Running
let browser: Browser

beforeAll(async () => {
  demo = await startDemo()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await demo?.stop()
})

afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  for (const context of browser.contexts()) for (const page of context.pages()) await shot(page, `chain-failed-${new URL(page.url()).pathname.replace(/\W+/g, '-')}`).catch(() => undefined)
})

describe('one entry, from the open call to the library and out of it again', () => {
  let entrant: BrowserContext
  let phone: Page
  let entry = ''
  let other = ''
  let edition = ''
  let round = ''
  let category = ''
  let organiser: Person
  let judge: Person
  let editor: Person
  let study = ''
  let before: Awaited<ReturnType<typeof everywhere>>

  it('is written in Arabic, without script, and arrives as it was typed', async () => {
    entrant = await openContext(browser, demo.url, { script: false, locale: 'ar', width: 390 })
    phone = await entrant.newPage()
    await phone.goto('/ar/nominate')
    await phone.getByRole('link', { name: 'المهارات والمحتوى' }).click()
    expect(new URL(phone.url()).pathname).toBe(`/ar/nominate/tally-awards/${year}/skills`)
    await shot(phone, 'chain-01-category')

    await phone.getByRole('link', { name: ar('portal.may-i-enter') }).click()
    for (const [name, value] of [['language', 'ar'], ['stage', 'running'], ['former-winners', 'never']]) {
      const radio = phone.locator(`input[name="${name}"][value="${value}"]`)
      await radio.check()
    }
    await phone.getByRole('button', { name: ar('portal.ask') }).click()
    await expect(phone.getByRole('status').innerText()).resolves.toContain(ar('eligibility.may.yes'))
    await shot(phone, 'chain-02-may-i-enter')

    await phone.getByRole('status').getByRole('link', { name: ar('portal.start') }).click()
    await phone.locator('#name').fill(ENTRANT.name)
    await phone.locator('#address').fill(ENTRANT.address)
    await phone.locator('#own').check()
    await phone.getByRole('button', { name: ar('portal.start') }).click()
    entry = /entries\/(EN-[\w-]+)/.exec(phone.url())?.[1] ?? ''
    expect(entry).not.toBe('')
    await shot(phone, 'chain-03-task-list')
    await phone.getByRole('link', { name: ar('portal.go-on-with', { step: 'من الذي يُرشَّح' }) }).click()

    for (const step of STEPS) {
      expect(phone.url(), await problemsOn(phone)).toContain(`/steps/${step.key}`)
      for (const typed of step.typed) await type(phone, typed)
      if (step.key === 'story') await shot(phone, 'chain-04-story')
      await phone.locator('.acts button[name="_go"][value="next"]').click()
    }
    expect(new URL(phone.url()).pathname).toBe(`/ar/nominate/entries/${entry}/check`)
    await expectAnswers(phone)
  })

  it('asks for consent item by item, and for an address that is confirmed, before it goes out', async () => {
    for (const item of ['summary', 'text', 'results', 'lessons', 'organisation', 'translation']) await phone.locator(`#c-${item}`).check()
    for (const use of ['register', 'finalist-page', 'winner-page', 'case-study', 'open-data']) await phone.locator(`#u-${use}`).check()
    await phone.locator('#mode-organisation').check()
    for (const statement of ['true', 'may', 'rules']) await phone.locator(`[name="statement"][value="${statement}"]`).check()
    await phone.getByRole('button', { name: ar('portal.send-submit-entry') }).click()
    await expect(phone.locator('#errors').innerText()).resolves.toContain(ar('portal.missing-address'))
    // what was ticked survives the refusal
    for (const box of ['#c-summary', '#u-case-study', '#mode-organisation', '[name="statement"][value="rules"]']) expect(await phone.locator(box).isChecked()).toBe(true)
    await shot(phone, 'chain-05-check-address-missing')

    const [, link] = await mailTo(demo, ENTRANT.address, /(http\S+\/ar\/nominate\/open\/[\w-]+)/)
    await phone.goto(link!)
    await shot(phone, 'chain-06-confirm-address')
    await phone.locator('main form button, .letter form button').first().click()
    await phone.goto(`/ar/nominate/entries/${entry}/check`)
    await expectAnswers(phone)
    await phone.getByRole('button', { name: ar('portal.send-submit-entry') }).click()

    expect(new URL(phone.url()).pathname).toBe(`/ar/nominate/entries/${entry}/sent`)
    await expectAnswers(phone)
    await expect(phone.locator('main').innerText()).resolves.toContain(FILE.name)
    await shot(phone, 'chain-07-receipt')
    const [mail] = await mailTo(demo, ENTRANT.address, new RegExp(`^[\\s\\S]*${entry}/sent[\\s\\S]*$`))
    for (const { typed } of STEPS) for (const answer of typed) for (const said of saidOf(answer)) expect(mail).toContain(said)
  })

  it('passes screening by rules that the organiser sees, once the call is closed', async () => {
    organiser = await atPanel(browser, demo, 'organiser')
    const { page } = organiser
    await page.locator('.rc a[href^="/admin/editions/"]', { hasText: String(year) }).first().click()
    await page.waitForURL(/\/admin\/editions\/ED-/)
    edition = page.url().split('/').at(-1) ?? ''
    round = (await page.locator('a[href^="/admin/planner/"]').first().getAttribute('href'))?.split('/').at(-1) ?? ''
    await movePhase(page, 'close', 'call')
    await movePhase(page, 'open', 'screening')
    await shot(page, 'chain-08-edition')

    await page.goto(`/admin/screening/${edition}`)
    await shot(page, 'chain-09-screening-queue')
    await page.getByRole('link', { name: entry }).first().click()
    await page.waitForURL(`**/${entry}`)
    const rules = page.getByRole('table', { name: en('panel.screening.rules-of', { code: entry }) })
    await expect(rules.innerText()).resolves.toContain('Arabic')
    expect(await rules.getByRole('row').count()).toBeGreaterThan(5)
    for (const { typed } of STEPS) for (const answer of typed) if (answer.kind === 'text') for (const said of saidOf(answer)) expect(await page.locator('.rc-answers').innerText()).toContain(said)
    await acceptHere(page, TITLE)
    await shot(page, 'chain-10-screened')

    // a second one in the same category and language, so that there is something to rank
    await page.goto(`/admin/screening/${edition}`)
    const waiting = await page.locator(`.rc a[href^="/admin/screening/${edition}/EN-"]`).evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href') ?? ''))])
    for (const href of waiting.filter((each) => !each.endsWith(entry))) {
      await page.goto(href)
      const head = await page.locator('.rc-head').innerText()
      if (!head.includes('Skills') || !head.includes('Arabic')) continue
      other = href.split('/').at(-1) ?? ''
      await acceptHere(page, null)
    }
    expect(other).not.toBe('')
  })

  it('gets judges who say whom they know before they see a name: the first one by keyboard alone', async () => {
    const { context: { request } } = organiser
    const panels = await stock<{ docs: { id: string; name: string }[] }>(request, demo, 'GET', 'panels?limit=100&depth=0')
    const [ofEdition] = (await stock<{ docs: { id: string }[] }>(request, demo, 'GET', `editions?where[code][equals]=${edition}&depth=0`)).docs
    const panel = (await stock<{ docs: { id: string }[] }>(request, demo, 'GET', `panels?where[and][0][edition][equals]=${ofEdition?.id}&where[and][1][name][contains]=Skills&depth=0`)).docs[0]
    expect(panels.docs.length).toBeGreaterThan(0)
    for (const account of JURY) {
      const [person] = (await stock<{ docs: { id: string }[] }>(request, demo, 'GET', `users?where[email][equals]=${addressOf(account)}&depth=0`)).docs
      await stock(request, demo, 'POST', 'appointments', { person: person?.id, edition: ofEdition?.id, role: 'judge', state: 'accepted', panels: [panel?.id] })
    }

    const context = await openContext(browser, demo.url)
    judge = { context, page: await context.newPage() }
    const { page } = judge
    await page.goto('/admin/login')
    await tabTo(page, 'input[name="email"]')
    await page.keyboard.type(addressOf(JURY[0]))
    await tabTo(page, 'input[type="password"]')
    await page.keyboard.type(password)
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.pathname === '/admin')
    await page.locator('.rc a[href="/admin/judging/declare"]').first().waitFor()
    await tabTo(page, '.rc a[href="/admin/judging/declare"]')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/admin/judging/declare')
    await page.locator('.rc-terms').waitFor()
    await tabTo(page, '.rc form input[type="checkbox"]')
    await until(async () => {
      if (!(await page.locator('.rc form input[type="checkbox"]').isChecked())) await page.keyboard.press('Space')
      return page.getByRole('button', { name: en('panel.terms.sign') }).isEnabled()
    }, 'the terms to be ticked')
    await shot(page, 'chain-11-terms')
    await tabToWords(page, en('panel.terms.sign'))
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: en('panel.declare.do') }).waitFor()
    await shot(page, 'chain-12-declaration')
    await expect(page.locator('.rc').innerText()).resolves.toContain(ORGANISATION)
    await tabToWords(page, en('panel.declare.do'))
    await page.keyboard.press('Enter')
    await page.waitForURL('**/admin/judging')
    await page.getByText(en('panel.queue.why.not-open', { of: 0, done: 0 })).first().waitFor()

    for (const account of JURY.slice(1)) {
      const { request: own } = await atDesk(account)
      await act(own, demo, 'signTerms', { agreed: true })
      await act(own, demo, 'declareConflicts', { answers: [] })
    }
  })

  it('is given three of them by a proposal that is looked at and applied whole', async () => {
    const { page } = organiser
    await page.goto(`/admin/conflicts/${edition}`)
    await page.getByRole('button', { name: en('panel.conflicts.look') }).click()
    const found = Number(/\d+/.exec(await page.getByText(/^New: \d+\. No longer so: \d+\.$/).innerText())?.[0])
    await until(async () => (await page.locator('.rc-tabs b').allInnerTexts()).slice(0, 2).reduce((sum, each) => sum + Number(each), 0) === found, 'the list to show what was found')
    await shot(page, 'chain-13-conflicts')

    await page.goto(`/admin/planner/${round}`)
    await page.getByRole('button', { name: en('panel.planner.propose') }).click()
    const apply = page.getByRole('button', { name: en('panel.planner.apply', { count: 6 }) })
    await apply.waitFor()
    await shot(page, 'chain-14-proposal')
    await apply.click()
    await apply.waitFor({ state: 'detached' })
    await page.getByText(en('panel.planner.past')).waitFor()
    await shot(page, 'chain-15-plan-applied')

    await page.goto(`/admin/editions/${edition}`)
    await movePhase(page, 'open', 'judging')
    const { request } = organiser.context
    const [doc] = (await stock<{ docs: { id: string }[] }>(request, demo, 'GET', `rounds?where[code][equals]=${round}&depth=0`)).docs
    await stock(request, demo, 'PATCH', `rounds/${doc?.id}?locale=en`, { opens: new Date(Date.now() - 60_000).toISOString() })
  })

  it('is scored by keyboard alone, from the queue to the receipt', async () => {
    const { page } = judge
    await page.goto('/admin')
    for (let n = 0; n < 2; n++) {
      await page.locator('.rc a[href^="/admin/judging/EN-"]').first().waitFor()
      if (n === 0) {
        await shot(page, 'chain-16-queue')
        await tabTo(page, '.rc-next a[href^="/admin/judging/EN-"]')
        await page.keyboard.press('Enter')
      }
      await page.waitForURL((url) => /judging\/EN-/.test(url.pathname) && (n === 0 || url.searchParams.has('sent')))
      const at = new URL(page.url()).pathname.split('/').at(-1) ?? ''
      const scores = at === entry ? SCORES[0] : OTHER_SCORES
      await until(async () => {
        await page.keyboard.press(scores[0])
        return page.locator(`#c-need-${scores[0]}`).isChecked()
      }, 'the keys to be listened to')
      for (const [place, score] of scores.slice(1).entries()) {
        await page.keyboard.press('j')
        await page.waitForFunction((key) => document.activeElement?.closest(`#rc-c-${key}`), CRITERIA[place + 1])
        await page.keyboard.press(score)
      }
      // a second thought: back to the second criterion and forth
      for (const key of ['k', 'k', 'k']) await page.keyboard.press(key)
      await page.waitForFunction(() => document.activeElement?.closest('#rc-c-approach'))
      await page.keyboard.press(scores[1])
      await page.keyboard.press('c')
      await page.waitForFunction(() => document.activeElement?.id === 'rc-word-panel')
      const saving = page.waitForRequest(/\/api\/act\/saveScorecard/)
      await page.keyboard.type('Nine became sixty-one, and each was asked twice.', { delay: 5 })
      // the other one is sent in the moment in which it is being saved
      if (at !== entry) await saving
      else {
        await expect(page.locator('.rc-entry').innerText()).resolves.toContain(TITLE)
        await page.locator('.rc-save').filter({ hasText: /Saved/ }).waitFor()
        await shot(page, 'chain-17-scoring')
      }
      await page.keyboard.press('Control+Enter')
      await page.locator('.rc-receipt-line').waitFor()
      if (n === 1) await page.waitForURL((url) => url.pathname === '/admin/judging')
      await expect(page.locator('.rc-receipt-line .rc-receipt').innerText()).resolves.toMatch(/^[\w-]{16,}$/)
    }
    await page.getByRole('button', { name: en('panel.confirm.do', { count: 2 }) }).waitFor()
    await shot(page, 'chain-18-all-sent')
    await tabToWords(page, en('panel.confirm.do', { count: 2 }))
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: en('panel.confirm.do', { count: 2 }) }).waitFor({ state: 'detached' })
    await page.goto(`/admin/judging/${entry}`)
    await page.getByText(en('panel.sent.locked')).waitFor()
    await shot(page, 'chain-19-locked')

    for (const [n, account] of JURY.entries()) {
      if (n === 0) continue
      const { request: own } = await atDesk(account)
      for (const [code, given] of [[entry, SCORES[n]!], [other, OTHER_SCORES]] as const) {
        const { rev } = await act<{ rev: number }>(own, demo, 'beginScorecard', { entry: code, round })
        const scores = Object.fromEntries(CRITERIA.map((key, place) => [key, given[place] === '0' ? 'n/a' : Number(given[place])]))
        await act(own, demo, 'submitScorecard', { entry: code, round, rev, scores, comments: { panel: 'Seen.' }, key: `chain-${account}-${code}` })
      }
      await act(own, demo, 'confirmScorecards', { round })
    }
  })

  it('stands in the results with mean, count and spread, and with each scorecard', async () => {
    const { page } = organiser
    await page.goto(`/admin/editions/${edition}`)
    await movePhase(page, 'close', 'judging')
    await movePhase(page, 'open', 'deliberation')
    await page.locator('a[href^="/admin/results/"]', { hasText: 'Skills and content' }).click()
    await page.waitForURL(/\/admin\/results\/CA-/)
    category = page.url().split('/').at(-1) ?? ''
    const row = page.locator('.rc-results tbody tr', { hasText: entry })
    const totals = SCORES.map(totalOf)
    const mean = totals.reduce((sum, each) => sum + each, 0) / totals.length
    const spread = Math.sqrt(totals.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (totals.length - 1))
    for (const figure of [mean, spread]) await expect(row.innerText()).resolves.toContain(figure.toFixed(2))
    await expect(row.locator('td').last().innerText()).resolves.toMatch(/3/)
    await shot(page, 'chain-20-results')
    const cards = page.locator('details.rc-cards', { hasText: entry })
    await cards.locator('summary').click()
    const shown = await cards.locator('tbody tr').evaluateAll((rows) => rows.map((each) => /\d\.\d\d/.exec((each as HTMLElement).innerText)?.[0] ?? ''))
    expect(shown.toSorted()).toEqual(totals.map((total) => total.toFixed(2)).toSorted())
    await expect(cards.innerText()).resolves.toContain('Nine became sixty-one')
    await shot(page, 'chain-21-scorecards')
  })

  it('is offered the award under embargo, says yes behind the mailed link, and is announced when the number is typed', async () => {
    const { page } = organiser
    await page.goto(`/admin/determinations/${category}`)
    await page.getByRole('button', { name: en('panel.determinations.propose'), exact: true }).click()
    await page.getByText(en('panel.determinations.drafted', { n: 2 })).waitFor()
    const decision = page.locator(`details#${entry}`)
    await decision.locator('summary').first().click()
    await decision.locator('[name="citation.ar"]').fill(CITATION.ar)
    await decision.locator('[name="citation.en"]').fill(CITATION.en)
    await decision.getByRole('button', { name: en('panel.determinations.save') }).click()
    await decision.getByText(en('panel.determinations.saved')).waitFor()
    await decision.getByRole('button', { name: en('panel.determinations.check') }).click()
    await decision.getByRole('button', { name: en('panel.determinations.checked') }).waitFor()
    await shot(page, 'chain-22-decided')
    await decision.getByRole('button', { name: en('panel.determinations.offer') }).click()
    await decision.getByText(en('panel.determinations.state.offer-held')).waitFor()

    // until the mail has left, the entrant sees nothing of it
    await phone.goto('/ar/my-entries')
    expect(await phone.locator('main').innerText()).not.toContain(CITATION.ar)
    await releaseHeld(page, edition)
    await shot(page, 'chain-23-outbox')
    const [, offer] = await mailTo(demo, ENTRANT.address, /(http\S+\/ar\/offer\/[\w-]+)/, 90)
    await phone.goto(offer!)
    await expect(phone.locator('main').innerText()).resolves.toContain(CITATION.ar)
    await shot(phone, 'chain-24-offer')
    await phone.locator('button[name="answer"][value="accept"]').click()
    await phone.waitForURL('**/ar/my-entries')
    await shot(phone, 'chain-25-accepted')

    await page.goto(`/admin/announce/${category}`)
    await expect(page.locator('.rc').innerText()).resolves.toContain(TITLE)
    await shot(page, 'chain-26-announce')
    await page.locator('#rc-number').fill('3')
    await page.getByRole('button', { name: en('panel.announce.announce') }).click()
    await page.getByText(en('errors.wrong-number')).waitFor()
    const hidden = await read(`/ar/awards/tally-awards/${year}`)
    expect(hidden.text).not.toContain(ORGANISATION)
    await page.locator('#rc-number').fill('2')
    await page.getByRole('button', { name: en('panel.announce.announce') }).click()
    await page.getByRole('link', { name: en('panel.announce.to-outbox') }).waitFor()
    await shot(page, 'chain-27-announced')
    const told = await read(`/ar/awards/tally-awards/${year}`)
    expect(told.text).toContain(ORGANISATION)
    expect(told.etag).not.toBe(hidden.etag)

    await releaseHeld(page, edition)
    await mailTo(demo, ENTRANT.address, new RegExp(`${CITATION.ar}[\\s\\S]*/ar/my-entries|/ar/my-entries[\\s\\S]*${CITATION.ar}`), 90)
    await phone.goto('/ar/my-entries')
    await shot(phone, 'chain-28-told')
  })

  it('is told by an editor from what its people agreed to show, and signed off by them in Arabic', async () => {
    editor = await atPanel(browser, demo, 'editor')
    const { page } = editor
    await shot(page, 'chain-29-editor-home')
    await page.locator('.rc li', { hasText: ORGANISATION }).getByRole('button', { name: en('panel.desk.draft') }).click()
    await page.waitForURL(/\/admin\/publication\/CS-/)
    study = page.url().split('/').at(-1) ?? ''
    await expect(page.locator('.rc').innerText()).resolves.toContain(en('panel.obstacle.not-signed-off'))
    await shot(page, 'chain-30-publication-desk')
    const text = await page.getByRole('link', { name: en('panel.publication.edit') }).getAttribute('href')
    await page.goto(`${text}?locale=ar`)
    const problem = page.locator('.rich-text-lexical [contenteditable="true"]').first()
    await expect(problem.innerText()).resolves.toContain('ثمان من كل عشر')
    await problem.click()
    await page.keyboard.press('Control+End')
    const kept = page.waitForResponse((response) => response.url().includes('/api/case-studies/') && response.request().method() === 'PATCH' && response.ok() && (response.request().postDataBuffer()?.toString() ?? '').includes(ADDED.trim()))
    await page.keyboard.type(ADDED)
    await kept
    // what changed was told in a sentence with numbers in words: a person says which value it has
    await page.locator('.tabs-field__tab-button', { hasText: 'Evidence' }).click()
    const value = page.locator('#field-results__0__value')
    await expect(value.inputValue()).resolves.toBe('')
    const valued = page.waitForResponse((response) => response.url().includes('/api/case-studies/') && response.request().method() === 'PATCH' && response.ok() && (response.request().postDataBuffer()?.toString() ?? '').includes('61'))
    await value.fill('61')
    await valued
    await shot(page, 'chain-31-editing')

    await page.goto(`/admin/publication/${study}`)
    await page.getByRole('button', { name: en('panel.publication.ask') }).click()
    await page.getByText(en('panel.publication.sign-off-asked')).waitFor()
    const [, link] = await mailTo(demo, ENTRANT.address, /(http\S+\/ar\/sign-off\/[\w-]+)/, 90)
    await phone.goto(link!)
    const shown = await phone.locator('main').innerText()
    for (const words of [TITLE, ADDED.trim(), 'ثمان من كل عشر', 'صباح السوق']) expect(shown).toContain(words)
    await shot(phone, 'chain-32-sign-off')
    await phone.locator('button[name="answer"][value="agree"]').click()
    await phone.getByRole('heading', { name: ar('site.sign-off-done-agreed') }).waitFor()
    await page.reload()
    await page.getByText(en('panel.publication.nothing-left')).waitFor()
  })

  it('is published by a button of the built panel, and stands everywhere at once', async () => {
    const { page } = editor
    before = await everywhere(study, entry)
    expect(before.code.status).toBe(404)
    await page.getByRole('link', { name: en('panel.publication.publish-there') }).click()
    await page.waitForURL(/collections\/case-studies\//)
    await page.goto(`${new URL(page.url()).pathname}?locale=ar`)
    const published = page.waitForResponse((response) => response.url().includes('/api/case-studies/') && response.request().method() === 'PATCH' && !response.url().includes('autosave=true'))
    await page.locator('#action-save').click()
    expect((await published).status()).toBe(200)
    const now = await until(async () => {
      const seen = await everywhere(study, entry)
      return seen.search.text.includes(TITLE) ? seen : null
    }, 'the search to know it')
    expect(now.code.status).toBe(200)
    for (const place of ['page', 'library', 'feed', 'data', 'sitemap'] as const) expect(now[place].text, place).toContain(place === 'sitemap' ? entry.toLowerCase() : place === 'data' ? study : TITLE)
    expect(now.page.text).toContain(ADDED.trim())
    for (const hidden of ['+212', 'mariam@madrasa.example', 'سعاد أيت الحاج']) for (const [place, seen] of Object.entries(now)) expect(typeof seen === 'string' ? seen : seen.text, place).not.toContain(hidden)
    expect(now.facets).not.toBe(before.facets)
    // the page cache has moved: what a browser kept is no longer valid, what it gets now is
    expect(now.library.etag).not.toBe(before.library.etag)
    expect((await read(LIST, { 'If-None-Match': before.library.etag })).status).toBe(200)
    expect((await read(LIST, { 'If-None-Match': now.library.etag })).status).toBe(304)
    const reader = await (await openContext(browser, demo.url, { script: false, locale: 'ar' })).newPage()
    await reader.goto(`/ar/practices/${entry.toLowerCase()}`)
    await shot(reader, 'chain-33-published')
    await reader.goto('/ar/practices?q=المسموعة')
    await shot(reader, 'chain-34-found')
  })

  it('is gone from everywhere within a second of its withdrawal', async () => {
    const { page } = editor
    await page.goto(`/admin/publication/${study}`)
    const heading = await page.locator('#rc-withdraw').innerText()
    await shot(page, 'chain-35-withdrawing')
    await page.locator('#rc-reason').fill('Its people took their consent back.')
    await page.locator('#rc-places').fill(/\d+/.exec(heading)?.[0] ?? '')
    const done = page.waitForResponse((response) => response.url().endsWith('/api/act/withdrawPublication'))
    await page.getByRole('button', { name: en('panel.publication.withdraw'), exact: true }).click()
    expect((await done).ok()).toBe(true)
    const gone = await until(async () => {
      const seen = await everywhere(study, entry)
      const told = (['library', 'search', 'feed', 'sitemap', 'list'] as const).filter((place) => seen[place].text.includes(TITLE) || seen[place].text.includes(`/practices/${entry.toLowerCase()}`))
      return seen.page.status === 410 && seen.code.status === 410 && told.length === 0 && seen.facets === before.facets ? seen : null
    }, 'it to be gone', 1000)
    expect(gone.data.status).toBe(410)
    expect(gone.page.text).not.toContain(TITLE)
    expect(gone.deletions.text).toContain(study)
    const reader = await (await openContext(browser, demo.url, { script: false, locale: 'ar' })).newPage()
    await reader.goto(`/ar/practices/${entry.toLowerCase()}`)
    await shot(reader, 'chain-36-gone')
    await page.getByText(en('panel.publication.stands-gone')).waitFor()
    await shot(page, 'chain-37-withdrawn')
  })
})

/** Types an answer as a browser without script lets one: fields, radios, boxes, a page of its own for the file. */
async function type(page: Page, typed: (typeof STEPS)[number]['typed'][number]): Promise<void> {
  const { key } = typed
  switch (typed.kind) {
    case 'text': return page.locator(`[name="${key}"]`).fill(typed.value)
    case 'pick': for (const value of typed.values) await page.locator(`[name="${key}"][value="${value}"]`).check(); return
    case 'date': for (const part of ['day', 'month', 'year'] as const) await page.locator(`[name="${key}.${part}"]`).fill(typed[part]); return
    case 'places': for (const [n, value] of typed.values.entries()) await page.locator(`[name="${key}"]`).nth(n).fill(value); return
    case 'people':
      for (const [band, count] of Object.entries(typed.counted)) await page.locator(`[name="${key}.${band}"]`).fill(count)
      for (const band of typed.notCounted) await page.locator(`[name="${key}.${band}.not-counted"]`).check()
      return
    case 'file': {
      const step = page.url()
      await page.locator(`button[value="files.${key}"]`).click()
      await page.locator('#file').setInputFiles(FILE)
      await page.getByRole('button', { name: ar('portal.file-send') }).click()
      await expect(page.locator('.file').innerText()).resolves.toContain(FILE.name)
      await shot(page, 'chain-04b-file')
      await page.getByRole('link', { name: ar('portal.back-to-step') }).click()
      expect(page.url()).toBe(step)
    }
  }
}

/** What the page says is still wrong, for the message of a failing test. */
const problemsOn = async (page: Page): Promise<string> => (await page.locator('#errors').allInnerTexts()).join('\n')

/** Every answer stands on the page as it was typed, and none is missing. */
async function expectAnswers(page: Page): Promise<void> {
  const shown = await page.locator('dl.answers > div').evaluateAll((rows) => rows.map((row) => [row.id.replace(/^a-/, ''), (row.querySelector('dd') as HTMLElement).innerText] as const))
  const byKey = new Map(shown)
  for (const { typed } of STEPS) for (const answer of typed) for (const said of saidOf(answer)) expect(byKey.get(answer.key), answer.key).toContain(said)
}

/** A judge's session without a window: what the same pages post. */
async function atDesk(account: string): Promise<BrowserContext> {
  const context = await openContext(browser, demo.url)
  const response = await context.request.post('/api/users/login', { data: { email: addressOf(account), password }, headers: { Origin: demo.url } })
  expect(response.ok()).toBe(true)
  return context
}

/** The mean over the criteria by their weights, without those that do not apply. */
function totalOf(scores: readonly string[]): number {
  const counted = scores.flatMap((score, n) => (score === '0' || !WEIGHTS[n] ? [] : [{ score: Number(score), weight: WEIGHTS[n] }]))
  return counted.reduce((sum, { score, weight }) => sum + score * weight, 0) / counted.reduce((sum, { weight }) => sum + weight, 0)
}

type Seen = { status: number; etag: string; text: string }

/** As a reader without cookies gets it, redirects followed. */
async function read(path: string, headers: Record<string, string> = {}): Promise<Seen> {
  const response = await fetch(new URL(path, demo.url), { headers })
  return { status: response.status, etag: response.headers.get('etag') ?? '', text: await response.text() }
}

/** Every public place in which a case study can stand, asked in the same moment. */
async function everywhere(code: string, entry: string) {
  const slug = entry.toLowerCase()
  const [own, page, library, search, feed, data, list, sitemap, deletions] = await Promise.all([
    read(`/id/${code}`, { 'Accept-Language': 'ar' }), read(`/ar/practices/${slug}`), read(LIST), read('/ar/practices?q=المسموعة'), read('/feeds/practices.atom'),
    read(`/data/v1/practices/${code}`), read('/data/v1/practices'), read('/sitemap.xml'), read('/data/v1/deletions'),
  ])
  return { code: own, page, library, search, feed, data, list, sitemap, deletions, facets: facetsIn(library.text) }
}

/** Every count beside a filter, in order. */
const facetsIn = (page: string): string => [...page.slice(page.indexOf('id="filters"')).matchAll(/class="n">(\d+)</g)].map(([, count]) => count).join(' ')
