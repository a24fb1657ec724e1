import { callState } from '#domain/calendar.ts'
import { calendarOf, type Shelf } from './public-index/shelf.ts'
import type { StoredEdition } from './public-index/stored.ts'

export type OpenCall = { closes: string; timeZone: string; href: string }

/** The call that is open now; the hidden end is not part of it. */
export function openCall(shelf: Shelf, edition: StoredEdition, now: Date, locale: string): OpenCall | undefined {
  if (shelf.publicEdition(edition).external) return undefined
  const call = callState(calendarOf(edition), null, now)
  const programme = shelf.related('programmes', edition.programme)
  if (call.state !== 'open' || !call.closes || !programme) return undefined
  return { closes: call.closes, timeZone: edition.timeZone, href: `/${locale}/nominate/${encodeURIComponent(programme.slug)}/${encodeURIComponent(edition.slug)}` }
}
