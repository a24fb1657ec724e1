import type { Pillar } from '#domain/vocabulary.ts'
import type { PlaceDto, PracticeCardDto } from './common.ts'
import type { HonourDto } from './honour.ts'

/** What the library does not have under this pillar: computed, never written by hand. */
export type GapDto =
  | { kind: 'nothing' | 'no-people-counted' | 'no-comparison' | 'no-failure' | 'no-cost' | 'no-evaluation' }
  | { kind: 'no-region'; region: PlaceDto }

export type PillarDto = {
  pillar: Pillar
  practices: number
  honours: HonourDto[]
  since: number | null
  cards: PracticeCardDto[]
  gaps: GapDto[]
}
