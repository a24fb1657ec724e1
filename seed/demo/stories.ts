import { connectedParts } from '#domain/judging/connected-parts.ts'
import { adjustSeverity } from '#domain/judging/severity.ts'
import type { Pair } from '#domain/assignment/maximum-assignment.ts'
import type { Language, StoredEntry } from './entries.ts'
import type { CategoryKey } from './words/index.ts'

/** What is planted in the edition under judgement, for the desks to reveal. The tour in the README names the same. */
export const STORIES = {
  /** Gives a level less than the others; costs an entry of this category its place among the first three. */
  strict: { judge: 'judge5', category: 'access' },
  /** Was with this organisation before; the matcher's conflict was dismissed. Gives its two entries more than the others do. */
  kind: { judge: 'judge12', organisation: 'Ladder and Rope', kindness: 1.6 },
  /** Third and fourth cannot be told apart. */
  close: { category: 'skills' },
  /** The entries in this language are read by judges who read no other entry of the category. */
  apart: { category: 'partnerships', language: 'ar', judges: ['judge2', 'judge6', 'judge12'] },
  /** Taken off an entry of this category after the scorecard was in. */
  recused: { judge: 'judge3', category: 'skills' },
  /** The last ones were sent within a minute of opening the entry. */
  hurried: { judge: 'judge8', last: 2 },
} as const

type Reader = { code: string; account: string }
type Read = Pick<StoredEntry, 'code' | 'category' | 'language' | 'organisation'>

/** Who may not read what, so that the stories can be told: beside conflicts and panels. */
export function keptApart(entries: readonly Read[], jury: readonly Reader[]): Pair[] {
  const { apart } = STORIES
  const late = ['judge10', 'judge11'] // have not begun: the categories that are nearly done are not theirs
  return entries.flatMap((entry) => jury.filter(({ account }) => {
    if (entry.category === 'access' && (late.includes(account) || (account === 'judge6' && entry.language !== 'ar') || (account === 'judge7' && entry.language !== 'pt'))) return true
    if (entry.category === 'skills' && late.includes(account)) return true
    if (entry.category !== apart.category) return false
    return (apart.judges as readonly string[]).includes(account) !== (entry.language === apart.language)
  }).map(({ code }) => ({ entry: entry.code, judge: code })))
}

/**
 * Pairs that the stories need: the kind judge on both entries of the own organisation, beside others who finish, not
 * the same on both; and in the categories of the close pair and of the group apart enough of those who finish that two
 * readings of an entry are in, and the others hang together.
 */
export function setForStories(entries: readonly Read[], jury: readonly Reader[]): Pair[] {
  const pairs = (entry: Read, accounts: readonly string[]): Pair[] => jury.filter(({ account }) => accounts.includes(account)).map(({ code }) => ({ entry: entry.code, judge: code }))
  const cycle = [['judge8', 'judge5'], ['judge12', 'judge3'], ['judge8', 'judge2'], ['judge5', 'judge3'], ['judge8', 'judge12'], ['judge8', 'judge5'], ['judge3', 'judge8']]
  const readers: Partial<Record<CategoryKey, Partial<Record<Language, (place: number) => string[]>>>> = {
    partnerships: { en: (place) => ['judge8', place % 2 === 0 ? 'judge5' : 'judge3'], fr: () => ['judge5'], es: () => ['judge3'], pt: () => ['judge3'] },
    skills: { en: (place) => cycle[place % cycle.length]!, fr: () => ['judge5', 'judge2'], ar: () => ['judge2', 'judge12'], es: () => ['judge3', 'judge12'], pt: () => ['judge3', 'judge4'] },
  }
  const placeOf = (entry: Read): number => entries.filter(({ category, language }) => category === entry.category && language === entry.language).indexOf(entry)
  return [
    ...entries.filter(({ organisation }) => organisation === STORIES.kind.organisation).flatMap((entry) => pairs(entry, [STORIES.kind.judge, ...(entry.category === 'access' ? ['judge2', 'judge8'] : ['judge3'])])),
    ...entries.flatMap((entry) => pairs(entry, readers[entry.category]?.[entry.language]?.(placeOf(entry)) ?? [])),
  ]
}

/** Which entries a judge of this edition reads first: those that the stories need scored. */
export const readFirst = (entry: Read): boolean =>
  entry.category === 'access' || (entry.category === STORIES.apart.category && entry.language === STORIES.apart.language) || entry.organisation === STORIES.kind.organisation

export type Scored = { entry: string; judge: string; account: string; score: number }

/** Whether the totals that are in tell the story of their category. */
export function tells(category: CategoryKey, scored: readonly Scored[]): boolean {
  if (category === 'leadership') return true
  if (category === STORIES.apart.category) return connectedParts(scored).length === 2
  const raw = places(scored)
  const adjusted = adjustSeverity(scored, { draws: 0 }).entries
  const [third, fourth] = [raw[2]!, raw[3]!]
  if (category === STORIES.strict.category) {
    const at = adjusted.findIndex(({ entry }) => entry === fourth.entry)
    return at >= 0 && at < 3 && third.mean - fourth.mean > 0.08 && adjusted[at]!.adjusted - adjusted[3]!.adjusted > 0.08 &&
      scored.some(({ entry, account }) => entry === fourth.entry && account === STORIES.strict.judge) && adjusted.slice(0, 4).every(({ n }) => n >= 3)
  }
  // as close in the raw order as in the adjusted one, and clear of those before and after
  const gap = adjusted[2]!.adjusted - adjusted[3]!.adjusted
  const pair = new Set([third.entry, fourth.entry])
  return connectedParts(scored).length === 1 && adjusted.slice(2, 4).every(({ n }) => n >= 2) && gap > 0 && gap < 0.04 && Math.abs(third.mean - fourth.mean) < 0.06 && pair.has(adjusted[2]!.entry) && pair.has(adjusted[3]!.entry) &&
    adjusted[1]!.adjusted - adjusted[2]!.adjusted > 0.1 && adjusted[3]!.adjusted - adjusted[4]!.adjusted > 0.1
}

function places(scored: readonly Scored[]): { entry: string; mean: number }[] {
  return [...new Set(scored.map(({ entry }) => entry))].map((entry) => {
    const own = scored.filter((each) => each.entry === entry)
    return { entry, mean: own.reduce((sum, { score }) => sum + score, 0) / own.length }
  }).sort((a, b) => b.mean - a.mean || (a.entry < b.entry ? -1 : 1))
}
