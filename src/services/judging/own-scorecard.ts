import { NOT_APPLICABLE, type Score, type Scores } from '#domain/scorecard.ts'
import { lockDueAt } from '#domain/scorecard-lock.ts'
import type { Comments, OwnScorecardDto } from '#services/dto/judging.ts'
import type { Scorecard } from '#src/payload-types.ts'
import type { JudgingRound } from './read-round.ts'

/** Scores as stored: what is no score is left out. */
export function scoresOf(value: unknown): Scores {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {}
  const isScore = (score: unknown): score is Score => typeof score === 'number' || score === NOT_APPLICABLE
  return Object.fromEntries(Object.entries(value).filter((each): each is [string, Score] => isScore(each[1])))
}

export function commentsOf(value: unknown): Comments {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {}
  const given = value as Record<string, unknown>
  const text = (key: 'entrant' | 'panel' | 'staff') => (typeof given[key] === 'string' && given[key] !== '' ? { [key]: given[key] } : {})
  const criteria = typeof given.criteria === 'object' && given.criteria !== null
    ? Object.fromEntries(Object.entries(given.criteria).filter((each): each is [string, string] => typeof each[1] === 'string' && each[1] !== ''))
    : {}
  return { ...text('entrant'), ...text('panel'), ...text('staff'), ...(Object.keys(criteria).length > 0 ? { criteria } : {}) }
}

/** The judge's own scorecard; one that was never opened is "open" with nothing in it. */
export const ownScorecard = (scorecard: Scorecard | null, revision: number): OwnScorecardDto => ({
  status: scorecard?.status ?? 'open',
  scores: scoresOf(scorecard?.scores), comments: commentsOf(scorecard?.comments),
  rev: scorecard?.rev ?? 0,
  revision: scorecard && scorecard.status !== 'open' ? scorecard.revision : revision,
  savedAt: scorecard && scorecard.status !== 'open' ? scorecard.updatedAt : null,
  submittedAt: scorecard?.submittedAt ?? null, receipt: scorecard?.receipt ?? null, total: scorecard?.total ?? null,
})

/** Until when a sent scorecard can be changed; null: it cannot. */
export function changeableUntil(round: Pick<JudgingRound, 'lock' | 'closes'>, scorecard: Pick<Scorecard, 'status' | 'submittedAt'> | null, now: Date): string | null {
  if (scorecard?.status !== 'submitted') return null
  const due = lockDueAt(round.lock, scorecard.submittedAt ?? null, round.closes)
  return now.getTime() < due ? new Date(due).toISOString() : null
}
