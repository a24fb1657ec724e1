import { Refusal } from '../refusal.ts'
import { fitCrossed, type Given } from './crossed-fit.ts'
import { solveCrossed, workspaceOf, type Method, type Solution } from './crossed-solution.ts'
import { crossedTableOf, type CrossedTable, type Levels, type Rating } from './crossed-table.ts'

/** The fitted model, with what it was fitted to. */
export interface SeverityModel {
  table: CrossedTable
  method: Method
  /** At the least deviance: estimates come from here. */
  fitted: Solution
  /** Where errors and draws come from: the same, or a step inside when a variance came out as 0. */
  spread: Solution
  /** What could not be found in these ratings, or came out as 0. */
  found: {
    entries: 'found' | 'none' | 'one' | 'not-separable'
    judges: 'found' | 'none' | 'one' | 'not-separable'
    allEqual: boolean
    /** The two effects explain the scores to the last digit: there is no likelihood, a trace of noise is put in. */
    noResidual: boolean
  }
}

/** In units of the variance of the scores. */
const NO_RESIDUAL = 1e-11

const unrepeated = ({ count }: Levels): boolean => count.every((n) => n === 1)
const alike = (values: Float64Array): boolean => values.every((value) => Math.abs(value - values[0]!) <= 1e-12 * values[0]!)

/** Fits the crossed model. Refuses no ratings, a score that is no number and a weight that is not above 0. */
export function fitSeverity(ratings: readonly Rating[], method: Method): SeverityModel {
  if (ratings.length === 0) throw new Refusal('severity-no-ratings')
  for (const { entry, judge, score, weight } of ratings) {
    if (!Number.isFinite(score)) throw new Refusal('severity-score-not-a-number', { entry, judge })
    if (weight !== undefined && !(weight > 0 && Number.isFinite(weight))) throw new Refusal('severity-weight-not-positive', { entry, judge })
  }
  let table = crossedTableOf(ratings)
  const entries = table[table.entries], judges = table[table.entries === 'wide' ? 'narrow' : 'wide']
  const equalWeights = alike(table.rows.w)
  const found: SeverityModel['found'] = {
    entries: entries.names.length === 1 ? 'one' : unrepeated(entries) && equalWeights ? 'not-separable' : 'found',
    judges: judges.names.length === 1 ? 'one' : unrepeated(judges) && equalWeights ? 'not-separable' : 'found',
    allEqual: table.scale === 0,
    noResidual: false,
  }
  // What belongs to an entry with one reading and what to chance cannot be told apart: half each. A judge with one
  // rating is taken as any other.
  const ofEntries = found.allEqual || found.entries === 'one' ? 0 : found.entries === 'not-separable' ? 1 / table.rows.w[0]! : null
  const ofJudges = found.allEqual || found.judges !== 'found' ? 0 : null
  const given: Given = table.entries === 'wide' ? [ofEntries, ofJudges] : [ofJudges, ofEntries]
  if (found.allEqual) {
    const solution = solveCrossed(table, [0, 0], method, workspaceOf(table))
    return { table, method, fitted: { ...solution, sigma2: 0 }, spread: { ...solution, sigma2: 0 }, found }
  }
  let { solution, none } = fitCrossed(table, method, given)
  if (solution.sigma2 < NO_RESIDUAL) {
    table = { ...table, noise: 10 * NO_RESIDUAL }
    found.noResidual = true
    ;({ solution, none } = fitCrossed(table, method, given))
  }
  const noneOf = { [table.entries]: none[table.entries === 'wide' ? 0 : 1], judges: none[table.entries === 'wide' ? 1 : 0] }
  if (noneOf[table.entries]) found.entries = 'none'
  if (noneOf.judges) found.judges = 'none'
  return { table, method, fitted: solution, spread: inside(table, method, solution, none), found }
}

/**
 * A variance whose estimate is 0 is not known to be 0. Errors are then taken at the value where the deviance is 1
 * higher, which under a flat prior on the standard deviation is about its root mean square; the rest stays as fitted.
 */
function inside(table: CrossedTable, method: Method, fitted: Solution, none: readonly [boolean, boolean]): Solution {
  const ratios: [number, number] = [...fitted.ratios]
  for (const k of [0, 1] as const) {
    if (!none[k]) continue
    const workspace = workspaceOf(table)
    const rise = (value: number) => solveCrossed(table, k === 0 ? [value, fitted.ratios[1]] : [fitted.ratios[0], value], method, workspace).deviance - fitted.deviance
    let value = 1 / Math.max(fitted.gradient[k], 1e-3)
    for (let step = 0; step < 12 && value < 1e6; step++) {
      const at = rise(value)
      if (at > 0.7 && at < 1.4) break
      value *= Math.min(4, Math.max(0.3, at > 0 ? 1 / at : 4))
    }
    ratios[k] = value
  }
  return none[0] || none[1] ? solveCrossed(table, ratios, method, workspaceOf(table)) : fitted
}
