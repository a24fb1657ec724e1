import { outsiderStatus, type ToldStatus } from '#domain/lifecycle/outsider-status.ts'
import type { DeterminationStatus, EntryStatus, Outcome } from '#domain/lifecycle/statuses.ts'
import { maySeeIdentity, type SeeIdentity } from './entries-for-judges.ts'
import { chairs, type Verdict } from './results.ts'
import { conflictedIn, organises, type Viewer } from './viewer.ts'

const FRESH_MINUTES = 30
type OfCategory = { edition: string; category: string }

/** Acts that reach many people ask again for the sign-in code when the sign-in is older than half an hour. */
export const needsFreshSignIn = (viewer: Viewer): boolean =>
  !viewer.person?.signedInAt || viewer.now.getTime() - viewer.person.signedInAt.getTime() > FRESH_MINUTES * 60_000

/** Pending outcomes are the secretariat's, and of it only those without a conflict in the category. */
export function mayDecide(viewer: Viewer, { edition, category }: OfCategory): Verdict {
  if (!organises(viewer, edition)) return { allow: false, reason: 'not-allowed' }
  return conflictedIn(viewer, category) ? { allow: false, reason: 'conflict-in-category' } : { allow: true }
}

/** The chair of the panel may propose an outcome, never offer or announce one. */
export function mayPropose(viewer: Viewer, subject: OfCategory): Verdict {
  if (!chairs(viewer, subject)) return mayDecide(viewer, subject)
  return conflictedIn(viewer, subject.category) ? { allow: false, reason: 'conflict-in-category' } : { allow: true }
}

/** Whose an entry is, beside its rank: the secretariat's to know, and the chair's only where the round shows it to everybody. */
export const mayKnowWhose = (viewer: Viewer, edition: string, setting: SeeIdentity): boolean => organises(viewer, edition) || maySeeIdentity(setting, false)

export type DeterminationForEntrant = {
  outcome: Outcome
  state: DeterminationStatus
  /** When the mail with the offer left the outbox; null: it has not. */
  offerSentAt: string | null
  feedback: string | null
  feedbackReleased: boolean
}
/** What those who hold an entry are told of its outcome. */
export type ToldToEntrant = ToldStatus & { offer: 'open' | 'accepted' | 'declined' | null; feedback: string | null }

/** The parts of an entry that speak for it hear of an offer and answer it; a nominee only once they said yes to being put forward. */
const ANSWERING = ['nominator', 'co-editor'] as const
export const mayAnswerOffer = (viewer: Viewer, entry: string): boolean =>
  viewer.parts.some((each) => each.entry === entry && (ANSWERING.some((part) => part === each.part) || (each.part === 'nominee' && each.accepted === true)))

/**
 * A determination is told when it is published. Before that only the entry's own people hear of an award, and only
 * once the mail that offers it has been sent; feedback comes with the publication, if it was released.
 */
export function toldToEntrant(entry: { status: EntryStatus; findingTold?: boolean }, determination: DeterminationForEntrant | null): ToldToEntrant {
  const published = determination?.state === 'published' ? { outcome: determination.outcome, round: null } : null
  const told = outsiderStatus(entry, published)
  const feedback = published && determination?.feedbackReleased ? determination.feedback : null
  if (!determination || published || !determination.offerSentAt) return { ...told, offer: null, feedback }
  switch (determination.state) {
    case 'offered': return { ...told, outcome: determination.outcome, offer: 'open', feedback }
    case 'accepted': return { ...told, outcome: determination.outcome, offer: 'accepted', feedback }
    case 'declined': return { ...told, offer: 'declined', feedback }
    default: return { ...told, offer: null, feedback }
  }
}
