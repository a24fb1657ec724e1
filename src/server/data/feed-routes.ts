import type { Hono } from 'hono'
import { nobody } from '#policy/viewer.ts'
import { DATA_SETS, type DataSet } from '#services/open-data/records.ts'
import { awardsPath, dataPath, ledgerPath, libraryPath } from '#site/addresses.ts'
import type { Awards } from '#src/awards.ts'
import { limitNetwork } from '../limits.ts'
import { answerData, failedData } from './answer.ts'
import { readAsked, type Read } from './asked.ts'
import { atomOf, feedTitle, jsonFeedOf } from './feeds.ts'

const FORMATS = { atom: ['application/atom+xml; charset=utf-8', atomOf], json: ['application/feed+json; charset=utf-8', jsonFeedOf] } as const

/** Where a reader finds what a feed tells: for practices the same search. */
function homeOf(set: DataSet, { asked: { locale, query } }: Read): string {
  if (set === 'practices') return libraryPath(locale, query ?? {})
  return set === 'honours' ? ledgerPath(locale) : set === 'editions' ? awardsPath(locale) : dataPath(locale)
}

/** Every set as Atom and JSON Feed; practices by the library's query, so that a search can be subscribed to. */
export function feedRoutes(app: Hono, awards: Awards): void {
  const { ctx } = awards
  for (const set of DATA_SETS)
    for (const [format, [type, write]] of Object.entries(FORMATS))
      app.get(`/feeds/${set}.${format}`, async (c) => {
        try {
          const read = readAsked(set, new URL(c.req.url).searchParams)
          const { asked, address } = read
          const free = Boolean(asked.query?.q)
          if (free) await limitNetwork(c, awards, 'export-from')
          const path = `/feeds/${set}.${format}${address}`
          return await answerData(c, awards, {
            key: free ? null : path,
            async make() {
              const { entries, validUntil } = await awards.openDataFeed(nobody(ctx.now()), asked)
              const title = feedTitle(awards.runtime.t(asked.locale), set)
              return { status: 200, type, validUntil, body: write({ origin: ctx.env.PUBLIC_URL, locale: asked.locale, title, path, home: homeOf(set, read), entries }) }
            },
          })
        } catch (error) {
          return failedData(c, awards, error)
        }
      })
}
