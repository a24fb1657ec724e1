import type { People, Pillar } from '#domain/vocabulary.ts'

/** What the public services hand out: only fields that a reader may see, no database ids, names ready to be shown. */

/** Markup made from the editor's rich text by the service, already safe. */
export type Html = string

/** Name in the language of the page; `code` is ISO 3166, an M49 region code or "global". */
export type PlaceDto = { code: string; name: string }

/** `note` says what the source is good for, where that is not plain. */
export type SourceDto = { url: string; title?: string; note?: string }

/** A day, month or year ("2017", "2017-06", "2017-09-15"); `or` when sources disagree, `by` when only a latest day is known. */
export type DatePointDto = { date: string; or?: string; by?: boolean }

/** A number as the sources give it: exact, "about", "at least", or a range on which they disagree. */
export type FigureDto = { value: number; to?: number; kind?: 'about' | 'at-least' | 'disagree' }

/** A dated sentence: a correction, or a change of a page. */
export type DatedNoteDto = { date: string; text: string }

export type EditionRefDto = { programme: string; edition: string; name: string; year: number }

export type OrganisationRefDto = { name: string; code?: string; slug?: string }

/** A run of text; `mark` is a word that was searched for. */
export type TextPartDto = { text: string; mark?: boolean }

/** The ten parts of an account, in the order in which its picture draws them. */
export const ACCOUNT_PARTS = [
  'problem', 'approach', 'population', 'results', 'what-did-not-work', 'cost', 'needs', 'origin', 'recognition', 'confirmed',
] as const
export type AccountPart = (typeof ACCOUNT_PARTS)[number]

/** What the picture of a record is drawn from: people first, then one counted number, otherwise the parts that are told. */
export type RecordPictureDto = {
  people?: People
  /** `unit` says what was counted: "girls in eight camps, 2022"; `planned` when it was a plan only. */
  counted?: { value: number; unit: string; planned?: boolean }
  told: AccountPart[]
}

/** A practice in a list. */
export type PracticeCardDto = {
  code: string
  slug: string
  /** Language of title and summary: not always that of the page. */
  language: string
  title: string
  summary: TextPartDto[]
  organisation: string
  places: PlaceDto[]
  pillar: Pillar
  furtherPillars: Pillar[]
  /** "EQUALS in Tech 2017, Access" */
  recognition?: string
  lastConfirmed?: string
  /** Made up for the demonstration. */
  invented?: boolean
  picture: RecordPictureDto
}

/** One edition as a row of strokes. */
export type EditionMarkDto = {
  /** "2017" */
  label: string
  name: string
  programme?: string
  edition?: string
  /** Anchor in the ledger, with the page of the ledger on which it stands. */
  anchor: string
  ledgerPage: number
  /** Words for the place, null when no source names it. */
  place: string | null
  /** Pillar of each winner that is named; 0 for one outside the pillars. */
  winners: (Pillar | 0)[]
  /** How many winners there were; null when not even that is known. */
  total: number | null
}
