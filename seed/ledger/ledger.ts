import { CORRECTIONS } from '#seed/ledger/corrections.ts'
import { EDITIONS } from '#seed/ledger/editions.ts'
import { GLOBAL_ACHIEVERS, FINALISTS } from '#seed/ledger/finalists.ts'
import { WINNERS_EQUALS } from '#seed/ledger/winners-equals.ts'
import { WINNERS_GEM_TECH } from '#seed/ledger/winners-gem-tech.ts'
import type { Pillar } from '#domain/vocabulary.ts'

/**
 * The ledger of the historical awards (GEM-TECH, EQUALS in Tech) as data. Facts come from the tables beside this file and
 * carry an address each; what no source names is absent, never filled. Nothing here needs a database.
 */

export type LedgerSource = { title: string; url: string }

/** A number as the sources allow it: exact (from = to), a range, open upwards, or unknown (both null). */
export type LedgerCount = {
  from: number | null
  /** null with a known `from`: "or more". */
  to: number | null
  /** As the sources print it, "360+", "155 to 160"; empty when no source names it. */
  asPrinted: string
  about?: true
  sourcesDisagree?: true
  /** Why we give the number although no source says it in so many words. */
  inferred?: string
}

export type LedgerDate = { from: string; to: string; sourcesDisagree?: true }

export type LedgerEdition = {
  year: number
  programme: 'GEM-TECH Awards' | 'EQUALS in Tech Awards'
  /** ISO dates, equal when the day is certain. */
  ceremony: LedgerDate
  /** As the sources name it; absent when none does. */
  place?: string
  categories: LedgerCount
  nominations: LedgerCount
  countries: LedgerCount
  finalists: LedgerCount
  winners: LedgerCount
  /** Words of our own on the course of the edition. */
  notes: string[]
  sources: LedgerSource[]
}

export const HONOUR_KINDS = ['winner', 'finalist', 'global-achiever'] as const
export type HonourKind = (typeof HONOUR_KINDS)[number]

/**
 * Categories that continue one another across editions. This is the project's own reading of their names; no source draws
 * the line from GEM-TECH to EQUALS in Tech, so the two families stay apart.
 */
export const LINEAGES = [
  'gem-empowerment', 'gem-economic', 'gem-sector', 'gem-ict-gap', 'gem-threats', 'gem-governance', 'gem-creators',
  'access', 'skills', 'leadership', 'leadership-tech', 'leadership-smes', 'research',
] as const
export type Lineage = (typeof LINEAGES)[number]

export type LedgerHonour = {
  year: number
  kind: HonourKind
  /** The category's words without our doubts; absent when no source names one. */
  category?: string
  lineage?: Lineage
  organisation: string
  project?: string
  /** ISO 3166 alpha-2, "M49-…" for a region, or "global". */
  places: string[]
  /** The place in the words of the table. */
  placeAsPrinted: string
  /** The project's own tagging; no award used it. */
  pillar: Pillar
  sources: LedgerSource[]
  /** What we concluded rather than read. */
  inferred: string[]
}

export type CorrectionNote = {
  key: string
  /** Editions that the note bears on; empty: the series as a whole. */
  years: number[]
  /** The honour it bears on, by its organisation in the ledger. */
  organisation?: string
  fact: string
  versions: { says: string; sources: LedgerSource[] }[]
  /** Ours: which version the ledger follows and why. */
  reading: string
  /** compatible: both can be true; settled: one is better supported; open: the ledger shows both. */
  state: 'compatible' | 'settled' | 'open'
}

export { CORRECTIONS, EDITIONS }

export const HONOURS: LedgerHonour[] = [...WINNERS_GEM_TECH, ...WINNERS_EQUALS, ...GLOBAL_ACHIEVERS, ...FINALISTS]

export type Gap = {
  year: number
  kind: 'winner' | 'finalist'
  /** Honours that a source names. */
  found: number
  /** null: no source names a number and none can be inferred. */
  expected: number | null
  /** null when `expected` is. */
  missing: number | null
  inferred: boolean
}

/** For one edition: how many honours of a kind are found, and how many are known to be missing. */
export function gapOf(edition: LedgerEdition, kind: Gap['kind'], honours: readonly LedgerHonour[] = HONOURS): Gap {
  const found = honours.filter((honour) => honour.year === edition.year && honour.kind === kind).length
  const count = kind === 'winner' ? edition.winners : edition.finalists
  const expected = count.from
  return {
    year: edition.year,
    kind,
    found,
    expected,
    missing: expected === null ? null : Math.max(0, expected - found),
    inferred: count.inferred !== undefined,
  }
}

/** The gaps of every edition, winners first, in the order of the years. */
export function gaps(): Gap[] {
  return (['winner', 'finalist'] as const).flatMap((kind) => EDITIONS.map((edition) => gapOf(edition, kind)))
}
