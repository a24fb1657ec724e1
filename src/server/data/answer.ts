import type { Context as Call } from 'hono'
import { isRecordsAway, RECORDS_AWAY, RETRY_AFTER } from '#domain/records-away.ts'
import { isRefusal } from '#domain/refusal.ts'
import type { Awards } from '#src/awards.ts'
import { publicPage, type Rendered } from '../cached-page.ts'
import { BadParameter } from './asked.ts'

/** The language in which programs are answered. */
export const PROGRAMS = 'en'
export const JSON_TYPE = 'application/json; charset=utf-8'
export const problem = (status: number, error: string, message: string): Rendered => ({ status, type: JSON_TYPE, body: JSON.stringify({ error, message }) })
export const MISSING = problem(404, 'not-found', 'Nothing is here.')

/**
 * A public file or answer, kept until the publications log moves, so that it is never older than a withdrawal. `key` as
 * in `publicPage`; `file` is the name under which it is stored by whoever takes it.
 */
export async function answerData(c: Call, awards: Awards, { key, file, make }: { key: string | null; file?: string; make(): Promise<Rendered> }): Promise<Response> {
  try {
    const answer = await publicPage(c, awards, key, make)
    if (file && answer.status === 200) answer.headers.set('Content-Disposition', `attachment; filename="${file}"`)
    return answer
  } catch (error) {
    return failedData(c, awards, error)
  }
}

/** What went wrong, for a program: a parameter, a limit, the search that is being built, or our fault. */
export function failedData(c: Call, awards: Awards, error: unknown): Response {
  const say = (status: 400 | 429 | 500 | 503, code: string, message: string, headers: Record<string, string> = {}) =>
    c.json({ error: code, message }, status, { 'Cache-Control': 'no-store', ...headers })
  if (error instanceof BadParameter) return say(400, 'bad-parameter', error.message)
  if (isRefusal(error)) {
    const t = awards.runtime.t(PROGRAMS)
    const message = t(`errors.${error.code}`, error.params)
    if (error.code === 'search-not-ready') return say(503, error.code, message, { 'Retry-After': '5' })
    if (error.status === 429) return say(429, error.code, message, { 'Retry-After': String(Number(error.params.minutes ?? 1) * 60) })
    return say(400, error.code, message)
  }
  if (isRecordsAway(error)) return say(503, RECORDS_AWAY, awards.runtime.t(PROGRAMS)(`errors.${RECORDS_AWAY}`), { 'Retry-After': RETRY_AFTER })
  awards.ctx.payload.logger.error({ err: error, msg: `Data could not be made: ${c.req.path}` })
  return say(500, 'failed', 'This could not be made. It is our fault, and it is logged.')
}
