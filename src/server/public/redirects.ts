import type { Hono } from 'hono'
import { COMPLETE, isComplete } from '#i18n/locales.ts'
import { nobody } from '#policy/viewer.ts'
import type { Awards } from '#src/awards.ts'
import { homePath } from '#site/addresses.ts'
import { pack, send } from '../cached-page.ts'
import { failed, letter } from './answer.ts'
import { preferredLocale } from './language.ts'
import { pathOf } from './places.ts'

/** Pages that may be asked for without a language: the reader is led to the best one. */
const WITHOUT_LOCALE = /^\/(awards|ledger|practices|pillars|organisations|data|vote|nominate|report|accessibility|privacy|about)(\/|$)/
/** Addresses of machines: not one of them carries a language, and none is led anywhere. */
const OF_MACHINES = /^\/(data|feeds|cite|oai|og|files|assets|id|api|admin|_next|health|sitemap\.xml|robots\.txt)(\/|\.|$)/

/** The language of the reader, one way of writing an address, and addresses by code. */
export function redirectRoutes(app: Hono, awards: Awards): void {
  app.get('/', (c) => {
    c.header('Vary', 'Accept-Language')
    c.header('Cache-Control', 'public, no-cache')
    return c.redirect(homePath(preferredLocale(c.req.header('accept-language'))), 302)
  })

  app.get('/id/:code', async (c) => {
    const locale = preferredLocale(c.req.header('accept-language'))
    try {
      const found = await awards.whereIs(nobody(awards.ctx.now()), { locale, code: c.req.param('code') })
      if (found.kind === 'here') {
        c.header('Vary', 'Accept-Language')
        c.header('Cache-Control', 'public, no-cache')
        return c.redirect(pathOf(locale, found.place), 301)
      }
      return send(c, await pack(await letter(awards, found.kind === 'gone' ? 410 : 404, `/${locale}`), -1, 4), { Vary: 'Accept-Encoding, Accept-Language' })
    } catch (error) {
      return failed(c, awards, error)
    }
  })

  app.use('*', async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next()
    const { pathname, search } = new URL(c.req.url)
    const first = pathname.split('/')[1] ?? ''
    const locale = COMPLETE.find((one) => one === first.toLowerCase())
    if (locale) {
      const rest = pathname.slice(first.length + 1)
      const plain = `/${locale}${isPlainPage(rest) ? rest.toLowerCase() : rest}`.replace(/\/+$/, '').replace(/\/{2,}/g, '/')
      return plain === pathname ? next() : c.redirect(plain + search, 301)
    }
    if (WITHOUT_LOCALE.test(pathname) && !(OF_MACHINES.test(pathname) && pathname !== '/data') && !isComplete(first)) {
      c.header('Vary', 'Accept-Language')
      c.header('Cache-Control', 'public, no-cache')
      return c.redirect(`/${preferredLocale(c.req.header('accept-language'))}${pathname.replace(/\/+$/, '')}${search}`, 302)
    }
    return next()
  })
}

/** Addresses in which case means nothing; a token or a code keeps its own. */
const isPlainPage = (rest: string): boolean => /^\/(practices|awards|ledger|pillars|organisations|data|accessibility|privacy)(\/[a-z0-9-]*)*\/?$/i.test(rest)
