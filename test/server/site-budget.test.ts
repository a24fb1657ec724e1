import { brotliCompressSync } from 'node:zlib'
import { transformSync } from 'esbuild'
import { readFileSync } from 'node:fs'
import type { Hono } from 'hono'
import { beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '#server/app.ts'
import { loadHistory } from '#seed/demo/history.ts'
import { loadLibrary, loadPages } from '#seed/demo/library.ts'
import { Organisations } from '#seed/demo/organisations.ts'
import { startDemo } from '#seed/demo/demo.ts'
import { startAwards } from '#test/start.ts'

/** The first window of a TCP connection: HTML and CSS of a page within it, compressed. */
const BUDGET = 14_336

describe('each address of the sitemap, with the practices and the ledger of the seed', () => {
  let app: Hono
  let addresses: string[] = []
  const css = brotliCompressSync(transformSync(readFileSync('src/site/site.css', 'utf8'), { loader: 'css', minify: true }).code).byteLength

  beforeAll(async () => {
    const { awards } = await startAwards()
    const demo = startDemo(awards)
    const organisations = new Organisations(demo)
    await loadLibrary(demo, organisations, await loadHistory(demo, organisations), {})
    await loadPages(demo)
    await awards.notePublicState({ collection: 'case-studies', code: demo.published[0]?.code ?? '', visible: true })
    app = createApp(awards)
    const sitemap = await (await app.request('/sitemap.xml')).text()
    addresses = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map((found) => new URL(found[1] ?? '').pathname + new URL(found[1] ?? '').search)
  })

  it('answers, in its language, within 14 kB of HTML and CSS', async () => {
    const wrong: string[] = []
    for (const address of addresses) {
      const response = await app.request(address, { headers: { 'accept-encoding': 'br' } })
      const bytes = (await response.arrayBuffer()).byteLength + css
      if (response.status !== 200 || bytes > BUDGET) wrong.push(`${response.status} ${bytes} ${address}`)
    }
    expect(wrong).toEqual([])
    expect(addresses.length).toBeGreaterThan(150)
  })
})
