/** A frozen result, as the public hears of it. Before the announcement only that there is one, when, and its head. */
export type FrozenDto = {
  code: string
  /** The category, in words. */
  category: string
  at: string
  head: string
  /** How many are in the numbers; null: not told, or not yet. */
  scorecards: number | null
  /** The file of all leaves, whose SHA-256 is the head; null: not public, or not yet. */
  leaves: { href: string; count: number } | null
  /** Scores by code, to compute the ranking again. */
  bundle: { href: string } | null
}

/** "Count it again": the frozen results of an edition. */
export type RecountDto = {
  programme: { slug: string; name: string }
  slug: string
  name: string
  label: string
  timeZone: string
  /** Newest first in each category. */
  frozen: FrozenDto[]
  publicKey: string | null
  bundles: 'none' | 'auditors' | 'public'
}
