import type { Where } from 'payload'
import { progressOf } from '#domain/scorecard.ts'
import { maySeeIdentity } from '#policy/entries-for-judges.ts'
import type { Appointment, Viewer } from '#policy/viewer.ts'
import type { Context } from '#services/service.ts'
import type { QueueItemDto } from '#services/dto/judging.ts'
import type { Assignment, Entry, Scorecard } from '#src/payload-types.ts'
import { titleForJudge } from './answers.ts'
import { isIn } from './entry-for-judge.ts'
import { scoresOf } from './own-scorecard.ts'
import { inQueueOrder } from './queue-order.ts'
import { organisationCodesOf } from './read-entry.ts'
import { readQuestions } from '#services/forms/read-form.ts'
import { isTraining, readRounds, rubricIn, type JudgingRound } from './read-round.ts'

export type RoundQueue = { appointment: Appointment; round: JudgingRound; items: QueueItemDto[]; scorecards: Scorecard[]; open: boolean }

const isOpen = ({ opens, closes }: JudgingRound, now: Date): boolean => Date.parse(opens) <= now.getTime() && now.getTime() < Date.parse(closes)

/** Every round in which this person scores, with what is assigned there in the order of the queue. */
export async function readQueue(ctx: Context, viewer: Viewer, locale: string): Promise<RoundQueue[]> {
  const rounds = await judgedRounds(ctx, viewer)
  const scored = rounds.filter(({ round }) => round.kind === 'scoring' || round.kind === 'qualifying')
  return Promise.all(scored.map(({ appointment, round }) => readRoundQueue(ctx, viewer, appointment, round, locale)))
}

/** Every round in which this person judges, of any kind: by panel or by what is assigned. */
export async function judgedRounds(ctx: Context, viewer: Viewer): Promise<{ appointment: Appointment; round: JudgingRound }[]> {
  const appointments = viewer.appointments.filter(({ role }) => role === 'judge')
  const rounds = await readRounds(ctx, [...new Set([...viewer.assignments.map((each) => each.round), ...appointments.flatMap(({ panels }) => panels.map((each) => each.round))])])
  return appointments.flatMap((appointment) => rounds
    .filter(({ code }) => viewer.assignments.some((each) => each.judge === appointment.code && each.round === code) || appointment.panels.some((each) => each.round === code))
    .map((round) => ({ appointment, round })))
}

export async function readRoundQueue(ctx: Context, viewer: Viewer, appointment: Appointment, round: JudgingRound, locale: string): Promise<RoundQueue> {
  const judge = appointment.code
  const own: Where[] = [{ judge: { equals: judge } }, { round: { equals: round.code } }]
  const [assignments, scorecards, conflicts] = await Promise.all([
    ctx.store.find('assignments', { and: [...own, { state: { in: ['active', 'done'] } }] }),
    ctx.store.find('scorecards', { and: own }),
    ctx.store.find('conflicts', { and: [{ judge: { equals: judge } }, { hard: { equals: true } }, { state: { in: ['confirmed', 'pinned'] } }] }),
  ])
  const codes = assignments.map(({ entry }) => entry)
  const [entries, redactions] = codes.length === 0 ? [[], []] : await Promise.all([
    ctx.store.find('entries', { code: { in: codes } }),
    ctx.store.find('entry-texts', { and: [{ entry: { in: codes } }, { kind: { equals: 'redaction' } }] }),
  ])
  const conflicted = (entry: Entry): boolean =>
    conflicts.some((each) => each.entry === entry.code || (each.organisation && organisationCodesOf(entry).includes(each.organisation)))
  const mine = assignments.flatMap((assignment) => {
    const entry = entries.find((each) => each.code === assignment.entry)
    const judged = entry && (entry.status === 'in-competition' || round.training.includes(assignment.entry)) && !conflicted(entry)
    return judged ? [{ ...assignment, document: entry }] : []
  })
  const questions = await readQuestions(ctx, mine.map(({ document }) => document.form))
  const names = await categoryNames(ctx, mine.map(({ document }) => document.category), locale)
  const open = isOpen(round, viewer.now)
  const items = inQueueOrder(judge, mine, round).map((assignment): QueueItemDto => {
    const { document } = assignment
    const scorecard = scorecards.find((each) => each.entry === assignment.entry) ?? null
    const hidden = !maySeeIdentity(round.seeIdentity, isIn(scorecard?.status))
    const redaction = redactions.find((each) => each.entry === assignment.entry && each.revision === document.revision) ?? null
    return itemOf(assignment, scorecard, round, {
      // before it opens and after it has closed, an entry is a code: what it says is read in the dates of the round
      title: open && appointment.termsSigned && appointment.declared ? titleForJudge(questions.get(document.form) ?? [], document.title, redaction, hidden) : null,
      category: names.get(document.category) ?? '', revision: document.revision ?? 0,
    })
  })
  return { appointment, round, items, scorecards: scorecards.filter(({ entry }) => items.some((each) => each.entry === entry)), open }
}

function itemOf(assignment: Assignment, scorecard: Scorecard | null, round: JudgingRound, shown: { title: string | null; category: string; revision: number }): QueueItemDto {
  const { answered, of } = progressOf(rubricIn(round, 'en'), scoresOf(scorecard?.scores))
  const started = scorecard && scorecard.status !== 'open'
  return {
    entry: assignment.entry, title: shown.title, category: shown.category, round: round.code,
    status: scorecard?.status ?? 'open', parked: assignment.parked === true && !isIn(scorecard?.status),
    kind: isTraining(round, assignment.entry) ? 'training' : round.common.includes(assignment.entry) ? 'common' : 'own',
    answered, criteria: of, savedAt: started ? scorecard.updatedAt : null, submittedAt: scorecard?.submittedAt ?? null,
    receipt: scorecard?.receipt ?? null, changed: Boolean(started) && scorecard !== null && scorecard.revision < shown.revision,
  }
}

async function categoryNames(ctx: Context, codes: readonly string[], locale: string): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map()
  const { docs } = await ctx.payload.find({
    collection: 'categories', where: { code: { in: [...new Set(codes)] } }, locale: locale as 'en', fallbackLocale: 'en', depth: 0, pagination: false, overrideAccess: true,
  })
  return new Map(docs.map(({ code, name }) => [code ?? '', name]))
}

/** Median of the minutes between opening and sending, of those done within two hours; null below three. */
export function minutesEach(scorecards: readonly Scorecard[]): number | null {
  const minutes = scorecards
    .flatMap(({ openedAt, submittedAt }) => (openedAt && submittedAt ? [(Date.parse(submittedAt) - Date.parse(openedAt)) / 60_000] : []))
    .filter((each) => each > 0 && each < 120)
    .toSorted((a, b) => a - b)
  const middle = minutes[Math.floor(minutes.length / 2)]
  return minutes.length < 3 || middle === undefined ? null : Math.max(1, Math.round(middle))
}

/** The next to do: unfinished and not put aside; then, where only those are left, what was put aside. */
export const nextOf = (items: readonly QueueItemDto[], after?: string): QueueItemDto | null => {
  const unfinished = items.filter((each) => !isIn(each.status) && each.entry !== after)
  return unfinished.find(({ parked }) => !parked) ?? unfinished[0] ?? null
}
