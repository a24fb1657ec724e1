import { intlTag } from '#i18n/locales.ts'

/** For dates and hours: English as it is written outside the United States, the day before the month. */
export const clockTag = (locale: string): string => (locale === 'en' ? 'en-GB' : intlTag(locale))
