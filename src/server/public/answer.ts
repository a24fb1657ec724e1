import type { Context as Request } from 'hono'
import { isRecordsAway, RECORDS_AWAY, RETRY_AFTER, type RecordsAway } from '#domain/records-away.ts'
import { isRefusal } from '#domain/refusal.ts'
import type { CompleteLocale } from '#i18n/locales.ts'
import { publicPage, pack, send, type Rendered } from '../cached-page.ts'
import type { Awards } from '#src/awards.ts'
import type { LocalePath, PageContext } from '#site/context.ts'
import { MISSING, type PublicPage } from '#services/library/public-page.ts'
import { renderPage, type Page } from '#site/render.tsx'
import { pages } from '#site/theme.ts'
import { COMPLETE } from '#i18n/locales.ts'
import { localeOfPath } from './language.ts'
import { bareContext, pageContext } from './page-context.ts'

export type Asked<Dto> = {
  locale: CompleteLocale
  /** Path and query as the site writes them. */
  path: string
  /** false: made anew for each question (free text). */
  cached?: boolean
  find(): Promise<PublicPage<Dto>>
  page: Page<Dto>
  /** The address of this page in a language, by its slug where it has one. */
  pathIn(locale: string, slug: string): string
  jsonLd?(dto: Dto): readonly object[]
  /** Enhancements that this page alone has, by name. */
  scripts?: readonly string[]
}

/** A public address: found, moved, gone or missing; one answer for everybody. */
export async function answer<Dto>(c: Request, awards: Awards, asked: Asked<Dto>): Promise<Response> {
  const { locale, path } = asked
  try {
    return await publicPage(c, awards, asked.cached === false ? null : path, async (): Promise<Rendered> => {
      const found = await asked.find().catch(missingIfRefused)
      if (found.kind === 'moved') return { status: 301, body: '', headers: { Location: asked.pathIn(locale, found.slug) } }
      if (found.kind !== 'page') return letter(awards, found.kind === 'gone' ? 410 : 404, path)
      const alternates: LocalePath[] = found.languages
        ? found.languages.map((one) => ({ locale: one.locale, path: asked.pathIn(one.locale, one.slug) }))
        : COMPLETE.map((one) => ({ locale: one, path: asked.pathIn(one, '') }))
      const context = await pageContext(awards, {
        locale, path, alternates,
        ...(found.canonical ? { canonical: asked.pathIn(found.canonical.locale, found.canonical.slug) } : {}),
        ...(asked.scripts ? { scripts: asked.scripts } : {}),
        ...(asked.jsonLd ? { jsonLd: asked.jsonLd(found.dto) } : {}),
      })
      return { status: 200, body: renderPage(asked.page, found.dto, context), validUntil: sooner(found.validUntil, endOfDay(context, awards)) }
    })
  } catch (error) {
    return failed(c, awards, error)
  }
}

/** An address that no page can have, since it is too long or holds what none may: it is not there, and nothing of ours broke. */
function missingIfRefused(error: unknown): PublicPage<never> {
  if (isRefusal(error)) return MISSING
  throw error
}

/** 404 and 410 in the language of the address: the same letter for every record. */
export async function letter(awards: Awards, status: 404 | 410, path: string): Promise<Rendered> {
  const locale = localeOfPath(path)
  const context = await pageContext(awards, { locale, path: path.startsWith(`/${locale}`) ? path : `/${locale}` })
  return { status, body: renderPage(status === 410 ? pages.gone : pages.notFound, {}, { ...context, languages: [] }), validUntil: endOfDay(context, awards) }
}

/** The demonstration's bar says which day it is: with it, a page lasts until midnight. */
const endOfDay = ({ demoBar }: PageContext, { ctx }: Awards): Date | null => (demoBar ? new Date(new Date(ctx.now()).setUTCHours(24, 0, 0, 0)) : null)
const sooner = (a: Date | null, b: Date | null): Date | null => (a && b ? (a < b ? a : b) : (a ?? b))

/** The records cannot be reached: said in the reader's language, without asking them for anything. */
async function away(c: Request, awards: Awards, error: RecordsAway): Promise<Response> {
  awards.ctx.payload.logger.error({ err: error.cause, msg: `The records cannot be reached: ${c.req.path}` })
  const locale = localeOfPath(c.req.path)
  const told = { 'Retry-After': RETRY_AFTER, 'Cache-Control': 'no-store' }
  const text = awards.runtime.t(locale)(`errors.${RECORDS_AWAY}`)
  if (!/text\/html|\*\/\*/.test(c.req.header('accept') ?? '*/*') || /^\/(api|data)\//.test(c.req.path)) return c.json({ ok: false, code: RECORDS_AWAY, message: text, errors: [{ message: text }] }, 503, told)
  const body = renderPage(pages.unavailable, {}, { ...bareContext(awards, { locale, path: `/${locale}` }), languages: [] })
  return send(c, await pack({ status: 503, body }, -1, 4), told)
}

/** Our fault: a reference for the reader, the error for the log. Nothing of it is kept. */
export async function failed(c: Request, awards: Awards, error: unknown): Promise<Response> {
  if (isRecordsAway(error)) return away(c, awards, error)
  const reference = Buffer.from(awards.ctx.random(4)).toString('hex').toUpperCase()
  awards.ctx.payload.logger.error({ err: error, msg: `A page could not be made (${reference}): ${c.req.path}` })
  const locale = localeOfPath(c.req.path)
  try {
    const context = await pageContext(awards, { locale, path: `/${locale}` })
    const made = await pack({ status: 500, body: renderPage(pages.failed, { reference }, { ...context, languages: [] }) }, -1, 4)
    return send(c, made, { 'Cache-Control': 'no-store' })
  } catch {
    // Not even the frame of the page can be made, so the database does not answer.
    return c.text(`${reference}`, 503, { 'Retry-After': '10', 'Cache-Control': 'no-store' })
  }
}
