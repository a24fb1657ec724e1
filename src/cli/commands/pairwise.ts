import { fitPairwise, fitRankings, PRIOR_SD, type NoMaximum, type PairwiseFit, type PairwiseOutcome } from '#domain/judging/pairwise.ts'
import { BadInput, needArgs, type Command } from '../command.ts'
import { layOut } from '../judging/lay-out.ts'
import { readComparisons } from '../judging/read-comparisons.ts'
import { readRankings } from '../judging/read-rankings.ts'

export const pairwise: Command = {
  usage: 'FILE [--ties] [--home] [--ml] [--ranks] [--reference ITEM]',
  summary: 'Strengths from comparisons of two (winner,loser[,tie][,count][,home]) or from rankings (race,rank,item).',
  options: { ties: { type: 'boolean' }, home: { type: 'boolean' }, ml: { type: 'boolean' }, ranks: { type: 'boolean' }, reference: { type: 'string' } },
  async run(call) {
    const [file = ''] = needArgs(call, 'FILE')
    const { ties = false, home = false, ml = false, ranks = false } = call.flags as Record<string, boolean | undefined>
    const reference = (call.flags.reference as string | undefined) ?? null
    if (ranks && (ties || home)) throw new BadInput('--ranks has no model of ties or of home: equal ranks are averaged over their orders. Leave --ties and --home out.')
    const prior = ml ? null : PRIOR_SD
    const outcome = ranks ? await ofRankings(file, { prior, reference }) : await ofComparisons(file, { prior, reference, ties, home })
    if (!outcome.fit.ok) throw new BadInput(`${ml ? 'Maximum likelihood does not exist' : 'There is no answer'}: ${wordsOf(outcome.fit)}${ml ? ' Leave --ml out: the prior then keeps every strength finite.' : ''}`)
    const fit = outcome.fit
    if (reference !== null && !fit.items.some(({ item }) => item === reference)) throw new BadInput(`There is no item "${reference}" in the file.`)
    const notes = notesOf(fit, { ...outcome, ml, reference })
    const { items, logLikelihood, tie, home: advantage } = fit
    return {
      data: { items, logLikelihood, tie, home: advantage, tieSe: fit.tieSe, homeSe: fit.homeSe, method: ml ? 'maximum-likelihood' : 'maximum-a-posteriori', components: fit.components, notes },
      lines: [
        ...layOut(['item', 'strength', 'se', 'worth', ranks ? 'rankings' : 'comparisons'], items.map(({ item, strength, se, worth, n }) => [item, strength, se, worth, n]), 4),
        '',
        `Log-likelihood ${logLikelihood.toFixed(4)}`,
        ...(tie === null ? [] : [`Tie parameter ν ${tie.toFixed(5)}`]),
        ...(advantage === null ? [] : [`Advantage of place ${advantage.toFixed(4)}${fit.homeSe === null ? '' : ` (error ${fit.homeSe.toFixed(4)})`}`]),
        ...notes,
      ],
    }
  },
}

type Fitted = { fit: PairwiseOutcome; halved: number; equals: number; alone: number }
type Asked = { prior: number | null; reference: string | null }

async function ofComparisons(file: string, asked: Asked & { ties: boolean; home: boolean }): Promise<Fitted> {
  const comparisons = await readComparisons(file, asked)
  const halved = asked.ties ? 0 : comparisons.reduce((sum, { tie, count = 1 }) => sum + (tie ? count : 0), 0)
  return { fit: fitPairwise(comparisons, asked), halved, equals: 0, alone: 0 }
}

async function ofRankings(file: string, asked: Asked): Promise<Fitted> {
  const rankings = await readRankings(file)
  const equals = rankings.flat().filter((group) => group.length > 1).length
  return { fit: fitRankings(rankings, asked), halved: 0, equals, alone: rankings.filter((ranking) => ranking.flat().length === 1).length }
}

function notesOf(fit: PairwiseFit, { halved, equals, alone, ml, reference }: Fitted & { ml: boolean; reference: string | null }): string[] {
  return [
    ml ? 'Maximum likelihood.' : `Most probable strengths under a normal prior with standard deviation ${PRIOR_SD} around 0, with Laplace errors.`,
    reference === null ? 'Strengths are logarithms of worth with mean 0; worths add up to 1.' : `Strengths are logarithms of worth over ${reference}, with the error of the difference; worths add up to 1.`,
    ...(halved > 0 ? [`Counted as half a win for each: ${halved} ties (--ties gives them a model of their own).`] : []),
    ...(equals > 0 ? [`Equal ranks, ${equals} times: each is averaged over the orders that it may stand for.`] : []),
    ...(alone > 0 ? [`Rankings of one item say nothing: ${alone}.`] : []),
    ...(fit.components.length > 1 ? [`${fit.components.length} groups were never compared with each other; between them only the prior speaks: ${fit.components.map((group) => `${listOf(group)}`).join(' | ')}.`] : []),
  ]
}

const listOf = (items: readonly string[]): string => (items.length > 6 ? `${items.slice(0, 5).join(', ')} and ${items.length - 5} more` : items.join(', '))

function wordsOf(none: NoMaximum): string {
  switch (none.why) {
    case 'apart': return `${none.groups.length} groups were never compared with each other: ${none.groups.slice(0, 5).map(listOf).join(' | ')}${none.groups.length > 5 ? ' | …' : ''}.`
    case 'unbeaten': return `${listOf(none.items)} never lost to any of the others, so that nothing bounds ${none.items.length > 1 ? 'their strengths' : 'its strength'} from above.`
    case 'beaten': return `${listOf(none.items)} never won against any of the others, so that nothing bounds ${none.items.length > 1 ? 'their strengths' : 'its strength'} from below.`
    case 'home': return 'the side at home won, or lost, so regularly that its advantage has no bound.'
    case 'beyond': return 'the strengths lie too far apart for numbers.'
    case 'tie': return 'the ties have no bound: nothing is left that a win of one over another would measure.'
  }
}
