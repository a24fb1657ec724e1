import { rowsFor } from '#domain/calendar.ts'
import { comparableName, nameSimilarity } from '#domain/conflicts-names.ts'
import { ENTRANT_KINDS, STAGES, type Counts, type EntrantKind, type Facts, type RuleResult } from '#domain/eligibility/index.ts'
import { isAnswered, textOf, type Answers } from '#domain/forms/index.ts'
import { countWords } from '#domain/words.ts'
import type { Entry } from '#src/payload-types.ts'
import { organisationsOf, partsOf, type NamesByWord, type OrganisationsByName, type Part } from './people-of-entry.ts'
import type { Setup } from './edition-setup.ts'

/** From which likeness on two names may be the same. */
const ALIKE = 0.85

export type FormerHonour = { code: string; honouree: string; project: string | null; organisation: string | null; editionsAgo: number }

/** Everything of an edition that the rules of one entry look at, loaded once for all. */
export type ScreeningWorld = {
  setup: Setup
  /** Results of the rules that were asked already, by entry, revision and category. */
  checked: Map<string, readonly RuleResult[]>
  organisations: OrganisationsByName
  /** Sent entries by who sent them, whom they are for, and what they are called. */
  bySender: ReadonlyMap<string, Entry[]>
  byNominee: ReadonlyMap<string, Entry[]>
  nomineeNames: NamesByWord<Entry>
  titles: NamesByWord<Entry>
  honours: readonly FormerHonour[]
  honourNames: NamesByWord<FormerHonour>
  judgeOrganisations: ReadonlySet<string>
  judgeOrganisationNames: NamesByWord<string>
}

/** Keys under which somebody is found again: their account, their address. */
const keysOf = (part: Part): string[] => [...(part.person ? [part.person] : []), ...(part.address ? [part.address] : [])]

export const senderKeys = (entry: Entry): string[] => [
  ...new Set([
    ...partsOf(entry).filter((each) => each.part === 'nominator').flatMap(keysOf),
    ...(entry.owner ? [entry.owner] : []), ...(entry.address ? [entry.address.toLowerCase()] : []),
  ]),
]

export const nomineeNamesOf = (entry: Entry): string[] => {
  const nominees = partsOf(entry).filter((each) => each.part === 'nominee').flatMap((each) => each.name ?? [])
  return [...new Set([...nominees, ...organisationsOf(entry).flatMap((each) => each.name ?? [])])]
}

export const nomineeKeys = (entry: Entry, organisations: OrganisationsByName): string[] => [
  ...new Set([
    ...partsOf(entry).filter((each) => each.part === 'nominee').flatMap(keysOf),
    ...organisationsOf(entry).flatMap((each) => organisations.find(each)?.code ?? []),
    ...nomineeNamesOf(entry).map((name) => comparableName(name).words),
  ]),
]

/** Two entries in the same category count there; all of the edition count for it. */
const countsOf = (others: readonly Entry[], category: string): Counts => ({
  category: others.filter((each) => each.category === category).length, edition: others.length,
})

const othersOf = (entry: Entry, lists: readonly (readonly Entry[] | undefined)[]): Entry[] =>
  [...new Map(lists.flatMap((list) => list ?? []).filter((each) => each.code !== entry.code).map((each) => [each.code, each])).values()]

function likeNominees(entry: Entry, world: ScreeningWorld, known: readonly Entry[]): Entry[] {
  const taken = new Set(known.map((each) => each.code))
  const alike = nomineeNamesOf(entry).flatMap((name) => {
    const own = comparableName(name)
    return world.nomineeNames.near(name).filter((other) => nameSimilarity(own, other.name) >= ALIKE).map((other) => other.key)
  })
  return othersOf(entry, [alike]).filter((each) => !taken.has(each.code))
}

function projectElsewhere(entry: Entry, world: ScreeningWorld, sameNominee: readonly Entry[]): NonNullable<Facts['projectCategories']> {
  const title = entry.title ?? ''
  const own = comparableName(title)
  const near = world.titles.near(title).filter(({ key }) => key.code !== entry.code && key.category !== entry.category)
  const same = new Set(sameNominee.map((each) => each.code))
  const sure = new Set(near.filter(({ key, name }) => name.words === own.words && same.has(key.code)).map(({ key }) => key.category))
  const possible = new Set(near.filter(({ key, name }) => !sure.has(key.category) && nameSimilarity(own, name) >= ALIKE).map(({ key }) => key.category))
  return { sure: sure.size, possible: possible.size }
}

/** The same nominee, or the same organisation with the same project, has won; the organisation alone needs a person. */
export function formerHonoursOf(entry: Entry, world: ScreeningWorld): { sure: FormerHonour[]; possible: FormerHonour[] } {
  const names = nomineeNamesOf(entry).map(comparableName)
  const organisations = new Set(organisationsOf(entry).flatMap((each) => world.organisations.find(each)?.code ?? []))
  const title = comparableName(entry.title ?? '').words
  const near = new Set<FormerHonour>([
    ...nomineeNamesOf(entry).flatMap((name) => world.honourNames.near(name).map((each) => each.key)),
    ...world.honours.filter((each) => each.organisation && organisations.has(each.organisation)),
  ])
  const sure: FormerHonour[] = []
  const possible: FormerHonour[] = []
  for (const honour of near) {
    const honouree = comparableName(honour.honouree)
    const sameName = names.some((name) => name.words === honouree.words && name.words !== '')
    const sameOrganisation = honour.organisation !== null && organisations.has(honour.organisation)
    const sameProject = honour.project !== null && title !== '' && comparableName(honour.project).words === title
    if ((sameName && (honour.project === null || sameProject)) || (sameOrganisation && sameProject)) sure.push(honour)
    else if (sameName || sameOrganisation || names.some((name) => nameSimilarity(name, honouree) >= ALIKE)) possible.push(honour)
  }
  return { sure, possible }
}

