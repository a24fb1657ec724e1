/** Every interface language the product is made for, in the order in which it is offered. */
export const LOCALES = ['en', 'fr', 'es', 'pt', 'ar', 'zh', 'ru'] as const
export type Locale = (typeof LOCALES)[number]

/** Those whose catalogues are complete: only these have addresses and are offered. A test holds it. */
export const COMPLETE = ['en', 'fr', 'ar'] as const satisfies readonly Locale[]
export type CompleteLocale = (typeof COMPLETE)[number]

/** Each language in its own words. */
export const ENDONYM: Record<Locale, string> = {
  en: 'English',
  fr: 'Français',
  es: 'Español',
  pt: 'Português',
  ar: 'العربية',
  zh: '中文',
  ru: 'Русский',
}

export const isLocale = (value: unknown): value is Locale => LOCALES.includes(value as Locale)
export const isComplete = (value: unknown): value is CompleteLocale => COMPLETE.includes(value as CompleteLocale)

export const directionOf = (locale: string): 'ltr' | 'rtl' =>
  ['ar', 'fa', 'he', 'ur'].includes(locale.split('-')[0] ?? '') ? 'rtl' : 'ltr'

/** The tag given to `Intl`: Arabic with Latin digits, so that one page has one system of digits. */
export const intlTag = (locale: string): string => (locale === 'ar' ? 'ar-u-nu-latn' : locale)

/** For dates and hours: English as the United Nations write it, the day before the month, the clock of 24 hours. */
export const dateTag = (locale: string): string => (locale === 'en' ? 'en-GB' : intlTag(locale))
