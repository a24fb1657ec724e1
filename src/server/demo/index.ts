import type { Hono } from 'hono'
import { setCookie, deleteCookie } from 'hono/cookie'
import { isRefusal } from '#domain/refusal.ts'
import { nobody } from '#policy/viewer.ts'
import { signOut } from '#services/accounts/sign-out.ts'
import type { Awards } from '#src/awards.ts'
import { cookieSettings } from '../portal/guard.ts'
import { DEMO_COOKIE, movedBy, visitorCookie } from './visitor.ts'

const WEEK = 7 * 24 * 3600
const PRIVATE = 'private, no-store'

/** Before everything else: a visitor whose clock was moved lives at that moment, and what they get is for them alone. */
export function demoClock(app: Hono, awards: Awards): void {
  if (!awards.ctx.env.DEMO) return
  app.use('*', async (c, next) => {
    const moved = movedBy(awards, c.req.header('cookie'))
    if (!moved) return next()
    await awards.runtime.clock.under(moved, next)
    if (c.req.path.startsWith('/assets/')) return
    c.header('Cache-Control', PRIVATE)
    c.header('Vary', 'Cookie', { append: true })
  })
}

/** A path of this site and nothing that a browser takes for another host. */
const localPath = (given: string | undefined): string => (given && /^\/(?![/\\])[^\\\s]*$/.test(given) ? given : '/')

/** `GET /demo?as=judge&day=91`: the demonstration's bar, which works without a script. There is no such address elsewhere. */
export function demoRoutes(app: Hono, awards: Awards): void {
  const { ctx } = awards
  if (!ctx.env.DEMO) return
  app.get('/demo', async (c) => {
    const to = localPath(c.req.query('to'))
    c.header('Cache-Control', PRIVATE)
    // Another site's page has no business in deciding who somebody is here, not even in a demonstration.
    if (c.req.header('sec-fetch-site') === 'cross-site') return c.redirect(to, 303)
    const { as = 'public', day, on } = c.req.query()
    try {
      const part = await awards.playPart(nobody(ctx.now()), { as, ...(day && /^\d{1,4}$/.test(day) ? { day: Number(day) } : {}), ...(on && /^\d{4}-\d\d-\d\d$/.test(on) ? { on } : {}) })
      const { cookie } = await signOut(ctx, c.req.header('cookie'))
      c.header('Set-Cookie', part.session ?? cookie, { append: true })
      if (part.as === 'public' && part.day === null) deleteCookie(c, DEMO_COOKIE, { path: '/' })
      else setCookie(c, DEMO_COOKIE, visitorCookie(awards, part), cookieSettings(awards, WEEK))
    } catch (error) {
      if (!isRefusal(error)) throw error
    }
    return c.redirect(to, 303)
  })
}
