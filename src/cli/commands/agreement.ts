import { agreement, type Agreement } from '#domain/judging/agreement.ts'
import { ICC_FORMS } from '#domain/judging/intraclass.ts'
import { ALPHA_LEVELS } from '#domain/judging/krippendorff.ts'
import { needArgs, type Command } from '../command.ts'
import { layOut } from '../judging/lay-out.ts'
import { readScores } from '../judging/read-scores.ts'

export const agreementCommand: Command = {
  usage: 'FILE',
  summary: 'How far judges agree: Krippendorff’s α, ICC, Kendall’s W, Fleiss’ κ, reliability of the mean.\nFILE has entry,judge,score; cells of a complete table may be missing, and the output says what needs them.',
  async run(call) {
    const [file] = needArgs(call, 'FILE')
    const found = agreement(await readScores(file!))
    return { data: found, lines: linesOf(found) }
  },
}

function linesOf(found: Agreement): string[] {
  const w = found.kendallW
  return [
    `${found.scores} scores of ${found.judges} judges for ${found.entries} entries`, '',
    ...layOut(['statistic', 'value', 'low 95 %', 'high 95 %'], [
      ...ALPHA_LEVELS.map((level) => [`Krippendorff’s α, ${level}`, found.krippendorff[level], null, null]),
      ...ICC_FORMS.map((form) => [`ICC(${form})`, found.icc[form]?.value, found.icc[form]?.low, found.icc[form]?.high]),
      ['Kendall’s W', w?.w, null, null],
      ['Kendall’s W, ties corrected', w?.wTied, null, null],
      ['Fleiss’ κ', found.fleissKappa, null, null],
      [found.readings === null ? 'Reliability of the mean' : `Reliability of the mean of ${Number(found.readings.toFixed(2))}`, found.reliabilityOfMean, null, null],
    ], 4),
    ...(w ? ['', `Kendall’s W: χ² ${w.chi2.toFixed(3)}, ${w.df} degrees of freedom, p ${w.p < 0.0001 ? w.p.toExponential(1) : w.p.toFixed(4)}`] : []),
    ...(found.notes.length > 0 ? ['', ...found.notes] : []),
  ]
}
