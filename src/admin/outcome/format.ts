import { dateTag, intlTag } from '#i18n/locales.ts'

export const decimal = (locale: string, value: number | null, digits = 2): string =>
  value === null ? '–' : new Intl.NumberFormat(intlTag(locale), { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value)

/** With its zone said: a moment without one is no moment. */
export const moment = (locale: string, iso: string, zone = 'UTC'): string =>
  new Intl.DateTimeFormat(dateTag(locale), { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone, timeZoneName: 'short' }).format(new Date(iso))

/** For a list whose zone is said above it. */
export const shortMoment = (locale: string, iso: string, zone = 'UTC'): string =>
  new Intl.DateTimeFormat(dateTag(locale), { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone }).format(new Date(iso))

export const day = (locale: string, iso: string, zone = 'UTC'): string =>
  new Intl.DateTimeFormat(dateTag(locale), { day: 'numeric', month: 'long', timeZone: zone }).format(new Date(iso))

export const list = (locale: string, items: readonly string[]): string => new Intl.ListFormat(intlTag(locale), { type: 'conjunction' }).format(items)

/** A name or title inside a sentence of another direction: it turns nothing around itself. */
export const isolated = (text: string): string => `\u2068${text}\u2069`
