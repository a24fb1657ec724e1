import { COMPLETE, type CompleteLocale } from '#i18n/locales.ts'

/** The complete language that a browser asks for most; English when it asks for none of them. */
export function preferredLocale(acceptLanguage: string | undefined): CompleteLocale {
  const wishes = (acceptLanguage ?? '').split(',').map((part) => {
    const [tag = '', ...rest] = part.trim().toLowerCase().split(';')
    const quality = rest.map((one) => /^\s*q=([\d.]+)/.exec(one)?.[1]).find(Boolean)
    return { language: tag.split('-')[0] ?? '', quality: quality === undefined ? 1 : Number(quality) }
  })
  const best = wishes.filter((wish) => wish.quality > 0).sort((a, b) => b.quality - a.quality)
  return best.map((wish) => COMPLETE.find((locale) => locale === wish.language)).find((locale) => locale !== undefined) ?? 'en'
}

/** The language of an address, for pages that say that something is wrong. */
export const localeOfPath = (path: string): CompleteLocale => COMPLETE.find((locale) => path === `/${locale}` || path.startsWith(`/${locale}/`)) ?? 'en'

/** In a route: a language with complete catalogues. */
export const LOCALE = `:locale{${COMPLETE.join('|')}}`
