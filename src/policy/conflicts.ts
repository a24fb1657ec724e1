import { organises, type Viewer } from './viewer.ts'
import { isTooClose } from './screening.ts'

/** An organiser keeps the conflicts of the own edition. */
export const maySeeConflicts = (viewer: Viewer, edition: string): boolean => organises(viewer, edition)

/** Nobody decides on a conflict of their own, nor on one with an entry that they are too close to. */
export const mayDecideConflict = (viewer: Viewer, conflict: { edition: string; entry: string | null; person: string | null }): boolean =>
  organises(viewer, conflict.edition) &&
  conflict.person !== viewer.person?.code &&
  (conflict.entry === null || !isTooClose(viewer, conflict.entry))
