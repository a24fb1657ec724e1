import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import type { Context as Request } from 'hono'
import type { CachedPage, PageCache } from '#runtime/page-cache.ts'
import type { Awards } from '#src/awards.ts'
import { takesBrotli } from './kept-lane.ts'

const compress = promisify(brotliCompress)
const FAR = 8.64e15
/** Of brotli: a tenth of the time for an eighth more bytes, for a page that may be asked for once. */
const QUICK = 5
/** For what is asked for again, done beside the answers; for a long page that is kept at once, since it must be small the first time too. */
const DENSE = 10
const LONG = 32_768

export type Rendered = {
  status: number
  body: string
  /** Default: text/html; charset=utf-8 */
  type?: string
  /** The next instant at which the clock itself changes what is shown. */
  validUntil?: Date | null
  headers?: Record<string, string>
}

/**
 * Answers with a public page: the same bytes for everybody, made once a generation of the publications log, compressed
 * ahead (and more densely once it is asked for again), told apart by an ETag. `key` null: made anew each time (free-text
 * search, a node that cannot read the log).
 */
export async function publicPage(c: Request, awards: Awards, key: string | null, render: () => Promise<Rendered>): Promise<Response> {
  const { runtime, now } = awards.ctx
  const generation = await runtime.generation.current()
  const cached = key === null ? undefined : runtime.pages.get(key, generation, now().getTime())
  if (key !== null && cached) {
    if (!cached.dense) condense(runtime.pages, key, cached)
    c.set('kept', cached)
    return send(c, cached)
  }
  const made = await render()
  const page = await pack(made, generation, key !== null && made.body.length > LONG ? DENSE : QUICK)
  // Of what is not there, or has moved, there is no end: only pages and tombstones are kept.
  if (key !== null && (made.status === 200 || made.status === 410)) runtime.pages.set(key, page)
  return send(c, page, made.headers)
}

/** The same page, smaller, in the place of the one that is kept; of a page that has gone meanwhile, nothing. */
function condense(pages: PageCache, key: string, page: CachedPage): void {
  page.dense = true
  void brotli(page.body, DENSE).then((smaller) => pages.replace(key, page, { ...page, brotli: smaller }))
}

const brotli = async (body: Uint8Array, quality: number): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await compress(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength } }))

export async function pack(made: Rendered, generation: number, quality: number): Promise<CachedPage> {
  const body = new TextEncoder().encode(made.body)
  return {
    body, brotli: await brotli(body, quality), generation, dense: quality >= DENSE,
    status: made.status,
    type: made.type ?? 'text/html; charset=utf-8',
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    validUntil: made.validUntil?.getTime() ?? FAR,
  }
}

export function send(c: Request, page: CachedPage, more: Record<string, string> = {}): Response {
  const headers: Record<string, string> = { 'Content-Type': page.type, 'Cache-Control': 'public, no-cache', ETag: page.etag, Vary: 'Accept-Encoding', ...more }
  for (const [name, value] of Object.entries(headers)) c.header(name, value)
  if (page.status === 200 && c.req.header('if-none-match')?.includes(page.etag)) return c.body(null, 304)
  const small = takesBrotli(c.req.header('accept-encoding'))
  if (small) c.header('Content-Encoding', 'br')
  c.status(page.status as 200) // a page's status is one of 200, 404, 410, 500, 503
  return c.req.method === 'HEAD' ? c.body(null) : c.body(small ? page.brotli : page.body)
}
