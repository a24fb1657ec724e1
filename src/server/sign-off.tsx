import type { Hono } from 'hono'
import { isRefusal } from '#domain/refusal.ts'
import { SignOffDonePage, SignOffPage } from '#site/pages/sign-off.tsx'
import type { Awards } from '#src/awards.ts'
import { limitNetwork } from './limits.ts'
import { fromHere } from './portal/guard.ts'
import { acts, shows, type Visit } from './portal/visit.tsx'
import { LOCALE, localeOfPath } from './public/language.ts'

/** Behind the mailed link: the page as it would be published. GET shows it any number of times, POST answers. */
export function signOffRoutes(app: Hono, awards: Awards): void {
  const guard = fromHere(awards)
  app.use(`/${LOCALE}/sign-off/:token`, async (c, next) => {
    c.header('X-Robots-Tag', 'noindex, nofollow')
    c.header('Referrer-Policy', 'same-origin')
    try {
      return await guard(c, next)
    } catch (error) {
      if (!isRefusal(error)) throw error
      return c.text(awards.runtime.t(localeOfPath(c.req.path))(`errors.${error.code}`), error.status as 403, { 'Cache-Control': 'private, no-cache' })
    }
  })

  /** With what was typed, when the answer could not be taken as it was. */
  const show = async (visit: Visit, { note = '', wrong = null }: { note?: string; wrong?: string | null } = {}): Promise<Response> => {
    const dto = await awards.readSignOff(visit.viewer, { token: visit.param('token'), locale: visit.locale })
    return visit.page((ctx) => <SignOffPage dto={{ ...dto, typed: note, wrong }} ctx={{ ...ctx, draft: true }} />, { status: wrong ? 422 : 200 })
  }

  app.get(`/${LOCALE}/sign-off/:token`, shows(awards, (visit) => show(visit)))
  app.post(`/${LOCALE}/sign-off/:token`, acts(awards, async (visit, posted) => {
    await limitNetwork(visit.c, awards, 'link-from')
    const agree = posted.one('answer') === 'agree'
    const note = posted.one('note').slice(0, 4000)
    try {
      const { state } = await awards.signOffCaseStudy(visit.viewer, { token: visit.param('token'), text: posted.one('text'), agree, ...(agree ? {} : { note }) })
      return await visit.page((ctx) => <SignOffDonePage agreed={state === 'agreed'} ctx={ctx} />)
    } catch (error) {
      if (!isRefusal(error) || !['say-what-to-change', 'text-changed-since'].includes(error.code)) throw error
      return show(visit, { note, wrong: error.code })
    }
  }))
}
