import axe from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, openContext, startDemo, type Running } from './harness.ts'
import { currentYear, oneOfEachKind, panelOf, sitemapPaths } from './pages.ts'
import { begin, categoryPath, entryPath, postStep, stepPath, type Draft } from './typist.ts'

/** Each kind of page in three languages and each own view of the panel: wide and narrow, light and dark, from the left and from the right. */
let running: Running
let browser: Browser
let context: BrowserContext
let page: Page
let second: Page

const WIDE = { width: 1280, height: 900 }
const NARROW = { width: 320, height: 700 }
const LANGUAGES = ['en', 'fr', 'ar'] as const
/** The light of the page changes nothing but these. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block']
type Wrong = { rule: string; targets: string[] }

beforeAll(async () => {
  ;[running, browser] = await Promise.all([startDemo(), openBrowser()])
  context = await openContext(browser, running.url)
  page = await context.newPage()
  second = await context.newPage()
})
afterAll(async () => {
  await browser?.close()
  await running?.stop()
})

async function violations(on: Page, within: string | null, only: string[] | null): Promise<Wrong[]> {
  return on.evaluate(async ({ selector, rules }) => {
    const { axe: judge } = window as unknown as { axe: typeof axe } // laid into the page just before
    // Colours on their way from one light to the other are nobody's reading: the page is looked at when it rests.
    for (const moving of document.getAnimations()) if (moving.effect?.getComputedTiming().endTime !== Infinity) moving.finish()
    const { violations: found } = await judge.run(selector ? { include: [[selector]] } : document, { resultTypes: ['violations'], ...(rules ? { runOnly: rules } : {}) })
    return found.map(({ id, nodes }) => ({ rule: id, targets: nodes.slice(0, 3).map(({ target, any, all, none }) => `${target.join(' ')} (${[...any, ...all, ...none].map(({ message }) => message).join('; ').slice(0, 160)})`) }))
  }, { selector: within, rules: only })
}

/** What is wrong with the page that is open, at both widths and in both lights. */
async function wrongWith(on: Page, name: string, { within = null, setDark }: { within?: string | null; setDark: (dark: boolean) => Promise<void> }): Promise<string[]> {
  await on.evaluate(axe.source)
  const wrong: string[] = []
  for (const size of [WIDE, NARROW]) {
    await on.setViewportSize(size)
    const { scroll, inner } = await on.evaluate(() => ({ scroll: document.documentElement.scrollWidth, inner: window.innerWidth }))
    if (scroll > inner) wrong.push(`${name} at ${size.width}: scrolls sideways, ${scroll} px wide`)
    for (const dark of [false, true]) {
      await setDark(dark)
      for (const { rule, targets } of await violations(on, within, dark ? OF_COLOUR : null)) wrong.push(`${name} at ${size.width}${dark ? ' dark' : ''}: ${rule} ${targets.join(' | ')}`)
    }
  }
  await setDark(false)
  return wrong
}

const sitePage = async (on: Page, path: string, status: number): Promise<string[]> => {
  const answer = await on.goto(path)
  const wrong = await wrongWith(on, path, { setDark: (dark) => on.emulateMedia({ colorScheme: dark ? 'dark' : 'light' }) })
  return answer?.status() === status ? wrong : [`${path}: ${answer?.status()}`, ...wrong]
}

/** Two windows share the pages among them. */
async function wrongAmong(paths: string[], others: [path: string, status: number][] = []): Promise<string[]> {
  const queue: [path: string, status: number][] = [...paths.map((path): [string, number] => [path, 200]), ...others]
  const wrong: string[] = []
  await Promise.all([page, second].map(async (on) => {
    for (let next = queue.shift(); next; next = queue.shift()) wrong.push(...(await sitePage(on, ...next)))
  }))
  return wrong
}

describe('pages that anybody reads', () => {
  let kinds: string[] = []
  let gone = ''
  beforeAll(async () => {
    kinds = await oneOfEachKind(running, await sitemapPaths(running))
    const editor = await panelOf(browser, running, 'editor')
    const { docs } = await editor.call<{ docs: { id: string; slug: string }[] }>('get', '/api/case-studies?locale=en&limit=5&depth=0&sort=-createdAt&where[_status][equals]=published&where[originalLanguage][equals]=en')
    const last = docs[0]!
    gone = `/practices/${last.slug}`
    await editor.call('patch', `/api/case-studies/${last.id}?locale=en`, { withdrawn: true, _status: 'published' })
    await editor.context.close()
  })

  for (const language of LANGUAGES)
    it(`in ${language}: every kind of the sitemap, a search with and without hits, 404 and 410`, async () => {
      const own = kinds.filter((path) => path.startsWith(`/${language}`))
      expect(own.length).toBeGreaterThan(10)
      const paths = [...own, `/${language}/practices?q=phone`, `/${language}/practices?q=qwxzjk&pillar=2`]
      expect(await wrongAmong(paths, [[`/${language}/nowhere/at/all`, 404], [`/${language}${gone}`, 410]])).toEqual([])
    })
})

