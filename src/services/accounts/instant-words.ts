import { intlTag } from '#i18n/locales.ts'

/** A moment as a mail names it: with its time zone, since nobody knows where it is read. */
export const instantWords = (language: string, instant: Date, timeZone = 'UTC'): string =>
  new Intl.DateTimeFormat(intlTag(language), { dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23', timeZone }).format(instant) + ` (${timeZone})`
