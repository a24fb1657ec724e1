import type { Arrow } from './arrow.ts'
import { DETERMINATION_ARROWS, HONOUR_ARROWS } from './decision-arrows.ts'
import { ENTRY_ARROWS } from './entry-arrows.ts'
import { SCORECARD_ARROWS } from './scorecard-arrows.ts'
import type { StatusBySubject, SubjectKind } from './statuses.ts'

/** The only ways in which a status changes, whatever the channel; drawn on a page of the panel. */
export type LifecycleTable = { readonly [Kind in SubjectKind]: readonly Arrow<StatusBySubject[Kind]>[] }

export const LIFECYCLE = {
  entry: ENTRY_ARROWS,
  scorecard: SCORECARD_ARROWS,
  determination: DETERMINATION_ARROWS,
  honour: HONOUR_ARROWS,
} as const satisfies LifecycleTable

/** The acts a subject of this kind can undergo. */
export type ActOf<Kind extends SubjectKind> = (typeof LIFECYCLE)[Kind][number]['act']
export type Act = ActOf<SubjectKind>

/** Every act once, in the order of the table. */
export const actsOf = (kind: SubjectKind, table: LifecycleTable = LIFECYCLE): string[] => [
  ...new Set(table[kind].map(({ act }) => act)),
]
