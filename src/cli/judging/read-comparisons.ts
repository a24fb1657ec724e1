import type { Comparison } from '#domain/judging/pairwise.ts'
import { BadInput } from '../command.ts'
import { readTable } from './read-table.ts'

const COLUMNS = {
  winner: 'text?', loser: 'text?', tie: 'text?', count: 'number?', home: 'text?', away: 'text?',
  home_team: 'text?', away_team: 'text?', home_wins: 'number?', away_wins: 'number?', ties: 'number?',
  i: 'text?', j: 'text?', w_ij: 'number?', w_ji: 'number?', t_ij: 'number?',
} as const
type Columns = typeof COLUMNS
type Line = Awaited<ReturnType<typeof readTable<Columns>>>['rows'][number]

const YES = ['1', 'yes', 'true', 'tie']
const NO = ['0', 'no', 'false']

/**
 * Comparisons as a file tells them, in one of three shapes: a line for each winner and loser; a line for each home team
 * and visitor with what each won; a line for each pair i, j with what each won and the ties.
 */
export async function readComparisons(file: string, { home }: { home: boolean }): Promise<Comparison[]> {
  const { name, rows, has } = await readTable(file, COLUMNS)
  const refuseHeader = (sentence: string): never => {
    throw new BadInput(`${name}:1:1: ${sentence}`)
  }
  const shape = (['winner', 'home_team', 'away', 'i'] as const).find((column) => has(column))
  if (!shape) return refuseHeader('The header has no column "winner"; it begins winner,loser[,tie][,count][,home], or home_team,away_team,home_wins,away_wins[,ties] (home,away for short), or i,j,w_ij,w_ji[,t_ij].')
  const needed = { winner: ['loser'], home_team: ['away_team', 'home_wins', 'away_wins'], away: ['home', 'home_wins', 'away_wins'], i: ['j', 'w_ij', 'w_ji'] } as const
  for (const column of needed[shape]) if (!has(column)) refuseHeader(`The header has a column "${shape}" but no column "${column}".`)
  if (home && !has('home') && shape !== 'home_team') refuseHeader('--home needs a column "home" with the one at home (empty on neutral ground), or the columns home_team,away_team,home_wins,away_wins.')
  const comparisons = rows.flatMap((row) => (shape === 'winner' ? ofWinner(row) : shape === 'i' ? ofPair(row) : ofTeams(row, shape)))
  if (comparisons.length === 0) throw new BadInput(`${name}: There is no comparison in the file.`)
  if (home && comparisons.every((each) => each.home === null || each.home === undefined)) throw new BadInput(`${name}: No line says who was at home, so that --home has nothing to measure.`)
  return comparisons
}

function ofWinner(row: Line): Comparison[] {
  const [winner, loser] = twoOf(row, 'winner', 'loser')
  const tie = row.tie?.toLowerCase()
  if (tie !== undefined && !YES.includes(tie) && !NO.includes(tie)) row.refuse('tie', `"${row.tie}" is neither a tie (1) nor none (0 or empty).`)
  return counted({ winner, loser, tie: tie !== undefined && YES.includes(tie), home: homeOf(row, winner, loser) }, row.count ?? 1, () => row.refuse('count', negative(row.count)))
}

/** The one at home by name; `winner` or 1, `loser` or 0 say it too. */
function homeOf(row: Line, winner: string, loser: string): string | null {
  const at = row.home
  if (at === undefined || at === winner || at === loser) return at ?? null
  if (['winner', ...YES].includes(at.toLowerCase())) return winner
  if (['loser', ...NO].includes(at.toLowerCase())) return loser
  return row.refuse('home', `"${at}" is neither ${winner} nor ${loser}; leave it empty on neutral ground.`)
}

function ofTeams(row: Line, shape: 'home_team' | 'away'): Comparison[] {
  const [home, away] = shape === 'away' ? twoOf(row, 'home', 'away') : twoOf(row, 'home_team', 'away_team')
  return [
    ...counted({ winner: home, loser: away, home }, row.home_wins ?? 0, () => row.refuse('home_wins', negative(row.home_wins))),
    ...counted({ winner: away, loser: home, home }, row.away_wins ?? 0, () => row.refuse('away_wins', negative(row.away_wins))),
    ...counted({ winner: home, loser: away, home, tie: true }, row.ties ?? 0, () => row.refuse('ties', negative(row.ties))),
  ]
}

function ofPair(row: Line): Comparison[] {
  const [i, j] = twoOf(row, 'i', 'j')
  return [
    ...counted({ winner: i, loser: j }, row.w_ij ?? 0, () => row.refuse('w_ij', negative(row.w_ij))),
    ...counted({ winner: j, loser: i }, row.w_ji ?? 0, () => row.refuse('w_ji', negative(row.w_ji))),
    ...counted({ winner: i, loser: j, tie: true }, row.t_ij ?? 0, () => row.refuse('t_ij', negative(row.t_ij))),
  ]
}

function twoOf(row: Line, one: 'winner' | 'home_team' | 'home' | 'i', other: 'loser' | 'away_team' | 'away' | 'j'): [string, string] {
  const [a, b] = [row[one], row[other]]
  if (a === undefined) return row.refuse(one, `The cell "${one}" is empty.`)
  if (b === undefined) return row.refuse(other, `The cell "${other}" is empty.`)
  if (a === b) row.refuse(other, `"${a}" is compared with itself.`)
  return [a, b]
}

const negative = (count: number | undefined): string => `${count} is not a number of comparisons: it is 0 or more.`

function counted(comparison: Omit<Comparison, 'count'>, count: number, refuse: () => never): Comparison[] {
  if (count < 0) refuse()
  return count === 0 ? [] : [{ ...comparison, count }]
}
