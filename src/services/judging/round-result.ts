import { z } from 'zod'
import { answerOf, countAnswers, QUALIFYING_CRITERION, verdictOf } from '#domain/judging/qualifying.ts'
import { standingOfComparisons, standingOfRankings } from '#domain/judging/round-standing.ts'
import { Refusal } from '#domain/refusal.ts'
import { mayOpenResults, mayOpenScorecardsOf } from '#policy/results.ts'
import { defineService, type Context } from '#services/service.ts'
import type { RoundResultDto } from '#services/dto/rounds.ts'
import { categoryAtHand, wordsIn } from '#services/outcome/category.ts'
import { logOpening } from '#services/outcome/log-opening.ts'
import type { Entry } from '#src/payload-types.ts'
import { isIn } from './entry-for-judge.ts'
import { comparedOf, readComparisons } from './own-comparisons.ts'
import { commentsOf, scoresOf } from './own-scorecard.ts'
import { orderOf } from './own-ranking.ts'
import { readRound, type JudgingRound } from './read-round.ts'
import { roundLine } from './round-work.ts'

/** What a qualifying, ranking or pairwise round says of a category, to those who may open its results. Every opening is logged. */
export const roundResult = defineService({
  act: false,
  input: z.object({ category: z.string(), round: z.string(), locale: z.string().default('en') }),
  async run({ ctx, viewer, input }): Promise<RoundResultDto> {
    const category = await categoryAtHand(ctx, input.category)
    const verdict = mayOpenResults(viewer, { edition: category.edition.code, category: category.code, announced: category.announced })
    if (!verdict.allow) throw new Refusal(verdict.reason, {}, 403)
    const round = await readRound(ctx, input.round)
    if (!round.categories.includes(category.code) || round.kind === 'scoring') throw new Refusal('not-found', {}, 404)
    await logOpening(ctx, viewer, { edition: category.edition.code, act: 'open-results', about: `${category.code} ${round.code}` })
    const entries = await ctx.store.find('entries', { and: [{ category: { equals: category.code } }, { status: { in: ['in-competition', 'not-selected'] } }] }, { sort: 'code' })
    const shared = {
      category: { code: category.code, name: wordsIn(category.name, input.locale) },
      edition: { code: category.edition.code, name: wordsIn(category.edition.name, input.locale), timeZone: category.edition.doc.timeZone },
      round: roundLine(round, input.locale),
    }
    const numbers = round.kind === 'qualifying' ? await qualifying(ctx, round, entries, (entry) => mayOpenScorecardsOf(viewer, entry))
      : round.kind === 'ranking' ? await ranking(ctx, round, category.code, entries) : await pairwise(ctx, round, category.code, entries)
    return { ...shared, ...numbers }
  },
})

const titled = (entry: Entry): { code: string; title: string | null } => ({ code: entry.code ?? '', title: entry.title ?? null })
type Numbers<K extends RoundResultDto['kind']> = Omit<Extract<RoundResultDto, { kind: K }>, 'category' | 'edition' | 'round'>

async function qualifying(ctx: Context, round: JudgingRound, entries: readonly Entry[], mayRead: (entry: string) => boolean): Promise<Numbers<'qualifying'>> {
  const codes = entries.map(({ code }) => code ?? '')
  const cards = codes.length === 0 ? [] : (await ctx.store.find('scorecards', { and: [{ round: { equals: round.code } }, { entry: { in: codes } }] }, { sort: 'code' })).filter(({ status }) => isIn(status))
  const rows = entries.map((entry) => {
    const own = cards.filter((card) => card.entry === entry.code)
    const counts = countAnswers(own.flatMap((card) => answerOf(scoresOf(card.scores)[QUALIFYING_CRITERION]) ?? []))
    const reasons = mayRead(entry.code ?? '') ? own.flatMap((card) => commentsOf(card.comments).panel ?? []) : null
    return { ...titled(entry), ...counts, verdict: verdictOf(counts, { rule: round.qualifying.rule, passCount: round.qualifying.count, readings: round.readings }), reasons }
  })
  return {
    kind: 'qualifying', rule: round.qualifying.rule, passCount: round.qualifying.count, judges: new Set(cards.map(({ judge }) => judge)).size, answers: cards.length,
    entries: rows.toSorted((a, b) => b.yes - b.no - (a.yes - a.no) || (a.code < b.code ? -1 : 1)),
  }
}

/** Pairs of judge and entry that stand: what a judge said of an entry that was taken from them is in no number. */
async function standing(ctx: Context, round: string): Promise<(judge: string, entry: string) => boolean> {
  const assignments = await ctx.store.find('assignments', { and: [{ round: { equals: round } }, { state: { in: ['active', 'done'] } }] })
  const pairs = new Set(assignments.map(({ judge, entry }) => `${judge} ${entry}`))
  return (judge, entry) => pairs.has(`${judge} ${entry}`)
}

async function ranking(ctx: Context, round: JudgingRound, category: string, entries: readonly Entry[]): Promise<Numbers<'ranking'>> {
  const stands = await standing(ctx, round.code)
  const rankings = await ctx.store.find('rankings', { and: [{ round: { equals: round.code } }, { category: { equals: category } }, { status: { equals: 'submitted' } }] }, { sort: 'judge' })
  const orders = rankings.map((each) => orderOf(each).filter((entry) => stands(each.judge, entry)))
  const found = standingOfRankings(entries.map(({ code }) => code ?? ''), orders)
  return {
    kind: 'ranking', judges: rankings.length, answers: orders.reduce((sum, order) => sum + order.length, 0), apart: found.apart,
    entries: found.entries.map(({ entry: code, ...numbers }) => ({ code, title: entries.find((each) => each.code === code)?.title ?? null, ...numbers })),
  }
}

async function pairwise(ctx: Context, round: JudgingRound, category: string, entries: readonly Entry[]): Promise<Numbers<'pairwise'>> {
  const stands = await standing(ctx, round.code)
  const comparisons = (await readComparisons(ctx, round.code, category)).filter(({ judge, left, right }) => stands(judge, left) && stands(judge, right))
  // a round over the close ones leaves the others out
  const assigned = await ctx.store.find('assignments', { and: [{ round: { equals: round.code } }, { category: { equals: category } }] })
  const asked = entries.filter(({ code }) => assigned.some(({ entry }) => entry === code))
  const found = standingOfComparisons(asked.map(({ code }) => code ?? ''), comparisons.map(comparedOf))
  return {
    kind: 'pairwise', judges: new Set(comparisons.map(({ judge }) => judge)).size, answers: comparisons.length, tie: found.tie, apart: found.apart,
    entries: found.entries.map(({ entry: code, ...numbers }) => ({ code, title: entries.find((each) => each.code === code)?.title ?? null, ...numbers })),
  }
}
