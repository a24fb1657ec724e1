import type { Entry, EntryRevision } from '#src/payload-types.ts'

/** JSON columns of an entry, read with care: they are kept as they came. */
export type EntryPerson = { part: string; person: string | null; name: string | null; address: string | null }
export type EntryOrganisation = { code: string | null; name: string | null }

const text = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null)
const records = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter((each): each is Record<string, unknown> => typeof each === 'object' && each !== null) : []

export const peopleOfEntry = (entry: Pick<Entry | EntryRevision, 'people'>): EntryPerson[] =>
  records(entry.people).map((each) => ({ part: text(each.part) ?? 'team', person: text(each.person), name: text(each.name), address: text(each.address) }))

/** Organisations by code, by name, or both. */
export const organisationsOfEntry = (entry: Pick<Entry | EntryRevision, 'organisations'>): EntryOrganisation[] => {
  const list: unknown[] = Array.isArray(entry.organisations) ? entry.organisations : []
  const plain = list.flatMap((each): EntryOrganisation[] => {
    const one = text(each)
    return one ? [/^OR-/.test(one) ? { code: one, name: null } : { code: null, name: one }] : []
  })
  const full = records(list).map((each) => ({ code: text(each.code) ?? text(each.organisation), name: text(each.name) }))
  return [...plain, ...full].filter(({ code, name }) => code ?? name)
}

export const organisationCodesOf = (entry: Pick<Entry | EntryRevision, 'organisations'>): string[] => organisationsOfEntry(entry).flatMap(({ code }) => code ?? [])

export const answersOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
