import type { DatedNoteDto, DatePointDto, EditionRefDto, FigureDto, SourceDto } from './common.ts'
import type { HonourDto } from './honour.ts'

/** Honours that a source counts but none names. `count` null: not even how many. */
export type MissingHonoursDto = { kind: 'winner' | 'other'; kindWords?: string; count: number | null }

export type LedgerEditionDto = {
  anchor: string
  label: string
  name: string
  /** Set when the edition has a page of its own. */
  page?: EditionRefDto
  date: DatePointDto | null
  place: string | null
  nominations: FigureDto | null
  countries: FigureDto | null
  finalists: FigureDto | null
  /** How many winners there were, null when not known; `inferred` when we concluded it. */
  winners: { value: number; inferred?: boolean } | null
  honours: HonourDto[]
  missing: MissingHonoursDto[]
  sources: SourceDto[]
  corrections: DatedNoteDto[]
}

export type LedgerDto = {
  /** Names of the programmes, for the first sentence. */
  programmes: string[]
  since: number
  totals: {
    /** Winners in the editions whose number is known. */
    winners: number
    named: number
    editionsCounted: number
    /** Labels of the editions of which no number is known. */
    uncounted: string[]
  }
  /** Editions of this page, oldest first. */
  editions: LedgerEditionDto[]
  page: number
  pages: number
  /** Every edition, also of the other pages. */
  jump: { label: string; anchor: string; page: number }[]
  downloads: { csv: string; json: string; atom: string }
}
