import { solveCrossed, workspaceOf, type Method, type Ratios, type Solution, type Workspace } from './crossed-solution.ts'
import type { CrossedTable, Levels } from './crossed-table.ts'

/** `null`: to be found; a number: cannot be found in these ratings and is taken as this. */
export type Given = readonly [number | null, number | null]

export interface CrossedFit {
  solution: Solution
  workspace: Workspace
  /** The factors, wide and narrow, whose variance was searched and came out as 0. */
  none: [boolean, boolean]
}

const LARGEST = 1e12
const FINE_GRID_UP_TO = 150
const GRID = [0, 0.02, 0.2, 1, 5, 50, 1e3, 1e5]
/** From so many of the best points of the grid the search begins. */
const STARTS = 3

/** The ratings a level has on average, in units of plain readings. */
const usual = ({ weight }: Levels): number => weight.reduce((sum, each) => sum + each, 0) / weight.length

/**
 * The ratios with the least deviance: Newton steps with the average information in the logarithms of the ratios,
 * corrected by what the last step showed (a BFGS update), cut while the deviance rises, until they no longer move; 0 is
 * tried when a ratio runs there, and left again when the slope at 0 points inward. Where the matrix is small it begins at the best points of a grid, since REML can
 * have a second valley; else at a guess from sums of squares.
 */
export function fitCrossed(table: CrossedTable, method: Method, given: Given): CrossedFit {
  const workspace = workspaceOf(table)
  let last: Solution | null = null
  const at = (ratios: Ratios) => (last = solveCrossed(table, ratios, method, workspace))
  const size = [usual(table.wide), usual(table.narrow)] as const
  const found = startsOf(table, given, at).map((start) => search(at(start), given, size, at))
  const best = found.reduce((least, each) => (each.deviance < least.deviance - 1e-9 ? each : least))
  // solutions share the workspace: the one that is kept must be the last
  const now = best === last ? best : at(best.ratios)
  return { solution: now, workspace, none: [given[0] === null && now.ratios[0] === 0, given[1] === null && now.ratios[1] === 0] }
}

function search(start: Solution, given: Given, size: readonly [number, number], at: (ratios: Ratios) => Solution): Solution {
  let now = start, before: Solution | null = null
  for (let step = 0; step < 200; step++) {
    const next = release(now, given, size, at) ?? now
    if (next !== now) { now = next; before = null; continue }
    const [move, ...others] = stepsFrom(now, given, size, before)
    // a ratio next to 0 is looked at as it stands, not by its logarithm
    const largest = Math.max(...([0, 1] as const).map((k) => Math.abs(move[k]) * Math.min(1, now.ratios[k] * size[k])))
    if (largest < 1e-9) break
    let moved: Solution | null = null
    for (const each of [move, ...others]) if ((moved = walk(now, each, at))) break
    if (!moved) break
    before = now
    now = toZero(moved, given, size, at)
    if (largest < 1e-8) break
  }
  return now
}

function startsOf(table: CrossedTable, given: Given, at: (ratios: Ratios) => Solution): Ratios[] {
  if (table.narrow.names.length > FINE_GRID_UP_TO) {
    const guess = guessOf(table)
    return [[given[0] ?? guess[0], given[1] ?? guess[1]]]
  }
  const points: { ratios: Ratios; deviance: number }[] = []
  for (const a of given[0] === null ? GRID : [given[0]])
    for (const b of given[1] === null ? GRID : [given[1]]) points.push({ ratios: [a, b], deviance: at([a, b]).deviance })
  return points.sort((a, b) => a.deviance - b.deviance).slice(0, STARTS).map(({ ratios }) => ratios)
}

/** Ratios from alternating means: the squares of the effects less what chance puts into them. */
function guessOf({ wide, narrow, rows }: CrossedTable): Ratios {
  const a = new Float64Array(wide.names.length), b = new Float64Array(narrow.names.length)
  for (let sweep = 0; sweep < 10; sweep++)
    for (const [own, other, levels, ownAt, otherAt] of [[a, b, wide, rows.wide, rows.narrow], [b, a, narrow, rows.narrow, rows.wide]] as const) {
      own.set(levels.scores)
      for (let k = 0; k < rows.n; k++) own[ownAt[k]!]! -= rows.w[k]! * other[otherAt[k]!]!
      for (let k = 0; k < own.length; k++) own[k]! /= levels.weight[k]!
    }
  let residual = 0
  for (let k = 0; k < rows.n; k++) residual += rows.w[k]! * (rows.y[k]! - a[rows.wide[k]!]! - b[rows.narrow[k]!]!) ** 2
  const sigma2 = Math.max(residual / Math.max(1, rows.n - a.length - b.length), 1e-9)
  const ratio = (effects: Float64Array, levels: Levels) => {
    let square = 0, chance = 0
    for (let k = 0; k < effects.length; k++) { square += effects[k]! ** 2; chance += sigma2 / levels.weight[k]! }
    return Math.max((square - chance) / effects.length / sigma2, 0.1 / usual(levels))
  }
  return [ratio(a, wide), ratio(b, narrow)]
}

