import type { Pillar } from '#domain/vocabulary.ts'
import type { DatedNoteDto, EditionRefDto, OrganisationRefDto, PlaceDto, SourceDto } from './common.ts'

export type HonourDto = {
  code: string
  /** `other` is an honour outside the categories; `kindWords` gives its name as written then. */
  kind: 'winner' | 'commended' | 'finalist' | 'other'
  kindWords?: string
  edition: EditionRefDto
  /** As published: under a publication mode this is not the name. */
  honouree: string
  organisation?: OrganisationRefDto
  /** Missing: no source names it. */
  project?: string
  places: PlaceDto[]
  placeNote?: string
  category?: { words: string; inferred?: boolean; note?: string }
  /** The library's tag, not the award's. */
  pillar?: Pillar
  /** Why it was given, in the language in which it was written. */
  citation?: { text: string; language: string }
  /** Sentence of our own about the project, where no citation was found. */
  about?: string
  sources: SourceDto[]
  corrections: DatedNoteDto[]
  revoked?: DatedNoteDto
  practice?: { slug: string; title: string }
}
