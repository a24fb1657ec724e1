import { inLanguage } from '#domain/forms/form.ts'
import type { Viewer } from '#policy/viewer.ts'
import type { Context } from '#services/service.ts'
import type { QueueRoundDto } from '#services/dto/judging.ts'
import { askedOf, isAnswered } from './own-comparisons.ts'
import { ofRanking } from './own-ranking.ts'
import { judgedRounds, readRoundQueue } from './read-queue.ts'

/** The rounds in which this judge ranks or compares, and how far each is. */
export async function otherRounds(ctx: Context, viewer: Viewer, locale: string): Promise<QueueRoundDto[]> {
  const judged = await judgedRounds(ctx, viewer)
  return Promise.all(judged.flatMap(({ appointment, round }) => (round.kind === 'ranking' || round.kind === 'pairwise' ? [{ appointment, round, kind: round.kind }] : [])).map(async ({ appointment, round, kind }): Promise<QueueRoundDto> => {
    const { items, open } = await readRoundQueue(ctx, viewer, appointment, round, locale)
    const judge = appointment.code
    const entries = new Map<string, Set<string>>()
    for (const { entry } of items) {
      const category = viewer.assignments.find((each) => each.entry === entry && each.round === round.code)?.category ?? ''
      entries.set(category, (entries.get(category) ?? new Set<string>()).add(entry))
    }
    const { done, of } = kind === 'ranking' ? await rankingsOf(ctx, judge, round.code, [...entries.keys()]) : await comparisonsOf(ctx, judge, round.code, [...entries.values()], round.pairwise.asked)
    const state = !appointment.termsSigned ? 'terms-missing' : !appointment.declared ? 'declaration-missing'
      : viewer.now.getTime() < Date.parse(round.opens) ? 'not-open' : of > 0 && done >= of ? 'all-done' : !open ? 'closed' : of === 0 ? 'nothing-assigned' : 'ready'
    return { kind, appointment: judge, code: round.code, name: inLanguage(round.name, locale), state, opens: round.opens, closes: round.closes, timeZone: round.edition.timeZone, done, of }
  }))
}

async function rankingsOf(ctx: Context, judge: string, round: string, categories: readonly string[]): Promise<{ done: number; of: number }> {
  const sent = await Promise.all(categories.map(async (category) => (await ctx.store.one('rankings', ofRanking({ judge, round, category })))?.status === 'submitted'))
  return { done: sent.filter(Boolean).length, of: categories.length }
}

async function comparisonsOf(ctx: Context, judge: string, round: string, groups: readonly ReadonlySet<string>[], asked: number | null): Promise<{ done: number; of: number }> {
  const mine = (await ctx.store.find('comparisons', { and: [{ round: { equals: round } }, { judge: { equals: judge } }] })).filter(isAnswered)
  const counts = groups.map((group) => {
    const of = askedOf(group.size, asked)
    return { of, done: Math.min(of, mine.filter(({ left, right }) => group.has(left) && group.has(right)).length) }
  })
  return { done: counts.reduce((sum, each) => sum + each.done, 0), of: counts.reduce((sum, each) => sum + each.of, 0) }
}
