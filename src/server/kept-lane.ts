import type { IncomingMessage, ServerResponse } from 'node:http'
import type { MiddlewareHandler } from 'hono'
import type { CachedPage } from '#runtime/page-cache.ts'
import type { Awards } from '#src/awards.ts'
import { DEMO_COOKIE } from './demo/visitor.ts'

/**
 * The way of a page that is kept: straight to the wire, with the headers with which the whole application sent it last
 * (`page.sent`). Two thirds of such an answer's time were objects for the request and the response, and a stream for
 * bytes that are at hand. Gives false for everything else, and for a page that is not the newest.
 */
export function sendKept({ ctx: { runtime, env, now } }: Awards, request: IncomingMessage, response: ServerResponse): boolean {
  const generation = runtime.generation.polled
  if (request.method !== 'GET' || generation === null) return false
  if (env.DEMO && request.headers.cookie?.includes(DEMO_COOKIE)) return false
  const page = runtime.pages.get(request.url ?? '/', generation, now().getTime())
  if (!page?.sent || !page.dense) return false
  if (page.status === 200 && request.headers['if-none-match']?.includes(page.etag)) {
    response.writeHead(304, page.sent).end()
    return true
  }
  const small = takesBrotli(request.headers['accept-encoding'])
  const bytes = small ? page.brotli : page.body
  response.writeHead(page.status, { ...page.sent, ...(small ? { 'content-encoding': 'br' } : {}), 'content-length': bytes.byteLength }).end(bytes)
  return true
}

export const takesBrotli = (accepted: string | undefined): boolean => /\bbr\b/.test(accepted ?? '')

/** Around the whole application: what it sent a kept page with. */
export const rememberHeaders: MiddlewareHandler<{ Variables: { kept?: CachedPage } }> = async (c, next) => {
  await next()
  const page = c.get('kept')
  if (!page || page.sent || c.res.status !== page.status) return
  page.sent = Object.fromEntries([...c.res.headers].filter(([name]) => name !== 'content-encoding' && name !== 'content-length'))
}
