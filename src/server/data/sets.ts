import type { Hono } from 'hono'
import { isComplete } from '#i18n/locales.ts'
import { nobody } from '#policy/viewer.ts'
import { DATA_SETS } from '#services/open-data/records.ts'
import type { Awards } from '#src/awards.ts'
import { send } from '../cached-page.ts'
import { limitNetwork } from '../limits.ts'
import { answerData, failedData, JSON_TYPE, MISSING } from './answer.ts'
import { readAsked } from './asked.ts'
import { csvTable, wholeTable } from './whole.ts'

export const LICENCE = 'https://creativecommons.org/licenses/by/4.0/'

/** The sets as JSON by page, as whole tables, and one record by its code. */
export function setRoutes(app: Hono, awards: Awards): void {
  const { ctx } = awards
  for (const set of DATA_SETS) {
    app.get(`/data/v1/${set}`, async (c) => {
      try {
        const { asked, page, limit, address } = readAsked(set, new URL(c.req.url).searchParams)
        const free = Boolean(asked.query?.q)
        if (free) await limitNetwork(c, awards, 'export-from')
        const at = (one: number): string => `/data/v1/${set}${address}${address ? '&' : '?'}page=${one}&limit=${limit}`
        return await answerData(c, awards, {
          key: free ? null : at(page),
          async make() {
            const { total, pages, items, validUntil } = await awards.listOpenData(nobody(ctx.now()), { ...asked, page, limit })
            const body = { set, licence: LICENCE, total, page, pages, limit, next: page < pages ? ctx.env.PUBLIC_URL + at(page + 1) : null, items }
            return { status: 200, type: JSON_TYPE, body: JSON.stringify(body), validUntil }
          },
        })
      } catch (error) {
        return failedData(c, awards, error)
      }
    })

    app.get(`/data/v1/${set}.csv`, async (c) => {
      try {
        const { asked, address } = readAsked(set, new URL(c.req.url).searchParams)
        const key = `/data/v1/${set}.csv${address}`
        if (address) await limitNetwork(c, awards, 'export-from')
        if (asked.query?.q) {
          return await answerData(c, awards, { key: null, file: `${set}.csv`, make: () => csvTable(awards, asked) })
        }
        const answer = send(c, await wholeTable(awards, key, asked))
        if (answer.status === 200) answer.headers.set('Content-Disposition', `attachment; filename="${set}.csv"`)
        return answer
      } catch (error) {
        return failedData(c, awards, error)
      }
    })

    app.get(`/data/v1/${set}/:code`, (c) => {
      const code = c.req.param('code').toUpperCase()
      const wanted = c.req.query('locale') ?? 'en'
      const locale = isComplete(wanted) ? wanted : 'en'
      return answerData(c, awards, {
        key: `/data/v1/${set}/${code.slice(0, 40)}?locale=${locale}`,
        async make() {
          const found = await awards.openDataRecord(nobody(ctx.now()), { set, locale, code: code.slice(0, 40) })
          if (found.kind === 'gone') return { status: 410, type: JSON_TYPE, body: JSON.stringify(found.tombstone) }
          if (found.kind === 'missing') return { ...MISSING, validUntil: found.validUntil }
          return { status: 200, type: JSON_TYPE, body: JSON.stringify(found.record), validUntil: found.validUntil }
        },
      })
    })
  }
}
