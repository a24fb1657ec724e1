import type { Form, Question } from './forms/form.ts'
import { regionsOf } from './places/index.ts'
import { PUBLICATION_MODES, type PublicationMode } from './vocabulary.ts'

/** What is agreed to, one by one; its wording is `forms.consent.<item>`. */
export const CONSENT_ITEMS = [
  'summary', 'text', 'results', 'lessons', 'name', 'organisation', 'photo', 'quote', 'contact', 'translation',
] as const
export type ConsentItem = (typeof CONSENT_ITEMS)[number]

/** Where it may be shown; its words are `forms.use.<use>`. Agreeing to one use says nothing about another. */
export const CONSENT_USES = ['judging', 'register', 'finalist-page', 'winner-page', 'case-study', 'open-data', 'social-media'] as const
export type ConsentUse = (typeof CONSENT_USES)[number]

/** The version of the wording in the catalogues; a consent keeps the version it was given to. */
export const CONSENT_WORDING = '2026-11'

/** `forms.consent.<item>`: the words a person agrees to, in this version. */
export const consentWording = (item: ConsentItem): { key: string; wording: string } => ({ key: `forms.consent.${item}`, wording: CONSENT_WORDING })

/** One consent as given. ISO instants. Nothing is agreed to unless a record says so. */
export type Consent = {
  item: ConsentItem
  use: ConsentUse
  wording: string
  language: string
  givenAt: string
  until?: string | null
  takenBackAt?: string | null
}

/** Does this consent hold at that moment? It ends at `until`, and at once when taken back. */
export const consentHolds = (consent: Consent, now: Date): boolean =>
  Date.parse(consent.givenAt) <= now.getTime() &&
  (!consent.until || now.getTime() < Date.parse(consent.until)) &&
  (!consent.takenBackAt || now.getTime() < Date.parse(consent.takenBackAt))

export const hasConsent = (consents: readonly Consent[], item: ConsentItem, use: ConsentUse, now: Date): boolean =>
  consents.some((consent) => consent.item === item && consent.use === use && consentHolds(consent, now))

/** The item that covers an answer: the question's own, else by the part of the account it begins, its column or its type. */
export function consentItemOf(question: Question): ConsentItem {
  if (question.consent) return question.consent
  if (question.section === 'what-did-not-work') return 'lessons'
  if (question.section === 'results') return 'results'
  if (question.boundTo === 'title' || question.boundTo === 'summary') return 'summary'
  return question.type === 'people' || question.type === 'number' ? 'results' : 'text'
}

export type ConsentedFields = {
  /** Keys of the questions whose answers may be taken over. */
  questions: string[]
  person: boolean
  organisation: boolean
  photo: boolean
  quote: boolean
  contact: boolean
  translation: boolean
}

/**
 * What may go into a public case study (or another use): consented item by item, publishable by the form, and not
 * against the publication mode. Answers that identify or are about persons fall away as the mode narrows; under
 * `none` nothing is left.
 */
export function consentedFields(
  form: Form, consents: readonly Consent[], mode: PublicationMode, { now, use = 'case-study' }: { now: Date; use?: ConsentUse },
): ConsentedFields {
  const agreed = (item: ConsentItem): boolean => mode !== 'none' && hasConsent(consents, item, use, now)
  const questions = form.questions
    .filter((question) => question.publishable === true && modeAllows(mode, question) && agreed(consentItemOf(question)))
    .map((question) => question.key)
  const named = mode === 'named'
  return {
    questions,
    person: named && agreed('name'),
    organisation: (named || mode === 'organisation') && agreed('organisation'),
    photo: (named || mode === 'organisation') && agreed('photo'),
    quote: agreed('quote'),
    contact: (named || mode === 'organisation') && agreed('contact'),
    translation: agreed('translation'),
  }
}

/** Does a mode tell more of who it was than the one that was agreed to? */
export const isWiderThan = (mode: PublicationMode, agreed: PublicationMode): boolean => PUBLICATION_MODES.indexOf(mode) < PUBLICATION_MODES.indexOf(agreed)

/** May an answer of this kind be shown under the mode? */
export function modeAllows(mode: PublicationMode, question: Pick<Question, 'identifying' | 'personal'>): boolean {
  if (mode === 'none') return false
  if (mode === 'named') return true
  if (mode === 'organisation') return question.personal !== true
  return question.personal !== true && question.identifying !== true
}

export type Identity = { person?: string; organisation?: string; pseudonym?: string; region?: string }

/** Who a reader is told it was. A part that the mode does not name is absent, not empty. */
export function visibleIdentity(mode: PublicationMode, { person, organisation, pseudonym, region }: Identity): Identity {
  const part = <Key extends keyof Identity>(key: Key, value: string | undefined): Identity => (value ? { [key]: value } : {})
  switch (mode) {
    case 'named': return { ...part('person', person), ...part('organisation', organisation), ...part('region', region) }
    case 'organisation': return { ...part('organisation', organisation), ...part('region', region) }
    case 'pseudonym': return part('pseudonym', pseudonym)
    case 'region': return part('region', region)
    case 'none': return {}
  }
}

/** Countries and areas as the mode lets them be told: `region` widens each to its M49 subregion. */
export function visiblePlaces(mode: PublicationMode, places: readonly string[]): string[] {
  if (mode === 'none') return []
  if (mode !== 'region') return [...places]
  return [...new Set(places.map((place) => (place.startsWith('M49-') || place === 'global' ? place : (regionsOf(place)[0] ?? 'global'))))]
}
