'use client'
import { useEffect, useState } from 'react'
import { dateTag } from '#i18n/locales.ts'
import { useTexts } from '../texts.tsx'

const city = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')

/** A moment in the reader's own time, with the zone said; before scripts run, in the edition's. */
export function When({ at, zone, date = true }: { at: string; zone: string; date?: boolean }) {
  const { t, locale } = useTexts()
  const [own, setOwn] = useState<string | null>(null)
  useEffect(() => setOwn(Intl.DateTimeFormat().resolvedOptions().timeZone), [])
  const format = (timeZone: string, day: boolean) => new Intl.DateTimeFormat(dateTag(locale), {
    timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...(day ? { weekday: 'long', day: 'numeric', month: 'long' } : {}),
  }).format(new Date(at))
  const text = own === null || own === zone
    ? t('panel.when.edition', { when: format(zone, date), zone: city(zone) })
    : t('panel.when.own', { when: format(own, date), zone: city(own), other: format(zone, false), otherZone: city(zone) })
  return <time dateTime={at} suppressHydrationWarning>{text}</time>
}

/** How long is left, in words: days and hours, or hours and minutes on the last day. */
export function Left({ until, now }: { until: string; now: string }) {
  const { t } = useTexts()
  const minutes = Math.max(0, Math.floor((Date.parse(until) - Date.parse(now)) / 60_000))
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)]
  return <>{days > 0 ? t('panel.left.days', { days, hours }) : t('panel.left.hours', { hours, minutes: minutes % 60 })}</>
}
