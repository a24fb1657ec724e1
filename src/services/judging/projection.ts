import type { ScorecardStatus } from '#domain/lifecycle/statuses.ts'
import { totalOf, type Scores } from '#domain/scorecard.ts'
import type { Rubric } from '#domain/rubric.ts'
import type { Event } from '#src/payload-types.ts'
import type { SubmittedBody } from './chain.ts'

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

const STATUS: Record<string, ScorecardStatus> = {
  submit: 'submitted', lock: 'locked', reopen: 'draft', stray: 'stray', recuse: 'recused', abstain: 'abstained',
}

/**
 * Folds the events of one scorecard, oldest first, into the state of its row; null: there are none. A reopened one is a
 * draft whose scores are the judge's again, so those of its row stand.
 */
export function projectionOf(events: readonly Event[], rubric: Rubric): Projected | null {
  let state: Projected | null = null
  let submitted = false
  for (const event of events) {
    const before: Projected = state ?? { status: 'open', scores: null, total: null, rubricVersion: null, receipt: null, submittedAt: null }
    if (event.act === 'submit') {
      const body = event.body as unknown as SubmittedBody // written by appendEvent
      submitted = true
      state = { status: 'submitted', scores: body.scores, total: totalOf(rubric, body.scores), rubricVersion: body.rubricVersion, receipt: event.leaf, submittedAt: event.at ?? null }
    } else if (event.act === 'reopen') {
      submitted = false
      state = { ...before, status: 'draft', scores: null }
    } else if (event.act === 'restore') {
      state = { ...before, status: submitted ? 'submitted' : 'draft' }
    } else {
      state = { ...before, status: STATUS[event.act] ?? before.status }
    }
  }
  return state
}
