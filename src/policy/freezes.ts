import { chairs, type Verdict } from './results.ts'
import { conflictedIn, organises, type Viewer } from './viewer.ts'

type OfCategory = { edition: string; category: string }

/** An official result is frozen by the organisers and by the chair of the panel that judged, those without any conflict in the category. */
export function mayFreeze(viewer: Viewer, subject: OfCategory): Verdict {
  if (!organises(viewer, subject.edition) && !chairs(viewer, subject)) return { allow: false, reason: 'not-allowed' }
  return conflictedIn(viewer, subject.category) ? { allow: false, reason: 'conflict-in-category' } : { allow: true }
}

/** A link for auditors is made by the organisers alone. */
export function mayLinkBundle(viewer: Viewer, subject: OfCategory): Verdict {
  if (!organises(viewer, subject.edition)) return { allow: false, reason: 'not-allowed' }
  return conflictedIn(viewer, subject.category) ? { allow: false, reason: 'conflict-in-category' } : { allow: true }
}

export const BUNDLE_SETTINGS = ['none', 'auditors', 'public'] as const
export type BundleSetting = (typeof BUNDLE_SETTINGS)[number]
/** With fewer judges in a category their scores could be told apart: then its bundle goes to auditors. */
export const JUDGES_FOR_PUBLIC = 8

export type PublishedFreeze = {
  setting: BundleSetting
  /** The edition and this category are announced. */
  announced: boolean
  /** Whose scorecards are in it. */
  judges: number
  leaves: number
}

/** Before the announcement the public sees the head of a freeze and its date; the list of leaves would tell a count. */
export const mayPublicReadLeaves = ({ announced, leaves }: PublishedFreeze): boolean => announced && leaves >= 5

/** The scores by code are public after the announcement, where the edition says so and at least eight judged. */
export const mayPublicReadBundle = ({ setting, announced, judges }: PublishedFreeze): boolean =>
  setting === 'public' && announced && judges >= JUDGES_FOR_PUBLIC

/** By a link of the organisers, from the announcement on, unless the edition gives no bundle at all. */
export const mayAuditorsReadBundle = ({ setting, announced }: PublishedFreeze): boolean => setting !== 'none' && announced
