import { meanOf } from '#domain/results.ts'
import { maySeePanelOnTraining } from '#policy/scorecards.ts'
import type { Viewer } from '#policy/viewer.ts'
import type { Context } from '#services/service.ts'
import type { PanelOnTrainingDto } from '#services/dto/judging.ts'
import type { AtWork } from './at-work.ts'
import { scoresOf } from './own-scorecard.ts'
import { criteriaIn, isTraining } from './read-round.ts'

const numbers = (values: readonly unknown[]): number[] => values.filter((each): each is number => typeof each === 'number')

/**
 * How the others scored a training entry, once the own scorecard on it is locked: means and how often each level was
 * given, nobody by name. null: not training, or not yet.
 */
export async function panelOnTraining(ctx: Context, viewer: Viewer, { entry, round, judge, scorecard }: AtWork, locale: string): Promise<PanelOnTrainingDto | null> {
  const code = entry.code ?? ''
  if (!isTraining(round, code) || !maySeePanelOnTraining(viewer, code, scorecard?.status ?? 'open')) return null
  const all = await ctx.store.find('scorecards', { and: [{ entry: { equals: code } }, { round: { equals: round.code } }, { status: { in: ['submitted', 'locked'] } }] })
  const others = all.filter((each) => each.judge !== judge)
  const own = scoresOf(scorecard?.scores)
  return {
    judges: others.length, own: scorecard?.total ?? null, mean: meanOf(numbers(others.map(({ total }) => total))),
    criteria: criteriaIn(round, locale).map(({ key, label, levels }) => {
      const given = numbers(others.map(({ scores }) => scoresOf(scores)[key]))
      const mine = own[key]
      return {
        key, label, own: typeof mine === 'number' ? mine : null, mean: meanOf(given),
        levels: levels.map(({ value }) => ({ value, count: given.filter((each) => each === value).length })).sort((a, b) => a.value - b.value),
      }
    }),
  }
}
