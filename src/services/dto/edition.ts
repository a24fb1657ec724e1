import type { Pillar } from '#domain/vocabulary.ts'
import type { DatedNoteDto, DatePointDto, EditionMarkDto, FigureDto, SourceDto } from './common.ts'
import type { FrozenDto } from './frozen.ts'
import type { HonourDto } from './honour.ts'

/** Keys of the calendar; `note` is a dated sentence of its own. */
export type PhaseKey =
  | 'call' | 'call-closes' | 'screening' | 'judging' | 'public-vote' | 'deliberation' | 'finalists' | 'announced' | 'archived' | 'note'

export type PhaseDto = {
  key: PhaseKey
  /** null: no source gives it. */
  date: DatePointDto | null
  text?: string
  state: 'past' | 'now' | 'next'
}

export type EditionCategoryDto = {
  key: string
  /** As written then. */
  name: string
  pillar?: Pillar
  /** The categories that continue it, by edition. */
  later: { edition: string; name: string }[]
  /** Announced without a winner. */
  noAward?: boolean
}

/** What is known of how it was judged; a field that is missing was not found. */
export type TransparencyDto = {
  /** Judged in this system; otherwise before it existed. */
  ranHere: boolean
  entries?: number
  eligible?: number
  judges?: number
  scorecards?: number
  readingsPerEntry?: number
  recusals?: number
  appeals?: number
  method?: string
  rules?: { title: string; href: string }
  jury?: string[]
  /** true: scores without names are public, to compute the ranking again. */
  bundle?: boolean
  corrected?: string
}

export type EditionDto = {
  programme: { slug: string; name: string }
  slug: string
  name: string
  label: string
  intro?: string
  place: string | null
  nominations: FigureDto | null
  countries: FigureDto | null
  finalistsTotal: FigureDto | null
  winnersTotal: FigureDto | null
  /** The open call, when there is one today. */
  call?: { closes: string; timeZone: string; href: string }
  calendar: PhaseDto[]
  categories: EditionCategoryDto[]
  winners: HonourDto[]
  /** Named winners stand in `winners` only. */
  finalists: HonourDto[]
  /** Winners that are counted but not named. */
  winnersMissing: number | null
  transparency?: TransparencyDto
  /** Official results that were frozen; the page on which they are counted again exists where there is one. */
  frozen?: FrozenDto[]
  others: EditionMarkDto[]
  sources: SourceDto[]
  corrections: DatedNoteDto[]
}
