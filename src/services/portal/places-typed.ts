import { allPlaces, allRegions, findPlaceByName, GLOBAL, isPlace, placeName } from '#domain/places/index.ts'
import { COMPLETE } from '#i18n/locales.ts'

const fold = (name: string): string => name.normalize('NFKC').replace(/[’‘`]/g, "'").replace(/\s+/g, ' ').trim().toLowerCase()

/** The code of a country, area or region whose name was typed or chosen from the list; what is not known stays as typed. */
export function placeTyped(typed: string, locale: string): string {
  const wanted = fold(typed)
  if (wanted === '') return ''
  const code = typed.trim()
  if (isPlace(code)) return code
  for (const language of new Set([locale, ...COMPLETE])) {
    const named = [...allPlaces(language, 'short'), ...allPlaces(language), ...allRegions(language)].find((place) => fold(place.name) === wanted)
    if (named) return named.code
    if (fold(placeName(GLOBAL, language)) === wanted) return GLOBAL
  }
  return findPlaceByName(typed) ?? typed
}

/** What the list of suggestions holds: every country and area, then the regions and the world. */
export const placesOffered = (locale: string): { code: string; name: string }[] => [
  ...allPlaces(locale, 'short'), ...allRegions(locale), { code: GLOBAL, name: placeName(GLOBAL, locale) },
]
