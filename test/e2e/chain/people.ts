import type { APIRequestContext, Browser, BrowserContext, Page } from 'playwright-core'
import { DEMO_HOST, DEMO_PASSWORD } from '#seed/demo/accounts.ts'
import { openContext, signIn, type Running } from '../harness.ts'

export const password = DEMO_PASSWORD
export const addressOf = (account: string): string => `${account}@${DEMO_HOST}`

export type Person = { page: Page; context: BrowserContext }

/** Somebody at the panel with a browser of their own. */
export async function atPanel(browser: Browser, demo: Running, account: string): Promise<Person> {
  const context = await openContext(browser, demo.url)
  const page = await context.newPage()
  await signIn(page, addressOf(account), password)
  return { page, context }
}

/** What the panel's own views post: the session of this browser, with the Origin that a browser sends. */
export async function act<T>(request: APIRequestContext, demo: Running, service: string, input: object): Promise<T> {
  const response = await request.post(`/api/act/${service}`, { data: input, headers: { Origin: demo.url } })
  const answer = (await response.json()) as { ok: true; value: T } | { ok: false; code: string; message: string }
  if (!answer.ok) throw new Error(`${service}: ${answer.code} ${answer.message}`)
  return answer.value
}

/** The panel's stock collections, as its forms send them. */
export async function stock<T = { id: string }>(request: APIRequestContext, demo: Running, method: 'GET' | 'POST' | 'PATCH', path: string, data?: object): Promise<T> {
  const response = await request.fetch(`/api/${path}`, { method, headers: { Origin: demo.url }, ...(data ? { data } : {}) })
  if (!response.ok()) throw new Error(`${method} ${path}: ${response.status()} ${await response.text()}`)
  return (await response.json()) as T
}

/** Presses Tab until the focus stands on what is wanted: the way of somebody who has no mouse. */
export async function tabTo(page: Page, wanted: string, most = 120): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, wanted)) return
  }
  throw new Error(`no way by Tab to ${wanted}`)
}

/** The same by the words on it. */
export async function tabToWords(page: Page, words: string, most = 120): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((text) => (document.activeElement as HTMLElement | null)?.innerText?.includes(text) ?? false, words)) return
  }
  throw new Error(`no way by Tab to "${words}"`)
}

/** Until the server says so, not for a fixed time. */
export async function until<T>(look: () => Promise<T | null | undefined | false>, what: string, milliseconds = 20_000): Promise<T> {
  for (const end = Date.now() + milliseconds; ; ) {
    const seen = await look()
    if (seen) return seen
    if (Date.now() > end) throw new Error(`waited ${milliseconds} ms for ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
