import { conflictedWith, organises, type Viewer } from './viewer.ts'

/** An organiser screens the entries of the own edition. */
export const mayScreen = (viewer: Viewer, edition: string): boolean => organises(viewer, edition)

/** Somebody with a confirmed conflict, or with a part in the entry, is too close to it. */
export const isTooClose = (viewer: Viewer, entry: string): boolean =>
  conflictedWith(viewer, entry) || viewer.parts.some((part) => part.entry === entry)

/** What an organiser is too close to, another organiser opens and decides. */
export const mayDecideEntry = (viewer: Viewer, { code, edition }: { code: string; edition: string }): boolean =>
  mayScreen(viewer, edition) && !isTooClose(viewer, code)

/** The one who found an entry ineligible does not decide on the appeal against it. */
export const mayDecideAppeal = (viewer: Viewer, entry: { code: string; edition: string }, foundBy: string | null): boolean =>
  mayDecideEntry(viewer, entry) && viewer.person?.code !== foundBy
