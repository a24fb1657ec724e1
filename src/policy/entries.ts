import type { EntryPart, Viewer } from './viewer.ts'

/** What a right of the entrant's side depends on. */
export type OwnEntry = { code: string }

const hasPart = (viewer: Viewer, entry: OwnEntry, ...parts: EntryPart['part'][]): boolean =>
  viewer.parts.some((each) => each.entry === entry.code && parts.includes(each.part))

/** The browser that started the draft holds its pen without an account. */
const holdsDraft = (viewer: Viewer, entry: OwnEntry): boolean => viewer.draft === entry.code

/** The nominator and the co-editors open everything they wrote; nobody else does here, staff and judges included. */
export const mayOpenOwnEntry = (viewer: Viewer, entry: OwnEntry): boolean =>
  holdsDraft(viewer, entry) || hasPart(viewer, entry, 'nominator', 'co-editor')

/** Whoever may open it may write in it. */
export const mayWriteEntry = mayOpenOwnEntry

/** Sending, withdrawing, inviting co-editors and appealing are the nominator's: a co-editor helps to write. */
export const mayActForEntrant = (viewer: Viewer, entry: OwnEntry): boolean =>
  holdsDraft(viewer, entry) || hasPart(viewer, entry, 'nominator')

/** Whoever is put forward reads what is said of them, and accepts or declines. */
export const mayAnswerAsNominee = (viewer: Viewer, entry: OwnEntry): boolean => hasPart(viewer, entry, 'nominee')
