import { organises, type Viewer } from './viewer.ts'

/** An organiser runs the own edition: its desk, its calendar, its panels. Nobody else sees it, the technical admin neither. */
export const mayRunEdition = (viewer: Viewer, edition: string): boolean => organises(viewer, edition)
/** Whoever runs the edition opens and closes its phases; a reason is asked for by the act. */
export const mayMovePhase = mayRunEdition
