import { beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '#server/app.ts'
import { startAwards } from '#test/start.ts'
import { loadDemo } from '#seed/demo/load.ts'
import type { Hono } from 'hono'

describe('links of the site', () => {
  let app: Hono
  beforeAll(async () => {
    const { awards } = await startAwards()
    await loadDemo(awards, {})
    app = createApp(awards)
  })

  it('lead somewhere: every address that a page names answers', async () => {
    const from = new Map<string, string>([['/en', ''], ['/ar', '']])
    const dead: string[] = []
    const origin = process.env.PUBLIC_URL ?? 'http://localhost:3000'
    for (const path of from.keys()) {
      const answer = await app.request(path)
      if (answer.status >= 400) dead.push(`${answer.status} ${path} named by ${from.get(path)}`)
      const to = answer.headers.get('location')
      const html = (answer.headers.get('content-type') ?? '').includes('html') ? await answer.text() : ''
      const named = [...html.matchAll(/(?:href|action)="([^"]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))
      for (const href of [...named, ...(to ? [to] : [])]) {
        const local = (href.startsWith(origin) ? href.slice(origin.length) : href).split('#')[0] ?? ''
        // One address of each kind: the library's filters make endlessly many, French pages have the links of the English.
        const kind = /^\/(fr)\b|[?&](pillar|place|strength|verification|context|year|sort|page|about)=/.test(local) || (local.startsWith('/ar/') && from.size > 400)
        if (local.startsWith('/') && !local.startsWith('/admin') && !kind && !from.has(local)) from.set(local, path)
      }
    }
    expect(dead).toEqual([])
    expect(from.size).toBeGreaterThan(150)
  }, 240_000)
})
