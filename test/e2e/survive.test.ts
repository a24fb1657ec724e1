import { connect } from 'node:net'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEMO_PASSWORD } from '#seed/demo/accounts.ts'
import { mailTo, openBrowser, openContext, startDemo, type Running } from './harness.ts'
import { begin, confirm, entryPath, expectEverything, postStep, readyToSend, rowsOf, standing, stepPath, type, type Draft } from './typist.ts'

/** What an entrant types survives whatever happens to the line, the browser and the server. Without script, but where script is what is asked about. */
let running: Running
let browser: Browser
const contexts: BrowserContext[] = []

beforeAll(async () => {
  ;[running, browser] = await Promise.all([startDemo(), openBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await running?.stop()
})

async function freshPage(script = false): Promise<Page> {
  const context = await openContext(browser, running.url, { script })
  contexts.push(context)
  return context.newPage()
}
const save = (page: Page, go = 'next') => page.locator(`button[name=_go][value="${go}"]:not([aria-hidden])`).click()

/** Acts of the secretariat by the panel's own requests. */
async function asAdmin() {
  const { request } = await openContext(browser, running.url)
  const headers = { origin: running.url }
  expect((await request.post('/api/users/login', { data: { email: 'admin@demo.example', password: DEMO_PASSWORD }, headers })).status()).toBe(200)
  const call = async (method: 'get' | 'post' | 'patch', path: string, data?: unknown) => {
    const answer = await request[method](path, { ...(data ? { data } : {}), headers })
    const body: unknown = await answer.json()
    expect(answer.ok(), JSON.stringify(body).slice(0, 300)).toBe(true)
    return body
  }
  const category = async (slug: string) => {
    const year = new Date().getUTCFullYear() + 1
    const found = (await call('get', `/api/categories?where[slug][equals]=${slug}&depth=1&limit=50`)) as { docs: { id: string; edition: { year: number }; form: { id: string } }[] }
    const one = found.docs.find((each) => each.edition.year === year)
    if (!one) throw new Error(`no category ${slug} in ${year}`)
    return one
  }
  return { call, category }
}

describe('nothing typed is lost', () => {
  it('reload', async () => {
    const page = await freshPage()
    const { code, typed } = await begin(page, 'skills', ['story'])
    await page.goto(stepPath(code, 'story'))
    await type(page, typed.story!)
    await save(page, 'stop')
    await page.goto(stepPath(code, 'story'))
    await page.reload()
    await expectEverything(page, code, typed)
  })

  it('reload, with what was typed a moment ago and never sent', async () => {
    const page = await freshPage(true)
    const { code, typed } = await begin(page, 'skills', ['what', 'story'])
    await page.goto(stepPath(code, 'story'))
    await type(page, typed.story!)
    await page.reload()
    await expect.poll(() => standing(page)).toEqual(typed.story)
    await expect.poll(() => page.locator('#saved').textContent(), { timeout: 10_000 }).toContain('UTC')
    await page.goto(stepPath(code, 'what'))
    await type(page, typed.what!)
    await page.waitForResponse((answer) => answer.request().method() === 'POST' && answer.ok())
    await page.reload()
    await expectEverything(page, code, typed)
  })

  it('Back', async () => {
    const page = await freshPage()
    const { code, typed } = await begin(page, 'skills', ['story'])
    await page.goto(stepPath(code, 'story'))
    await type(page, typed.story!)
    await save(page)
    await page.waitForURL(/steps\/evidence/)
    await page.goBack()
    expect(await standing(page)).toEqual(typed.story)
    await page.locator('[name=novelty]').fill('Another thought, after Back.')
    await save(page)
    // The page of Back does not know that its text was kept: both stand there, and a person chooses.
    if (page.url().includes('two-texts')) {
      await page.locator('[name="choice.novelty"][value=typed]').check()
      await page.locator('form[action$="/two-texts"] button').click()
    }
    await expectEverything(page, code, { ...typed, story: { ...typed.story, novelty: ['Another thought, after Back.'] } })
  })

  it('expired session: the post waits for a day and is kept after signing in', async () => {
    const page = await freshPage()
    const draft = await begin(page, 'skills', ['story'])
    await confirm(page, running, draft)
    await page.goto(stepPath(draft.code, 'story'))
    await type(page, draft.typed.story!)
    const context = page.context()
    await context.clearCookies({ name: /^(payload-token|recount-pen-)/ })
    await save(page)
    await page.waitForURL(/\/en\/sign-in\?next=/)
    expect(await page.locator('main').innerText()).toContain('What you typed is kept for 24 hours')
    await page.locator('[name=address]').fill(draft.address)
    await page.locator('form[action$="/sign-in"] button').click()
    const [link] = await mailTo(running, draft.address, /http:\/\/localhost:\d+\/en\/sign-in\/[\w-]+/)
    await page.goto(link)
    await page.locator('form[action*="/sign-in/"] button').click()
    await page.waitForURL(/steps\/evidence/)
    await expectEverything(page, draft.code, draft.typed)
  })

  it('language switch in mid-form', async () => {
    const page = await freshPage()
    const { code, typed } = await begin(page, 'skills', ['story', 'what'])
    for (const [step, there] of [['story', 'fr'], ['what', 'ar']] as const) {
      await page.goto(stepPath(code, step))
      await type(page, typed[step]!)
      await save(page, `locale.${there}`)
      await page.waitForURL(new RegExp(`/${there}/nominate`))
      expect(await page.locator('html').getAttribute('lang')).toBe(there)
      expect(await standing(page)).toEqual(typed[step])
    }
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
    await expectEverything(page, code, { ...typed, where: { ...typed.where, places: ['Kenya', 'Ouganda'] }, transfer: { ...typed.transfer, 'copied-where': ['République-Unie de Tanzanie'] } }, 'fr')
  })

  it('second tab: a page shows both texts, and a person chooses', async () => {
    const page = await freshPage()
    const { code, typed } = await begin(page, 'skills', ['story'])
    const other = await page.context().newPage()
    for (const tab of [page, other]) await tab.goto(stepPath(code, 'story'))
    await type(page, typed.story!)
    await save(page)
    await page.waitForURL(/steps\/evidence/)
    const second = { problem: 'The second tab tells the problem in quite another way, and longer too.', failed: 'The second tab says that the door failed.', results: 'The second tab counted again: 65 girls, and 13 of them teach others.' }
    await type(other, { ...Object.fromEntries(Object.entries(typed.story!).map(([name, values]) => [name, [...values]])), ...Object.fromEntries(Object.entries(second).map(([name, text]) => [name, [text]])) })
    await save(other)
    await other.waitForURL(/two-texts/)
    const shown = await other.locator('main').innerText()
    for (const text of [...Object.values(second), typed.story!.failed![0]!, typed.story!.results![0]!]) expect(shown).toContain(text)
    expect(shown).not.toContain('What did you do?')
    await other.locator('[name="choice.problem"][value=typed]').check()
    await other.locator('[name="choice.failed"][value=saved]').check()
    await other.locator('[name="choice.results"][value=both]').check()
    await other.locator('[name="both.results"]').fill('64 girls at first, 65 when we counted again, and 13 of them teach others.')
    await other.locator('form[action$="/two-texts"] button').click()
    await other.waitForURL(/steps\/evidence/)
    await expectEverything(other, code, { ...typed, story: { ...typed.story, problem: [second.problem], results: ['64 girls at first, 65 when we counted again, and 13 of them teach others.'] } })
  })

  it('a question that changed during the call', async () => {
    const page = await freshPage()
    const { code, typed } = await begin(page, 'access', ['story'])
    await page.goto(stepPath(code, 'story'))
    await type(page, typed.story!)
    const { call, category } = await asAdmin()
    const { id, form } = await category('access')
    const old = (await call('get', `/api/forms/${form.id}?depth=0&locale=en`)) as { edition: string; name: string; steps: Row[]; questions: Row[]; declarations: Row[] }
    const bare = (rows: Row[]): Row[] => rows.map(({ id: _id, options, ...row }) => ({ ...row, ...(options ? { options: bare(options as Row[]) } : {}) }))
    const questions = bare(old.questions).filter(({ key }) => key !== 'resources').map((row) => (row.key === 'failed' ? { ...row, label: 'What went wrong, and what did you do then?' } : row))
    const { doc } = (await call('post', '/api/forms?locale=en', { edition: old.edition, name: old.name, version: 2, steps: bare(old.steps), questions, declarations: bare(old.declarations) })) as { doc: { id: string } }
    await call('patch', `/api/categories/${id}?locale=en`, { form: doc.id })
    await save(page)
    const { resources, ...rest } = typed.story!
    await expectEverything(page, code, { ...typed, story: rest })
    await page.goto(stepPath(code, 'story'))
    expect(await page.locator('main').innerText()).toContain('What went wrong, and what did you do then?')
    await page.goto(entryPath(code))
    // The question is gone, its answer is not.
    expect(await page.locator('main').innerText()).toContain(resources![0])
  })

  it('the deadline passing while typing: the grace accepts', async () => {
    const page = await freshPage()
    const draft = await begin(page, 'partnerships', ['story'])
    const { code, typed } = draft
    await confirm(page, running, draft)
    await page.goto(stepPath(code, 'story'))
    await type(page, typed.story!)
    const { call, category } = await asAdmin()
    const { id } = await category('partnerships')
    const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()
    await call('patch', `/api/categories/${id}?locale=en`, { calendar: [{ kind: 'call', opens: at(-9000), closes: at(-1), hardEnd: at(15) }] })
    await save(page)
    await page.waitForURL(/steps\/evidence/)
    await expectEverything(page, code, typed)
    await readyToSend(page, code)
    expect(await page.locator('main').innerText()).toContain('Closed')
    await page.locator('button[name=_go][value=send]').click()
    await page.waitForURL(/\/sent$/)
    expect(rowsOf(running, 'entry_revisions', code)).toBe(1)
    const receipt = await page.locator('main').innerText()
    for (const text of ['problem', 'approach', 'novelty', 'partners', 'resources', 'failed', 'results']) expect(flat(receipt), text).toContain(flat(typed.story![text]![0]!))
    await expectEverything(page, code, typed)
  })

  it('an upload that fails half-way', async () => {
    const page = await freshPage()
    const { code, typed } = await begin(page, 'skills', ['evidence'])
    await postStep(page.context(), code, 'evidence', { 'evidence-kind': typed.evidence!['evidence-kind']! })
    await page.goto(stepPath(code, 'evidence'))
    await type(page, typed.evidence!)
    await save(page, 'files.evidence-file')
    await page.waitForURL(/files\/evidence-file/)
    await breakOff(page, entryPath(code, '/files/evidence-file'))
    expect(rowsOf(running, 'documents', code)).toBe(0)
    await page.reload()
    await page.locator('input[type=file]').setInputFiles({ name: 'the list.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\nthe whole list\n%%EOF\n') })
    await page.locator('form[enctype="multipart/form-data"] button').click()
    await page.waitForLoadState()
    expect(await page.locator('main').innerText()).toContain('the list.pdf')
    expect(rowsOf(running, 'documents', code)).toBe(1)
    await expectEverything(page, code, typed)
  })

  it('a double submit', async () => {
    const page = await freshPage()
    const draft = await begin(page, 'skills')
    await confirm(page, running, draft)
    await readyToSend(page, draft.code)
    await page.locator('button[name=_go][value=send]').dblclick({ noWaitAfter: true })
    await page.waitForURL(/\/sent$/)
    expect(rowsOf(running, 'entry_revisions', draft.code)).toBe(1)
    await expectEverything(page, draft.code, draft.typed)
  })

  it('a poor line that sends twice', async () => {
    const page = await freshPage()
    await twice(page)
    const { code, typed } = await begin(page, 'skills', ['story'])
    await page.goto(stepPath(code, 'story'))
    await type(page, typed.story!)
    await save(page)
    await page.waitForURL(/steps\/evidence/)
    expect(rowsOf(running, 'entries', code)).toBe(1)
    await expectEverything(page, code, typed)
    await page.goto(entryPath(code))
    expect(await page.locator('main').innerText()).not.toContain('Two texts')
  })

  it('a reply lost after the commit and sent again leaves one revision', async () => {
    const page = await freshPage()
    const draft = await begin(page, 'skills')
    await confirm(page, running, draft)
    await readyToSend(page, draft.code)
    await page.route('**/check', async (route) => {
      await route.fetch({ maxRedirects: 0 })
      await route.abort('connectionreset')
    }, { times: 1 })
    const sent = page.waitForEvent('requestfailed')
    await page.locator('button[name=_go][value=send]').click({ noWaitAfter: true })
    await sent
    await expect.poll(() => rowsOf(running, 'entry_revisions', draft.code)).toBe(1)
    await page.waitForURL('chrome-error://**')
    await page.reload() // the browser sends the same form once more
    await page.waitForURL(/\/sent$/)
    expect(rowsOf(running, 'entry_revisions', draft.code)).toBe(1)
    await expectEverything(page, draft.code, draft.typed)
  })
})

it('a killed server: every save that was acknowledged is there', async () => {
  const own = await startDemo()
  try {
    const context = await openContext(browser, own.url, { script: false })
    const page = await context.newPage()
    const drafts: Draft[] = []
    for (let n = 0; n < 4; n++) drafts.push(await begin(page, 'skills', ['story']))
    const acknowledged = new Map<string, number>()
    const asked = new Map<string, number>()
    const text = (n: number) => `Save number ${n} of what we did, and it took us ten words.`
    const writing = drafts.map(async ({ code, typed }) => {
      for (let n = 1; n < 1000; n++) {
        asked.set(code, n)
        const status = await postStep(context, code, 'story', { ...typed.story, approach: [text(n)] }).catch(() => 0)
        if (status !== 303) return
        acknowledged.set(code, n)
      }
    })
    await expect.poll(() => Math.min(...drafts.map(({ code }) => acknowledged.get(code) ?? 0)), { timeout: 60_000 }).toBeGreaterThan(2)
    await own.kill()
    await Promise.all(writing)
    const again = await own.again()
    try {
      for (const { code, typed } of drafts) {
        await page.goto(stepPath(code, 'story'))
        const [kept = ''] = (await standing(page)).approach ?? []
        // The save whose answer never came may be there or not; none that was answered may be missing.
        expect([acknowledged.get(code), asked.get(code)].map((n) => text(n ?? 0))).toContain(kept)
        await expectEverything(page, code, { ...typed, story: { ...typed.story, approach: [kept] } })
      }
    } finally {
      await again.stop()
    }
  } finally {
    await own.kill()
  }
})

type Row = Record<string, unknown>
const flat = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Each post of this page goes over the line twice, at the same moment; the browser hears the second answer. */
async function twice(page: Page): Promise<void> {
  await page.route('**/nominate/**', async (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    const [, second] = await Promise.all([route.fetch({ maxRedirects: 0 }), route.fetch({ maxRedirects: 0 })])
    await route.fulfill({ response: second })
  })
}

/** Half of a form with a file, then the line is gone. */
async function breakOff(page: Page, path: string): Promise<void> {
  const token = await page.locator('form[enctype="multipart/form-data"] [name=_token]').getAttribute('value')
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const half = ['--x', 'Content-Disposition: form-data; name="_token"', '', token, '--x', 'Content-Disposition: form-data; name="file"; filename="half.pdf"', 'Content-Type: application/pdf', '', `%PDF-1.4 ${'half of it '.repeat(4000)}`].join('\r\n')
  const { hostname, port, host } = new URL(running.url)
  await new Promise<void>((resolve, reject) => {
    const line = connect(Number(port), hostname, () => {
      line.write(`POST ${path} HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${running.url}\r\nCookie: ${cookie}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: ${half.length * 2}\r\n\r\n${half}`)
      setTimeout(() => {
        line.destroy()
        resolve()
      }, 300)
    })
    line.on('error', reject)
  })
}
