import type { Hono } from 'hono'
import { isRefusal } from '#domain/refusal.ts'
import { isComplete } from '#i18n/locales.ts'
import type { Awards } from '#src/awards.ts'
import { csvOf } from './data/csv.ts'
import { viewerOfCall } from './portal/visit.tsx'

const HEADERS = { 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff', 'Content-Security-Policy': "default-src 'none'; sandbox", 'Referrer-Policy': 'no-referrer' }

/** `GET /files/results/{category}.csv`: the results desk as a table, for whoever may open the desk; `?of=scorecards` for each scorecard. */
export function resultsFile(app: Hono, awards: Awards): void {
  app.get('/files/results/:file', async (c) => {
    const wanted = c.req.query('locale') ?? 'en'
    const locale = isComplete(wanted) ? wanted : 'en'
    try {
      const { name, ...table } = await awards.resultsTable(await viewerOfCall(c, awards), { category: c.req.param('file').replace(/\.csv$/i, ''), of: c.req.query('of') === 'scorecards' ? 'scorecards' : 'entries', locale })
      return c.body(csvOf(table), 200, { ...HEADERS, 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="${name}.csv"` })
    } catch (error) {
      if (!isRefusal(error)) throw error
      return c.text(awards.runtime.t(locale)(`errors.${error.code}`, error.params), error.status as 403, HEADERS)
    }
  })
}
