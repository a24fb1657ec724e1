import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Context as Call, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { Refusal } from '#domain/refusal.ts'
import type { Awards } from '#src/awards.ts'

const COOKIE = 'recount-form'
const YEAR = 365 * 24 * 3600

export const cookieSettings = ({ ctx }: Awards, maxAge: number) =>
  ({ path: '/', httpOnly: true, sameSite: 'Lax', secure: ctx.env.PUBLIC_URL.startsWith('https:'), maxAge }) as const

const sign = ({ ctx }: Awards, browser: string): string => createHmac('sha256', ctx.env.PAYLOAD_SECRET).update(`form ${browser}`).digest('base64url')

/** The token that every form of this browser carries: signed over a cookie that no other site can read or set. */
export function formToken(c: Call, awards: Awards): string {
  let browser = getCookie(c, COOKIE)
  if (!browser || !/^[\w-]{20,60}$/.test(browser)) {
    browser = Buffer.from(awards.ctx.random(18)).toString('base64url')
    setCookie(c, COOKIE, browser, cookieSettings(awards, YEAR))
  }
  return sign(awards, browser)
}

/** Browsers and proxies that drop Origin get through the first check; none gets through without the token. */
export function checkToken(c: Call, awards: Awards, given: string): void {
  const browser = getCookie(c, COOKIE)
  const wanted = Buffer.from(browser ? sign(awards, browser) : '')
  const token = Buffer.from(given)
  if (wanted.length === 0 || wanted.length !== token.length || !timingSafeEqual(wanted, token)) throw new Refusal('form-token', {}, 403)
}

/** A post that says it comes from another site is refused before its body is read. */
export function fromHere({ ctx }: Awards): MiddlewareHandler {
  const origins = csrf({ origin: (origin, c) => origin === new URL(ctx.env.PUBLIC_URL).origin || origin === new URL(c.req.url).origin })
  return async (c, next) => {
    if (c.req.method !== 'POST' || (c.req.header('origin') === undefined && c.req.header('sec-fetch-site') === undefined)) return next()
    let passed = false
    try {
      return await origins(c, async () => {
        passed = true
        await next()
      })
    } catch (error) {
      if (passed || !(error instanceof HTTPException)) throw error
      throw new Refusal('form-foreign', {}, 403)
    }
  }
}

export const newKey = ({ ctx }: Awards): string => Buffer.from(ctx.random(12)).toString('base64url')
