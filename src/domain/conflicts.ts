import { organisationDomain } from './conflicts-mail.ts'
import { comparableName, nameSimilarity, type ComparableName } from './conflicts-names.ts'

/** Suggests conflicts of interest from what is on record; a person confirms, dismisses or pins each. */

/** The part a person has in an entry. */
export const ENTRY_PEOPLE_ROLES = ['nominator', 'nominee', 'team', 'funder', 'referee', 'co-editor'] as const
export type EntryPersonRole = (typeof ENTRY_PEOPLE_ROLES)[number]

export const CONFLICT_KINDS = [
  'same-organisation', 'parent-organisation', 'mail-domain', 'is-nominator', 'is-nominee', 'is-team', 'is-referee',
  'is-funder', 'is-co-editor', 'same-country', 'name-similarity',
] as const
export type ConflictKind = (typeof CONFLICT_KINDS)[number]

export interface JudgeForConflicts {
  code: string
  name?: string
  organisations: readonly string[]
  formerOrganisations: readonly string[]
  /** Addresses or mail domains; a whole address also finds the person by it. */
  addresses: readonly string[]
  country: string | null
  /** Codes of the person, if several records are the same one. */
  persons: readonly string[]
}

export interface PersonInEntry {
  role: EntryPersonRole
  person?: string | null
  name?: string | null
  addresses?: readonly string[]
}

export interface EntryForConflicts {
  code: string
  organisations: readonly string[]
  /** Web and mail domains of its organisations. */
  domains?: readonly string[]
  people: readonly PersonInEntry[]
  countries: readonly string[]
}

export type ConflictEvidence =
  | { kind: 'same-organisation'; organisation: string; when: 'now' | 'former' }
  | { kind: 'parent-organisation'; judgeOrganisation: string; entryOrganisation: string; relation: 'above' | 'below' | 'sibling'; common: string; when: 'now' | 'former' }
  | { kind: 'mail-domain'; domain: string; of: 'organisation' | EntryPersonRole }
  | { kind: `is-${EntryPersonRole}`; by: 'person' | 'address'; value: string }
  | { kind: 'same-country'; country: string }
  | { kind: 'name-similarity'; role: EntryPersonRole; name: string; similarity: number }

export interface ConflictSuggestion {
  judge: string
  entry: string
  kind: ConflictKind
  /** Hard: no assignment until a person dismisses it. Soft: weighs against the pair, no more. */
  strength: 'hard' | 'soft'
  evidence: ConflictEvidence
}

export interface ConflictOptions {
  /** Organisation → its parent. */
  parents?: ReadonlyMap<string, string>
  /** From which likeness on a name is suggested; default 0.85. */
  similarFrom?: number
}

/** The organisation, its parent, the parent's parent …; a circle in the records ends it. */
function lineOf(organisation: string, parents: ReadonlyMap<string, string>): string[] {
  const line = [organisation]
  for (let next = parents.get(organisation); next !== undefined && !line.includes(next); next = parents.get(next)) line.push(next)
  return line
}

function relationOf(judgeOrganisation: string, entryOrganisation: string, parents: ReadonlyMap<string, string>) {
  const ofJudge = lineOf(judgeOrganisation, parents)
  const ofEntry = lineOf(entryOrganisation, parents)
  const common = ofJudge.find((one) => ofEntry.includes(one))
  if (common === undefined) return null
  const relation = common === judgeOrganisation ? 'above' as const : common === entryOrganisation ? 'below' as const : 'sibling' as const
  return { relation, common }
}

type Found = [ConflictSuggestion['strength'], ConflictEvidence]

/** What is derived once of a judge or entry, however many it is compared with. */
interface ReadyJudge extends JudgeForConflicts {
  domains: ReadonlySet<string>
  wholeAddresses: ReadonlySet<string>
  comparable: ComparableName | null
}
interface ReadyEntry extends Omit<EntryForConflicts, 'domains' | 'people'> {
  domains: readonly { domain: string; of: 'organisation' | EntryPersonRole }[]
  people: readonly (PersonInEntry & { wholeAddresses: readonly string[]; comparable: ComparableName | null })[]
}

const wholeAddresses = (addresses: readonly string[]): string[] =>
  addresses.filter((address) => address.includes('@')).map((address) => address.trim().toLowerCase())

