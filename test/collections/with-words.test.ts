import type { CollectionConfig, Field } from 'payload'
import { describe, expect, it } from 'vitest'
import { competition } from '#collections/competition.ts'
import { library } from '#collections/library.ts'
import { setup } from '#collections/setup.ts'
import { users } from '#collections/users.ts'
import { withWords } from '#collections/with-words.ts'
import { catalogues } from '#i18n/catalogues.ts'
import { COMPLETE } from '#i18n/locales.ts'

const OURS = [users, ...setup, ...library, ...competition]
type Named = { path: string; field: Field & { name: string } }

function named(fields: readonly Field[], above: string): Named[] {
  return fields.flatMap((field): Named[] => {
    if (field.type === 'tabs') return field.tabs.flatMap((tab) => named(tab.fields, above))
    if (!('name' in field) || !field.name || field.type === 'ui' || (field.admin && 'hidden' in field.admin && field.admin.hidden) || ('hidden' in field && field.hidden)) return []
    const path = `${above}.${field.name}`
    return [{ path, field: field as Named['field'] }, ...('fields' in field ? named(field.fields, path) : [])]
  })
}
const shown = (collections: readonly CollectionConfig[]): Named[] => collections.filter(({ admin }) => admin?.hidden !== true).flatMap(({ slug, fields }) => named(fields, slug))
const inAll = (words: unknown): boolean => typeof words === 'object' && words !== null && COMPLETE.every((locale) => ((words as Record<string, string>)[locale] ?? '') !== '')

describe('every field that staff see', () => {
  const all = shown(OURS.map(withWords))
  it('is read by the walk', () => expect(all.length).toBeGreaterThan(200))

  it('has its label in every language', () => {
    expect(all.filter(({ field }) => !inAll((field as { label?: unknown }).label)).map(({ path }) => path)).toEqual([])
  })

  it('has its hint, where it has one, in every language', () => {
    const hints = all.filter(({ field }) => field.admin && 'description' in field.admin && field.admin.description)
    expect(hints.length).toBeGreaterThan(25)
    expect(hints.filter(({ field }) => !inAll((field.admin as { description?: unknown }).description)).map(({ path }) => path)).toEqual([])
  })

  it('offers its choices in words: in every language, or each language in its own', () => {
    const bare = all.flatMap(({ path, field }) => (field.type === 'select' ? field.options : []).flatMap((option) =>
      typeof option === 'object' && (inAll(option.label) || (path.endsWith('anguages') || path.endsWith('anguage') ? option.label !== option.value : false)) ? [] : [`${path} ${typeof option === 'string' ? option : option.value}`]))
    expect(bare).toEqual([])
  })

  it('names its rows', () => {
    expect(all.filter(({ field }) => field.type === 'array' && !inAll((field.labels as { singular?: unknown } | undefined)?.singular)).map(({ path }) => path)).toEqual([])
  })
})

describe('the catalogue of fields', () => {
  it('has no words that nothing uses', () => {
    const all = shown(OURS)
    const names = new Set(all.flatMap(({ path, field }) => [path, field.name]))
    const choices = new Set(all.flatMap(({ path, field }) => (field.type === 'select' ? field.options.flatMap((option) => { const value = typeof option === 'string' ? option : option.value; return [`${path}.${value}`, `${field.name}.${value}`] }) : [])))
    // fields of the blocks inside a text, which are no fields of a collection
    const inBlocks = new Set(['caption', 'rows', 'note', 'items', 'file', 'one.rows', 'one.items'])
    const used = (key: string): boolean =>
      inBlocks.has(key) || key.startsWith('block.') || (key.startsWith('hint.') ? names.has(key.slice(5)) : key.startsWith('one.') ? names.has(key.slice(4)) : key.startsWith('option.') ? choices.has(key.slice(7)) : names.has(key))
    expect(Object.keys(catalogues.en.fields).filter((key) => !used(key))).toEqual([])
  })
})

it('a name that means something else somewhere is said differently there', () => {
  const at = (path: string) => shown(OURS.map(withWords)).find((each) => each.path === path)?.field as { label?: { fr?: string } } | undefined
  expect([at('editions.calendar.kind')?.label?.fr, at('rounds.kind')?.label?.fr]).toEqual(['Phase', 'Nature'])
})
