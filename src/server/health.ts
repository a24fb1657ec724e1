import type { Hono } from 'hono'
import { canSign } from '#services/outcome/signing-key.ts'
import type { Awards } from '#src/awards.ts'
import { VERSION } from '#src/version.ts'

export function healthRoute(app: Hono, { ctx }: Awards): void {
  app.get('/health', async (c) => {
    const database = ctx.store.kind
    try {
      await withinSeconds(3, ctx.store.count('publications', {}))
      return c.json({ status: 'ok', database, version: VERSION, ...(canSign(ctx) ? {} : { warnings: ['signing-key-missing'] }) })
    } catch {
      return c.json({ status: 'unavailable', database, version: VERSION }, 503, { 'Retry-After': '10' })
    }
  })
}

const withinSeconds = <T>(seconds: number, work: Promise<T>): Promise<T> =>
  Promise.race([work, new Promise<never>((_, reject) => setTimeout(reject, seconds * 1000, new Error('no answer')).unref())])
