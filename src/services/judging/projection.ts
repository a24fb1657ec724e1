import type { ScorecardStatus } from '#domain/lifecycle/statuses.ts'
import { totalOf, type Scores } from '#domain/scorecard.ts'
import type { Rubric } from '#domain/rubric.ts'
import type { Event } from '#src/payload-types.ts'
import { stateAfter } from '#domain/proof/card-state.ts'
import type { ChainedAct, SubmittedBody } from '#domain/proof/leaf.ts'

/** What a scorecard's row must say after its events. */
export type Projected = {
  status: ScorecardStatus
  /** null: no event says anything of the scores, so those of the row stand. */
  scores: Scores | null
  total: number | null
  rubricVersion: number | null
  receipt: string | null
  submittedAt: string | null
}

/**
 * Folds the events of one scorecard, oldest first, into the state of its row; null: there are none. A reopened one is a
 * draft whose scores are the judge's again, so those of its row stand.
 */
export function projectionOf(events: readonly Event[], rubric: Rubric): Projected | null {
  const state = stateAfter(events.map(({ seq, act }) => ({ seq, act: act as ChainedAct }))) // written by appendEvent
  if (!state) return null
  const sent = events.find(({ seq }) => seq === state.submitted)
  if (!sent) return { status: state.status, scores: null, total: null, rubricVersion: null, receipt: null, submittedAt: null }
  const { scores, rubricVersion } = sent.body as unknown as SubmittedBody // written by appendEvent
  return { status: state.status, scores: state.stands ? scores : null, total: totalOf(rubric, scores), rubricVersion, receipt: sent.leaf, submittedAt: sent.at ?? null }
}
