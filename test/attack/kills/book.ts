import { createHash } from 'node:crypto'
import { ActRefused } from '../kit/browser.ts'
import type { Entrant, Judge, World } from '../kit/world.ts'

/** What must stand somewhere: the value whose saving was acknowledged, or one of those whose answer never came. */
export type Kept<T> = { sure: T; perhaps: T[] }
export const kept = <T>(sure: T): Kept<T> => ({ sure, perhaps: [] })
export const allows = <T>({ sure, perhaps }: Kept<T>, found: T): boolean => [sure, ...perhaps].some((each) => JSON.stringify(each) === JSON.stringify(found))
/** It was read again after a restart: whichever it is now, it is that from here on. */
export const settleOn = <T>(place: Kept<T>, found: T): void => void Object.assign(place, kept(found))

export type Sending = { key: string; sure: boolean; stories: string[] }
export type EntrantBook = {
  person: Entrant
  /** Of the one browser that this person writes in. */
  cookies: Map<string, string>
  answers: Record<'title' | 'story' | 'contact', Kept<string>>
  /** Writes of the entry that were acknowledged, and those that may have happened besides. */
  writes: { from: number; sure: number; perhaps: number }
  sendings: Sending[]
  /** A sending whose answer never came: the form that some send again. */
  unanswered: { fields: [string, string][]; story: string } | null
  /** By SHA-256. */
  files: Map<string, 'sure' | 'perhaps' | 'gone' | 'perhaps-gone'>
}
export type CardBook = { judge: Judge; entry: string; scores: Kept<Record<string, number>>; comment: Kept<string>; sent: { receipt: string }[]; status: 'none' | 'draft' | 'submitted' | 'locked'; unanswered: { key: string; scores: Record<string, number>; comment: string; rev: number } | null }
export type CeremonyBook = { category: string; edition: string; entries: World['organiser']['ceremonies'][number]['entries']; announced: Kept<boolean>; done: string[] }
export type MarkBook = { id: string; collection: 'pages' | 'honours'; mark: Kept<number> }
export type StartBook = { address: string; key: string; sure: string | null; fields: [string, string][] }

/** Everything that was acknowledged so far. */
export type Book = {
  entrants: EntrantBook[]
  starts: StartBook[]
  cards: CardBook[]
  ceremonies: CeremonyBook[]
  marks: MarkBook[]
  /** How many acts of each kind were acknowledged, and how many found no answer. */
  counts: Record<string, { acknowledged: number; unanswered: number }>
  /** What is wrong: a sentence each. */
  problems: string[]
}

export function openBook(world: World, revOf: (entry: string) => number): Book {
  return {
    entrants: world.entrants.map((person) => ({
      person, cookies: new Map([[`recount-pen-${person.entry}`, person.pen]]), answers: { title: kept(''), story: kept(''), contact: kept('') }, writes: { from: revOf(person.entry), sure: 0, perhaps: 0 }, sendings: [], unanswered: null, files: new Map(),
    })),
    starts: [],
    cards: world.judges.flatMap((judge) => judge.entries.map((entry): CardBook => ({ judge, entry, scores: kept({}), comment: kept(''), sent: [], status: 'none', unanswered: null }))),
    ceremonies: world.organiser.ceremonies.map((each) => ({ ...each, announced: kept(false), done: [] })),
    marks: [...world.editor.pages.map((id) => ({ id, collection: 'pages' as const, mark: kept(0) })), ...world.editor.honours.map((id) => ({ id, collection: 'honours' as const, mark: kept(0) }))],
    counts: {}, problems: [],
  }
}

export function count(book: Book, act: string, how: 'acknowledged' | 'unanswered'): void {
  book.counts[act] ??= { acknowledged: 0, unanswered: 0 }
  book.counts[act][how]++
}

/** An act of which the book keeps whether its answer came; a refusal is an answer. */
export async function counted<T>(book: Book, act: string, ask: () => Promise<T>): Promise<T> {
  try {
    const answer = await ask()
    count(book, act, 'acknowledged')
    return answer
  } catch (error) {
    if (!(error instanceof ActRefused)) count(book, act, 'unanswered')
    throw error
  }
}

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
