import { meanOf } from '#domain/results.ts'
import type { DriftDto } from '#services/dto/judging.ts'
import type { Scorecard } from '#src/payload-types.ts'
import { isTraining, type JudgingRound } from './read-round.ts'

const FIRST = 10
const LEAST_AFTER = 2

/** The judge's first ten totals beside the later ones, in the order in which they were sent; null: too few to compare. */
export function driftOf(scorecards: readonly Scorecard[], round: Pick<JudgingRound, 'criteria' | 'training' | 'trainingRound'>): DriftDto | null {
  const totals = scorecards
    .filter(({ status, total, entry }) => (status === 'submitted' || status === 'locked') && typeof total === 'number' && !isTraining(round, entry))
    .toSorted((a, b) => (a.submittedAt ?? '').localeCompare(b.submittedAt ?? ''))
    .flatMap(({ total }) => total ?? [])
  const [first, rest] = [totals.slice(0, FIRST), totals.slice(FIRST)]
  const [firstMean, restMean] = [meanOf(first), meanOf(rest)]
  const values = round.criteria.filter(({ independent }) => !independent).flatMap(({ levels }) => levels.map(({ value }) => value))
  if (rest.length < LEAST_AFTER || firstMean === null || restMean === null || values.length === 0) return null
  return { first, rest, firstMean, restMean, from: Math.min(...values), to: Math.max(...values) }
}
