import { intlTag } from '#i18n/locales.ts'
import { decimal } from '../outcome/format.ts'

/** A fit, or a sum of them. */
export const fitWords = (locale: string, fit: number): string => decimal(locale, fit)

/** A relative gap as a percentage, rounded up: what is proven is never more than is said. */
export const gapWords = (locale: string, gap: number): string =>
  new Intl.NumberFormat(intlTag(locale), { maximumFractionDigits: 2 }).format(Math.ceil(Math.max(0, gap) * 10_000) / 100)
