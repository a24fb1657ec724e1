import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { AREAS, catalogues, type Area } from '#i18n/catalogues.ts'
import { COMPLETE, intlTag, type CompleteLocale, type Locale } from '#i18n/locales.ts'

type Element = ReturnType<IntlMessageFormat['getAst']>[number]

const parse = (locale: CompleteLocale, text: string): Element[] =>
  new IntlMessageFormat(text, intlTag(locale), undefined, { ignoreTag: true }).getAst()

const messages = (locale: CompleteLocale): [string, string][] =>
  AREAS.flatMap((area) =>
    Object.entries(catalogues[locale][area]).map(([key, text]): [string, string] => [`${area}.${key}`, text]),
  )

const messageOf = (locale: CompleteLocale, key: string): string | undefined => {
  const dot = key.indexOf('.')
  return catalogues[locale][key.slice(0, dot) as Area]?.[key.slice(dot + 1)]
}

/** Every element, those inside plural and select forms too. The parser's numbers of kinds are an enum it does not export. */
const walk = (elements: Element[]): Element[] =>
  elements.flatMap((element) =>
    [
      'options' in element ? Object.values(element.options).flatMap((option) => walk(option.value)) : [],
      element,
    ].flat(),
  )

const parameters = (elements: Element[]): string[] =>
  [
    ...new Set(
      walk(elements).flatMap((element) => (isText(element) || !('value' in element) ? [] : [String(element.value)])),
    ),
  ].sort()

const LITERAL = 0
const isText = (element: Element): boolean => Number(element.type) === LITERAL

const choices = (elements: Element[]): { name: string; plural: boolean; forms: string[] }[] =>
  walk(elements).flatMap((element) =>
    'options' in element
      ? [{ name: String(element.value), plural: 'pluralType' in element, forms: Object.keys(element.options).sort() }]
      : [],
  )

/** The forms without which a count reads wrong; `=1` may stand for `one`. Others have `other` as a good answer. */
const SPARED: Partial<Record<Locale, string[]>> = { fr: ['many'], es: ['many'], pt: ['many'], ar: ['zero'] }
const needed = (locale: CompleteLocale): string[] =>
  new Intl.PluralRules(locale).resolvedOptions().pluralCategories.filter((form) => !SPARED[locale]?.includes(form))
const EXACT: Record<string, string> = { one: '=1', two: '=2' }

const translations = COMPLETE.filter((locale) => locale !== 'en')

