import { brotliCompress, constants } from 'node:zlib'
import { promisify } from 'node:util'
import type { Context as Call } from 'hono'
import { getCookie } from 'hono/cookie'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { isRecordsAway, RECORDS_AWAY, RETRY_AFTER } from '#domain/records-away.ts'
import { isRefusal } from '#domain/refusal.ts'
import { isComplete, type CompleteLocale } from '#i18n/locales.ts'
import { sessionUser } from '#internals/session.ts'
import type { Viewer } from '#policy/viewer.ts'
import { parkPost } from '#services/portal/park-post.ts'
import { isPenOf } from '#services/portal/pen.ts'
import { signInPath } from '#site/portal/addresses.ts'
import type { PortalContext } from '#site/portal/context.ts'
import { RefusedPage } from '#site/portal/letters.tsx'
import type { Awards } from '#src/awards.ts'
import { assetAddresses } from '../public/assets.ts'
import { localeOfPath } from '../public/language.ts'
import { bareContext, pageContext } from '../public/page-context.ts'
import { checkToken, formToken, newKey } from './guard.ts'
import { readPosted, type Posted } from './posted.ts'

const compress = promisify(brotliCompress)
const PERSONAL = 'private, no-cache'
export const penCookie = (entry: string): string => `recount-pen-${entry}`

/** One request to the portal: who asks, in which language, and how to answer. */
export type Visit = {
  c: Call
  awards: Awards
  locale: CompleteLocale
  viewer: Viewer
  t: PortalContext['t']
  param(name: string): string
  page(make: (ctx: PortalContext) => ReactElement, more?: { status?: number; script?: boolean }): Promise<Response>
  go(path: string): Response
}

/** The session, and the pen of the entry in the address, if this browser holds it. */
export async function viewerOfCall(c: Call, awards: Awards, entry?: string): Promise<Viewer> {
  const user = await sessionUser(awards.ctx.payload, c.req.header('cookie'))
  const token = entry ? getCookie(c, penCookie(entry)) : undefined
  const draft = entry && token && (await isPenOf(awards.ctx, token, entry)) ? entry : null
  return awards.viewerOf({ user, draft })
}

async function visitOf(c: Call, awards: Awards): Promise<Visit> {
  const locale = isComplete(c.req.param('locale')) ? (c.req.param('locale') as CompleteLocale) : localeOfPath(c.req.path)
  const viewer = await viewerOfCall(c, awards, c.req.param('entry'))
  return {
    c, awards, locale, viewer, t: awards.runtime.t(locale),
    param: (name) => c.req.param(name) ?? '',
    async page(make, { status = 200, script = false } = {}) {
      const url = new URL(c.req.url)
      const context = await pageContext(awards, { locale, path: url.pathname + url.search })
      const ctx: PortalContext = {
        ...context,
        assets: { css: [...context.assets.css, ...assetAddresses(awards, 'portal.css')], js: [] },
        now: viewer.now.toISOString(), token: formToken(c, awards), key: newKey(awards), signedIn: viewer.person !== null,
        ...(script ? { enhance: assetAddresses(awards, 'portal.js')[0] ?? '' } : {}),
      }
      return html(c, `<!doctype html>${renderToStaticMarkup(make(ctx))}`, status)
    },
    go(path) {
      c.header('Cache-Control', PERSONAL)
      return c.redirect(path, 303)
    },
  }
}

/** Personal pages are compressed as they are made, and no cache but the browser's own keeps them: Back still has its text. */
async function html(c: Call, page: string, status: number): Promise<Response> {
  c.header('Content-Type', 'text/html; charset=utf-8')
  c.header('Cache-Control', PERSONAL)
  c.header('Vary', 'Accept-Encoding, Cookie')
  c.status(status as 200) // of a refusal or a page
  if (!/\bbr\b/.test(c.req.header('accept-encoding') ?? '')) return c.body(page)
  c.header('Content-Encoding', 'br')
  return c.body(new Uint8Array(await compress(page, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })))
}

const wantsJson = (c: Call): boolean => (c.req.header('accept') ?? '').startsWith('application/json')

/** A refusal as a page in the person's language, or as JSON for the script that saves; what was typed is kept on it. */
async function refused(visit: Visit, error: unknown, posted: Posted | null): Promise<Response> {
  if (!isRefusal(error)) throw error
  const { c, t } = visit
  const text = t(`errors.${error.code}`, error.params)
  if (wantsJson(c)) return c.json({ ok: false, code: error.code, message: text }, error.status as 400, { 'Cache-Control': PERSONAL })
  return visit.page((ctx) => <RefusedPage ctx={ctx} dto={{ text, again: typedIn(c, posted) }} />, { status: error.status })
}

