import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Bundle } from '#domain/proof/bundle.ts'
import { openBrowser, openContext, shot, startDemo, type Running } from './harness.ts'
import { sitemapPaths } from './pages.ts'

let running: Running
let browser: Browser
let context: BrowserContext
let page: Page
let address = ''
let bundle: Bundle
/** Everything that the page asks of a server while it counts. */
const asked: string[] = []

beforeAll(async () => {
  ;[running, browser] = await Promise.all([startDemo(), openBrowser()])
  address = (await sitemapPaths(running)).find((each) => /^\/en\/.*\/recount$/.test(each)) ?? ''
  context = await openContext(browser, running.url)
  page = await context.newPage()
  page.on('request', (request) => void asked.push(request.url().replace(running.url, '')))
  await page.goto(address)
  const href = await page.locator('#bundle option').first().getAttribute('value')
  bundle = (await (await fetch(running.url + href)).json()) as Bundle
})
afterAll(async () => {
  await browser?.close()
  await running?.stop()
})

const count = async () => {
  await page.locator('#recount button').click()
  await page.locator('#outcome li').first().waitFor()
}
const states = () => page.locator('#outcome li[data-check]').evaluateAll((items) => Object.fromEntries(items.map((item) => [item.getAttribute('data-check'), item.getAttribute('data-state')])))
const choose = async (name: string, content: unknown) => {
  const file = path.join(running.folder, name)
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  await page.locator('#file').setInputFiles(file)
}

describe('count it again', () => {
  it('computes the published ranking in the browser, and every check holds', async () => {
    asked.length = 0
    await count()
    const found = await states()
    expect(Object.keys(found)).toEqual(['schema', 'expected', 'signature', 'sequence', 'leaves', 'head', 'inputs', 'active', 'totals', 'ranking', 'result'])
    expect(new Set(Object.values(found))).toEqual(new Set(['holds']))
    const rows = await page.locator('#outcome table:not(#criteria) tbody tr').evaluateAll((all) => all.map((row) => [...row.children].slice(0, 2).map((cell) => cell.textContent)))
    expect(rows).toEqual(bundle.result.entries.map(({ rank, entry }) => [String(rank), entry]))
    expect(asked).toEqual([`/data/v1/bundles/${bundle.statement.freeze}.json`])
    expect(await page.locator('#criteria tbody th').allTextContents()).toEqual(bundle.rubric.criteria.map(({ label }) => label.en))
    await shot(page, 'recount-page')
  })

  it('shows a tampered bundle failing, in one check, at the place; a file goes to no server', async () => {
    asked.length = 0
    const opened = bundle.leaves.findIndex(({ body }) => body && 'scores' in body)
    const tampered = structuredClone(bundle) as unknown as { leaves: { body?: { scores: Record<string, unknown> } }[] }
    const scores = tampered.leaves[opened]!.body!.scores
    const [key = ''] = Object.keys(scores)
    scores[key] = scores[key] === 5 ? 4 : 5
    await choose('tampered.json', tampered)
    await count()
    const found = await states()
    expect(Object.entries(found).filter(([, state]) => state === 'breaks')).toEqual([['leaves', 'breaks']])
    expect(await page.locator('#outcome li[data-check=leaves] code').first().textContent()).toBe(`/leaves/${opened}`)
    expect(asked).toEqual([])
    await shot(page, 'recount-page-tampered')
  })

  it('finds the receipt of a judge, and says when a file is none', async () => {
    await choose('bundle.json', bundle)
    await page.locator('#receipt').fill(bundle.leaves[2]!.leaf)
    await count()
    expect(await page.locator('#outcome').textContent()).toContain('Your receipt is act 3')
    await page.locator('#receipt').fill('')
    await choose('none.json', 'no bundle at all')
    await page.locator('#recount button').click()
    await page.getByText('no JSON file').waitFor()
    expect(await page.locator('#outcome li').count()).toBe(0)
  })

  it('explains itself without a script, and names the command', async () => {
    const plain = await openContext(browser, running.url, { script: false })
    const quiet = await plain.newPage()
    await quiet.goto(address)
    expect(await quiet.locator('#recount').isVisible()).toBe(false)
    expect(await quiet.getByText('recount -- verify').isVisible()).toBe(true)
    expect(await quiet.getByText('sha256sum').isVisible()).toBe(true)
    await plain.close()
  })

  it('has nothing that axe finds, in three languages, dark, narrow, with its outcome shown', async () => {
    const wrong: string[] = []
    for (const [language, look] of [['en', { width: 320 }], ['fr', { dark: true }], ['ar', {}]] as const) {
      const other = await openContext(browser, running.url, { locale: language, ...look })
      page = await other.newPage()
      await page.goto(address.replace('/en/', `/${language}/`))
      await count()
      const { violations } = await new AxeBuilder({ page }).analyze()
      wrong.push(...violations.map(({ id, nodes }) => `${language} ${id}: ${nodes[0]?.html}`))
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      if (wide > 0) wrong.push(`${language}: ${wide} px too wide`)
      await shot(page, `recount-page-${language}`)
      await other.close()
    }
    expect(wrong).toEqual([])
  })
})
