import { IntlMessageFormat } from 'intl-messageformat'
import { intlTag } from './locales.ts'

export type Params = Record<string, string | number | boolean | Date | null | undefined>

/** Texts of some areas in one language: what the server hands to a view that runs in the browser. */
export type Texts = Record<string, Record<string, string>>

/**
 * Gives the function that finds a text by key (area, dot, key in it) and fills it in. A key that is missing throws: a
 * test walks every catalogue, so a reader never meets one. Keeps its own memo of parsed messages.
 */
export function translatorOf(locale: string, texts: Texts): (key: string, params?: Params) => string {
  const parsed = new Map<string, IntlMessageFormat>()
  return (key, params) => {
    let message = parsed.get(key)
    if (!message) {
      const dot = key.indexOf('.')
      const text = texts[key.slice(0, dot)]?.[key.slice(dot + 1)]
      if (text === undefined) throw new Error(`no message "${key}" in ${locale}`)
      message = new IntlMessageFormat(locale === 'fr' ? frenchSpaces(text) : text, intlTag(locale), undefined, { ignoreTag: true })
      parsed.set(key, message)
    }
    return String(message.format(params as never))
  }
}

/** A colon or question mark never starts a line: French sets a space before it that does not break. */
const frenchSpaces = (text: string): string => text.replace(/ ([:;?!»])/g, '\u00a0$1').replace(/« /g, '«\u00a0')
