import { scoreTable, type Score } from './score-table.ts'

/** Huber's k: 95 % as efficient as least squares where nothing is unusual (P. J. Huber, Robust Statistics, 1981, 4.5). */
const K = 1.345
/** E min(Z², k²) of a standard normal Z: makes the scale that of a normal distribution. */
const BETA = 0.7101645
const STEPS = 200

/** One score with what the two-way fit leaves of it. */
export type Left = { entry: number; judge: number; score: number; residual: number }

export type TwoWay = {
  entries: string[]
  judges: string[]
  /** By entry, then by judge. */
  left: Left[]
  /** How much each judge gives, in points, up to a constant within each set of judges who are connected by entries. */
  judgeEffect: number[]
  /** Robust residual standard deviation (Huber's Proposal 2), corrected for the parameters, in points. */
  scale: number
  /** Scores less parameters. */
  df: number
  /**
   * x′(I − H)x for the indicator x of the given places in `left`, H the projection on entries and judges: how much of
   * these scores entries and judges leave to be seen. 0: their sum is explained whatever they are.
   */
  spare(places: readonly number[]): number
}
type Place = { entry: number; judge: number; score: number }

/**
 * score = entry + judge + rest, entries and judges as free parameters, fitted by Huber's M-estimator with the method of
 * modified residuals (Huber 1981, 7.8; scale by Proposal 2, since whole numbers make most residuals of a median zero), so
 * that a few unusual scores do not bend the rest. null: no degree of freedom is left. Where `scale` is 0, nearly all
 * scores fit exactly.
 */
export function twoWay(scores: readonly Score[]): TwoWay | null {
  const { entries, judges, rows } = scoreTable(scores)
  const at = rows.flatMap((row, entry) => row.map(({ judge, score }) => ({ entry, judge, score })))
  const judgesOf = rows.map((row) => row.map(({ judge }) => judge))
  const inverse = judgeInverse(judgesOf, judges.length)
  const df = at.length - entries.length - inverse.rank
  if (df < 1) return null

  const least = 1e-9 * at.reduce((most, { score }) => Math.max(most, Math.abs(score)), Number.MIN_VALUE)
  const clip = (value: number, bound: number): number => Math.max(-bound, Math.min(bound, value))
  let rest = project(at, at.map(({ score }) => score), judgesOf, inverse.matrix)
  let effects = rest.effects
  let residuals = rest.residuals
  let scale = Math.sqrt(residuals.reduce((sum, residual) => sum + residual ** 2, 0) / df)
  for (let step = 0; step < STEPS; step++) {
    const before = scale
    scale = Math.sqrt(residuals.reduce((sum, residual) => sum + clip(residual, K * before) ** 2, 0) / df / BETA)
    if (scale < least) { scale = 0; break }
    rest = project(at, residuals.map((residual) => clip(residual, K * scale)), judgesOf, inverse.matrix)
    // least squares on the clipped residuals: what they still hold of entries and judges goes over to these
    const moved = residuals.map((residual, place) => clip(residual, K * scale) - rest.residuals[place]!)
    residuals = residuals.map((residual, place) => residual - moved[place]!)
    effects = effects.map((effect, judge) => effect + rest.effects[judge]!)
    if (moved.every((by) => Math.abs(by) < 1e-8 * scale)) break
  }

  const left = at.map((place, n) => ({ ...place, residual: residuals[n]! }))
  const spare = (places: readonly number[]): number => {
    const q = new Map<number, number>()
    let own = 0
    for (const place of places) {
      const { entry, judge } = at[place]!
      const others = judgesOf[entry]!
      own += 1 - 1 / others.length
      q.set(judge, (q.get(judge) ?? 0) + 1)
      for (const other of others) q.set(other, (q.get(other) ?? 0) - 1 / others.length)
    }
    const list = [...q]
    return list.reduce((total, [a, qa]) => total - qa * list.reduce((sum, [b, qb]) => sum + qb * inverse.matrix[a * judges.length + b]!, 0), own)
  }
  return { entries, judges, left, judgeEffect: effects, scale, df, spare }
}

/** A generalised inverse, by sweeping, of the judges' normal equations once the entries are eliminated; its rank. */
function judgeInverse(judgesOf: readonly (readonly number[])[], judges: number): { matrix: Float64Array; rank: number } {
  const a = new Float64Array(judges * judges)
  for (const own of judgesOf) for (const i of own) {
    a[i * judges + i]! += 1
    for (const j of own) a[i * judges + j]! -= 1 / own.length
  }
  const diagonal = Array.from({ length: judges }, (_, n) => a[n * judges + n]!)
  const swept = new Uint8Array(judges)
  for (let k = 0; k < judges; k++) {
    const pivot = a[k * judges + k]!
    if (pivot <= 1e-9 * Math.max(diagonal[k]!, 1e-9)) continue // judges connected by entries leave one of them free
    swept[k] = 1
    for (let j = 0; j < judges; j++) a[k * judges + j]! /= pivot
    for (let i = 0; i < judges; i++) {
      const factor = a[i * judges + k]!
      if (i === k || factor === 0) continue
      for (let j = 0; j < judges; j++) a[i * judges + j]! -= factor * a[k * judges + j]!
      a[i * judges + k] = -factor / pivot
    }
    a[k * judges + k] = 1 / pivot
  }
  // what was not swept is held at 0
  for (let i = 0; i < judges; i++) for (let j = 0; j < judges; j++) if (!swept[i] || !swept[j]) a[i * judges + j] = 0
  return { matrix: a, rank: swept.reduce((sum, one) => sum + one, 0) }
}

/** Least squares of `values` on entries and judges. */
function project(at: readonly Place[], values: readonly number[], judgesOf: readonly (readonly number[])[], inverse: Float64Array): { residuals: number[]; effects: number[] } {
  const judges = Math.round(Math.sqrt(inverse.length))
  const meansOf = (list: readonly number[]): number[] => {
    const sums = judgesOf.map(() => 0)
    at.forEach(({ entry }, place) => (sums[entry]! += list[place]!))
    return sums.map((sum, entry) => sum / judgesOf[entry]!.length)
  }
  const means = meansOf(values)
  const right = new Float64Array(judges)
  at.forEach(({ entry, judge }, place) => (right[judge]! += values[place]! - means[entry]!))
  const effects = Array.from({ length: judges }, (_, i) => right.reduce((sum, value, j) => sum + inverse[i * judges + j]! * value, 0))
  const without = values.map((value, place) => value - effects[at[place]!.judge]!)
  const own = meansOf(without)
  return { residuals: without.map((value, place) => value - own[at[place]!.entry]!), effects }
}
