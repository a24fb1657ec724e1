import type { Pillar } from '#domain/vocabulary.ts'
import type { EditionMarkDto, PracticeCardDto } from './common.ts'

export type HomeDto = {
  editions: EditionMarkDto[]
  /** Practices under each pillar. */
  pillars: { pillar: Pillar; practices: number }[]
  practices: number
  cards: PracticeCardDto[]
  /** The call that closes next. */
  call?: { name: string; closes: string; timeZone: string; href: string; demonstration?: boolean }
}
