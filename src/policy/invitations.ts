import { isAdmin, organises, type Viewer } from './viewer.ts'

/** An organiser appoints those who judge, assess, translate or observe in the own edition; the admin in every one. */
export const mayInvite = (viewer: Viewer, edition: string): boolean => organises(viewer, edition) || isAdmin(viewer)
