import { createServer, request, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync } from 'node:zlib'
import { getRequestListener } from '@hono/node-server'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createApp } from '#server/app.ts'
import { sendKept } from '#server/kept-lane.ts'
import type { Awards } from '#src/awards.ts'
import { buildCaseStudy } from '#test/services/library/shelf-of-books.ts'
import { startAwards } from '#test/start.ts'

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer; way: 'kept' | 'made' }

/** As in main.ts, over a socket: what is kept goes out before the application is asked. */
describe('a page that is kept', () => {
  let awards: Awards
  let server: Server
  let way: Answer['way'] = 'made'
  beforeAll(async () => {
    ;({ awards } = await startAwards())
    awards.runtime.generation.start()
    const toApp = getRequestListener(createApp(awards).fetch, { overrideGlobalObjects: false })
    server = createServer((asked, answer) => {
      way = sendKept(awards, asked, answer) ? 'kept' : 'made'
      if (way === 'made') void toApp(asked, answer)
    }).listen(0, '127.0.0.1')
  })
  afterAll(() => void server.close())

  const ask = (path: string, { headers = {}, method = 'GET' }: { headers?: Record<string, string>; method?: string } = {}) =>
    new Promise<Answer>((done, fail) => {
      request({ port: (server.address() as AddressInfo).port, path, method, headers: { 'accept-encoding': 'br', ...headers } }, (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part)).on('end', () => done({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts), way }))
      }).on('error', fail).end()
    })
  const kept = (path: string) => vi.waitFor(async () => {
    const answer = await ask(path)
    expect(answer.way).toBe('kept')
    return answer
  })
  const page = async () => `/en/practices/${(await buildCaseStudy(awards)).slug ?? ''}`
  const constant = ({ date: _, 'content-length': __, ...headers }: IncomingHttpHeaders) => headers

  it('goes out with the headers and the words of the one that was made', async () => {
    const path = await page()
    const first = await ask(path)
    const later = await kept(path)
    expect([first.way, first.status, later.status]).toEqual(['made', 200, 200])
    expect(constant(later.headers)).toEqual(constant(first.headers))
    expect(later.headers['content-length']).toBe(String(later.body.byteLength))
    expect(brotliDecompressSync(later.body).equals(brotliDecompressSync(first.body))).toBe(true)
    const plain = await ask(path, { headers: { 'accept-encoding': 'gzip' } })
    expect([plain.way, plain.headers['content-encoding'], plain.body.equals(brotliDecompressSync(first.body))]).toEqual(['kept', undefined, true])
    const known = await ask(path, { headers: { 'if-none-match': first.headers.etag ?? '' } })
    expect([known.way, known.status, known.body.byteLength]).toEqual(['kept', 304, 0])
  })

  it('is made anew once anything public has changed, and is gone with its record', async () => {
    const study = await buildCaseStudy(awards)
    const path = `/en/practices/${study.slug ?? ''}`
    await kept(path)
    await buildCaseStudy(awards)
    expect((await ask(path)).way).toBe('made')
    await kept(path)
    await awards.ctx.payload.update({ collection: 'case-studies', id: study.id, data: { withdrawn: true } })
    const gone = await ask(path)
    expect([gone.way, gone.status]).toEqual(['made', 410])
  })

  it('is asked of the application by every other method, and where the log cannot be read', async () => {
    const path = await page()
    await kept(path)
    for (const method of ['HEAD', 'POST', 'OPTIONS']) expect((await ask(path, { method })).way).toBe('made')
    vi.spyOn(awards.runtime.generation, 'fresh').mockReturnValue(false)
    expect((await ask(path)).way).toBe('made')
    vi.restoreAllMocks()
    expect((await ask(path)).way).toBe('kept')
  })

  it('is nothing for a visitor whose clock the demonstration moved', async () => {
    const path = await page()
    await kept(path)
    const { env } = awards.ctx
    const demo = env.DEMO
    env.DEMO = true
    expect((await ask(path, { headers: { cookie: 'recount-demo=public.2027-05-03.signed' } })).way).toBe('made')
    expect((await ask(path)).way).toBe('kept')
    env.DEMO = demo
  })
})