/** The organisation's kind on record, in the words of the rules. */
const KIND_ON_RECORD: Readonly<Record<string, EntrantKind>> = {
  government: 'government', 'private-sector': 'company', academia: 'academia', 'civil-society': 'civil-society', international: 'international',
}

function entrantKindOf(entry: Entry, answers: Answers, world: ScreeningWorld): EntrantKind | undefined {
  const said = ENTRANT_KINDS.find((kind) => kind === textOf(answers['entrant-kind']))
  if (said && said !== 'organisation') return said
  const records = organisationsOf(entry).map((each) => world.organisations.find(each))
  const kind = records.flatMap((each) => (each?.kind ? (KIND_ON_RECORD[each.kind] ?? []) : []))[0]
  return kind ?? said ?? (organisationsOf(entry).length > 0 ? 'organisation' : undefined)
}

function selfNominationOf(entry: Entry): boolean | undefined {
  const nominees = partsOf(entry).filter((each) => each.part === 'nominee').flatMap(keysOf)
  if (nominees.length === 0) return undefined
  return senderKeys(entry).some((key) => nominees.includes(key))
}

function judgeOrganisationOf(entry: Entry, world: ScreeningWorld): NonNullable<Facts['judgeOrganisation']> {
  const own = organisationsOf(entry)
  const codes = own.flatMap((each) => world.organisations.find(each)?.code ?? [])
  if (codes.some((code) => world.judgeOrganisations.has(code))) return 'confirmed'
  const alike = own.some(({ name }) => {
    if (!name) return false
    const comparable = comparableName(name)
    return world.judgeOrganisationNames.near(name).some((each) => nameSimilarity(comparable, each.name) >= ALIKE)
  })
  return alike ? 'possible' : 'none'
}

/** The window of the call that the entry came in, else the last one. */
function windowOf(entry: Entry, category: string, world: ScreeningWorld): Facts['window'] {
  const at = Date.parse(entry.submittedAt ?? '')
  const rows = rowsFor(world.setup.rows, 'call', category).toSorted((a, b) => Date.parse(a.opens) - Date.parse(b.opens))
  const row = rows.find((each) => at >= Date.parse(each.opens) && (!each.closes || at < Date.parse(each.hardEnd ?? each.closes))) ?? rows.at(-1)
  if (!row) return undefined
  return { opens: row.opens, closes: row.closes ?? '9999-12-31T00:00:00Z', hardEnd: row.hardEnd ?? null, timeZone: world.setup.edition.timeZone }
}

/** What is known of a sent entry, for the rules of a category: its own, or another that it may be moved to. */
export function factsOf(entry: Entry, world: ScreeningWorld, category = entry.category): Facts {
  // Stored as it was typed; `textOf` and `isAnswered` take any shape.
  const answers = (entry.answers ?? {}) as Answers
  const sent = othersOf(entry, senderKeys(entry).map((key) => world.bySender.get(key)))
  const same = othersOf(entry, nomineeKeys(entry, world.organisations).map((key) => world.byNominee.get(key)))
  const honours = formerHonoursOf(entry, world)
  const window = windowOf(entry, category, world)
  const entrantKind = entrantKindOf(entry, answers, world)
  const selfNomination = selfNominationOf(entry)
  const stage = STAGES.find((each) => each === textOf(answers.stage))
  return {
    ...(entry.submittedAt ? { at: entry.submittedAt } : {}), ...(window ? { window } : {}),
    language: entry.language, ...(entrantKind ? { entrantKind } : {}), ...(selfNomination === undefined ? {} : { selfNomination }),
    nominatorEntries: countsOf(sent, category),
    nomineeEntries: { ...countsOf(same, category), possible: likeNominees(entry, world, same).length },
    projectCategories: projectElsewhere({ ...entry, category }, world, same),
    formerHonours: { editionsAgo: honours.sure.map((each) => each.editionsAgo), possible: honours.possible.length > 0 },
    ...(entry.start ? { start: entry.start } : {}), ...(stage ? { stage } : {}),
    places: Array.isArray(entry.places) ? entry.places.filter((each): each is string => typeof each === 'string') : [],
    words: Object.fromEntries(Object.entries(answers).flatMap(([key, answer]) => (typeof answer === 'string' ? [[key, countWords(answer, entry.language)]] : []))),
    answered: Object.entries(answers).filter(([, answer]) => isAnswered(answer)).map(([key]) => key),
    referees: partsOf(entry).filter((each) => each.part === 'referee').length,
    judgeOrganisation: judgeOrganisationOf(entry, world),
  }
}
