import { Hono } from 'hono'
import type { Awards } from '#src/awards.ts'
import { portalRoutes } from '#server/portal/index.ts'

export type Page = { status: number; location: string | null; html: string; headers: Headers }
type Fields = Record<string, string | string[] | File>

/** The portal driven without a socket: keeps cookies, reads the hidden fields of a form, follows where it is led. */
export class Browser {
  readonly cookies = new Map<string, string>()
  readonly #app: Hono
  /** With the portal's pages, or with others that answer forms as it does. */
  constructor(awards: Awards, routes: (app: Hono) => void = (app) => portalRoutes(app, awards)) {
    this.#app = new Hono()
    routes(this.#app)
  }

  async #request(path: string, init: RequestInit = {}): Promise<Page> {
    const headers = new Headers(init.headers)
    headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const response = await this.#app.request(`http://localhost:3000${path}`, { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      if (/max-age=0/i.test(line)) this.cookies.delete(pair.slice(0, at))
      else this.cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return { status: response.status, location: response.headers.get('location'), html: await response.text(), headers: response.headers }
  }

  get = (path: string): Promise<Page> => this.#request(path)

  /** Goes to a page and on to where it leads. */
  async open(path: string): Promise<Page> {
    const page = await this.get(path)
    return page.location ? this.open(page.location.replace(/#.*$/, '')) : page
  }

  /** The hidden fields of the page's form; of a second window, those of its own page. */
  hidden(page: Page): Record<string, string> {
    const found = [...page.html.matchAll(/<input type="hidden" name="(_\w+)" value="([^"]*)"/g)]
    return Object.fromEntries(found.map(([, name = '', value = '']) => [name, value]))
  }

  post(path: string, fields: Fields, headers: Record<string, string> = {}): Promise<Page> {
    const files = Object.values(fields).some((value) => value instanceof File)
    const body = files ? new FormData() : new URLSearchParams()
    for (const [name, value] of Object.entries(fields))
      for (const each of Array.isArray(value) ? value : [value]) (body as FormData).append(name, each as string) // both take names with text
    return this.#request(path, { method: 'POST', body, headers: { origin: 'http://localhost:3000', ...headers } })
  }

  raw = (path: string, init: RequestInit): Promise<Page> => this.#request(path, init)

  /** Opens a page and sends its form with these answers. */
  async fill(path: string, fields: Fields): Promise<Page> {
    return this.post(path, { ...this.hidden(await this.open(path)), ...fields })
  }
}

/** The link in the newest mail of a template, as a path. */
export async function mailedLink(awards: Awards, template: string, recipient: string): Promise<string> {
  const [mail] = await awards.ctx.store.find('messages', { and: [{ template: { equals: template } }, { recipient: { equals: recipient } }] }, { sort: '-createdAt', limit: 1 })
  const url = /https?:\/\/\S+/.exec(mail?.text ?? '')?.[0]
  if (!url) throw new Error(`no mail ${template} to ${recipient}`)
  return new URL(url).pathname
}

const TITLE = 'Phones for all'
export const STORY = 'We lent phones to women in twenty villages, and they taught each other.'

/** From the category page to a draft whose answers are all there. */
export async function writeDraft(browser: Browser, category: string, address: string): Promise<string> {
  const started = await browser.fill(`${category}/start`, { name: 'Amina Soares', address, language: 'en', own: 'yes' })
  const code = /entries\/(EN-\w+)/.exec(started.location ?? '')?.[1]
  if (!code) throw new Error(`no draft: ${started.status} ${started.html.slice(0, 400)}`)
  await browser.fill(`/en/nominate/entries/${code}/steps/what`, { title: TITLE, places: ['Kenya', ''], _go: 'next' })
  await browser.fill(`/en/nominate/entries/${code}/steps/story`, { story: STORY, 'people.women': '120', 'people.men.not-counted': 'on', 'people.girls': '0', 'people.boys': '0', 'people.another.not-counted': 'on', 'people.not-stated.not-counted': 'on', contact: 'Amina', _go: 'next' })
  return code
}

/** Follows the mailed link: confirms the address and signs in. */
export async function confirm(browser: Browser, awards: Awards, address: string): Promise<void> {
  const path = await mailedLink(awards, 'draft-resume', address)
  await browser.post(path, browser.hidden(await browser.get(path)))
}
