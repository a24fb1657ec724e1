import { fleissKappa, kendallW, type Concordance } from './concordance.ts'
import { ICC_FORMS, intraclass, type Icc, type IccForm } from './intraclass.ts'
import { ALPHA_LEVELS, krippendorff, type AlphaLevel } from './krippendorff.ts'
import { harmonicMean, reliabilityOfMean } from './reliability.ts'
import { scoreTable, type Score } from './score-table.ts'
import { adjustSeverity } from './severity.ts'

export type Agreement = {
  entries: number
  judges: number
  scores: number
  krippendorff: Record<AlphaLevel, number | null>
  icc: Record<IccForm, Icc | null>
  kendallW: Concordance | null
  fleissKappa: number | null
  /** Of the raw mean of `readings` scores, absolute agreement. */
  reliabilityOfMean: number | null
  /** Scores an entry, the harmonic mean. */
  readings: number | null
  /** For each number that is not defined here, why, in words. */
  notes: string[]
}

const noIcc = (): Record<IccForm, null> => ({ '1,1': null, '2,1': null, '3,1': null, '1,k': null, '2,k': null, '3,k': null })

/**
 * How far judges agree, by every statistic that the scores allow. Nothing is ever NaN: what is not defined is null, and
 * `notes` says why.
 *
 * @throws RangeError when a judge scored an entry twice, or a score is not a finite number.
 */
export function agreement(scores: readonly Score[]): Agreement {
  const table = scoreTable(scores)
  const notes: string[] = []
  const alpha = Object.fromEntries(ALPHA_LEVELS.map((level) => [level, krippendorff(table, level)])) as Record<AlphaLevel, number | null> // one key a level
  const paired = table.rows.filter((row) => row.length > 1)
  if (paired.length === 0) notes.push('Krippendorff’s α: no entry has two scores, so there is nothing to compare.')
  else if (alpha.nominal === null) notes.push('Krippendorff’s α: all compared scores are the same, so that no disagreement was to be expected.')
  else if (alpha.ratio === null) notes.push('Krippendorff’s α for ratios: a score is below zero; ratios need scores from zero up.')
  const alone = table.rows.length - paired.length
  if (alone > 0 && paired.length > 0) notes.push(`Krippendorff’s α: ${alone} ${alone === 1 ? 'entry has' : 'entries have'} one score alone and ${alone === 1 ? 'is' : 'are'} left out.`)

  const crossed = crossedOf(table, notes)
  const counts = new Set(table.rows.map((row) => row.length))
  const even = counts.size === 1 && !counts.has(1)
  const kappa = even ? fleissKappa(table.rows.map((row) => row.map(({ score }) => score))) : null
  if (!even && table.rows.length > 0) notes.push('Fleiss’ κ: it needs the same number of scores for each entry, at least two.')
  else if (kappa === null && table.rows.length > 0) notes.push('Fleiss’ κ: one score was given throughout, so that chance explains all of it.')

  const readings = table.rows.length > 0 ? harmonicMean(table.rows.map((row) => row.length)) : null
  const enough = paired.length > 0 && table.judges.length > 1 && table.entries.length > 1
  const reliability = enough && readings !== null ? reliabilityOfMean(adjustSeverity(scores, { draws: 0 }).sd, readings) : null
  if (!enough) notes.push('Reliability of the mean: it needs two judges, two entries and an entry with two scores.')
  else if (reliability === null) notes.push('Reliability of the mean: all scores are the same.')
  return {
    entries: table.entries.length, judges: table.judges.length, scores: scores.length,
    krippendorff: alpha, ...crossed, fleissKappa: kappa, reliabilityOfMean: reliability, readings, notes,
  }
}

/** What needs every judge's score for every entry. */
function crossedOf({ complete, entries, judges }: ReturnType<typeof scoreTable>, notes: string[]): Pick<Agreement, 'icc' | 'kendallW'> {
  if (entries.length < 2 || judges.length < 2) {
    notes.push('ICC and Kendall’s W: they need two entries and two judges at least.')
    return { icc: noIcc(), kendallW: null }
  }
  if (!complete) {
    notes.push('ICC and Kendall’s W: they need a complete table, and not every judge scored every entry. Krippendorff’s α and the reliability of the mean allow for that.')
    return { icc: noIcc(), kendallW: null }
  }
  const icc = intraclass(complete)
  const missing = ICC_FORMS.filter((form) => icc[form] === null)
  if (missing.length > 0) notes.push(`ICC (${missing.join('; ')}): the scores have no spread from which it could be found.`)
  if (ICC_FORMS.some((form) => icc[form] && (icc[form].low === null || icc[form].high === null))) notes.push('ICC: where nothing is left beside the entries (and judges), no interval can be given.')
  const w = kendallW(complete)
  if (!w) notes.push('Kendall’s W: no judge told two entries apart.')
  return { icc, kendallW: w }
}
