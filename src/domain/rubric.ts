/** What a scorecard asks: versioned criteria, each known by a permanent key. Immutable once a scorecard uses it. */

export const CRITERION_AUDIENCES = ['staff', 'panel', 'entrant'] as const
export type CriterionAudience = (typeof CRITERION_AUDIENCES)[number]

export interface Level {
  /** Any finite number; the worth of the level in the mean. */
  value: number
  /** What the level means, in words, in the language of whoever reads. */
  description: string
}

export interface Criterion {
  /** Permanent: names the criterion in scorecards, results and the published bundle. */
  key: string
  label: string
  /** Share in the mean, relative to the other weights; above 0. */
  weight: number
  levels: readonly Level[]
  required: boolean
  /** Shown beside the total, not in it. */
  independent: boolean
  /** Who reads the comment on this criterion. */
  audience: CriterionAudience
  allowNotApplicable: boolean
}

export interface Rubric {
  version: number
  criteria: readonly Criterion[]
}

export const RUBRIC_PROBLEM_CODES = [
  'no-counting-criterion', 'criterion-repeated', 'weight-not-positive', 'level-repeated', 'too-few-levels',
  'level-without-words', 'scales-differ',
] as const
export type RubricProblemCode = (typeof RUBRIC_PROBLEM_CODES)[number]

/** The sentence is `lifecycle.rubric.<code>`. */
export interface RubricProblem {
  code: RubricProblemCode
  params: { criterion?: string; value?: number }
  /** A warning leaves the rubric usable. */
  severity: 'error' | 'warning'
}

/**
 * What is wrong with a rubric before it may be used. Counting criteria on different scales are only a warning: the
 * mean is over the values as given, so the criterion with the larger numbers weighs more than its weight says.
 */
export function validateRubric(rubric: Rubric): RubricProblem[] {
  const counting = rubric.criteria.filter((criterion) => !criterion.independent)
  const problems: RubricProblem[] = []
  const add = (code: RubricProblemCode, params: RubricProblem['params'] = {}) =>
    problems.push({ code, params, severity: code === 'scales-differ' || code === 'level-without-words' ? 'warning' : 'error' })
  if (counting.length === 0) add('no-counting-criterion')
  rubric.criteria.forEach((criterion, index) => {
    const { key, weight, levels } = criterion
    if (rubric.criteria.findIndex((other) => other.key === key) < index) add('criterion-repeated', { criterion: key })
    if (!criterion.independent && !(Number.isFinite(weight) && weight > 0)) add('weight-not-positive', { criterion: key })
    if (levels.length < 2) add('too-few-levels', { criterion: key })
    levels.forEach(({ value, description }, place) => {
      const first = levels.findIndex((level) => level.value === value)
      if (!Number.isFinite(value) || first < place) add('level-repeated', { criterion: key, value })
      if (description.trim() === '') add('level-without-words', { criterion: key, value })
    })
  })
  if (new Set(counting.map(scaleOf)).size > 1) add('scales-differ')
  return problems
}

const scaleOf = ({ levels }: Criterion): string => {
  const values = levels.map(({ value }) => value)
  return `${Math.min(...values)}…${Math.max(...values)}`
}

/** The criterion of this key, or undefined. */
export const criterionOf = (rubric: Rubric, key: string): Criterion | undefined =>
  rubric.criteria.find((criterion) => criterion.key === key)
