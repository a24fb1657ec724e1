import { isAdmin, organises, type Role, type Viewer } from './viewer.ts'

/** An organiser appoints those who judge, assess, translate or observe in the own edition; the admin in every one. */
export const mayInvite = (viewer: Viewer, edition: string): boolean => organises(viewer, edition) || isAdmin(viewer)

/** Who has a part in an edition, and how much each has to read, is its organisers' to know. */
export const maySeePeople = (viewer: Viewer, edition: string): boolean => organises(viewer, edition)

/** Organisers and editors are appointed, and let go, by the admin alone. */
const BY_ADMIN: readonly Role[] = ['organiser', 'editor']

/** An organiser changes the panels of an appointment of the own edition, asks again, and ends it. */
export const mayChangeAppointment = (viewer: Viewer, { edition, role }: { edition: string; role: Role }): boolean =>
  organises(viewer, edition) && !BY_ADMIN.includes(role)
