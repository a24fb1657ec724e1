/** When a sent scorecard may no longer be changed by its judge. */
export const LOCK_POLICIES = ['five-minutes', 'confirm', 'close'] as const
export type LockPolicy = (typeof LOCK_POLICIES)[number]

const FIVE_MINUTES = 5 * 60_000

/**
 * The instant (milliseconds) from which a sent scorecard is locked by the clock: five minutes after it was sent, or the
 * end of the round, whichever is first. Under `confirm` the judge may lock all of them earlier.
 */
export function lockDueAt(policy: LockPolicy, submittedAt: string | null, closes: string): number {
  const close = Date.parse(closes)
  if (policy !== 'five-minutes' || !submittedAt) return close
  return Math.min(Date.parse(submittedAt) + FIVE_MINUTES, close)
}
