import type { ActOf, ActingRole, Facts } from '#domain/lifecycle/index.ts'
import type { Context } from '#services/service.ts'
import type { Assignment, Event } from '#src/payload-types.ts'
import { ofJudge } from './at-work.ts'
import { appendEvent, eventsOf, type ChainedAct } from './chain.ts'
import { readPhases } from './read-phases.ts'
import { readRound } from './read-round.ts'
import { advanceScorecard } from './refuse.ts'
import { settleAssignment } from './settle-assignment.ts'

type End = {
  act: Extract<ActOf<'scorecard'>, 'recuse-judge' | 'abstain' | 'make-stray'>
  by: ActingRole
  facts: Facts
  state: 'recused' | 'abstained' | 'stray' | 'removed'
  note?: string | undefined
  now: Date
}
const CHAINED: Record<End['act'], Extract<ChainedAct, 'recuse' | 'abstain' | 'stray'>> = { 'recuse-judge': 'recuse', abstain: 'abstain', 'make-stray': 'stray' }

/**
 * Ends a judge's work on an entry. The table is asked first; then the assignment goes, so that the entry is gone for the
 * judge at once; then the event; then the scorecard leaves the totals. What was written is kept.
 * Gives the event, which names the act for whatever follows from it.
 */
export async function endWork(ctx: Context, assignment: Assignment, { act, by, facts, state, note, now }: End): Promise<Event> {
  const { judge, entry, round: roundCode } = assignment
  const of = { judge, entry, round: roundCode }
  const round = await readRound(ctx, roundCode)
  const phase = await readPhases(ctx, round.edition.code, assignment.category ?? '', now)
  const scorecard = await ctx.store.one('scorecards', ofJudge(of))
  advanceScorecard(scorecard?.status ?? 'open', { act, by, facts, now, phase })

  await settleAssignment(ctx, assignment, { state, ...(note ? { note } : {}) })
  const changes = (await eventsOf(ctx, of)).at(-1)?.seq ?? null
  const event = await appendEvent(ctx, {
    edition: round.edition.code, act: CHAINED[act], scorecard: scorecard?.code ?? null,
    body: { act: CHAINED[act], round: roundCode, entry, judge, changes, outcome: null },
  })
  for (let row = scorecard; row; row = await ctx.store.one('scorecards', ofJudge(of))) {
    const { to } = advanceScorecard(row.status, { act, by, facts, now, phase })
    if (await ctx.store.updateIf('scorecards', row, { status: to })) break
  }
  return event
}
