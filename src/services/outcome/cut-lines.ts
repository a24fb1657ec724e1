import { z } from 'zod'
import { cutLinesOf, type CutEntry, type CutLine, type CutLines, type Departure } from '#domain/judging/cut-line.ts'
import { NINETY, type SeverityNote } from '#domain/judging/severity.ts'
import { lotOrder } from '#domain/lot.ts'
import type { OfficialRule } from '#domain/proof/rank.ts'
import { exclusionOf } from '#domain/results.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Rubric } from '#domain/rubric.ts'
import { totalOf, type Scores } from '#domain/scorecard.ts'
import { mayNameJudges, mayOpenResults, mayOpenScorecardsOf } from '#policy/results.ts'
import { mayOpenPairwiseRound } from '#policy/round-work.ts'
import type { Scorecard } from '#src/payload-types.ts'
import { defineService, type Context } from '#services/service.ts'
import { categoryAtHand, wordsIn, type CategoryAtHand } from './category.ts'
import { computeResults, rubricOf } from './compute-results.ts'
import { logOpening } from './log-opening.ts'
import { judgeNames } from './results-of.ts'

type Judged = { judge: string; name?: string }
export type CutEntryDto = Omit<CutEntry, 'entry' | 'low' | 'high'> & {
  code: string; title: string
  /** 90 % interval for comparing entries: what all share (the error of the mean) is left out. */
  low: number; high: number
}
export type CutLineDto = Omit<CutLine, 'key' | 'entries' | 'without' | 'weights'> & {
  key: 'finalists' | 'winners'
  entries: (CutLine['entries'][number] & {
    /** What would have to be given is on no scale: one more reading cannot turn it. */
    beyond: boolean
  })[]
  without: (CutLine['without'][number] & Judged)[]
  weights: (CutLine['weights'][number] & { label: string })[]
}
export type CutLinesDto = {
  category: { code: string; name: string }; edition: { code: string; name: string; timeZone: string }
  round: { code: string; name: string; closes: string; readings: number } | null
  /** By which the places are given; the desk shows the others beside it. */
  rule: OfficialRule
  tie: { rule: 'joint' | 'chair-decides' | 'criterion' | 'lot'; seed: string; lot: string[] }
  scorecards: number; judges: number; unread: number
  scale: { min: number; max: number }
  entries: CutEntryDto[]
  lines: CutLineDto[]
  departures: (Omit<Departure, 'judges'> & { judges: (Judged & { severity: number })[] })[]
  tried: CutLines['tried']
  sd: CutLines['sd'] | null
  notes: SeverityNote[]
  /** May this person ask for more readings or a pairwise round? */
  mayAct: boolean
}

/** From this many refits times ratings on the numbers are found in a worker. */
const MANY = 3000

/** How firm each cut-line of a category is. For those who may open its results; every opening is logged. */
export const cutLines = defineService({
  act: false,
  input: z.object({ category: z.string(), round: z.string().optional(), locale: z.string().default('en') }),
  async run({ ctx, viewer, input }): Promise<CutLinesDto> {
    const category = await categoryAtHand(ctx, input.category)
    const subject = { edition: category.edition.code, category: category.code }
    const verdict = mayOpenResults(viewer, { ...subject, announced: category.announced })
    if (!verdict.allow) throw new Refusal(verdict.reason, {}, 403)
    await logOpening(ctx, viewer, { edition: category.edition.code, act: 'open-cut-lines', about: category.code })

    const { result, rule, round, entries, scorecards } = await computeResults(ctx, category, input.round)
    const rubric = round ? rubricOf(round, input.locale) : { version: 0, criteria: [] }
    const cards = countingOf(scorecards, rubric)
    const names = mayNameJudges(viewer, category.edition.code) ? await judgeNames(ctx, cards) : new Map<string, string>()
    const named = <T extends { judge: string }>(each: T): T & Judged => { const name = names.get(each.judge); return name ? { ...each, name } : each }
    const scale = scaleOf(rubric)
    const found = cards.length > 0 ? await computed(ctx, category, rubric, cards) : null
    return {
      category: { code: category.code, name: wordsIn(category.name, input.locale) },
      edition: { code: category.edition.code, name: wordsIn(category.edition.name, input.locale), timeZone: category.edition.doc.timeZone },
      round: round ? { code: round.code ?? '', name: wordsIn(round.name, input.locale), closes: round.closes, readings: round.readings } : null,
      rule, tie: tieOf(category, result.entries.map(({ entry }) => entry)),
      scorecards: cards.length, judges: new Set(cards.map(({ judge }) => judge)).size, unread: result.entries.filter(({ count }) => count === 0).length,
      scale,
      entries: (found?.entries ?? []).map(({ entry, ...each }) => ({ code: entry, title: entries.get(entry)?.title ?? '', ...each, low: each.adjusted - NINETY * each.se, high: each.adjusted + NINETY * each.se })),
      lines: (found?.lines ?? []).map((line) => ({
        ...line, key: line.key === 'winners' ? 'winners' : 'finalists',
        entries: line.entries.map((each) => ({ ...each, beyond: each.turnsAt !== null && (each.turnsAt < scale.min || each.turnsAt > scale.max) })),
        without: line.without.map(named),
        weights: line.weights.map((each) => ({ ...each, label: rubric.criteria.find(({ key }) => key === each.criterion)?.label ?? each.criterion })),
      })),
      departures: (found?.departures ?? []).map((each) => ({ ...each, judges: mayOpenScorecardsOf(viewer, each.entry) ? each.judges.map(named) : [] })),
      tried: found?.tried ?? { judges: 0, weights: 0 }, sd: found?.sd ?? null, notes: found?.notes ?? [],
      mayAct: mayOpenPairwiseRound(viewer, subject) === 'yes' && !category.announced,
    }
  },
})

function countingOf(scorecards: readonly Scorecard[], rubric: Rubric): { entry: string; judge: string; scores: Scores }[] {
  return scorecards.flatMap(({ entry, judge, status, scores: kept }) => {
    const scores = (kept ?? {}) as Scores // checked against the rubric when it was saved
    return exclusionOf({ status, total: totalOf(rubric, scores) }) === null ? [{ entry, judge, scores }] : []
  })
}

/** The seed of the draws is the category's code, as for its lots: known before anybody scores. */
async function computed(ctx: Context, category: CategoryAtHand, rubric: Rubric, cards: { entry: string; judge: string; scores: Scores }[]): Promise<CutLines> {
  const boundaries = [{ key: 'finalists', places: category.doc.finalists ?? 3 }, { key: 'winners', places: category.doc.winners ?? 1 }]
  const input = { rubric, cards, boundaries: boundaries.filter(({ places }, n) => boundaries.findIndex((each) => each.places === places) === n) }
  const judges = new Set(cards.map(({ judge }) => judge)).size
  return cards.length * (judges + 2 * rubric.criteria.length) > MANY ? ctx.calculate('cut-lines', input) : cutLinesOf(input)
}

const tieOf = (category: CategoryAtHand, entries: string[]): CutLinesDto['tie'] => {
  const rule = category.doc.tieRule ?? 'joint'
  return { rule, seed: category.code, lot: rule === 'lot' ? lotOrder(category.code, entries) : [] }
}

function scaleOf(rubric: Rubric): { min: number; max: number } {
  const values = rubric.criteria.filter((each) => !each.independent).flatMap((each) => each.levels.map(({ value }) => value))
  return values.length > 0 ? { min: Math.min(...values), max: Math.max(...values) } : { min: 0, max: 1 }
}
