import type { Hono } from 'hono'
import { BUNDLE_SCHEMA } from '#domain/proof/bundle-schema.ts'
import { nobody } from '#policy/viewer.ts'
import type { Awards } from '#src/awards.ts'
import { answerData, failedData, JSON_TYPE, MISSING } from './answer.ts'

export const BUNDLE_SCHEMA_PATH = '/data/v1/bundle.schema.json'
const TEXT_TYPE = 'text/plain; charset=utf-8'

/** Frozen results: the signed head, the list of leaves, and the scores by code where an edition publishes them. */
export function bundleRoutes(app: Hono, awards: Awards): void {
  const { ctx } = awards
  const anybody = () => nobody(ctx.now())

  app.get(BUNDLE_SCHEMA_PATH, (c) => answerData(c, awards, {
    key: BUNDLE_SCHEMA_PATH, make: async () => ({ status: 200, type: 'application/schema+json; charset=utf-8', body: JSON.stringify({ ...BUNDLE_SCHEMA, $id: ctx.env.PUBLIC_URL + BUNDLE_SCHEMA_PATH }, null, 2) }),
  }))
  // made anew each time: the clock of the edition opens what was signed, and the file is small
  app.get('/data/v1/freezes/:freeze', (c) => answerData(c, awards, {
    key: null,
    async make() {
      const found = await awards.publicHead(anybody(), { freeze: c.req.param('freeze').toUpperCase() })
      return found.kind === 'found' ? { status: 200, type: JSON_TYPE, body: JSON.stringify(found.file) } : MISSING
    },
  }))
  app.get('/data/v1/freezes/:freeze/leaves.txt', (c) => {
    const freeze = c.req.param('freeze').toUpperCase()
    return answerData(c, awards, {
      key: `/data/v1/freezes/${freeze.slice(0, 40)}/leaves.txt`, file: `leaves-${freeze.slice(0, 9)}.txt`,
      async make() {
        const found = await awards.publicLeaves(anybody(), { freeze })
        return found.kind === 'found' ? { status: 200, type: TEXT_TYPE, body: found.file } : MISSING
      },
    })
  })
  // A link is for those who have it: nothing of it is kept on the way.
  app.get('/data/v1/bundles/audit/:token', async (c) => {
    try {
      const found = await awards.auditedBundle(anybody(), { token: c.req.param('token') })
      if (found.kind === 'missing') return c.json({ error: 'not-found', message: 'Nothing is here.' }, 404, { 'Cache-Control': 'no-store' })
      const { statement } = found.file
      return c.body(JSON.stringify(found.file), 200, {
        'Content-Type': JSON_TYPE, 'Cache-Control': 'private, no-store', 'Referrer-Policy': 'no-referrer', 'X-Robots-Tag': 'noindex',
        'Content-Disposition': `attachment; filename="bundle-${statement.freeze}.json"`,
      })
    } catch (error) {
      return failedData(c, awards, error)
    }
  })
  app.get('/data/v1/bundles/:file', (c) => {
    const freeze = c.req.param('file').replace(/\.json$/i, '').toUpperCase()
    return answerData(c, awards, {
      key: `/data/v1/bundles/${freeze.slice(0, 40)}.json`, file: `bundle-${freeze.slice(0, 9)}.json`,
      async make() {
        const found = await awards.publicBundle(anybody(), { freeze })
        return found.kind === 'found' ? { status: 200, type: JSON_TYPE, body: JSON.stringify(found.file) } : MISSING
      },
    })
  })
}
