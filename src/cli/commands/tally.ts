import { MINIMAX_MEASURES, readBallot, tally, TALLY_METHODS, type Ballot, type BallotProblem, type Tally, type TieBreak } from '#domain/judging/tally.ts'
import { BadInput, needArgs, type Command } from '../command.ts'
import { layOut } from '../judging/lay-out.ts'
import { readTable } from '../judging/read-table.ts'

export const tallyCommand: Command = {
  usage: `FILE --method ${TALLY_METHODS.join('|')} [--seed N] [--unranked below|apart] [--measure ${MINIMAX_MEASURES.join('|')}]`,
  summary: 'Counts ballots such as A>B=C>D (count,ballot).',
  options: { method: { type: 'string' }, seed: { type: 'string' }, unranked: { type: 'string' }, measure: { type: 'string' } },
  async run(call) {
    const [file = ''] = needArgs(call, 'FILE')
    const method = choiceOf(call.flags.method, 'method', TALLY_METHODS)
    if (!method) throw new BadInput(`Which method? --method is one of ${TALLY_METHODS.join(', ')}.`)
    const unranked = choiceOf(call.flags.unranked, 'unranked', ['below', 'apart'] as const) ?? 'below'
    const measure = choiceOf(call.flags.measure, 'measure', MINIMAX_MEASURES)
    if (measure && method !== 'minimax') throw new BadInput('--measure is for --method minimax.')
    const seed = typeof call.flags.seed === 'string' ? call.flags.seed : '1'
    const counted = tally(await readBallots(file), { method, seed, unranked, ...(measure ? { measure } : {}) })
    return { data: { ...counted, seed, unranked }, lines: linesOf(counted, seed) }
  },
}

function choiceOf<T extends string>(given: string | boolean | undefined, option: string, choices: readonly T[]): T | null {
  if (given === undefined) return null
  const found = choices.find((each) => each === given)
  if (!found) throw new BadInput(`--${option} is one of ${choices.join(', ')}, not "${String(given)}".`)
  return found
}

async function readBallots(file: string): Promise<Ballot[]> {
  const { name, rows, has } = await readTable(file, { count: 'number?', ballot: 'text?' })
  if (!has('ballot')) throw new BadInput(`${name}:1:1: The header has no column "ballot"; it is count,ballot.`)
  const ballots = rows.map((row): Ballot => {
    const { count = 1, ballot = '' } = row
    if (has('count') && row.count === undefined) row.refuse('count', 'The cell "count" is empty.')
    if (!Number.isSafeInteger(count) || count < 0) row.refuse('count', `${count} is not a number of ballots: it is whole, and 0 or more.`)
    const read = readBallot(ballot)
    return 'problem' in read ? row.refuse('ballot', wordsOf(ballot, read)) : { ranks: read.ranks, count }
  })
  if (!ballots.some(({ count }) => count > 0)) throw new BadInput(`${name}: There is no ballot in the file.`)
  if (ballots.every(({ ranks }) => ranks.length === 0)) throw new BadInput(`${name}: Every ballot is blank.`)
  return ballots
}

function wordsOf(ballot: string, problem: BallotProblem): string {
  switch (problem.problem) {
    case 'candidate-missing': return `In "${ballot}" a candidate is missing at character ${problem.at}.`
    case 'candidate-twice': return `In "${ballot}" the candidate "${problem.candidate}" stands twice, again at character ${problem.at}.`
    case 'unknown-character': return `In "${ballot}" the character "${problem.character}" at ${problem.at} means nothing: > is before, = is equal.`
  }
}

const SCORES: Record<Tally['method'], string> = { plurality: 'votes', approval: 'approvals', irv: 'first round', schulze: 'wins by paths', minimax: 'worst defeat' }
const RULES: Record<TieBreak['rule'], string> = {
  'head-to-head': 'head to head among them', 'first-choices': 'most first choices', 'earlier-rounds': 'fewest in an earlier round', lot: 'lot',
}

function linesOf(counted: Tally, seed: string): string[] {
  const { method, order, scores, rounds, tieBreaks } = counted
  return [
    `Winner: ${counted.winner ?? 'nobody'}`, '',
    ...layOut(['place', 'candidate', SCORES[method]], order.map((each, n) => [n + 1, each, scores[each]])),
    ...(method === 'irv' ? rounds.flatMap((round) => ['', `Round ${round.round}${round.eliminated ? `: ${round.eliminated} is left out` : ''}${round.majority ? `; ${round.majority} has a majority` : ''}${round.exhausted > 0 ? `; ${round.exhausted} ballots name nobody left` : ''}`,
      ...layOut(['candidate', 'votes'], Object.entries(round.votes).sort(([, a], [, b]) => b - a))]) : []),
    ...(tieBreaks.length > 0 ? ['', ...tieBreaks.map(({ at, between, rule, chosen }) =>
      `Tie ${method === 'irv' ? `in round ${at}` : `for place ${at}`} between ${between.join(', ')}: ${chosen} ${method === 'irv' ? 'is left out' : 'goes first'} by ${RULES[rule]}${rule === 'lot' ? ` (seed ${seed})` : ''}.`)] : []),
    '', `${counted.ballots} ballots${counted.blank > 0 ? `, ${counted.blank} of them blank` : ''}. ${counted.condorcet ? `${counted.condorcet} wins against every other one by one.` : 'Nobody wins against every other one by one.'}`,
  ]
}
