import { suggestConflicts, ENTRY_PEOPLE_ROLES, type ConflictEvidence, type EntryForConflicts, type EntryPersonRole, type JudgeForConflicts } from '#domain/conflicts.ts'
import { placeName } from '#domain/places/index.ts'
import type { Context } from '#services/service.ts'
import type { DeclarationTargetDto } from '#services/dto/judging.ts'
import type { Entry, Organisation, User } from '#src/payload-types.ts'
import { organisationsOfEntry, peopleOfEntry } from './read-entry.ts'

/** Who stands behind the entries of some categories: each once, with the entries it leads to (never shown). */
export type Target = Omit<DeclarationTargetDto, 'declared'> & { entries: { code: string; category: string }[]; organisation: string | null }

/** Those not selected too: a list that lost them would tell who was. */
const JUDGED = ['submitted', 'returned', 'in-competition', 'not-selected']

/** Organisations and people of the entries in these categories, those with a found link first, then by name. */
export async function declarationTargets(ctx: Context, user: User, judge: string, categories: readonly string[], locale: string): Promise<Target[]> {
  if (categories.length === 0) return []
  const [entries, organisations] = await Promise.all([
    ctx.store.find('entries', { and: [{ category: { in: [...categories] } }, { status: { in: JUDGED } }] }),
    ctx.store.find('organisations', {}),
  ])
  const byCode = new Map(organisations.map((each) => [each.code ?? '', each]))
  const targets = new Map<string, Target>()
  const add = (key: string, target: Omit<Target, 'entries' | 'link' | 'key'>, entry: Entry): Target => {
    const known = targets.get(key) ?? { ...target, key, link: null, entries: [] }
    targets.set(key, known)
    if (!known.entries.some(({ code }) => code === entry.code)) known.entries.push({ code: entry.code ?? '', category: entry.category })
    return known
  }
  for (const entry of entries) {
    for (const { code, name } of organisationsOfEntry(entry)) {
      const record = code ? byCode.get(code) : undefined
      const shown = record?.name ?? name
      if (shown) add(organisationKey(code, name), { type: 'organisation', name: shown, country: countryOf(record, locale), organisation: code }, entry)
    }
    for (const { name, person } of peopleOfEntry(entry)) if (name) add(personKey(person, name), { type: 'person', name, country: null, organisation: null }, entry)
  }
  for (const { entry, evidence } of suggestConflicts([judgeFor(user, judge, organisations)], entries.map((each) => entryFor(each, byCode)), { parents: parentsOf(organisations) }))
    for (const [key, link] of linksOf(evidence, entries.find(({ code }) => code === entry))) {
      const target = targets.get(key)
      if (target) target.link ??= link
    }
  const collator = new Intl.Collator(locale)
  return [...targets.values()].sort((a, b) => Number(a.link === null) - Number(b.link === null) || collator.compare(a.name, b.name))
}

const organisationKey = (code: string | null, name: string | null): string => code ?? `name:${(name ?? '').trim().toLowerCase()}`
const personKey = (person: string | null, name: string): string => person ?? `person:${name.trim().toLowerCase()}`
const countryOf = (record: Organisation | undefined, locale: string): string | null => {
  const [first] = record?.places ?? []
  return first ? placeName(first, locale, 'short') : null
}

/** Which line of the declaration a piece of evidence speaks of. Countries are no link to anybody. */
function linksOf(evidence: ConflictEvidence, entry: Entry | undefined): [string, NonNullable<Target['link']>][] {
  if (!entry) return []
  const people = peopleOfEntry(entry).flatMap((each) => (each.name ? [{ ...each, key: personKey(each.person, each.name) }] : []))
  switch (evidence.kind) {
    case 'same-organisation': return [[evidence.organisation, 'same-organisation']]
    case 'parent-organisation': return [[evidence.entryOrganisation, 'parent-organisation']]
    case 'mail-domain': return evidence.of === 'organisation'
      ? organisationsOfEntry(entry).map(({ code, name }) => [organisationKey(code, name), 'mail-domain'])
      : people.filter(({ part }) => part === evidence.of).map(({ key }) => [key, 'mail-domain'])
    case 'name-similarity': return people.filter(({ name }) => name === evidence.name).map(({ key }) => [key, 'name-similarity'])
    case 'same-country': return []
    default: return people.filter(({ person, address }) => (evidence.by === 'person' ? person : address?.trim().toLowerCase()) === evidence.value).map(({ key }) => [key, 'you'])
  }
}

const idOf = (value: unknown): string => String(typeof value === 'object' && value !== null && 'id' in value ? value.id : value)

export function judgeFor(user: User, judge: string, organisations: readonly Organisation[]): JudgeForConflicts {
  const codes = (list: readonly unknown[]): string[] => list.flatMap((each) => organisations.find(({ id }) => String(id) === idOf(each))?.code ?? [])
  return {
    code: judge, name: user.name, organisations: codes(user.organisation ? [user.organisation] : []), formerOrganisations: codes(user.formerOrganisations ?? []),
    addresses: [user.email, ...(user.addresses ?? []).map(({ address }) => address)], country: user.country ?? null, persons: [user.code ?? ''],
  }
}

function entryFor(entry: Entry, byCode: ReadonlyMap<string, Organisation>): EntryForConflicts {
  const codes = organisationsOfEntry(entry).flatMap(({ code }) => code ?? [])
  const isRole = (part: string): part is EntryPersonRole => ENTRY_PEOPLE_ROLES.some((role) => role === part)
  return {
    code: entry.code ?? '', organisations: codes,
    domains: codes.flatMap((code) => [...(byCode.get(code)?.domains ?? []), ...(byCode.get(code)?.website ? [byCode.get(code)?.website ?? ''] : [])]),
    people: peopleOfEntry(entry).flatMap(({ part, person, name, address }) => (isRole(part) ? [{ role: part, person, name, addresses: address ? [address] : [] }] : [])),
    countries: [],
  }
}

const parentsOf = (organisations: readonly Organisation[]): Map<string, string> =>
  new Map(organisations.flatMap(({ code, parent }) => {
    const above = parent ? organisations.find(({ id }) => String(id) === idOf(parent)) : undefined
    return code && above?.code ? [[code, above.code] as const] : []
  }))
