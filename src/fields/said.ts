import type { Field, PayloadRequest } from 'payload'

/** Words that must be there in the language an installation starts from; in the others they may wait for their translation. */
function inDefaultLanguage(value: unknown, { req }: { req: PayloadRequest }): true | string {
  if (typeof value === 'string' && value.trim() !== '') return true
  const { localization } = req.payload.config
  const first = localization ? localization.defaultLocale : undefined
  return (req.locale ?? first) === first ? req.payload.awards.runtime.t(req.i18n?.language ?? 'en')('errors.first-language-needed') : true
}

/**
 * A localized text inside a list of the setup. `required` would be asked for in every language at once, so that a round
 * could not be saved in French before each of its level descriptions had been translated.
 */
export const saidField = (name: string, type: 'text' | 'textarea' = 'text'): Field => ({ name, type, localized: true, validate: inDefaultLanguage }) as Field
