import { contrastsOf, othersOf, type Contrast, type GroupOfEntry, type GroupOfJudge } from './contrasts.ts'
import { countsOf } from './krippendorff.ts'
import { meanOf, spreadOf } from '#domain/results.ts'
import { scoreTable, type Score } from './score-table.ts'
import { adjustSeverity } from './severity.ts'
import { twoWay, type TwoWay } from './two-way.ts'

/** Why a judge is worth a look. None of them says that something is wrong. */
export const LOOKS = ['severity', 'spread', 'correlation', 'run'] as const
export type Look = (typeof LOOKS)[number]

export type JudgeOnScreen = {
  judge: string
  /** Scores given. */
  n: number
  mean: number
  /** Of the judge's scores, n − 1; null below two. */
  sd: number | null
  /** From the severity model, with its standard error, in points: below 0 gives less than the jury as a whole. */
  severity: number
  se: number
  /** Spread about what entry and judge lead to expect, in points; null where nothing is left to see. */
  residualSd: number | null
  /** Pearson's, with what the other judges gave the same entries; null below three entries, or without spread. */
  correlation: number | null
  /** The longest run of one and the same score in the order given, and that score. */
  longestRun: number
  runOf: number
  /** The largest share of scores that are one and the same. */
  sameShare: number
  look: Look[]
}

export type Screen = {
  judges: JudgeOnScreen[]
  contrasts: Contrast[]
  /** Residual standard deviation of all judges, in points; null: nothing is left to see. */
  residualSd: number | null
  notes: string[]
}

/** Everything that `screenOf` looks at, as one piece of plain data. */
export type ScreenInput = { scores: readonly Score[]; groups?: readonly GroupOfEntry[]; own?: readonly GroupOfJudge[] }

/** `screen` of one argument, for a worker. */
export const screenOf = ({ scores, ...more }: ScreenInput): Screen => screen(scores, more)

/** Looks are for judges of whom something can be seen. */
const ENOUGH = 8

/**
 * What is unusual in each judge's scores, and in each judge × group; things to look at, never a verdict. Scores of a
 * judge stand in the order in which they were given (for the runs); all else does not depend on the order.
 *
 * @throws RangeError when a judge scored an entry twice, or a score is not a finite number.
 */
export function screen(scores: readonly Score[], { groups = [], own = [] }: { groups?: readonly GroupOfEntry[]; own?: readonly GroupOfJudge[] } = {}): Screen {
  const { judges, entries } = scoreTable(scores)
  const notes: string[] = []
  if (judges.length < 2 || entries.length < 2) return { judges: judges.map((judge) => alone(judge, givenBy(scores).get(judge)!)), contrasts: [], residualSd: null, notes: ['It takes two judges and two entries to compare anything.'] }
  const { judges: severities, sd } = adjustSeverity(scores, { draws: 0 })
  const severityOf = new Map(severities.map((each) => [each.judge, each]))
  const fit = twoWay(scores)
  if (!fit) notes.push('There are no more scores than entries and judges explain: residuals, correlations with the rest and contrasts cannot be told.')
  else if (fit.scale === 0) notes.push('Nearly all scores fit exactly: what is unusual in the others cannot be measured against them.')
  const residualSd = fit ? Math.sqrt(fit.left.reduce((sum, { residual }) => sum + residual ** 2, 0) / fit.df) : null
  const others = fit ? othersOf(fit) : []
  const given = givenBy(scores)
  const placesOf = judges.map((): number[] => [])
  fit?.left.forEach(({ judge }, place) => placesOf[judge]!.push(place))

  const found = judges.map((judge, column): JudgeOnScreen => {
    const basic = alone(judge, given.get(judge)!)
    const { severity, se } = severityOf.get(judge) ?? { severity: 0, se: 0 }
    const seen = fit ? ofFit(fit, others, placesOf[column]!) : { residualSd: null, correlation: null }
    const look: Look[] = []
    const enough = basic.n >= ENOUGH
    if (Math.abs(severity) > 2 * se && Math.abs(severity) >= 0.5 * sd.entry && severity !== 0) look.push('severity')
    if (enough && seen.residualSd !== null && residualSd !== null && seen.residualSd >= 1.5 * residualSd) look.push('spread')
    if (enough && seen.correlation !== null && seen.correlation <= 0) look.push('correlation')
    if (basic.longestRun >= 5 && chanceOfRun(scores, basic) < 0.01) look.push('run')
    return { ...basic, severity, se, ...seen, look }
  })
  return { judges: found, contrasts: fit ? contrastsOf(fit, groups, own) : [], residualSd, notes }
}

/** Each judge's scores in the order given. */
function givenBy(scores: readonly Score[]): Map<string, number[]> {
  const given = new Map<string, number[]>()
  for (const { judge, score } of scores) {
    const own = given.get(judge)
    if (own) own.push(score)
    else given.set(judge, [score])
  }
  return given
}

/** What can be said of a judge without the others. */
function alone(judge: string, own: readonly number[]): JudgeOnScreen {
  let [run, longestRun, runOf] = [0, 0, own[0] ?? 0]
  own.forEach((score, place) => {
    run = place > 0 && own[place - 1] === score ? run + 1 : 1
    if (run > longestRun) [longestRun, runOf] = [run, score]
  })
  return {
    judge, n: own.length, mean: meanOf(own) ?? 0, sd: spreadOf(own), severity: 0, se: 0, residualSd: null, correlation: null,
    longestRun, runOf, sameShare: Math.max(...countsOf(own).values()) / own.length, look: [],
  }
}

/** A bound on how likely a run of this length is, where each score comes as often as it does among all judges. */
function chanceOfRun(scores: readonly Score[], { n, longestRun, runOf }: JudgeOnScreen): number {
  const share = scores.filter(({ score }) => score === runOf).length / scores.length
  return (n - longestRun + 1) * share ** longestRun
}

function ofFit(fit: TwoWay, others: readonly (number | null)[], places: readonly number[]): Pick<JudgeOnScreen, 'residualSd' | 'correlation'> {
  const spare = places.reduce((sum, place) => sum + fit.spare([place]), 0)
  const squares = places.reduce((sum, place) => sum + fit.left[place]!.residual ** 2, 0)
  const pairs = places.flatMap((place) => (others[place] == null ? [] : [[fit.left[place]!.score, others[place]] as const]))
  return { residualSd: spare > 1e-6 ? Math.sqrt(squares / spare) : null, correlation: correlationOf(pairs) }
}

function correlationOf(pairs: readonly (readonly [number, number])[]): number | null {
  if (pairs.length < 3) return null
  const [x, y] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)]
  const [meanX, meanY] = [meanOf(x)!, meanOf(y)!]
  const both = pairs.reduce((sum, [a, b]) => sum + (a - meanX) * (b - meanY), 0)
  const square = (values: number[], mean: number): number => values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  const all = Math.sqrt(square(x, meanX) * square(y, meanY))
  return all > 1e-12 * Math.max(1, meanX ** 2, meanY ** 2) ? both / all : null
}
