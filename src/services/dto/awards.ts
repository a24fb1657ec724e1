import type { PhaseKind } from '#domain/calendar.ts'
import type { EditionMarkDto } from './common.ts'

/** An edition whose outcome is not public yet. */
export type RunningEditionDto = {
  slug: string
  name: string
  /** Phases that are open today; none between two. */
  phases: PhaseKind[]
  /** "2027-01-14" in the zone of the edition; null where the calendar does not say it. */
  announced: string | null
}

export type ProgrammeDto = {
  slug: string
  name: string
  about?: string
  /** Those whose outcome is public, newest first. */
  editions: EditionMarkDto[]
  /** Under way, newest first. */
  running: RunningEditionDto[]
  call?: { closes: string; timeZone: string; href: string }
}

export type AwardsDto = { programmes: ProgrammeDto[] }
