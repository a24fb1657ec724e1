import type { Rating } from '#domain/judging/severity.ts'

/**
 * The crossed model by its definition: V = γe ZeZe' + γj ZjZj' + diag(1/w) written out and inverted, nothing
 * eliminated. Slow, for small tables; what the product computes is held against it.
 */
export function denseModel(ratings: readonly Rating[], method: 'reml' | 'ml', ofEntries: number, ofJudges: number) {
  const n = ratings.length
  const v = ratings.map((a, i) => ratings.map((b, j) => (a.entry === b.entry ? ofEntries : 0) + (a.judge === b.judge ? ofJudges : 0) + (i === j ? 1 / (a.weight ?? 1) : 0)))
  const { inverse, logDeterminant } = invert(v)
  const y = ratings.map(({ score }) => score)
  const times = (x: number[]) => inverse.map((row) => row.reduce((sum, value, k) => sum + value * x[k]!, 0))
  const total = (x: number[]) => x.reduce((sum, value) => sum + value, 0)
  const ones = times(y.map(() => 1)), precision = total(ones)
  const mean = total(times(y)) / precision
  const rest = times(y.map((value) => value - mean))
  const df = method === 'reml' ? n - 1 : n
  const sigma2 = y.reduce((sum, value, k) => sum + (value - mean) * rest[k]!, 0) / df
  const effectOf = (key: 'entry' | 'judge', ratio: number) => (name: string) => {
    const z = ratings.map((each) => (each[key] === name ? 1 : 0))
    const zz = z.reduce<number>((sum, one, k) => sum + one * times(z)[k]!, 0)
    return { effect: ratio * z.reduce<number>((sum, one, k) => sum + one * rest[k]!, 0), se: Math.sqrt(sigma2 * (ratio - ratio ** 2 * zz)) }
  }
  return {
    deviance: df * (1 + Math.log(2 * Math.PI * sigma2)) + logDeterminant + (method === 'reml' ? Math.log(precision) : 0),
    mean, meanSe: Math.sqrt(sigma2 / precision), entry: effectOf('entry', ofEntries), judge: effectOf('judge', ofJudges),
  }
}

/** Gauss–Jordan; the matrices here are positive definite, so the pivots are as well. */
function invert(matrix: number[][]): { inverse: number[][]; logDeterminant: number } {
  const n = matrix.length
  const work = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))])
  let logDeterminant = 0
  for (let p = 0; p < n; p++) {
    const pivot = work[p]![p]!
    logDeterminant += Math.log(pivot)
    work[p] = work[p]!.map((value) => value / pivot)
    for (let i = 0; i < n; i++) {
      const factor = work[i]![p]!
      if (i !== p && factor !== 0) work[i] = work[i]!.map((value, k) => value - factor * work[p]![k]!)
    }
  }
  return { inverse: work.map((row) => row.slice(n)), logDeterminant }
}
