import { organisationDomain } from './conflicts-mail.ts'
import { nameSimilarity } from './conflicts-names.ts'

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

function byOrganisation(judge: JudgeForConflicts, entry: EntryForConflicts, parents: ReadonlyMap<string, string>): Found[] {
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

function byDomain(judge: JudgeForConflicts, entry: EntryForConflicts): Found[] {
  const own = new Set(judge.addresses.flatMap((address) => organisationDomain(address) ?? []))
  const theirs = [
    ...(entry.domains ?? []).map((address) => ({ address, of: 'organisation' as const })),
    ...entry.people.flatMap(({ role, addresses = [] }) => addresses.map((address) => ({ address, of: role }))),
  ]
  return theirs.flatMap(({ address, of }): Found[] => {
    const domain = organisationDomain(address)
    return domain !== null && own.has(domain) ? [['hard', { kind: 'mail-domain', domain, of }]] : []
  })
}

function byPerson(judge: JudgeForConflicts, entry: EntryForConflicts, similarFrom: number): Found[] {
  const wholeAddress = (address: string) => (address.includes('@') ? [address.trim().toLowerCase()] : [])
  const own = new Set(judge.addresses.flatMap(wholeAddress))
  return entry.people.flatMap(({ role, person, name, addresses = [] }): Found[] => {
    if (person && judge.persons.includes(person)) return [['hard', { kind: `is-${role}`, by: 'person', value: person }]]
    const address = addresses.flatMap(wholeAddress).find((one) => own.has(one))
    if (address) return [['hard', { kind: `is-${role}`, by: 'address', value: address }]]
    const similarity = judge.name && name ? nameSimilarity(judge.name, name) : 0
    return name && similarity >= similarFrom ? [['soft', { kind: 'name-similarity', role, name, similarity: Math.round(similarity * 100) / 100 }]] : []
  })
}

/** Every suggestion for one judge and one entry, hard ones first, each piece of evidence once. */
export function conflictsBetween(judge: JudgeForConflicts, entry: EntryForConflicts, options: ConflictOptions = {}): ConflictSuggestion[] {
  const { parents = new Map<string, string>(), similarFrom = 0.85 } = options
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

/** Suggestions for every judge and entry, by judge, then entry, in the order given. */
export const suggestConflicts = (
  judges: readonly JudgeForConflicts[],
  entries: readonly EntryForConflicts[],
  options: ConflictOptions = {},
): ConflictSuggestion[] => judges.flatMap((judge) => entries.flatMap((entry) => conflictsBetween(judge, entry, options)))
