import { screen, type JudgeOnScreen, type Screen } from '#domain/judging/screen.ts'
import { BadInput, needArgs, type Command } from '../command.ts'
import { layOut } from '../judging/lay-out.ts'
import { readScores } from '../judging/read-scores.ts'
import { readTable } from '../judging/read-table.ts'

export const screenCommand: Command = {
  usage: 'FILE [--groups FILE] [--own FILE]',
  summary: 'What to look at in each judge’s scores, and in each judge × group.\nFILE has entry,judge,score in the order of scoring; --groups entry,group; --own judge,group.',
  options: { groups: { type: 'string' }, own: { type: 'string' } },
  async run(call) {
    const [file] = needArgs(call, 'FILE')
    const paths = { groups: call.flags.groups as string | undefined, own: call.flags.own as string | undefined } // both are strings by the options above
    if (paths.own && !paths.groups) throw new BadInput('--own says which group is whose; give the groups of the entries with --groups.')
    if ([file, paths.groups, paths.own].filter((path) => path === '-').length > 1) throw new BadInput('Standard input can be one file only.')
    const scores = await readScores(file!)
    const groups = paths.groups ? await pairsOf(paths.groups, 'entry', new Set(scores.map(({ entry }) => entry))) : []
    const own = paths.own ? await pairsOf(paths.own, 'judge', new Set(scores.map(({ judge }) => judge))) : []
    const found = screen(scores, { groups: groups.map(({ of, group }) => ({ entry: of, group })), own: own.map(({ of, group }) => ({ judge: of, group })) })
    return { data: found, lines: linesOf(found, groups.length > 0) }
  },
}

/** Rows of those whom nobody scored, or who scored nothing, are told on standard error and left aside. */
async function pairsOf(file: string, column: 'entry' | 'judge', known: ReadonlySet<string>): Promise<{ of: string; group: string }[]> {
  const table = await readTable(file, { [column]: 'text', group: 'text' } as { entry: 'text'; judge: 'text'; group: 'text' }) // one of the two, read by `column`
  const seen = new Set<string>()
  const strange = new Set<string>()
  const pairs = table.rows.map((row) => {
    const pair = JSON.stringify([row[column], row.group])
    if (seen.has(pair)) row.refuse('group', `${row[column]} is in group ${row.group} already.`)
    seen.add(pair)
    if (!known.has(row[column])) strange.add(row[column])
    return { of: row[column], group: row.group }
  })
  if (strange.size > 0) process.stderr.write(`${table.name}: ${strange.size} of ${column === 'entry' ? 'entries' : 'judges'} without a score left aside: ${[...strange].slice(0, 5).join(', ')}${strange.size > 5 ? ' …' : ''}\n`)
  return pairs.filter(({ of }) => known.has(of))
}

const WORDS: Record<JudgeOnScreen['look'][number], string> = { severity: 'severity', spread: 'wide residuals', correlation: 'not with the rest', run: 'one score in a row' }

function linesOf({ judges, contrasts, notes }: Screen, grouped: boolean): string[] {
  const telling = contrasts.filter(({ q, own }) => q < 0.1 || own)
  return [
    ...layOut(['judge', 'n', 'mean', 'severity', 'se', 'residual sd', 'correlation', 'longest run', 'look at this'], judges.map((each) => [
      each.judge, each.n, each.mean, each.severity, each.se, each.residualSd, each.correlation, `${each.longestRun} × ${Number(each.runOf.toFixed(3))}`, each.look.map((look) => WORDS[look]).join(', '),
    ])),
    ...(grouped ? ['', `${contrasts.length} contrasts of a judge and a group; those with q below .1, and own groups:`] : []),
    ...(telling.length > 0 ? layOut(['judge', 'group', 'n', 'more than expected', 'z', 'q', 'own − close rivals', 'look at this'], telling.map((each) => [
      each.judge, each.group, each.n, each.effect, each.z, each.q, each.ownMinusRivals, each.q < 0.1 ? 'yes' : '',
    ])) : grouped ? ['none'] : []),
    ...(notes.length > 0 ? ['', ...notes] : []),
    '', 'A look is no verdict: there are good reasons for every one of these numbers.',
  ]
}
