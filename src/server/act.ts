import type { Hono } from 'hono'
import { isRefusal } from '#domain/refusal.ts'
import { userOf } from '#internals/session.ts'
import type { Awards } from '#src/awards.ts'
import { services } from '#services/index.ts'
import type { Viewer } from '#policy/viewer.ts'

/**
 * How the panel's own views act: POST /api/act/{service} with JSON. Payload checks cookie and Origin, the service its
 * input and the policy. Answers `{ ok: true, value }`, or `{ ok: false, code, message }` in the person's language.
 */
export function actRoutes(app: Hono, awards: Awards): void {
  app.post('/api/act/:service', async (c) => {
    const { payload, runtime } = awards.ctx
    const user = await userOf(payload, c.req.raw.headers)
    const t = runtime.t(user?.interfaceLanguage ?? c.req.header('accept-language')?.slice(0, 2) ?? 'en')
    const name = c.req.param('service')
    if (!user) return c.json({ ok: false, code: 'sign-in-first', message: t('errors.sign-in-first') }, 401)
    if (!Object.hasOwn(services, name)) return c.json({ ok: false, code: 'not-found', message: t('errors.not-found') }, 404)
    const viewer = await awards.viewerOf({ user })
    try {
      const input: unknown = await c.req.json()
      const act = (awards as unknown as Record<string, (viewer: Viewer, input: unknown) => Promise<unknown>>)[name]
      return c.json({ ok: true, value: (await act?.(viewer, input)) ?? null })
    } catch (error) {
      if (error instanceof SyntaxError) return c.json({ ok: false, code: 'bad-input', message: t('errors.bad-input', { field: 'JSON', problem: '' }) }, 400)
      if (!isRefusal(error)) throw error
      return c.json({ ok: false, code: error.code, params: error.params, message: t(`errors.${error.code}`, error.params) }, error.status as 400)
    }
  })
}
