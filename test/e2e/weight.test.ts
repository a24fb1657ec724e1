import { request } from 'node:http'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, openContext, startDemo, type Running } from './harness.ts'
import { oneOfEachKind, sitemapPaths } from './pages.ts'
import { begin, categoryPath, entryPath, stepPath, type Draft } from './typist.ts'

/** What crosses the wire, on the built server: the first window of a TCP connection holds a page with its styles. */
const PAGE = 14_336
const STEP = 20_480
const SCRIPTS = 8_000
const COUNTING = 16_000

let running: Running
let browser: Browser
let paths: string[] = []
let kinds: string[] = []

beforeAll(async () => {
  ;[running, browser] = await Promise.all([startDemo(), openBrowser()])
  paths = await sitemapPaths(running)
  kinds = await oneOfEachKind(running, paths)
})
afterAll(async () => {
  await browser?.close()
  await running?.stop()
})

type Sent = { status: number; bytes: number; encoding: string | undefined }
/** The bytes of a body as they are sent; `fetch` would open them. */
const sent = (path: string): Promise<Sent> =>
  new Promise((resolve, reject) => {
    request(running.url + path, { headers: { 'accept-encoding': 'br' } }, (answer) => {
      let bytes = 0
      answer.on('data', (part: Buffer) => (bytes += part.byteLength))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, bytes, encoding: answer.headers['content-encoding'] }))
    }).on('error', reject).end()
  })

/** Addresses of what the page loads with it: styles, scripts. */
const loads = (html: string, what: 'stylesheet' | 'script'): string[] =>
  [...html.matchAll(what === 'script' ? /<script[^>]*\ssrc="([^"]+)"/g : /<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g)].map(([, address = '']) => address)

class Scales {
  readonly #known = new Map<string, number>()
  async #weigh(address: string): Promise<number> {
    const known = this.#known.get(address)
    if (known !== undefined) return known
    const { bytes, encoding } = await sent(address)
    expect(encoding, address).toBe('br')
    this.#known.set(address, bytes)
    return bytes
  }
  async all(addresses: string[]): Promise<number> {
    let sum = 0
    for (const address of addresses) sum += await this.#weigh(address)
    return sum
  }
}

it('every address of the sitemap: HTML and styles within 14,336 bytes, scripts under 8 kB', async () => {
  const scales = new Scales()
  const wrong: string[] = []
  for (const path of paths) {
    const page = await sent(path)
    const html = await (await fetch(running.url + path)).text()
    const [styles, scripts] = [await scales.all(loads(html, 'stylesheet')), await scales.all(loads(html, 'script'))]
    if (page.status !== 200 || page.encoding !== 'br' || page.bytes + styles > PAGE) wrong.push(`${path}: ${page.status}, ${page.encoding}, ${page.bytes} + ${styles} of styles`)
    // the page that counts a result again carries the module that does it
    if (scripts >= (path.endsWith('/recount') ? COUNTING : SCRIPTS)) wrong.push(`${path}: ${scripts} bytes of scripts`)
  }
  expect(wrong).toEqual([])
  expect(paths.length).toBeGreaterThan(150)
})

describe('as a browser loads it', () => {
  let draft: Draft
  let portal: string[]
  let context: BrowserContext
  beforeAll(async () => {
    context = await openContext(browser, running.url, { script: false })
    draft = await begin(await context.newPage(), 'access')
    const { code, typed } = draft
    portal = ['en', 'fr', 'ar'].flatMap((language) => [
      ...Object.keys(typed).map((step) => stepPath(code, step, language)), `${categoryPath('access', language)}/start`, categoryPath('access', language), entryPath(code, '', language), entryPath(code, '/check', language),
    ])
  })

  it('a step of the portal, filled in: HTML and styles within 20,480 bytes, scripts under 8 kB', async () => {
    const scales = new Scales()
    const wrong: string[] = []
    const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
    for (const path of portal) {
      const bytes = await new Promise<number>((resolve, reject) => {
        request(running.url + path, { headers: { 'accept-encoding': 'br', cookie } }, (answer) => {
          let size = 0
          answer.on('data', (part: Buffer) => (size += part.byteLength)).on('end', () => resolve(size))
        }).on('error', reject).end()
      })
      const html = await (await fetch(running.url + path, { headers: { cookie } })).text()
      expect(html, path).toContain('class="wrap')
      const [styles, scripts] = [await scales.all(loads(html, 'stylesheet')), await scales.all(loads(html, 'script'))]
      if (bytes + styles > STEP) wrong.push(`${path}: ${bytes} + ${styles} of styles`)
      if (scripts >= SCRIPTS) wrong.push(`${path}: ${scripts} bytes of scripts`)
    }
    expect(wrong).toEqual([])
  })

  it('asks nobody else’s server for anything, and says the same with scripts as without', async () => {
    const scripted = await openContext(browser, running.url)
    await scripted.addCookies(await context.cookies())
    const [plain, lively] = [await context.newPage(), await scripted.newPage()]
    const foreign = new Set<string>()
    const failed = new Set<string>()
    lively.on('request', (asked) => {
      if (!asked.url().startsWith(`${running.url}/`) && !asked.url().startsWith('data:')) foreign.add(`${lively.url()} asks ${asked.url()}`)
    })
    lively.on('response', (answer) => {
      if (answer.status() >= 400) failed.add(`${answer.status()} ${answer.url()}`)
    })
    lively.on('pageerror', (error) => failed.add(`${lively.url()}: ${error.message}`))
    lively.on('console', (message) => {
      if (message.type() === 'error') failed.add(`${lively.url()}: ${message.text()}`)
    })
    const differ: string[] = []
    for (const path of [...kinds, ...portal]) {
      await Promise.all([plain.goto(path), lively.goto(path)])
      const [without, withScripts] = await Promise.all([plain, lively].map(async (page) => (await page.locator('main').innerText()).replace(/\s+/g, ' ').trim()))
      // The one page that may use script: it adds what only a script can do, and takes nothing away.
      if (path.endsWith('/recount')) {
        const lines = (await plain.locator('main').innerText()).split('\n').map((line) => line.replace(/\s+/g, ' ').trim())
        differ.push(...lines.filter((line) => !withScripts?.includes(line)).map((line) => `${path}: with scripts “${line}” is gone`))
        continue
      }
      if (without !== withScripts || !without) differ.push(`${path}: ${firstDifference(without ?? '', withScripts ?? '')}`)
    }
    expect([...foreign, ...failed]).toEqual([])
    expect(differ).toEqual([])
  })
})

function firstDifference(one: string, other: string): string {
  const at = [...one].findIndex((sign, place) => sign !== [...other][place])
  return `“${one.slice(Math.max(0, at - 20), at + 40)}” and “${other.slice(Math.max(0, at - 20), at + 40)}”`
}