/** A password is not written into a page again: whoever typed one goes back to it. */
function typedIn(c: Call, posted: Posted | null): { action: string; fields: [string, string][] } | null {
  const secret = posted?.fields.some(([name]) => name === 'password')
  return posted && !secret && posted.fields.some(([name, value]) => !name.startsWith('_') && value.trim() !== '') ? { action: new URL(c.req.url).pathname, fields: posted.fields } : null
}

/**
 * The records cannot be reached: said in the person's language, with all that was typed in a form that sends it again
 * under the same key, for the act may have happened before the answer was lost. Nothing here asks the database.
 */
async function recordsAreAway(c: Call, awards: Awards, error: unknown, posted: Posted | null): Promise<Response> {
  if (!isRecordsAway(error)) throw error
  awards.ctx.payload.logger.error({ err: error.cause, msg: `The records cannot be reached: ${c.req.path}` })
  const locale = localeOfPath(c.req.path)
  const t = awards.runtime.t(locale)
  c.header('Retry-After', RETRY_AFTER)
  if (wantsJson(c)) return c.json({ ok: false, code: RECORDS_AWAY, message: t(`errors.${RECORDS_AWAY}`) }, 503, { 'Cache-Control': PERSONAL })
  const url = new URL(c.req.url)
  const bare = bareContext(awards, { locale, path: url.pathname + url.search })
  const ctx: PortalContext = {
    ...bare, assets: { css: [...bare.assets.css, ...assetAddresses(awards, 'portal.css')], js: [] },
    now: awards.ctx.now().toISOString(), token: formToken(c, awards), key: posted?.one('_key') || newKey(awards), signedIn: false,
  }
  return html(c, `<!doctype html>${renderToStaticMarkup(<RefusedPage ctx={ctx} dto={{ text: t(`errors.${RECORDS_AWAY}`), again: typedIn(c, posted) }} />)}`, 503)
}

/** A page: shown, or refused in words; without a session the way leads over signing in and back. */
export const shows = (awards: Awards, show: (visit: Visit) => Promise<Response>) => (c: Call): Promise<Response> =>
  showing(awards, show, c).catch((error: unknown) => recordsAreAway(c, awards, error, null))

async function showing(awards: Awards, show: (visit: Visit) => Promise<Response>, c: Call): Promise<Response> {
  const visit = await visitOf(c, awards)
  try {
    return await show(visit)
  } catch (error) {
    if (isRefusal(error) && error.code === 'sign-in-first') {
      const url = new URL(c.req.url)
      return visit.go(`${signInPath(visit.locale)}?next=${encodeURIComponent(url.pathname + url.search)}`)
    }
    return refused(visit, error, null)
  }
}

/** `tooLarge`: the page on which another file is chosen, where this one was more than is read. */
type Reading = { file?: number; tooLarge?: ((visit: Visit) => Promise<Response>) | undefined }

/** An act: the token is checked, and a post whose session has ended is parked and led over signing in. */
export const acts = (awards: Awards, act: (visit: Visit, posted: Posted) => Promise<Response>, { file = 0, tooLarge }: Reading = {}) => async (c: Call): Promise<Response> => {
  const read: { posted: Posted | null } = { posted: null }
  try {
    return await acting(awards, act, { file, tooLarge }, c, read)
  } catch (error) {
    // What was typed may not have been read yet: the session stands before it.
    return recordsAreAway(c, awards, error, read.posted ?? (await readPosted(c, file).catch(() => null)))
  }
}

async function acting(awards: Awards, act: (visit: Visit, posted: Posted) => Promise<Response>, { file = 0, tooLarge }: Reading, c: Call, read: { posted: Posted | null }): Promise<Response> {
  const visit = await visitOf(c, awards)
  let posted: Posted | null = null
  try {
    posted = await readPosted(c, file)
    read.posted = posted
    checkToken(c, awards, posted.one('_token'))
    return await act(visit, posted)
  } catch (error) {
    if (isRefusal(error) && error.code === 'sign-in-first' && posted && !wantsJson(c)) {
      const fields = posted.fields.filter(([name]) => name !== '_token')
      const parked = await parkPost(awards.ctx, { path: new URL(c.req.url).pathname, fields })
      return visit.go(`${signInPath(visit.locale)}?next=${encodeURIComponent(`/${visit.locale}/nominate/parked/${parked}`)}`)
    }
    if (isRefusal(error) && error.code === 'upload-too-large' && tooLarge && !wantsJson(c)) return tooLarge(visit).catch(() => refused(visit, error, posted))
    return refused(visit, error, posted)
  }
}
