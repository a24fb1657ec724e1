import { placeName } from '#domain/places/index.ts'
import { tellableParts } from '#policy/case-studies.ts'
import type { SearchText } from '#src/search/search-file.ts'
import { organisationNameOf } from './cards.ts'
import type { Practice } from './public-index/practice.ts'
import type { Shelf } from './public-index/shelf.ts'
import { inLanguage, type Localized, type StoredCaseStudy } from './public-index/stored.ts'
import { plainText, type RichText } from './rich-text.ts'

const PROSE = ['problem', 'approach', 'whatDidNotWork', 'needs', 'more'] as const
const SENTENCES = ['costNote', 'team', 'transferConditions', 'safetyNotes'] as const
const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.flatMap((one) => (typeof one === 'string' ? [one] : typeof one === 'object' && one !== null ? Object.values(one).filter((part) => typeof part === 'string') : [])) : []

/** The words under which a case study is found in each language in which it exists: what its page shows, no more. */
export function searchTexts(shelf: Shelf, practice: Practice, doc: StoredCaseStudy): SearchText[] {
  const { trail, persons } = tellableParts(doc.mode, {}, [])
  return [...practice.texts].map(([language, text]) => {
    const told = <T>(value: Localized<T>): T | undefined => inLanguage(value, language)
    const results = (doc.results ?? []).flatMap((one) => [inLanguage(one.indicator, language, practice.original), told(one.unit), told(one.population), inLanguage(one.value, language, practice.original)])
    const quote = told(doc.quote)
    const body = [
      ...PROSE.map((field) => plainText(told(doc[field] as Localized<RichText>))), // richText fields: Lexical's JSON
      ...strings(told(doc.steps as Localized<unknown>)),
      ...SENTENCES.map((field) => told(doc[field])),
      ...results, quote?.text, persons ? quote?.who : undefined,
      ...(trail ? [organisationNameOf(shelf, practice), practice.recognition, ...strings(told(doc.partners as Localized<unknown>))] : [practice.organisationName]),
      ...practice.places.map((place) => placeName(place, language, 'short')),
      ...strings(told(doc.notes as Localized<unknown>)),
    ]
    return { code: practice.code, language, title: text.title, summary: text.summary, body: body.filter(Boolean).join('\n') }
  })
}
