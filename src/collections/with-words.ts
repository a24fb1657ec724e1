import type { Block, CollectionConfig, Field, Option, StaticLabel } from 'payload'
import { catalogues } from '#i18n/catalogues.ts'
import { COMPLETE, ENDONYM, isLocale } from '#i18n/locales.ts'
import { createTranslator } from '#i18n/translate.ts'

/**
 * Words of a record's fields as staff read them: labels, hints, choices and the names of rows, in every complete
 * language. They stand in the catalogue `fields` under the field's name, or under its path where a name means
 * something else somewhere (`rounds.kind`); a test holds that none is missing.
 */
export const withWords = (collection: CollectionConfig): CollectionConfig =>
  collection.admin?.hidden === true ? collection : { ...collection, fields: collection.fields.map((field) => fieldWithWords(field, collection.slug)) }

export const blockWithWords = (block: Block): Block => {
  const name = wordsOf(`block.${block.slug}`)
  return { ...block, ...(name ? { labels: { singular: name, plural: name } } : {}), fields: block.fields.map((field) => fieldWithWords(field, block.slug)) }
}

/** Choices whose words stand elsewhere, by path or name of the field. */
const CHOICES: Readonly<Record<string, string>> = {
  'editions.calendar.kind': 'lifecycle.phase', 'categories.calendar.kind': 'lifecycle.phase',
  pillar: 'vocabulary.pillar', furtherPillars: 'vocabulary.pillar', strength: 'vocabulary.strength', effect: 'vocabulary.effect', verification: 'vocabulary.verification',
  transferability: 'vocabulary.transferability', 'case-studies.status': 'vocabulary.practice-status', contexts: 'vocabulary.context', mode: 'vocabulary.publication-mode',
  'case-studies.translations.state': 'vocabulary.translation', tieRule: 'panel.determinations.tie-name',
}

const translators = Object.fromEntries(COMPLETE.map((locale) => [locale, createTranslator(locale)] as const))

/** In every complete language; undefined where the catalogue has no such key. */
function wordsOf(key: string, area = 'fields'): Record<string, string> | undefined {
  if (catalogues.en[area as 'fields']?.[key] === undefined) return undefined
  return Object.fromEntries(COMPLETE.map((locale) => [locale, translators[locale]?.(`${area}.${key}`) ?? '']))
}

const firstOf = (keys: readonly string[]): Record<string, string> | undefined => keys.map((key) => wordsOf(key)).find(Boolean)

function choiceWithWords(option: Option, path: string, name: string): Option {
  const value = typeof option === 'string' ? option : option.value
  const [area = '', ...prefix] = (CHOICES[path] ?? CHOICES[name] ?? '').split('.')
  // numbers of pillars come first, as everywhere on the site
  const elsewhere = area ? wordsOf([...prefix, value].join('.'), area) : undefined
  const numbered = elsewhere && /^\d$/.test(value) ? Object.fromEntries(Object.entries(elsewhere).map(([locale, words]) => [locale, `${value} ${words}`])) : elsewhere
  const label: StaticLabel | undefined = numbered ?? firstOf([`option.${path}.${value}`, `option.${name}.${value}`]) ?? (isLocale(value) ? ENDONYM[value] : undefined)
  return label === undefined ? option : { value, label }
}

function fieldWithWords(field: Field, above: string): Field {
  if (field.type === 'tabs') return { ...field, tabs: field.tabs.map((tab) => ({ ...tab, fields: tab.fields.map((each) => fieldWithWords(each, above)) })) }
  if (!('name' in field) || !field.name || field.type === 'ui') return field
  const path = `${above}.${field.name}`
  const label = firstOf([path, field.name])
  const hint = firstOf([`hint.${path}`, `hint.${field.name}`])
  const one = field.type === 'array' ? firstOf([`one.${field.name}`]) : undefined
  // of a union of field types each branch keeps its own type; what is added fits all of them
  return {
    ...field,
    ...(label && field.label === undefined ? { label } : {}),
    ...(one && label ? { labels: { singular: one, plural: label } } : {}),
    ...(hint ? { admin: { ...field.admin, description: hint } } : {}),
    ...('options' in field ? { options: field.options.map((option) => choiceWithWords(option, path, field.name)) } : {}),
    ...('fields' in field ? { fields: field.fields.map((each) => fieldWithWords(each, path)) } : {}),
  } as Field
}
