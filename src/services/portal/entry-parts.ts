import { CONSENT_ITEMS, CONSENT_USES, type ConsentItem, type ConsentUse } from '#domain/consent.ts'
import type { Answer, Answers } from '#domain/forms/index.ts'
import { PUBLICATION_MODES, type PublicationMode } from '#domain/vocabulary.ts'
import type { Entry } from '#src/payload-types.ts'
import type { EntryPart } from '#policy/viewer.ts'

/** The JSON columns of an entry, which only these services write. */
export type PersonInEntry = {
  part: EntryPart['part']
  /** Code of the account, once there is one. */
  person?: string
  name: string
  address?: string
  /** The address answered a mailed link. */
  verified?: boolean
  /** ISO instants. */
  accepted?: string
  declined?: string
}

export type Declared = {
  items: ConsentItem[]
  uses: ConsentUse[]
  mode: PublicationMode | null
  pseudonym: string
  /** Keys of the form's declarations that were ticked. */
  statements: string[]
  /** Ties to judges or to the secretariat, in the entrant's words. */
  conflicts: string
}

/** What is kept beside the answers. Nothing typed is dropped: it moves here and is shown. */
export type SetAside = {
  /** By question: its answer lost its place when the form changed. */
  gone?: Record<string, { label: string; answer: Answer }>
  /** By question: typed in another window, waiting for a choice. */
  waiting?: Record<string, { answer: Answer; at: string }>
  /** What lost in such a choice, newest last. */
  older?: { question: string; answer: Answer; at: string }[]
  /** Keys of questions that came or changed with a newer form and were not opened since. */
  changed?: string[]
}

export type HistoryLine = { at: string; act: string; by: string; revision?: number }

// The store gives JSON columns as unknown; these are the only writers, so the shapes hold.
export const answersOf = (entry: Pick<Entry, 'answers'>): Answers => (entry.answers ?? {}) as Answers
export const peopleIn = (entry: Pick<Entry, 'people'>): PersonInEntry[] => (Array.isArray(entry.people) ? entry.people : []) as PersonInEntry[]
export const setAsideOf = (entry: Pick<Entry, 'setAside'>): SetAside => (entry.setAside ?? {}) as SetAside
export const historyOf = (entry: Pick<Entry, 'history'>): HistoryLine[] => (Array.isArray(entry.history) ? entry.history : []) as HistoryLine[]
export const openedOf = (entry: Pick<Entry, 'openedQuestions'>): string[] => (Array.isArray(entry.openedQuestions) ? entry.openedQuestions.map(String) : [])

const among = <T extends string>(all: readonly T[], given: unknown): T[] => (Array.isArray(given) ? all.filter((each) => given.includes(each)) : [])

export function declaredOf(stored: unknown): Declared {
  const raw = (stored ?? {}) as Partial<Record<keyof Declared, unknown>>
  return {
    items: among(CONSENT_ITEMS, raw.items),
    uses: among(CONSENT_USES, raw.uses),
    mode: PUBLICATION_MODES.find((mode) => mode === raw.mode) ?? null,
    pseudonym: typeof raw.pseudonym === 'string' ? raw.pseudonym : '',
    statements: Array.isArray(raw.statements) ? raw.statements.map(String) : [],
    conflicts: typeof raw.conflicts === 'string' ? raw.conflicts : '',
  }
}

export const personWith = (entry: Pick<Entry, 'people'>, part: PersonInEntry['part']): PersonInEntry | undefined =>
  peopleIn(entry).find((each) => each.part === part)

/** Putting forward one's own work: nominator and nominee are one address. */
export const isOwnWork = (entry: Pick<Entry, 'people'>): boolean => {
  const nominee = personWith(entry, 'nominee')
  return nominee === undefined || (nominee.address !== undefined && nominee.address === personWith(entry, 'nominator')?.address)
}

/** Codes of all people with an account who have a part: the column that lists are found by. */
export const membersOf = (people: readonly PersonInEntry[]): string => [...new Set(people.flatMap((each) => (each.person ? [each.person] : [])))].join(' ')

/** Some of the keys that were applied last, newest first: a post that a poor line sent again is recognised by its key. */
const KEPT_KEYS = 24
export const wasApplied = (entry: Pick<Entry, 'lastKey'>, key: string): boolean => (entry.lastKey ?? '').split(' ').includes(key)
export function withKey(entry: Pick<Entry, 'lastKey'>, key: string): string {
  const keys = (entry.lastKey ?? '').split(' ').filter(Boolean)
  // The key of the first form stays: it says to whom the code belongs.
  const first = keys.find((each) => each.startsWith('start.'))
  return [...[key, ...keys.filter((each) => each !== first)].slice(0, KEPT_KEYS), ...(first ? [first] : [])].join(' ')
}

/** `m…@example.org`: enough to know one's own address by. */
export const masked = (address: string): string => `${address.slice(0, 1)}***${address.slice(address.lastIndexOf('@'))}`
