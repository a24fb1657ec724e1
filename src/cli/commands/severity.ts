import { adjustSeverity, type SeverityResult } from '#domain/judging/severity.ts'
import { createTranslator } from '#i18n/translate.ts'
import { BadInput, needArgs, type Command } from '../command.ts'
import { layOut } from '../judging/lay-out.ts'
import { readRatings } from '../judging/read-ratings.ts'

export const severityCommand: Command = {
  usage: 'FILE [--ml] [--top K] [--seed N]',
  summary: 'Scores adjusted for how strict each judge is, with errors, expected ranks and chances of the first K places.\nFILE has entry,judge,score[,weight]; severity below 0 gives less than the jury as a whole. Draws are seeded (1).',
  options: { ml: { type: 'boolean' }, top: { type: 'string' }, seed: { type: 'string' } },
  async run(call) {
    const [file] = needArgs(call, 'FILE')
    const { name, ratings } = await readRatings(file!) // `needArgs` gives one
    const top = integer(call.flags.top, '--top', 1), seed = integer(call.flags.seed, '--seed', 0)
    const entries = new Set(ratings.map(({ entry }) => entry)).size
    if (top !== undefined && top > entries) throw new BadInput(`--top ${top}: ${name} has ${entries} ${entries === 1 ? 'entry' : 'entries'}.`)
    const result = adjustSeverity(ratings, { method: call.flags.ml ? 'ml' : 'reml', ...(top === undefined ? {} : { top }), ...(seed === undefined ? {} : { seed }) })
    const t = createTranslator('en')
    const notes = result.notes.map(({ code, params }) => t(`panel.severity.note.${code}`, params))
    return { data: { ...result, notes }, lines: linesOf(result, notes, { ml: call.flags.ml === true, top }) }
  },
}

function integer(flag: string | boolean | undefined, name: string, least: number): number | undefined {
  if (flag === undefined) return undefined
  const value = typeof flag === 'string' && /^\d+$/.test(flag) ? Number(flag) : Number.NaN
  if (!(value >= least && value <= 2 ** 31 - 1)) throw new BadInput(`${name} takes a whole number from ${least} on, not "${String(flag)}".`)
  return value
}

function linesOf(result: SeverityResult, notes: string[], { ml, top }: { ml: boolean; top: number | undefined }): string[] {
  const places = top === undefined ? [] : [`in the top ${top}`]
  return [
    ...layOut(['entry', 'n', 'raw', 'median', 'adjusted', 'se', 'low 90 %', 'high 90 %', 'expected rank', ...places], result.entries.map((each) => [
      each.entry, each.n, each.raw, each.median, each.adjusted, each.se, each.low, each.high, each.expectedRank, ...(top === undefined ? [] : [each.pTop]),
    ])),
    '',
    ...layOut(['judge', 'n', 'severity', 'se'], result.judges.map((each) => [each.judge, each.n, each.severity, each.se])),
    '',
    `${ml ? 'ML' : 'REML'} deviance ${result.deviance.toFixed(4)}`,
    `Mean ${result.mean.toFixed(4)} (error ${result.meanSe.toFixed(4)}); standard deviation of entries ${result.sd.entry.toFixed(4)}, judges ${result.sd.judge.toFixed(4)}, residual ${result.sd.residual.toFixed(4)}`,
    ...notes,
  ]
}
