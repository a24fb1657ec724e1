import type { ScorecardStatus } from '../lifecycle/statuses.ts'
import type { ChainedAct } from './leaf.ts'

/** What the acts on one scorecard make of it. */
export type CardState = {
  status: ScorecardStatus
  /** Sequence of the last submission; null: it was never submitted. */
  submitted: number | null
  /** false: it was reopened since, so its scores are the judge's again and in no number. */
  stands: boolean
}

const AFTER: Partial<Record<ChainedAct, ScorecardStatus>> = { lock: 'locked', stray: 'stray', recuse: 'recused', abstain: 'abstained' }

/** Folds the acts on one scorecard, in the order of their sequence; null: there are none. */
export function stateAfter(acts: readonly { seq: number; act: ChainedAct }[]): CardState | null {
  let state: CardState | null = null
  for (const { seq, act } of acts) {
    const before: CardState = state ?? { status: 'open', submitted: null, stands: false }
    switch (act) {
      case 'submit': state = { status: 'submitted', submitted: seq, stands: true }; break
      case 'reopen': state = { ...before, status: 'draft', stands: false }; break
      case 'restore': state = { ...before, status: before.stands ? 'submitted' : 'draft' }; break
      default: state = { ...before, status: AFTER[act] ?? before.status }
    }
  }
  return state
}
