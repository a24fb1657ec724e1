/** Key of the sentence in `errors`. */
export const RECORDS_AWAY = 'records-away'
/** Seconds after which whoever was refused may ask again. */
export const RETRY_AFTER = '15'

/**
 * No refusal: what reads a refusal as an answer ("this link is not known") must not take this for one. What happened
 * stays in `cause`, for the log; Payload's REST gives the status on.
 */
export class RecordsAway extends Error {
  override readonly name = 'RecordsAway'
  readonly status = 503
  constructor(cause: unknown) {
    super('The records cannot be reached at this moment.', { cause })
  }
}

/** By name: Node and Next each evaluate this file. */
export const isRecordsAway = (error: unknown): error is RecordsAway => typeof error === 'object' && error !== null && (error as { name?: unknown }).name === 'RecordsAway'
