import { comparableName, type ComparableName } from '#domain/conflicts-names.ts'
import { ENTRY_PEOPLE_ROLES, type EntryPersonRole } from '#domain/conflicts.ts'
import type { Entry, Organisation } from '#src/payload-types.ts'

export type Part = { part: EntryPersonRole; person: string | null; name: string | null; address: string | null }

/** Whoever has a part in an entry, as its JSON column keeps them; what cannot be read is left out. */
export function partsOf(entry: Pick<Entry, 'people'>): Part[] {
  return (Array.isArray(entry.people) ? entry.people : []).flatMap((each): Part[] => {
    const { part, person, name, address } = (each ?? {}) as Record<string, unknown>
    const role = ENTRY_PEOPLE_ROLES.find((one) => one === part)
    const text = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null)
    return role ? [{ part: role, person: text(person), name: text(name), address: text(address)?.toLowerCase() ?? null }] : []
  })
}

export type NamedOrganisation = { code: string | null; name: string | null; domain: string | null }

/** Organisations of an entry: by code where they are on record, else as they were written. */
export function organisationsOf(entry: Pick<Entry, 'organisations' | 'organisationName'>): NamedOrganisation[] {
  const listed = (Array.isArray(entry.organisations) ? entry.organisations : []).flatMap((each): NamedOrganisation[] => {
    if (typeof each === 'string') return /^OR-/.test(each) ? [{ code: each, name: null, domain: null }] : [{ code: null, name: each, domain: null }]
    const { code, organisation, name, website } = (each ?? {}) as Record<string, unknown>
    const text = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null)
    return [{ code: text(code) ?? text(organisation), name: text(name), domain: text(website) }]
  })
  const written = entry.organisationName?.trim()
  return written && !listed.some((each) => each.name === written) ? [...listed, { code: null, name: written, domain: null }] : listed
}

export type OrganisationRecord = { code: string; name: string; parent: string | null; kind: string | null; domains: string[] }
export type OrganisationsByName = { find(named: NamedOrganisation): OrganisationRecord | null; byCode: ReadonlyMap<string, OrganisationRecord> }

/** Organisations on record, found by code, or by name or alias without case, accents and order of words. */
export function organisationIndex(docs: readonly Organisation[]): OrganisationsByName {
  const codeOfId = new Map(docs.map((each) => [String(each.id), each.code ?? '']))
  const byCode = new Map<string, OrganisationRecord>()
  const byName = new Map<string, OrganisationRecord>()
  for (const each of docs) {
    const parent = typeof each.parent === 'object' && each.parent ? each.parent.id : each.parent
    const record: OrganisationRecord = {
      code: each.code ?? '', name: each.name, kind: each.kind ?? null, parent: parent ? (codeOfId.get(String(parent)) ?? null) : null,
      domains: [...(each.domains ?? []), ...(each.website ? [each.website] : [])],
    }
    byCode.set(record.code, record)
    for (const name of [each.name, ...(each.aliases ?? [])]) byName.set(comparableName(name).words, record)
  }
  return { byCode, find: ({ code, name }) => (code ? byCode.get(code) : undefined) ?? (name ? byName.get(comparableName(name).words) : undefined) ?? null }
}

/**
 * Finds names that are alike without comparing each with each: only those are compared that share a word.
 * `key` names whom a name belongs to.
 */
export class NamesByWord<K> {
  readonly #ofWord = new Map<string, { key: K; name: ComparableName }[]>()

  add(key: K, name: string): void {
    const comparable = comparableName(name)
    for (const word of new Set(comparable.words.split(' '))) {
      if (word.length < 3) continue
      const list = this.#ofWord.get(word) ?? []
      list.push({ key, name: comparable })
      this.#ofWord.set(word, list)
    }
  }

  /** Everything that shares a word with the name, once. */
  near(name: string): { key: K; name: ComparableName }[] {
    return [...new Set(comparableName(name).words.split(' ').flatMap((word) => this.#ofWord.get(word) ?? []))]
  }
}
