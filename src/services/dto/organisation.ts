import type { DatedNoteDto, OrganisationRefDto, PlaceDto, PracticeCardDto } from './common.ts'
import type { HonourDto } from './honour.ts'

export type OrganisationDto = {
  code: string
  slug: string
  name: string
  aliases: string[]
  parent?: OrganisationRefDto
  place?: PlaceDto
  website?: string
  honours: HonourDto[]
  practices: PracticeCardDto[]
  corrections: DatedNoteDto[]
}
