import { z } from 'zod'
import { inLanguage } from '#domain/forms/form.ts'
import { maySeeOthersNames, maySeeOthersScores } from '#policy/scorecards.ts'
import type { Viewer } from '#policy/viewer.ts'
import { defineService, type Context } from '#services/service.ts'
import type { OthersScorecardDto, ScoringDto } from '#services/dto/judging.ts'
import { judgeAtWork, type AtWork } from './at-work.ts'
import { driftOf } from './drift.ts'
import { entryForJudge, isIn } from './entry-for-judge.ts'
import { changeableUntil, commentsOf, ownScorecard, scoresOf } from './own-scorecard.ts'
import { criteriaIn } from './read-round.ts'
import { panelOnTraining } from './panel-on-training.ts'
import { minutesEach, nextOf, readQueue, type RoundQueue } from './read-queue.ts'

/** An entry beside its rubric, as this judge may see it now, with the own scorecard. */
export const openScorecard = defineService({
  act: false,
  input: z.object({ entry: z.string(), round: z.string().optional(), locale: z.string().default('en') }),
  async run({ ctx, viewer, input: { locale, ...input } }): Promise<ScoringDto> {
    const work = await judgeAtWork(ctx, viewer, input)
    const [shown, queues] = await Promise.all([entryForJudge(ctx, viewer, work, locale), readQueue(ctx, viewer, locale)])
    const mine = queues.find(({ appointment, round }) => appointment.code === work.judge && round.code === work.round.code)
    const { round, scorecard } = work
    return {
      ...shown,
      round: {
        kind: round.kind, code: round.code, name: inLanguage(round.name, locale), opens: round.opens, closes: round.closes, timeZone: round.edition.timeZone,
        lock: round.lock, rubricVersion: round.rubricVersion, criteria: criteriaIn(round, locale),
      },
      own: ownScorecard(scorecard, work.entry.revision ?? 0),
      changeableUntil: changeableUntil(round, scorecard, viewer.now),
      reopened: work.reopened,
      others: await othersScorecards(ctx, viewer, work, mine),
      panelOnTraining: await panelOnTraining(ctx, viewer, work, locale),
      drift: mine ? driftOf(mine.scorecards, round) : null,
      place: placeIn(queues, work),
      parked: work.assignment.parked === true,
    }
  },
})

function placeIn(queues: readonly RoundQueue[], { entry, round }: AtWork): ScoringDto['place'] {
  const items = queues.filter(({ open, round: each }) => open || each.code === round.code).flatMap((each) => each.items)
  const index = items.findIndex((each) => each.entry === entry.code && each.round === round.code)
  return {
    number: index + 1, of: items.length, done: items.filter(({ status }) => isIn(status)).length,
    previous: items[index - 1]?.entry ?? null, next: nextOf(items, entry.code ?? '')?.entry ?? null,
    minutesEach: minutesEach(queues.flatMap(({ scorecards }) => scorecards)),
  }
}

/** What the others sent on this entry, where the round shows it; drafts never, and of their words only those to the panel. */
async function othersScorecards(ctx: Context, viewer: Viewer, { entry, round, judge, scorecard }: AtWork, queue: RoundQueue | undefined): Promise<OthersScorecardDto[] | null> {
  const code = entry.code ?? ''
  const own = { assignedToEntry: true, inOnEntry: isIn(scorecard?.status), allIn: Boolean(queue?.items.every(({ status }) => isIn(status))) }
  if (!maySeeOthersScores(viewer, code, round.seeScores, own)) return null
  const all = await ctx.store.find('scorecards', { and: [{ entry: { equals: code } }, { round: { equals: round.code } }, { status: { in: ['submitted', 'locked'] } }] }, { sort: 'code' })
  const others = all.filter((each) => each.judge !== judge)
  const names = maySeeOthersNames(round.seeNames, own) ? await judgeNames(ctx, others.map((each) => each.judge)) : new Map<string, string>()
  return others.map((each) => ({
    name: names.get(each.judge) ?? null, scores: scoresOf(each.scores), total: each.total ?? null, comment: commentsOf(each.comments).panel ?? '',
  }))
}

async function judgeNames(ctx: Context, judges: readonly string[]): Promise<Map<string, string>> {
  if (judges.length === 0) return new Map()
  const { docs } = await ctx.payload.find({ collection: 'appointments', where: { code: { in: [...judges] } }, depth: 1, pagination: false, overrideAccess: true })
  return new Map(docs.flatMap(({ code, person }) => (code && typeof person === 'object' ? [[code, person.name] as const] : [])))
}
