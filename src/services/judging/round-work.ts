import { Refusal } from '#domain/refusal.ts'
import { mayWorkInRound } from '#policy/round-work.ts'
import type { Viewer } from '#policy/viewer.ts'
import type { Context } from '#services/service.ts'
import type { EntryTitleDto, RoundLineDto } from '#services/dto/rounds.ts'
import { inLanguage } from '#domain/forms/form.ts'
import { readRoundQueue } from './read-queue.ts'
import { readRound, type JudgingRound, type RoundKind } from './read-round.ts'

/** A judge in a round of rankings or comparisons, with the entries that are theirs, by category. */
export type RoundWork = { round: JudgingRound; judge: string; categories: { code: string; name: string; entries: EntryTitleDto[] }[] }

const DENIED = { 'not-found': 404, 'terms-not-signed': 403, 'declare-first': 403, 'round-not-open': 403, 'round-is-over': 403 } as const

/** Refuses unless the person judges in this round now, and it is of this kind. */
export async function roundAtWork(ctx: Context, viewer: Viewer, code: string, kind: RoundKind, locale: string): Promise<RoundWork> {
  if (!viewer.person) throw new Refusal('sign-in-first', {}, 401)
  if (!viewer.assignments.some((each) => each.round === code)) throw new Refusal('not-found', {}, 404)
  const round = await readRound(ctx, code)
  if (round.kind !== kind) throw new Refusal('not-found', {}, 404)
  const decision = mayWorkInRound(viewer, round)
  if (!decision.allow) throw new Refusal(decision.reason, { opens: round.opens, closes: round.closes }, DENIED[decision.reason])
  const { items } = await readRoundQueue(ctx, viewer, decision.appointment, round, locale)
  const categoryOf = (entry: string): string => viewer.assignments.find((each) => each.entry === entry && each.round === code)?.category ?? ''
  const categories = [...new Set(items.map(({ entry }) => categoryOf(entry)))].sort().map((category) => {
    const own = items.filter(({ entry }) => categoryOf(entry) === category)
    return { code: category, name: own[0]?.category ?? '', entries: own.map(({ entry, title }) => ({ code: entry, title })) }
  })
  return { round, judge: decision.appointment.code, categories }
}

/** The category that is named, or refused as if it were not there. */
export function categoryOf(work: RoundWork, code: string): RoundWork['categories'][number] {
  const found = work.categories.find((each) => each.code === code)
  if (!found) throw new Refusal('not-found', {}, 404)
  return found
}

/**
 * Says of the judge's entries of a category that the work on them is done, or is not any more: reminders and the
 * organiser's desk read it there. One that was taken away meanwhile stays away.
 */
export async function settleOwn(ctx: Context, { round, judge }: RoundWork, category: RoundWork['categories'][number], state: 'active' | 'done'): Promise<void> {
  const other = state === 'done' ? 'active' : 'done'
  const entries = category.entries.map(({ code }) => code)
  const found = await ctx.store.find('assignments', { and: [{ judge: { equals: judge } }, { round: { equals: round.code } }, { entry: { in: entries } }, { state: { equals: other } }] })
  for (const assignment of found) await ctx.store.updateIf('assignments', assignment, { state }, { state: { equals: other } })
}

export const roundLine = ({ code, name, opens, closes, edition }: JudgingRound, locale: string): RoundLineDto => ({
  code, name: inLanguage(name, locale), opens, closes, timeZone: edition.timeZone,
})
