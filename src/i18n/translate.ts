import { catalogues } from './catalogues.ts'
import { isComplete, type CompleteLocale } from './locales.ts'
import { translatorOf, type Params } from './translator.ts'

export type { Params } from './translator.ts'

/** `t('portal.saved', { time })`, with the language it speaks. */
export type Translate = ((key: string, params?: Params) => string) & { locale: CompleteLocale }

/** Every text, in this language or, where it is not complete, in English; `runtime` keeps one a language. */
export function createTranslator(wanted: string): Translate {
  const locale: CompleteLocale = isComplete(wanted) ? wanted : 'en'
  return Object.assign(translatorOf(locale, catalogues[locale]), { locale })
}