/** A ratio that stands at 0 although the deviance falls behind it is set free. */
function release(now: Solution, given: Given, size: readonly [number, number], at: (ratios: Ratios) => Solution): Solution | null {
  for (const k of [0, 1] as const) {
    if (given[k] !== null || now.ratios[k] !== 0 || now.gradient[k] > -1e-6 * size[k]) continue
    for (let value = 0.1 / size[k]; value > 1e-6 / size[k]; value /= 10) {
      const freed = at(k === 0 ? [value, now.ratios[1]] : [now.ratios[0], value])
      if (freed.deviance < now.deviance) return freed
    }
  }
  return null
}

type Step = [number, number]

/**
 * Steps in the logarithms of the ratios: both by Newton's rule, and should that not lead down, each alone. 0 for those
 * that are given, at 0, or at the largest and pushing on.
 */
function stepsFrom({ ratios, gradient, information }: Solution, given: Given, size: readonly [number, number], before: Solution | null): [Step, ...Step[]] {
  const free = ([0, 1] as const).map((k) => given[k] === null && ratios[k] > 0 && !(ratios[k] >= LARGEST && gradient[k] < 0))
  const g = [ratios[0] * gradient[0], ratios[1] * gradient[1]] as const
  const bend = (k: 0 | 1): number => (ratios[k] * size[k] < 0.5 ? 0 : Math.max(0, g[k])) // of the logarithm
  const alone = (k: 0 | 1): number => (!free[k] || Math.abs(g[k]) < 1e-12 ? 0 : -g[k] / Math.max(ratios[k] ** 2 * information[k === 0 ? 0 : 2] + bend(k), 1e-300))
  const single: Step = [alone(0), alone(1)]
  if (!free[0] || !free[1]) return [shortened(single)]
  let haa = ratios[0] ** 2 * information[0] + bend(0), hbb = ratios[1] ** 2 * information[2] + bend(1), hab = ratios[0] * ratios[1] * information[1]
  if (before && before.ratios[0] > 0 && before.ratios[1] > 0) {
    const s = ([0, 1] as const).map((k) => Math.log(ratios[k] / before.ratios[k])) as Step // one a ratio
    const y = ([0, 1] as const).map((k) => g[k] - before.ratios[k] * before.gradient[k]) as Step // likewise
    const hs = [haa * s[0] + hab * s[1], hab * s[0] + hbb * s[1]] as const
    const sy = s[0] * y[0] + s[1] * y[1], shs = s[0] * hs[0] + s[1] * hs[1]
    if (sy > 0.1 * shs && sy < 10 * shs && Math.hypot(...s) > 1e-6) {
      haa += y[0] ** 2 / sy - hs[0] ** 2 / shs
      hab += (y[0] * y[1]) / sy - (hs[0] * hs[1]) / shs
      hbb += y[1] ** 2 / sy - hs[1] ** 2 / shs
    }
  }
  const determinant = haa * hbb - hab ** 2
  const singly: Step[] = [shortened([single[0], 0]), shortened([0, single[1]])]
  if (!(determinant > 1e-10 * haa * hbb)) return [shortened(single), ...singly]
  return [shortened([-(hbb * g[0] - hab * g[1]) / determinant, -(haa * g[1] - hab * g[0]) / determinant]), ...singly]
}

/** As a whole no longer than a factor of e²·⁵ up; down as a share of the ratio, so that one close to 0 is reached in one step. */
function shortened(step: Step): Step {
  const share = Math.min(1, 2.5 / Math.max(...step, 1e-9))
  return step.map((value) => (value < 0 ? Math.max(-5, Math.log1p(Math.max(share * value, -0.999))) : share * value)) as Step // one a ratio
}

function walk(now: Solution, step: Step, at: (ratios: Ratios) => Solution): Solution | null {
  if (step[0] === 0 && step[1] === 0) return null
  const tolerance = 1e-10 * (1 + Math.abs(now.deviance))
  for (let share = 1; share > 1e-6; share /= 3) {
    const next = at([Math.min(LARGEST, now.ratios[0] * Math.exp(share * step[0])), Math.min(LARGEST, now.ratios[1] * Math.exp(share * step[1]))])
    if (next.deviance <= now.deviance + tolerance) return next
  }
  return null
}

function toZero(now: Solution, given: Given, size: readonly [number, number], at: (ratios: Ratios) => Solution): Solution {
  for (const k of [0, 1] as const) {
    if (given[k] !== null || now.ratios[k] === 0 || now.ratios[k] * size[k] > 0.1 || now.gradient[k] <= now.ratios[k] * now.information[k === 0 ? 0 : 2]) continue
    const zero = at(k === 0 ? [0, now.ratios[1]] : [now.ratios[0], 0])
    if (zero.deviance <= now.deviance && zero.gradient[k] >= 0) return zero
  }
  return now
}
