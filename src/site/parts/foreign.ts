import { directionOf } from '#i18n/locales.ts'
import type { PageContext } from '../context.ts'

/** Attributes for a text in another language than the page: nothing when it is the same. */
export function foreign(ctx: PageContext, language: string): { lang?: string; dir?: 'ltr' | 'rtl' } {
  if (language === ctx.locale) return {}
  return { lang: language, dir: directionOf(language) }
}
