import { conflictedWith, edits, organises, type Viewer } from './viewer.ts'

type HonourSubject = { edition: string; entry: string | null }

/** What the ledger says of an honour is corrected by its organisers or an editor, with a note that everybody reads. */
export const mayCorrectHonour = (viewer: Viewer, { edition, entry }: HonourSubject): boolean =>
  (organises(viewer, edition) || edits(viewer)) && !(entry && conflictedWith(viewer, entry))

/** An honour is revoked by the organisers of its edition alone, without a conflict with the entry. */
export const mayRevokeHonour = (viewer: Viewer, { edition, entry }: HonourSubject): boolean =>
  organises(viewer, edition) && !(entry && conflictedWith(viewer, entry))
