import type { Hono } from 'hono'
import { isCode } from '#domain/codes.ts'
import { isRefusal } from '#domain/refusal.ts'
import { REPORT_KINDS, type ReportKind } from '#domain/reports.ts'
import type { ReportFormDto } from '#services/dto/report.ts'
import { reportStatusPath } from '#site/addresses.ts'
import { ReportPage, ReportStatusPage } from '#site/pages/report.tsx'
import type { Awards } from '#src/awards.ts'
import { limitNetwork } from '../limits.ts'
import { LOCALE, localeOfPath } from '../public/language.ts'
import { fromHere } from '../portal/guard.ts'
import { acts, shows, type Visit } from '../portal/visit.tsx'

const kindOf = (typed: string | undefined): ReportKind | null => REPORT_KINDS.find((one) => one === typed) ?? null
const LONGEST_ABOUT = 200

/** Reports from outside: a form without an account and without script, and the state by code. */
export function reportRoutes(app: Hono, awards: Awards): void {
  const guard = fromHere(awards)
  for (const path of [`/${LOCALE}/report`, `/${LOCALE}/report/*`])
    app.use(path, async (c, next) => {
      try {
        return await guard(c, next)
      } catch (error) {
        if (!isRefusal(error)) throw error
        return c.text(awards.runtime.t(localeOfPath(c.req.path))(`errors.${error.code}`), error.status as 403, { 'Cache-Control': 'private, no-cache' })
      }
    })
  const show = (visit: Visit, dto: ReportFormDto, status = 200): Promise<Response> => visit.page((ctx) => <ReportPage dto={dto} ctx={ctx} />, { status })

  app.get('/:locale/report', shows(awards, (visit) => {
    const about = (visit.c.req.query('about') ?? '').trim().slice(0, LONGEST_ABOUT)
    // Pages that ask what is missing name a place ("ledger"), those that may be wrong a record.
    const missing = visit.c.req.query('tell') !== undefined || (about !== '' && !isCode(about))
    const asked = kindOf(visit.c.req.query('kind')) ?? (missing ? 'source' : about ? 'correction' : null)
    return show(visit, { kind: asked, about, aboutId: isCode(about) ? `/id/${about}` : null, text: '', contact: '', wrong: [] })
  }))

  app.post('/:locale/report', acts(awards, async (visit, posted) => {
    await limitNetwork(visit.c, awards, 'report-from')
    const typed = { kind: kindOf(posted.one('kind')), about: posted.one('about').trim(), text: posted.one('text').trim(), contact: posted.one('contact').trim() }
    const wrong: ReportFormDto['wrong'] = [
      ...(typed.kind ? [] : ['kind' as const]), ...(typed.about.length > LONGEST_ABOUT ? ['about' as const] : []),
      ...(typed.text.length === 0 ? ['text' as const] : typed.text.length > 10_000 ? ['text-long' as const] : []), ...(typed.contact.length > 300 ? ['contact' as const] : []),
    ]
    if (wrong.length > 0 || !typed.kind) return show(visit, { ...typed, aboutId: isCode(typed.about) ? `/id/${typed.about}` : null, wrong }, 422)
    const { code } = await awards.fileReport(visit.viewer, { ...typed, kind: typed.kind, language: visit.locale, key: posted.one('_key') })
    return visit.go(`${reportStatusPath(visit.locale, code)}?sent`)
  }))

  app.get('/:locale/report/:code', shows(awards, async (visit) => {
    await limitNetwork(visit.c, awards, 'report-status-from')
    const dto = await awards.reportStatus(visit.viewer, { code: visit.param('code') })
    return visit.page((ctx) => <ReportStatusPage dto={{ ...dto, sent: visit.c.req.query('sent') !== undefined }} ctx={ctx} />)
  }))
}
