import type { Where } from 'payload'
import { Refusal } from '#domain/refusal.ts'
import { mayOpenEntry, type Decision } from '#policy/entries-for-judges.ts'
import type { ActiveAssignment, Appointment, Viewer } from '#policy/viewer.ts'
import type { Context } from '#services/service.ts'
import type { Assignment, Entry, Scorecard } from '#src/payload-types.ts'
import { eventsOf } from './chain.ts'
import { organisationCodesOf } from './read-entry.ts'
import { readRounds, type JudgingRound } from './read-round.ts'

/** A judge before an entry that they may open: everything that the acts of scoring start from. */
export type AtWork = {
  entry: Entry
  round: JudgingRound
  assignment: Assignment
  judge: string
  appointment: Appointment
  scorecard: Scorecard | null
  reopened: boolean
}

/** Judging is not left to the id alone: (judge, entry, round) names a scorecard and an assignment. */
export const ofJudge = ({ judge, entry, round }: { judge: string; entry: string; round: string }): Where => ({
  and: [{ judge: { equals: judge } }, { entry: { equals: entry } }, { round: { equals: round } }],
})

const DENIED: Record<Extract<Decision, { allow: false }>['reason'], number> = {
  'not-found': 404, 'terms-not-signed': 403, 'declare-first': 403, 'round-not-open': 403, 'round-is-over': 403,
}

/** Refuses unless the person may open this entry as a judge now. Without a round: the open one, else the last. */
export async function judgeAtWork(ctx: Context, viewer: Viewer, { entry: code, round: wanted }: { entry: string; round?: string | undefined }): Promise<AtWork> {
  if (!viewer.person) throw new Refusal('sign-in-first', {}, 401)
  const mine = viewer.assignments.filter((each) => each.entry === code && (!wanted || each.round === wanted))
  const entry = mine.length > 0 ? await ctx.store.one('entries', { code: { equals: code } }) : null
  const rounds = await readRounds(ctx, mine.map((each) => each.round))
  const round = chooseRound(rounds, viewer.now)
  const assigned = mine.find((each) => each.round === round?.code)
  if (!entry || !round || !assigned) throw new Refusal('not-found', {}, 404)

  const scorecard = await ctx.store.one('scorecards', ofJudge(assigned))
  const reopened = scorecard?.status === 'draft' && (await eventsOf(ctx, assigned)).at(-1)?.act === 'reopen'
  const decision = mayOpenEntry(viewer, {
    entry: code, round, reopened,
    inCompetition: entry.status === 'in-competition' || round.training.includes(code),
    conflictByOrganisation: await hasOrganisationConflict(ctx, assigned, entry),
  })
  if (!decision.allow) throw new Refusal(decision.reason, { opens: round.opens, closes: round.closes }, DENIED[decision.reason])
  const assignment = await ctx.store.one('assignments', ofJudge(assigned))
  if (!assignment) throw new Refusal('not-found', {}, 404)
  return { entry, round, assignment, judge: assigned.judge, appointment: decision.appointment, scorecard, reopened }
}

/** An open one that takes scorecards before one in which the same entries are ranked or compared. */
function chooseRound(rounds: readonly JudgingRound[], now: Date): JudgingRound | undefined {
  const at = now.getTime()
  const scoredFirst = rounds.toSorted((a, b) => Number(a.kind === 'ranking' || a.kind === 'pairwise') - Number(b.kind === 'ranking' || b.kind === 'pairwise'))
  const open = scoredFirst.find((each) => Date.parse(each.opens) <= at && at < Date.parse(each.closes))
  return open ?? rounds.toSorted((a, b) => Date.parse(b.opens) - Date.parse(a.opens))[0]
}

/** A declaration names an organisation; an entry of it that came later is caught here, before anybody entered the pair. */
async function hasOrganisationConflict(ctx: Context, { judge }: ActiveAssignment, entry: Entry): Promise<boolean> {
  const organisations = organisationCodesOf(entry)
  if (organisations.length === 0) return false
  const found = await ctx.store.count('conflicts', {
    and: [{ judge: { equals: judge } }, { hard: { equals: true } }, { state: { in: ['confirmed', 'pinned'] } }, { organisation: { in: organisations } }],
  })
  return found > 0
}
