import type { Problem } from '#domain/forms/index.ts'
import type { Translate } from '#i18n/translate.ts'
import { dateTag } from '#i18n/locales.ts'

const HOUR = 3_600_000

/** "in 5 days and 4 hours", "in 40 minutes": so much is left until then; empty when it is over. */
export function left(t: Translate, now: string, until: string): string {
  const minutes = Math.floor((Date.parse(until) - Date.parse(now)) / 60_000)
  if (minutes < 0) return ''
  const hours = Math.floor(minutes / 60)
  if (hours < 1) return t('portal.left-minutes', { minutes: Math.max(1, minutes) })
  if (hours < 48) return t('portal.left-hours', { hours })
  return t('portal.left-days', { days: Math.floor(hours / 24), hours: hours % 24 })
}

/** The clock of today, day and clock of another day. */
export function savedAt(t: Translate, at: string, now: string): string {
  const today = at.slice(0, 10) === now.slice(0, 10) || Date.parse(now) - Date.parse(at) < 12 * HOUR
  return new Intl.DateTimeFormat(dateTag(t.locale), { timeZone: 'UTC', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...(today ? {} : { day: 'numeric', month: 'long' }) }).format(new Date(at))
}

/** A day in the edition's zone. */
export const dayOf = (t: Translate, at: string, timeZone: string): string =>
  new Intl.DateTimeFormat(dateTag(t.locale), { timeZone, day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(at))

export const problemText = (t: Translate, { code, params }: Problem): string => t(`forms.problem.${code}`, params)
