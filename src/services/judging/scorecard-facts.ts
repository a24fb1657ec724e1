import type { Facts } from '#domain/lifecycle/index.ts'
import { validateScores, type Scores } from '#domain/scorecard.ts'
import { lockDueAt } from '#domain/scorecard-lock.ts'
import type { Viewer } from '#policy/viewer.ts'
import type { Context } from '#services/service.ts'
import type { Scorecard } from '#src/payload-types.ts'
import type { AtWork } from './at-work.ts'
import { rubricIn, type JudgingRound } from './read-round.ts'

export const isLockDue = (round: Pick<JudgingRound, 'lock' | 'closes'>, scorecard: Pick<Scorecard, 'submittedAt'>, now: Date): boolean =>
  now.getTime() >= lockDueAt(round.lock, scorecard.submittedAt ?? null, round.closes)

/** What holds for a judge who got as far as the entry: `judgeAtWork` has refused everybody else. */
export async function factsOf(ctx: Context, viewer: Viewer, { round, scorecard, reopened }: AtWork, scores: Scores): Promise<Facts> {
  const now = viewer.now.getTime()
  return {
    assigned: true, 'no-conflict': true, reopened,
    'round-open': Date.parse(round.opens) <= now && now < Date.parse(round.closes),
    'scores-complete': validateScores(rubricIn(round, 'en'), scores, { complete: true }).length === 0,
    'before-lock': scorecard !== null && !isLockDue(round, scorecard, viewer.now),
  }
}
