import { lotOrder } from './lot.ts'
import { criterionOf, type Rubric } from './rubric.ts'

/** "Not applicable" is an answer, not a zero: it leaves the denominator. */
export const NOT_APPLICABLE = 'n/a'
export type Score = number | typeof NOT_APPLICABLE | null
/** By the criterion's key; null or absent: not scored yet. */
export type Scores = Readonly<Record<string, Score | undefined>>

export type ScoreProblemCode =
  | 'unknown-criterion' | 'score-out-of-scale' | 'not-applicable-not-allowed' | 'criterion-not-scored'

export interface ScoreProblem {
  code: ScoreProblemCode
  criterion: string
  /** `label` for the sentence; `value` what was given, `scale` the values that can be. */
  params: { label: string; value?: string; scale?: string }
}

/**
 * What keeps these scores from being taken. `complete: false` (a draft) passes over required criteria that are not
 * scored yet; everything else is refused in a draft too.
 */
export function validateScores(rubric: Rubric, scores: Scores, { complete }: { complete: boolean }): ScoreProblem[] {
  const unknown = Object.keys(scores)
    .filter((key) => !criterionOf(rubric, key))
    .map((key): ScoreProblem => ({ code: 'unknown-criterion', criterion: key, params: { label: key } }))
  const known = rubric.criteria.flatMap((criterion): ScoreProblem[] => {
    const { key, label, levels } = criterion
    const score = Object.hasOwn(scores, key) ? scores[key] : null
    if (score === null || score === undefined)
      return complete && criterion.required ? [{ code: 'criterion-not-scored', criterion: key, params: { label } }] : []
    if (score === NOT_APPLICABLE)
      return criterion.allowNotApplicable ? [] : [{ code: 'not-applicable-not-allowed', criterion: key, params: { label } }]
    if (levels.some(({ value }) => value === score)) return []
    const scale = levels.map(({ value }) => value).join(', ')
    return [{ code: 'score-out-of-scale', criterion: key, params: { label, value: String(score), scale } }]
  })
  return [...unknown, ...known]
}

/**
 * A scorecard's total: the weighted mean over the scored criteria that count (Σ w·s ÷ Σ w), on the scale of the
 * levels; never a sum. Independent, not applicable and unscored criteria are in neither numerator nor denominator.
 * null: nothing counts yet.
 */
export function totalOf(rubric: Rubric, scores: Scores): number | null {
  let weighted = 0
  let weights = 0
  for (const { key, weight, independent } of rubric.criteria) {
    const score = Object.hasOwn(scores, key) ? scores[key] : null
    if (independent || typeof score !== 'number') continue
    weighted += weight * score
    weights += weight
  }
  return weights > 0 ? weighted / weights : null
}

/** How many criteria are answered ("not applicable" is an answer), and of how many. */
export function progressOf(rubric: Rubric, scores: Scores): { answered: number; of: number } {
  const answered = rubric.criteria.filter(({ key }) => Object.hasOwn(scores, key) && scores[key] != null).length
  return { answered, of: rubric.criteria.length }
}

/**
 * The order of a judge's queue, so that no entry is always first or always last (first entries are scored low). Drawn
 * by lot from the judge's code: stable, whatever order the codes come in, and an entry added later moves no other.
 * With `place` (0, 1, 2 … of the judge in the round) judges go in pairs, the second reading in exactly the reverse of
 * the first, so that over a pair each entry has the same mean position (counterbalancing, ABBA).
 */
export function orderFor(judgeCode: string, entryCodes: readonly string[], options: { seed?: string; place?: number } = {}): string[] {
  const { seed = '', place } = options
  if (place === undefined) return lotOrder(`${seed}/${judgeCode}`, entryCodes)
  const order = lotOrder(`${seed}/pair ${Math.floor(place / 2)}`, entryCodes)
  return place % 2 === 1 ? order.reverse() : order
}
