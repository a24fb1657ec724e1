import { IntlMessageFormat } from 'intl-messageformat'
import { catalogues, type Area } from './catalogues.ts'
import { intlTag, isComplete, type CompleteLocale } from './locales.ts'

export type Params = Record<string, string | number | boolean | Date | null | undefined>

/**
 * `t('portal.saved', { time })`: the key is the area (the file of the catalogue), a dot, and the key in it.
 * A key that is missing throws: a test walks every catalogue, so a reader never meets one.
 */
export type Translate = ((key: string, params?: Params) => string) & { locale: CompleteLocale }

/** A translator with its own memo of parsed messages; `runtime` keeps one a locale for the life of the process. */
export function createTranslator(wanted: string): Translate {
  const locale: CompleteLocale = isComplete(wanted) ? wanted : 'en'
  const parsed = new Map<string, IntlMessageFormat>()
  const translate = (key: string, params?: Params): string => {
    let message = parsed.get(key)
    if (!message) {
      const dot = key.indexOf('.')
      const text = catalogues[locale][key.slice(0, dot) as Area]?.[key.slice(dot + 1)]
      if (text === undefined) throw new Error(`no message "${key}" in ${locale}`)
      message = new IntlMessageFormat(text, intlTag(locale), undefined, { ignoreTag: true })
      parsed.set(key, message)
    }
    return String(message.format(params as never))
  }
  return Object.assign(translate, { locale })
}
