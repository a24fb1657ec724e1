import type { Field, PayloadRequest } from 'payload'

type Validating = { req: PayloadRequest; data?: unknown }

const isSaid = (value: unknown): boolean => typeof value === 'string' && value.trim() !== ''
const sentence = (req: PayloadRequest, code: string): string => req.payload.awards.runtime.t(req.i18n?.language ?? 'en')(`errors.${code}`)
const firstLanguage = ({ payload: { config: { localization } } }: PayloadRequest): string | undefined => (localization ? localization.defaultLocale : undefined)

/** Words that must be there in the language an installation starts from; in the others they may wait for their translation. */
function inDefaultLanguage(value: unknown, { req }: Validating): true | string {
  const first = firstLanguage(req)
  return isSaid(value) || (req.locale ?? first) !== first ? true : sentence(req, 'first-language-needed')
}

/** Words that must be there in the language in which an account was told. */
function inOriginalLanguage(value: unknown, { req, data }: Validating): true | string {
  const original = (data as { originalLanguage?: string } | undefined)?.originalLanguage ?? firstLanguage(req)
  return isSaid(value) || (req.locale ?? firstLanguage(req)) !== original ? true : sentence(req, 'original-language-needed')
}

/**
 * A localized text inside a list of the setup. `required` would be asked for in every language at once, so that a round
 * could not be saved in French before each of its level descriptions had been translated.
 */
export const saidField = (name: string, type: 'text' | 'textarea' = 'text'): Field => ({ name, type, localized: true, validate: inDefaultLanguage }) as Field

/** A name: there in the first language, and empty rather than absent where it waits for its translation. */
export const nameField = (name = 'name'): Field =>
  ({ name, type: 'text', required: true, localized: true, validate: inDefaultLanguage, hooks: { beforeChange: [({ value }: { value?: unknown }) => value ?? ''] } }) as Field

/** Title and summary of an account: there in the language of the original. */
export const toldField = (name: string, type: 'text' | 'textarea'): Field => ({ name, type, required: true, localized: true, validate: inOriginalLanguage }) as Field
