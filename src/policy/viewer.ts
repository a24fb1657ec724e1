/** Whoever asks: everything a right can depend on, loaded once a request, so that the policy itself is pure. */
export type Viewer = {
  now: Date
  person: { id: string; code: string; name: string; email: string; admin: boolean; languages: string[]; signedInAt: Date | null } | null
  /** Code of the entry whose draft this browser holds by cookie, without an account. */
  draft: string | null
  /** Accepted and not ended. */
  appointments: Appointment[]
  /** Active assignments: the positive list of what a judge may open. */
  assignments: ActiveAssignment[]
  /** Confirmed conflicts of this person, as judge or as organiser. */
  conflicts: ConfirmedConflict[]
  /** Entries in which this person has a part. */
  parts: EntryPart[]
}

export const ROLES = ['organiser', 'editor', 'judge', 'chair', 'assessor', 'translator', 'observer'] as const
export type Role = (typeof ROLES)[number]

export type Appointment = {
  code: string
  role: Role
  /** null for an editor, whose appointment is to a programme. */
  edition: { id: string; code: string } | null
  programme: { id: string; code: string } | null
  panels: { code: string; round: string; categories: string[] }[]
  termsSigned: boolean
  declared: boolean
}
export type ActiveAssignment = { code: string; judge: string; entry: string; round: string; category: string; edition: string }
export type ConfirmedConflict = { judge: string; entry: string; category: string; edition: string }
export type EntryPart = {
  entry: string; edition: string; part: 'nominator' | 'nominee' | 'team' | 'funder' | 'referee' | 'co-editor'
  /** A nominee who said yes to being put forward. */
  accepted?: boolean
}

export const nobody = (now: Date): Viewer => ({
  now, person: null, draft: null, appointments: [], assignments: [], conflicts: [], parts: [],
})

export const isAdmin = (viewer: Viewer): boolean => viewer.person?.admin === true
export const appointedAs = (viewer: Viewer, ...roles: Role[]): Appointment[] =>
  viewer.appointments.filter((each) => roles.includes(each.role))
export const organises = (viewer: Viewer, edition: string): boolean =>
  appointedAs(viewer, 'organiser').some((each) => each.edition?.code === edition)
export const edits = (viewer: Viewer): boolean => appointedAs(viewer, 'editor').length > 0
export const isStaff = (viewer: Viewer): boolean => isAdmin(viewer) || appointedAs(viewer, 'organiser', 'editor').length > 0
/** Whoever has a conflict in a category opens no rank, total, adjusted score or count of it before the announcement. */
export const conflictedIn = (viewer: Viewer, category: string): boolean => viewer.conflicts.some((each) => each.category === category)
export const conflictedWith = (viewer: Viewer, entry: string): boolean => viewer.conflicts.some((each) => each.entry === entry)
