import type { Browser } from 'playwright-core'
import { expect } from 'vitest'
import { DEMO_PASSWORD } from '#seed/demo/accounts.ts'
import { openContext, type Running } from './harness.ts'

/** The paths of every address in the sitemap. */
export async function sitemapPaths(running: Running): Promise<string[]> {
  const xml = await (await fetch(`${running.url}/sitemap.xml`)).text()
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => {
    const url = new URL(address.replaceAll('&#38;', '&'))
    return url.pathname + url.search
  })
}

/** What kind of page stands at a path: `/en/practices/lantern-box` → `practices/…`. */
export function kindOf(path: string): string {
  const [, , first = '', ...rest] = path.replace(/\?.*$/, '').split('/')
  if (first === '') return 'home'
  return rest.length > 0 ? `${first}/${rest.map(() => '…').join('/')}` : ['awards', 'ledger', 'practices', 'data', 'accessibility', 'privacy', 'nominate', 'report'].includes(first) ? first : 'own'
}

/** The longest page of each kind in each language: what holds for it holds for the short ones. */
export async function oneOfEachKind(running: Running, paths: string[]): Promise<string[]> {
  const longest = new Map<string, { path: string; length: number }>()
  for (const path of paths) {
    const { length } = await (await fetch(running.url + path)).text()
    const key = `${path.split('/')[1]} ${kindOf(path)}`
    if (length > (longest.get(key)?.length ?? 0)) longest.set(key, { path, length })
  }
  return [...longest.values()].map(({ path }) => path)
}

/** Requests as the panel makes them, by somebody of the demonstration. */
export async function panelOf(browser: Browser, running: Running, account: string) {
  const context = await openContext(browser, running.url)
  const headers = { origin: running.url }
  const signed = await context.request.post('/api/users/login', { data: { email: `${account}@demo.example`, password: DEMO_PASSWORD }, headers })
  expect(signed.status()).toBe(200)
  return {
    context,
    async call<T>(method: 'get' | 'post' | 'patch', path: string, data?: unknown): Promise<T> {
      const answer = await context.request[method](path, { ...(data ? { data } : {}), headers })
      const body = (await answer.json()) as T
      expect(answer.ok(), `${path}: ${JSON.stringify(body).slice(0, 300)}`).toBe(true)
      return body
    },
  }
}

export const currentYear = (): number => new Date().getUTCFullYear()
