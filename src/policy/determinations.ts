import type { Viewer } from './viewer.ts'

const FRESH_MINUTES = 30

/** Acts that reach many people ask again for the sign-in code when the sign-in is older than half an hour. */
export const needsFreshSignIn = (viewer: Viewer): boolean =>
  !viewer.person?.signedInAt || viewer.now.getTime() - viewer.person.signedInAt.getTime() > FRESH_MINUTES * 60_000
