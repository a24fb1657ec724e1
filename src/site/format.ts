import { dateTag, intlTag } from '#i18n/locales.ts'
import type { Translate } from '#i18n/translate.ts'
import type { DatePointDto, FigureDto } from '#services/dto/common.ts'

/** Words for numbers, days and lists in the language of the page; days are dates without a clock. */
export const number = (t: Translate, value: number): string =>
  t.formatter('number', (tag) => new Intl.NumberFormat(tag)).format(value)

export const list = (t: Translate, items: string[]): string =>
  t.formatter('list', (tag) => new Intl.ListFormat(tag, { type: 'conjunction' })).format(items)

export const languageName = (t: Translate, language: string): string =>
  t.formatter('language', (tag) => new Intl.DisplayNames(tag, { type: 'language' })).of(language) ?? language

/** "2017", "2017-06" or "2017-09-15" (a time after it is ignored) in words of that precision. */
export function day(t: Translate, date: string, options: { year?: boolean } = {}): string {
  const [year = '', month, dayOfMonth] = date.slice(0, 10).split('-')
  if (!month) return year
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(dayOfMonth ?? 1)))
  const shown = { day: dayOfMonth ? 'numeric' : undefined, year: options.year === false ? undefined : 'numeric' } as const
  return t.formatter(`day ${shown.day ?? '-'} ${shown.year ?? '-'}`, () => new Intl.DateTimeFormat(dateTag(t.locale), { timeZone: 'UTC', month: 'long', ...shown })).format(at)
}

/** "6 or 7 November 2020 (sources disagree)", "by 23 November 2017" */
export function datePoint(t: Translate, point: DatePointDto, options: { year?: boolean } = {}): string {
  const first = day(t, point.date, options)
  if (point.or) return t('site.date-or', { first, second: day(t, point.or, options) })
  return point.by ? t('site.date-by', { day: first }) : first
}

/** An instant with the clock and the zone it is meant in. */
export const instant = (t: Translate, at: string, timeZone: string): string =>
  t.formatter(`instant ${timeZone}`, () => new Intl.DateTimeFormat(dateTag(t.locale), {
    timeZone, day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZoneName: 'short', hourCycle: 'h23',
  })).format(new Date(at))

export function figure(t: Translate, given: FigureDto): string {
  const value = number(t, given.value)
  if (given.to !== undefined) {
    return t(given.kind === 'disagree' ? 'site.figure-disagree' : 'site.figure-range', { low: value, high: number(t, given.to) })
  }
  if (given.kind === 'about') return t('site.figure-about', { value })
  return given.kind === 'at-least' ? t('site.figure-at-least', { value }) : value
}

export const bytes = (t: Translate, count: number): string =>
  new Intl.NumberFormat(intlTag(t.locale), {
    style: 'unit', unit: count < 1e6 ? 'kilobyte' : 'megabyte', maximumFractionDigits: count < 1e4 || count >= 1e6 ? 1 : 0,
  }).format(count / (count < 1e6 ? 1e3 : 1e6))

/** Host of a source, as the word for its link. */
export function hostOf(url: string): string {
  try {
    return new URL(url).hostname.replace(/^www\./, '')
  } catch {
    return url
  }
}
