import { organises, type Viewer } from './viewer.ts'

/** An organiser assigns judges to entries of the own edition; a judge or chair never does. */
export const mayAssign = (viewer: Viewer, edition: string): boolean => organises(viewer, edition)
