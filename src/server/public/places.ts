import type { Place } from '#services/library/public-addresses.ts'
import {
  accessibilityPath, awardsPath, dataPath, editionPath, homePath, ledgerPath, libraryPath, organisationPath, pillarPath, practicePath, privacyPath, recountPath,
} from '#site/addresses.ts'

/** A page of the editors stands directly under the language. */
export const ownPath = (locale: string, slug: string): string => `/${locale}/${encodeURIComponent(slug)}`

export function pathOf(locale: string, place: Place): string {
  switch (place.kind) {
    case 'home': return homePath(locale)
    case 'library': return libraryPath(locale)
    case 'awards': return awardsPath(locale)
    case 'data': return dataPath(locale)
    case 'accessibility': return accessibilityPath(locale)
    case 'privacy': return privacyPath(locale)
    case 'ledger': return ledgerPath(locale, place.anchor, place.page)
    case 'practice': return practicePath(locale, place.slug)
    case 'organisation': return organisationPath(locale, place.slug)
    case 'own': return ownPath(locale, place.slug)
    case 'pillar': return pillarPath(locale, place.pillar)
    case 'recount': return recountPath(locale, place.programme, place.edition)
    case 'edition': return editionPath(locale, place.programme, place.edition)
  }
}
