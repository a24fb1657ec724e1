import { isStaff, type Viewer } from './viewer.ts'

/** Anybody may report, without an account. What was reported is read by editors, organisers and the administrator. */
export const mayReadReports = (viewer: Viewer): boolean => isStaff(viewer)

/** Whoever reads reports says how far each is. */
export const mayMarkReport = (viewer: Viewer): boolean => isStaff(viewer)