describe('the portal', () => {
  let draft: Draft
  beforeAll(async () => {
    draft = await begin(page, 'access', ['story'])
    await postStep(context, draft.code, 'story', { approach: ['Too short.'], cost: ['about two thousand'] })
    const tab = await context.newPage()
    await tab.goto(stepPath(draft.code, 'lens'))
    await postStep(context, draft.code, 'lens', { ...draft.typed.lens, barrier: ['Another barrier than before.'] })
    await tab.locator('[name=barrier]').fill('And a third one, from an older window.')
    await tab.locator('button[name=_go][value=next]:not([aria-hidden])').click()
    await tab.waitForURL(/two-texts/)
    await tab.close()
  })

  for (const language of LANGUAGES)
    it(`in ${language}: calls, rules, steps with and without errors, two texts, files, the last page, doors`, async () => {
      const { code } = draft
      const steps = Object.keys(draft.typed).map((step) => stepPath(code, step, language))
      const category = categoryPath('access', language)
      const paths = [
        `/${language}/nominate`, category, `${category}/may-i-enter`, `${category}/may-i-enter?window=yes&entrant-kind=individual`, `${category}/start`, ...steps, `${stepPath(code, 'story', language)}?look`,
        entryPath(code, '/steps/lens/two-texts', language), entryPath(code, '/files/evidence-file', language), entryPath(code, '', language), entryPath(code, '/check', language), entryPath(code, '/check?look', language),
        entryPath(code, '/co-editors', language), entryPath(code, '/withdraw', language), `/${language}/my-entries`, `/${language}/sign-in`, `/${language}/report`,
      ]
      expect(await wrongAmong(paths, [[`/${language}/sign-in/${'x'.repeat(32)}`, 404]])).toEqual([])
    })
})

describe('own views of the panel', () => {
  type Docs<T> = { docs: T[] }
  let addresses: { account: string; paths: string[] }[] = []
  beforeAll(async () => {
    const organiser = await panelOf(browser, running, 'organiser')
    const { docs: editions } = await organiser.call<Docs<{ id: string; code: string; year: number }>>('get', '/api/editions?locale=en&depth=0&limit=50&where[code][exists]=true&sort=-year')
    const judging = editions.find(({ year }) => year === currentYear())!
    const archived = editions.find(({ year }) => year === currentYear() - 1)!
    const of = async (collection: string, edition: string) => (await organiser.call<Docs<{ code: string; slug?: string }>>('get', `/api/${collection}?locale=en&depth=0&limit=50&where[edition][equals]=${edition}`)).docs
    const [category] = await of('categories', judging.id)
    const [past] = await of('categories', archived.id)
    const [round] = await of('rounds', judging.id)
    const { docs: studies } = await organiser.call<Docs<{ code: string }>>('get', '/api/case-studies?locale=en&depth=0&limit=1')
    await organiser.context.close()
    addresses = [
      { account: 'organiser', paths: ['', `/editions/${judging.code}`, `/screening/${judging.code}`, `/conflicts/${judging.code}`, `/planner/${round!.code}`, `/judges/${round!.code}`, '/lifecycle', `/results/${past!.code}`, `/results/${category!.code}`, `/determinations/${past!.code}`, `/determinations/${category!.code}`, `/announce/${category!.code}`, '/outbox', '/why'] },
      { account: 'judge', paths: ['', '/judging', '/judging/declare'] },
      { account: 'editor', paths: ['', '/publication', `/publication/${studies[0]!.code}`] },
    ]
  })

  /** The first link of an own view that leads to one of its records. */
  const linked = async (on: Page, pattern: RegExp): Promise<string[]> => {
    const found = await on.locator('.rc a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname))
    return found.filter((path) => pattern.test(path)).slice(0, 1).map((path) => path.replace(/^\/admin/, ''))
  }

  for (const [language, direction] of [['en', 'LTR'], ['ar', 'RTL']] as const)
    for (const account of ['organiser', 'judge', 'editor'])
      it(`of the ${account}, in ${language}`, async () => {
        const { context: own } = await panelOf(browser, running, account)
        await own.addCookies([{ name: 'payload-lng', value: language, url: running.url }])
        const view = await own.newPage()
        const wrong: string[] = []
        const queue = [...addresses.find((each) => each.account === account)!.paths]
        const seen: string[] = []
        for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
          const answer = await view.goto(`/admin${path}`)
          await view.waitForSelector('.rc')
          if (answer?.status() !== 200) wrong.push(`/admin${path}: ${answer?.status()}`)
          expect(await view.locator('html').getAttribute('dir')).toBe(direction)
          wrong.push(...(await wrongWith(view, `/admin${path}`, { within: '.rc', setDark: (dark) => view.evaluate((on) => void document.documentElement.setAttribute('data-theme', on ? 'dark' : 'light'), dark) })))
          seen.push(path)
          if (path.startsWith('/screening/') && path.split('/').length === 3) queue.push(...(await linked(view, /\/admin\/screening\/[^/]+\/EN-/)))
          if (path === '/judging') queue.push(...(await linked(view, /\/admin\/judging\/EN-/)))
        }
        await own.close()
        expect(wrong).toEqual([])
        if (account !== 'organiser') expect(seen.length).toBe(account === 'judge' ? 4 : 3)
        else expect(seen.length).toBe(15)
      })
})
