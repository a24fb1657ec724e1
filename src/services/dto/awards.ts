import type { EditionMarkDto } from './common.ts'

export type ProgrammeDto = {
  slug: string
  name: string
  about?: string
  /** Newest first. */
  editions: EditionMarkDto[]
  call?: { closes: string; timeZone: string; href: string }
}

export type AwardsDto = { programmes: ProgrammeDto[] }