const readyJudge = (judge: JudgeForConflicts): ReadyJudge => ({
  ...judge,
  domains: new Set(judge.addresses.flatMap((address) => organisationDomain(address) ?? [])),
  wholeAddresses: new Set(wholeAddresses(judge.addresses)),
  comparable: judge.name ? comparableName(judge.name) : null,
})

function readyEntry(entry: EntryForConflicts): ReadyEntry {
  const addresses = [
    ...(entry.domains ?? []).map((address) => ({ address, of: 'organisation' as const })),
    ...entry.people.flatMap((person) => (person.addresses ?? []).map((address) => ({ address, of: person.role }))),
  ]
  return {
    ...entry,
    domains: addresses.flatMap(({ address, of }) => {
      const domain = organisationDomain(address)
      return domain === null ? [] : [{ domain, of }]
    }),
    people: entry.people.map((person) => ({
      ...person, wholeAddresses: wholeAddresses(person.addresses ?? []), comparable: person.name ? comparableName(person.name) : null,
    })),
  }
}

function byOrganisation(judge: ReadyJudge, entry: ReadyEntry, parents: ReadonlyMap<string, string>): Found[] {
  const former = judge.formerOrganisations.filter((one) => !judge.organisations.includes(one))
  const own = [...judge.organisations.map((one) => ({ one, when: 'now' as const })), ...former.map((one) => ({ one, when: 'former' as const }))]
  return own.flatMap(({ one, when }) => entry.organisations.flatMap((other): Found[] => {
    if (one === other) return [['hard', { kind: 'same-organisation', organisation: one, when }]]
    const found = relationOf(one, other, parents)
    if (!found) return []
    // sisters under one roof (agencies of the United Nations, chapters of a network) often never meet
    return [[found.relation === 'sibling' ? 'soft' : 'hard', { kind: 'parent-organisation', judgeOrganisation: one, entryOrganisation: other, ...found, when }]]
  }))
}

function byDomain(judge: ReadyJudge, entry: ReadyEntry): Found[] {
  return entry.domains
    .filter(({ domain }) => judge.domains.has(domain))
    .map((evidence): Found => ['hard', { kind: 'mail-domain', ...evidence }])
}

function byPerson(judge: ReadyJudge, entry: ReadyEntry, similarFrom: number): Found[] {
  return entry.people.flatMap(({ role, person, name, wholeAddresses: addresses, comparable }): Found[] => {
    if (person && judge.persons.includes(person)) return [['hard', { kind: `is-${role}`, by: 'person', value: person }]]
    const address = addresses.find((one) => judge.wholeAddresses.has(one))
    if (address) return [['hard', { kind: `is-${role}`, by: 'address', value: address }]]
    const similarity = judge.comparable && comparable ? nameSimilarity(judge.comparable, comparable) : 0
    return name && similarity >= similarFrom ? [['soft', { kind: 'name-similarity', role, name, similarity: Math.round(similarity * 100) / 100 }]] : []
  })
}

function between(judge: ReadyJudge, entry: ReadyEntry, { parents = new Map(), similarFrom = 0.85 }: ConflictOptions): ConflictSuggestion[] {
  const country = judge.country !== null && entry.countries.includes(judge.country) ? judge.country : null
  const found: Found[] = [
    ...byPerson(judge, entry, similarFrom),
    ...byOrganisation(judge, entry, parents),
    ...byDomain(judge, entry),
    ...(country === null ? [] : [['soft', { kind: 'same-country', country }] satisfies Found]),
  ]
  const once = new Map(found.map(([strength, evidence]) => [JSON.stringify(evidence), { judge: judge.code, entry: entry.code, kind: evidence.kind, strength, evidence }]))
  return [...once.values()].sort((a, b) => Number(a.strength === 'soft') - Number(b.strength === 'soft'))
}

/** Every suggestion for one judge and one entry, hard ones first, each piece of evidence once. */
export const conflictsBetween = (judge: JudgeForConflicts, entry: EntryForConflicts, options: ConflictOptions = {}): ConflictSuggestion[] =>
  between(readyJudge(judge), readyEntry(entry), options)

/** Suggestions for every judge and entry, by judge, then entry, in the order given. */
export function suggestConflicts(
  judges: readonly JudgeForConflicts[],
  entries: readonly EntryForConflicts[],
  options: ConflictOptions = {},
): ConflictSuggestion[] {
  const ready = entries.map(readyEntry)
  return judges.map(readyJudge).flatMap((judge) => ready.flatMap((entry) => between(judge, entry, options)))
}
