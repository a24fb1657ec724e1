import { conflictedWith, edits, organises, type Viewer } from './viewer.ts'

type Subject = { edition: string | null; entry: string | null }

/** An honour becomes a case study at the hands of its organisers or an editor, without a conflict with the entry. */
export const mayDraftCaseStudy = (viewer: Viewer, { edition, entry }: Subject): boolean =>
  (edits(viewer) || (edition !== null && organises(viewer, edition))) && !(entry && conflictedWith(viewer, entry))

/** Editors see the state of what is published or drafted, and ask for its sign-off; organisers for their own edition. */
export const maySeePublication = mayDraftCaseStudy

/** Who may publish may also withdraw: taking down waits for nobody. */
export const mayWithdraw = mayDraftCaseStudy

/** Anything flagged as about a minor or a survivor is released by two people, neither of them twice. */
export const releasedByTwo = (flags: readonly string[], releases: readonly { by: string }[]): boolean =>
  flags.length === 0 || new Set(releases.map((each) => each.by)).size >= 2
