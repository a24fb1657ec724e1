import type { CollectionSlug } from 'payload'
import type { Demo } from './demo.ts'

/** A text in the languages in which the site is complete. */
export type Words3 = { en: string; fr: string; ar: string }
export const words = (en: string, fr: string, ar: string): Words3 => ({ en, fr, ar })
/** Names are not translated: the same in each language, so that no page is without one. */
export const name = (text: string): Words3 => words(text, text, text)
const LANGUAGES = ['en', 'fr', 'ar'] as const

const isWords = (value: unknown): value is Words3 =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 3 && LANGUAGES.every((language) => language in value)

function inOne(value: unknown, language: (typeof LANGUAGES)[number]): unknown {
  if (isWords(value)) return value[language]
  if (Array.isArray(value)) return value.map((each) => inOne(each, language))
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inOne(each, language)]))
}

const holdsWords = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && (isWords(value) || Object.values(value).some(holdsWords))

/** Rows keep their ids from one language to the next: without them Payload takes each for a new row. */
export function withIdsOf(value: unknown, stored: unknown): unknown {
  if (Array.isArray(value) && Array.isArray(stored)) return value.map((each, place) => withIdsOf(each, stored[place]))
  if (typeof value !== 'object' || value === null || typeof stored !== 'object' || stored === null) return value
  const known = stored as Record<string, unknown>
  const own = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withIdsOf(each, known[key])]))
  return typeof known.id === 'string' && !('id' in own) ? { id: known.id, ...own } : own
}

/**
 * Makes a document whose texts stand in three languages (`words`): created in English, then told in the others. Only
 * those parts are sent again that hold words.
 */
export async function createInThree(demo: Demo, collection: CollectionSlug, data: Record<string, unknown>): Promise<{ id: string; code: string }> {
  const { payload } = demo.awards.ctx
  const options = { overrideAccess: true, depth: 0, context: { silent: true } } as const
  // The shapes are those of the collection's fields; one function serves several collections.
  const made = (await payload.create({ collection, data: inOne(data, 'en') as never, locale: 'en', ...options })) as { id: string; code: string }
  const localized = Object.fromEntries(Object.entries(data).filter(([, value]) => holdsWords(value)))
  if (Object.keys(localized).length > 0)
    for (const locale of ['fr', 'ar'] as const)
      await payload.update({ collection, id: made.id, data: withIdsOf(inOne(localized, locale), made) as never, locale, ...options })
  demo.count(collection)
  return { id: made.id, code: made.code }
}
