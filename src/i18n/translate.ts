import { catalogues } from './catalogues.ts'
import { intlTag, isComplete, type CompleteLocale } from './locales.ts'
import { translatorOf, type Params } from './translator.ts'

export type { Params } from './translator.ts'

/** `t('portal.saved', { time })`, with the language it speaks. */
export type Translate = ((key: string, params?: Params) => string) & {
  locale: CompleteLocale
  /** One that writes numbers, days or lists in this language, made once a name: to make it costs a hundred uses. */
  formatter<F>(name: string, make: (tag: string) => F): F
}

/** Every text, in this language or, where it is not complete, in English; `runtime` keeps one a language. */
export function createTranslator(wanted: string): Translate {
  const locale: CompleteLocale = isComplete(wanted) ? wanted : 'en'
  const made = new Map<string, unknown>()
  return Object.assign(translatorOf(locale, catalogues[locale]), {
    locale,
    formatter<F>(name: string, make: (tag: string) => F): F {
      if (!made.has(name)) made.set(name, make(intlTag(locale)))
      return made.get(name) as F // one maker a name
    },
  })
}
