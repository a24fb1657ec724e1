import { Refusal } from '#domain/refusal.ts'
import type { ScorecardStatus } from '#domain/lifecycle/index.ts'
import { defineService, type Context } from '#services/service.ts'
import type { Assignment, Event } from '#src/payload-types.ts'
import { ofJudge } from './at-work.ts'
import { appendEvent, eventsOf } from './chain.ts'
import { organisationCodesOf } from './read-entry.ts'
import { readPhases } from './read-phases.ts'
import { readRound } from './read-round.ts'
import { advanceScorecard } from './refuse.ts'
import { settleAssignment } from './settle-assignment.ts'
import { assignmentForStaff, staffInput } from './staff-on-scorecard.ts'
import { tellJudge } from './tell.ts'

/** Sent, and not opened again since. */
const wasSubmitted = (events: readonly Event[]): boolean => events.findLast(({ act }) => act === 'submit' || act === 'reopen')?.act === 'submit'

/** Work that ended when nobody had written a line has an assignment and no scorecard. */
const ENDED: Partial<Record<Assignment['state'], ScorecardStatus>> = { stray: 'stray', recused: 'recused', abstained: 'abstained' }

/**
 * Staff give a scorecard back that was set aside: with the assignment, as it was when it ended. What was sent counts
 * again at once; a draft is the judge's again, who is told.
 */
export const restoreScorecard = defineService({
  act: true,
  input: staffInput,
  async run({ ctx, viewer, input }): Promise<{ status: 'submitted' | 'draft' }> {
    const assignment = await assignmentForStaff(ctx, viewer, input)
    const [scorecard, round, events] = await Promise.all([ctx.store.one('scorecards', ofJudge(input)), readRound(ctx, input.round), eventsOf(ctx, input)])
    const status = scorecard?.status ?? ENDED[assignment.state]
    if (!status) throw new Refusal('not-found', {}, 404)
    const category = assignment.category ?? ''
    const { to, notifies } = advanceScorecard(status, {
      act: 'restore-scorecard', by: 'organiser', now: viewer.now, phase: await readPhases(ctx, round.edition.code, category, viewer.now),
      facts: {
        'reason-given': input.reason !== '', 'no-conflict': true, 'was-submitted': wasSubmitted(events),
        'assignment-active': await mayReadAgain(ctx, assignment),
      },
    })
    const back = to === 'submitted' ? 'submitted' : 'draft'
    const event = await appendEvent(ctx, {
      edition: round.edition.code, act: 'restore', scorecard: scorecard?.code ?? null,
      body: { act: 'restore', round: input.round, entry: input.entry, judge: input.judge, changes: events.at(-1)?.seq ?? null, outcome: null },
    })
    if (scorecard) await ctx.store.updateIf('scorecards', scorecard, { status: back })
    await settleAssignment(ctx, assignment, { state: back === 'submitted' ? 'done' : 'active', note: input.reason })
    if (notifies) await tellJudge(ctx, 'scorecard-restored', { assignment, round, event })
    return { status: back }
  },
})

/** The judge is still appointed, the entry still competes, and no confirmed conflict stands between them. */
async function mayReadAgain(ctx: Context, { judge, entry }: Assignment): Promise<boolean> {
  const [{ totalDocs }, competing] = await Promise.all([
    ctx.payload.count({ collection: 'appointments', where: { and: [{ code: { equals: judge } }, { state: { equals: 'accepted' } }] }, overrideAccess: true }),
    ctx.store.byCode('entries', entry),
  ])
  if (totalDocs === 0 || competing.status !== 'in-competition') return false
  const organisations = organisationCodesOf(competing)
  const conflicts = await ctx.store.count('conflicts', {
    and: [
      { judge: { equals: judge } }, { hard: { equals: true } }, { state: { in: ['confirmed', 'pinned'] } },
      { or: [{ entry: { equals: entry } }, ...(organisations.length > 0 ? [{ organisation: { in: organisations } }] : [])] },
    ],
  })
  if (conflicts > 0) throw new Refusal('restore-conflict-stands', {}, 409)
  return true
}
