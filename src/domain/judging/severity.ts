import { Refusal } from '../refusal.ts'
import { medianOf } from '../results.ts'
import type { Solution } from './crossed-solution.ts'
import type { Rating } from './crossed-table.ts'
import { standingOf } from './posterior-draws.ts'
import { fitSeverity, type SeverityModel } from './severity-model.ts'
import { notesOf, type SeverityNote } from './severity-notes.ts'

export type { Rating } from './crossed-table.ts'
export type { SeverityNote, SeverityNoteCode } from './severity-notes.ts'

export interface SeverityOptions {
  /** `reml` unless told otherwise. */
  method?: 'reml' | 'ml'
  /** For how many places `pTop` is asked: 1 … number of entries. */
  top?: number
  /** Of the draws; an integer, 1 unless told otherwise. */
  seed?: number
  /** Draws from the joint posterior, 2,000 unless told otherwise; 0 leaves out expected rank and pTop. */
  draws?: number
}

export interface EntrySeverity {
  entry: string
  /** Ratings of this entry. */
  n: number
  /** Mean of its ratings, weighted by their weights. */
  raw: number
  median: number
  /** μ + u: what the jury as a whole would give, in points of the scores. */
  adjusted: number
  /** Posterior standard deviation of u given μ, all effects together: the error of comparing with other entries. */
  se: number
  /** 90 % interval of the adjusted score, the error of μ included: wider than ± 1.645 se, by what all entries share. */
  low: number
  high: number
  /** Mean rank over the draws, 1 is best; null without draws. */
  expectedRank: number | null
  /** Probability of being among the first `top`; null without `top` or draws. */
  pTop: number | null
}

export interface JudgeSeverity {
  judge: string
  n: number
  /** v, in points of the scores: below 0 gives less than the jury as a whole, above 0 more. */
  severity: number
  se: number
}

export interface SeverityResult {
  /** −2 log-likelihood, restricted under `reml`. */
  deviance: number
  mean: number
  meanSe: number
  sd: { entry: number; judge: number; residual: number }
  /** Highest adjusted score first, then raw mean, then name. */
  entries: EntrySeverity[]
  /** Strictest first, then by name. */
  judges: JudgeSeverity[]
  /** Parts of the ratings that no judge ties together; 1 if everything can be compared. */
  components: number
  notes: SeverityNote[]
}

/** Half the width of a 90 % interval in standard errors. */
export const NINETY = 1.6448536269514722

/**
 * Scores adjusted for the severity of the judges: y = μ + u(entry) + v(judge) + ε with ε ~ N(0, σ²/weight), all effects
 * random and crossed, fitted by REML or ML (Bates, Mächler, Bolker & Walker 2015, J. Stat. Software 67(1)). Two
 * ratings of one entry by one judge are two ratings. Refuses no ratings, a score that is no number, a weight or `top`
 * out of its range.
 */
export function adjustSeverity(ratings: readonly Rating[], { method = 'reml', top, seed = 1, draws = 2000 }: SeverityOptions = {}): SeverityResult {
  const model = fitSeverity(ratings, method)
  const entryCount = model.table[model.table.entries].names.length
  if (top !== undefined && !(Number.isInteger(top) && top >= 1 && top <= entryCount)) throw new Refusal('severity-top-out-of-range', { top, entries: entryCount })
  return { ...estimatesOf(model), ...placesOf(ratings, model, { top, seed, draws }), ...notesOf(ratings, model) }
}

function estimatesOf({ table, method, fitted }: SeverityModel): Pick<SeverityResult, 'deviance' | 'mean' | 'meanSe' | 'sd'> {
  const { centre, scale, rows } = table
  const [ofWide, ofNarrow] = fitted.ratios.map((ratio) => scale * Math.sqrt(ratio * fitted.sigma2)) as [number, number] // two ratios
  const df = method === 'reml' ? rows.n - 1 : rows.n
  return {
    deviance: scale === 0 || df === 0 ? -Infinity : fitted.deviance + 2 * df * Math.log(scale),
    mean: centre + scale * fitted.mean,
    meanSe: scale * Math.sqrt(fitted.sigma2 * fitted.meanVariance),
    sd: { entry: table.entries === 'wide' ? ofWide : ofNarrow, judge: table.entries === 'wide' ? ofNarrow : ofWide, residual: scale * Math.sqrt(fitted.sigma2) },
  }
}

function placesOf(ratings: readonly Rating[], { table, fitted, spread, found }: SeverityModel, { top, seed, draws }: { top: number | undefined; seed: number; draws: number }): Pick<SeverityResult, 'entries' | 'judges'> {
  const { centre, scale } = table
  const other = table.entries === 'wide' ? 'narrow' : 'wide'
  const errorOf = (side: 'wide' | 'narrow', { sigma2, wideVariance, narrowVariance }: Solution) => (k: number) =>
    scale * Math.sqrt(sigma2 * (side === 'wide' ? wideVariance : narrowVariance)[k]!)
  const [entryError, judgeError] = [errorOf(table.entries, spread), errorOf(other, spread)]
  const onMean = table.entries === 'wide' ? spread.wideOnMean : spread.narrowOnMean
  const meanError = scale * Math.sqrt(spread.sigma2 * spread.meanVariance)
  const own = table[table.entries], judges = table[other]
  const standing = draws > 0 && !found.allEqual ? standingOf(table, spread, { seed, draws, top }) : null
  const scores = new Map<string, number[]>(own.names.map((name) => [name, []]))
  for (const { entry, score } of ratings) scores.get(entry)!.push(score)
  const entries = own.names.map((entry, k): EntrySeverity => {
    const adjusted = centre + scale * (fitted.mean + fitted[table.entries][k]!), se = found.entries === 'one' ? meanError : entryError(k)
    const half = NINETY * Math.hypot(entryError(k), (1 - onMean[k]!) * meanError)
    const equal = found.allEqual && draws > 0
    return {
      entry, n: own.count[k]!, raw: centre + (scale * own.scores[k]!) / own.weight[k]!, median: medianOf(scores.get(entry)!)!, // each entry has a rating
      adjusted, se, low: adjusted - half, high: adjusted + half,
      expectedRank: standing ? standing.expectedRank[k]! : equal ? (own.names.length + 1) / 2 : null,
      pTop: standing?.pTop ? standing.pTop[k]! : equal && top !== undefined ? top / own.names.length : null,
    }
  })
  const same = (value: number) => Math.round((value - centre) / (scale || 1) * 1e9)
  entries.sort((a, b) => same(b.adjusted) - same(a.adjusted) || same(b.raw) - same(a.raw) || (a.entry < b.entry ? -1 : 1))
  return {
    entries,
    judges: judges.names.map((judge, k): JudgeSeverity => ({ judge, n: judges.count[k]!, severity: scale * fitted[other][k]!, se: judgeError(k) }))
      .sort((a, b) => a.severity - b.severity || (a.judge < b.judge ? -1 : 1)),
  }
}
