import type { Browser, BrowserContext, Page } from 'playwright-core'
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, startDemo, type Running } from './harness.ts'
import { panelOf } from './pages.ts'

/** The README's tour, walked as the organiser: each desk says what it is said to reveal. */
describe('the tour', () => {
  let running: Running
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let stops: { path: string; words: string }[]

  beforeAll(async () => {
    ;[running, browser] = await Promise.all([startDemo(), openBrowser()])
    context = (await panelOf(browser, running, 'organiser')).context
    page = await context.newPage()
    const [, tour = ''] = (await readFile('README.md', 'utf8')).split('## A tour\n')
    stops = [...tour.split('\n## ')[0]!.matchAll(/^\| (?:`([^`]+)`.*?|the same page) \| (.*) \|$/gm)].map(([, path, words]) => ({ path: path ?? '', words: words ?? '' }))
    stops.forEach((stop, n) => { if (stop.path === '') stop.path = stops[n - 1]!.path })
  })
  afterAll(async () => {
    await browser?.close()
    await running?.stop()
  })

  const quoted = ({ words }: { words: string }): string[] => [...words.matchAll(/“([^”…]+)”/g)].map(([, title]) => title!)
  const open = async (n: number): Promise<{ words: string }> => {
    await page.goto(stops[n]!.path)
    await page.waitForSelector('.rc h1')
    return stops[n]!
  }
  const row = (title: string) => page.locator('table.rc-cut tbody tr', { hasText: title })

  it('has five stops', () => expect(stops.map(({ path }) => path.split('/')[2])).toEqual(['results', 'judges', 'results', 'results', 'results']))

  it('shows the entry that a strict judge would have cost its place, in by the adjusted score and out by the mean', async () => {
    const [title] = quoted(await open(0))
    await expect.poll(() => row(title!).locator('th .quiet').first().innerText()).toMatch(/^[123]\b/)
    expect(await row(title!).locator('td.m0').innerText()).toMatch(/^4/)
    expect(await page.locator('.rc').innerText()).toContain('Ioana Vasilescu-Mbeki')
  })

  it('shows the strict judge, the one kind to a former house, and what would change without her', async () => {
    await open(1)
    const judge = (name: string) => page.locator('.rc-judges tbody tr', { hasText: name })
    expect(await judge('Ioana Vasilescu-Mbeki').first().innerText()).toContain('severity beyond doubt')
    expect(await judge('Dilnoza Harmon').filter({ hasText: 'Ladder and Rope' }).innerText()).toContain('look at this')
    await judge('Dilnoza Harmon').first().getByRole('link', { name: 'Without Dilnoza Harmon' }).click()
    await page.waitForSelector('#rc-without')
    expect(await page.locator('#rc-without').innerText()).toContain('the scorecards stay')
    expect(await page.locator('#rc-without tbody tr').count()).toBeGreaterThan(0)
  })

  it('shows the pair that is too close to call', async () => {
    for (const title of quoted(await open(2)).slice(0, 2)) expect(await row(title).locator('td.vd').innerText()).toContain('Too close')
  })

  it('counts no scorecard of the judge who was taken off after scoring', async () => {
    await open(3)
    expect(await page.locator('.rc').innerText()).toContain('1 recused')
  })

  it('says which groups of entries cannot be compared', async () => {
    await open(4)
    expect(await page.locator('.rc').innerText()).toMatch(/fall into 2 parts that no judge ties together.*EN-GGH586, EN-J97NCE, EN-XK1H8Z/)
  })
})