describe('the catalogues', () => {
  it('are read to the last form of a count or a choice', () => {
    const text = '{n, plural, one {# entry of {who}} other {# entries}} {sort, select, a {A} other {{last}}}'
    expect(parameters(parse('en', text))).toEqual(['last', 'n', 'sort', 'who'])
    expect(choices(parse('en', text)).map(({ forms }) => forms)).toEqual([
      ['one', 'other'],
      ['a', 'other'],
    ])
  })

  it.each(translations)('%s has the keys of English, no more and no fewer', (locale) => {
    for (const area of AREAS)
      expect(Object.keys(catalogues[locale][area]).sort(), area).toEqual(Object.keys(catalogues.en[area]).sort())
  })

  it.each(COMPLETE)('%s: every message can be read', (locale) => {
    const broken = messages(locale).flatMap(([key, text]) => {
      try {
        return text.trim() === '' ? [`${key}: empty`] : (parse(locale, text), [])
      } catch (error) {
        return [`${key}: ${String(error)}`]
      }
    })
    expect(broken).toEqual([])
  })

  it.each(translations)('%s takes the parameters that English takes', (locale) => {
    const differing = messages(locale).flatMap(([key, text]) => {
      const english = messageOf('en', key)
      const [ours, theirs] = [
        parameters(parse(locale, text)),
        english === undefined ? [] : parameters(parse('en', english)),
      ]
      return ours.join() === theirs.join() ? [] : [`${key}: {${ours.join()}} where English has {${theirs.join()}}`]
    })
    expect(differing).toEqual([])
  })

  it.each(translations)('%s tells apart the cases that English tells apart', (locale) => {
    const selects = (of: CompleteLocale, text: string): string =>
      choices(parse(of, text))
        .filter(({ plural }) => !plural)
        .map(({ name, forms }) => `${name}: ${forms.join(' ')}`)
        .sort()
        .join('; ')
    const differing = messages(locale).filter(
      ([key, text]) => selects(locale, text) !== selects('en', messageOf('en', key) ?? ''),
    )
    expect(differing.map(([key]) => key)).toEqual([])
  })

  it.each(COMPLETE)('%s: every count has the forms of the language', (locale) => {
    const lacking = messages(locale).flatMap(([key, text]) =>
      choices(parse(locale, text))
        .filter(({ plural }) => plural)
        .flatMap(({ forms }) =>
          needed(locale).filter((form) => !forms.includes(form) && !forms.includes(EXACT[form] ?? form)),
        )
        .map((form) => `${key}: ${form}`),
    )
    expect(lacking).toEqual([])
  })

  it('Arabic is written in Arabic', () => {
    const english = messages('ar').filter(
      ([, text]) => text.split(/\s+/).length > 3 && !/\p{Script=Arabic}/u.test(text),
    )
    expect(english).toEqual([])
  })

  it.each(translations)('%s leaves no sentence in English', (locale) => {
    const same = messages(locale).filter(([key, text]) => text.split(/\s+/).length > 3 && text === messageOf('en', key))
    expect(same).toEqual([])
  })

  it.each(COMPLETE)('%s does not shout, beg or promise', (locale) => {
    const off = messages(locale).filter(([, text]) =>
      /[!！]|\bplease\b|\bsuccessfully\b|\bcoming soon\b|s['’]il vous plaît|avec succès|من فضلك|بنجاح/i.test(text),
    )
    expect(off).toEqual([])
  })
})

const sources = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return sources(path)
    return /\.tsx?$/.test(name) && !name.includes('payload-types') ? [path] : []
  })

/** What `code` asks of the catalogues: whole keys, and the fixed beginning of those that are put together. */
const wanted = (source: string): { keys: string[]; beginnings: string[] } => {
  const code = source.replace(/\/\*[^]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
  const keys = [...code.matchAll(/\b(?:t|translate)\(\s*(?:'([^'\n]+)'|"([^"\n]+)")/g)].map(
    (match) => match[1] ?? match[2] ?? '',
  )
  const beginnings = [...code.matchAll(/\b(?:t|translate)\(\s*`([^`$\n]+)\$\{/g)].map((match) => match[1] ?? '')
  const codes = [...code.matchAll(/new Refusal\(\s*'([^'\n]+)'/g)].map((match) => `errors.${match[1] ?? ''}`)
  return { keys: [...keys, ...codes], beginnings }
}

describe('what the code asks of the catalogues', () => {
  it('is seen: keys, keys put together, refusals', () => {
    const code =
      "/** `t('site.z')` */ t('site.a') + t(\n'site.b', { n }) + t(`lifecycle.status.${s}`); throw new Refusal('too-late', {}, 409)"
    expect(wanted(code)).toEqual({ keys: ['site.a', 'site.b', 'errors.too-late'], beginnings: ['lifecycle.status.'] })
  })

  it('is there', () => {
    const known = messages('en').map(([key]) => key)
    const missing = ['src', 'seed'].flatMap(sources).flatMap((file) => {
      const { keys, beginnings } = wanted(readFileSync(file, 'utf8'))
      return [
        // Payload's own words are `validation:required` and the like.
        ...keys.filter((key) => !key.includes(':') && !known.includes(key)),
        ...beginnings.filter((start) => !known.some((key) => key.startsWith(start))),
      ].map((key) => `${file}: ${key}`)
    })
    expect(missing).toEqual([])
  })
})
