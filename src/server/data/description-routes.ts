import type { Hono } from 'hono'
import type { Awards } from '#src/awards.ts'
import { answerData, JSON_TYPE, PROGRAMS } from './answer.ts'
import { dataPackage } from './data-package.ts'
import { dcatOf } from './dcat.ts'
import { openApi } from './openapi.ts'

/** What describes the data to programs: the interface, the files, the catalogue. */
export function descriptionRoutes(app: Hono, awards: Awards): void {
  const { env } = awards.ctx
  const english = awards.runtime.t(PROGRAMS)
  app.get('/data/v1/openapi.json', (c) => answerData(c, awards, {
    key: '/data/v1/openapi.json', make: async () => ({ status: 200, type: JSON_TYPE, body: JSON.stringify(openApi(env.PUBLIC_URL)) }),
  }))
  app.get('/data/v1/datapackage.json', (c) => answerData(c, awards, { key: '/data/v1/datapackage.json', make: () => dataPackage(awards) }))
  app.get('/data/datapackage.json', (c) => c.redirect('/data/v1/datapackage.json', 301))
  app.get('/data/dcat.jsonld', (c) => answerData(c, awards, {
    key: '/data/dcat.jsonld', make: async () => ({ status: 200, type: 'application/ld+json; charset=utf-8', body: JSON.stringify(dcatOf(env.PUBLIC_URL, english)) }),
  }))
}
