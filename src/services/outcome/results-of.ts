import { z } from 'zod'
import type { Exclusions } from '#domain/results.ts'
import { Refusal } from '#domain/refusal.ts'
import { CRITERION_AUDIENCES, type CriterionAudience, type Rubric } from '#domain/rubric.ts'
import { totalOf, type Scores } from '#domain/scorecard.ts'
import { mayFreeze } from '#policy/freezes.ts'
import { mayNameJudges, mayReadCommentTo, mayOpenResults, mayOpenScorecardsOf } from '#policy/results.ts'
import type { Scorecard, User } from '#src/payload-types.ts'
import { defineService, type Context } from '#services/service.ts'
import { categoryAtHand, wordsIn } from './category.ts'
import { computeResults, rubricOf } from './compute-results.ts'
import { logOpening } from './log-opening.ts'

export type ScorecardDto = {
  judge: string
  /** For organisers alone. */
  name?: string
  total: number | null
  submittedAt: string | null
  scores: { criterion: string; label: string; score: number | 'n/a' | null; independent: boolean }[]
  comments: { audience: CriterionAudience; criterion: string | null; text: string }[]
}
export type EntryResultDto = {
  code: string; title: string
  rank: number | null; sharedBy: number; mean: number | null; median: number | null; count: number; spread: number | null
  excluded: Exclusions
  /** null: the viewer has a conflict with this entry. */
  scorecards: ScorecardDto[] | null
}
export type ResultsDto = {
  category: { code: string; name: string }; edition: { code: string; name: string; timeZone: string }
  round: { code: string; name: string; closes: string; readings: number } | null
  rule: string; computedAt: string; announced: boolean
  /** May open the freezes of the category too. */
  mayFreeze: boolean
  count: number; excluded: Exclusions; judges: number
  /** Least and greatest value of a level that counts. */
  scale: { min: number; max: number }
  entries: EntryResultDto[]
}

/** Ranks, means, spread and each submitted scorecard of a category. Every opening is logged. */
export const resultsOfCategory = defineService({
  act: false,
  input: z.object({ category: z.string(), round: z.string().optional(), locale: z.string().default('en') }),
  async run({ ctx, viewer, input }): Promise<ResultsDto> {
    const category = await categoryAtHand(ctx, input.category)
    const verdict = mayOpenResults(viewer, { edition: category.edition.code, category: category.code, announced: category.announced })
    if (!verdict.allow) throw new Refusal(verdict.reason, {}, 403)
    await logOpening(ctx, viewer, { edition: category.edition.code, act: 'open-results', about: category.code })

    const { result, rule, round, entries, scorecards } = await computeResults(ctx, category, input.round)
    const rubric = round ? rubricOf(round, input.locale) : { version: 0, criteria: [] }
    const names = mayNameJudges(viewer, category.edition.code) ? await judgeNames(ctx, scorecards) : new Map<string, string>()
    const submitted = scorecards.filter((each) => each.status === 'submitted' || each.status === 'locked')
    const values = rubric.criteria.filter((each) => !each.independent).flatMap((each) => each.levels.map((level) => level.value))
    return {
      category: { code: category.code, name: wordsIn(category.name, input.locale) },
      edition: { code: category.edition.code, name: wordsIn(category.edition.name, input.locale), timeZone: category.edition.doc.timeZone },
      round: round ? { code: round.code ?? '', name: wordsIn(round.name, input.locale), closes: round.closes, readings: round.readings } : null,
      rule, computedAt: result.computedAt, announced: category.announced, mayFreeze: mayFreeze(viewer, { edition: category.edition.code, category: category.code }).allow,
      count: result.count, excluded: result.excluded, judges: new Set(submitted.map((each) => each.judge)).size,
      scale: { min: Math.min(0, ...values), max: Math.max(1, ...values), ...(values.length ? { min: Math.min(...values), max: Math.max(...values) } : {}) },
      entries: result.entries.map(({ totals: _totals, entry: code, ...numbers }) => ({
        code, title: entries.get(code)?.title ?? '', ...numbers,
        scorecards: mayOpenScorecardsOf(viewer, code) ? submitted.filter((each) => each.entry === code).map((each) => scorecardDto(each, rubric, names, (audience) => mayReadCommentTo(viewer, category.edition.code, audience))) : null,
      })),
    }
  },
})

function scorecardDto(card: Scorecard, rubric: Rubric, names: Map<string, string>, reads: (audience: CriterionAudience) => boolean): ScorecardDto {
  const scores = (card.scores ?? {}) as Scores // checked against the rubric when it was saved
  const name = names.get(card.judge)
  return {
    judge: card.judge, ...(name ? { name } : {}), total: totalOf(rubric, scores), submittedAt: card.submittedAt ?? null,
    scores: rubric.criteria.map(({ key, label, independent }) => ({ criterion: key, label, score: scores[key] ?? null, independent })),
    comments: commentsOf(card.comments, rubric).filter(({ audience }) => reads(audience)),
  }
}

/** Comments stand under a criterion's key or under an audience; each is a text, or a text with its audience. */
function commentsOf(kept: unknown, rubric: Rubric): ScorecardDto['comments'] {
  return Object.entries((kept ?? {}) as Record<string, unknown>).flatMap(([key, value]) => {
    const { text, audience } = (typeof value === 'string' ? { text: value } : (value ?? {})) as { text?: string; audience?: CriterionAudience }
    if (!text?.trim()) return []
    const criterion = rubric.criteria.find((each) => each.key === key)
    const isAudience = CRITERION_AUDIENCES.find((each) => each === key)
    return [{ audience: audience ?? criterion?.audience ?? isAudience ?? 'panel', criterion: criterion?.label ?? null, text }]
  })
}

/** By appointment code: the only place where a judge's code becomes a name. */
export async function judgeNames(ctx: Context, scorecards: readonly { judge: string }[]): Promise<Map<string, string>> {
  const codes = [...new Set(scorecards.map((each) => each.judge))]
  if (codes.length === 0) return new Map()
  const { docs } = await ctx.payload.find({ collection: 'appointments', where: { code: { in: codes } }, depth: 1, pagination: false, limit: 1000, overrideAccess: true })
  return new Map(docs.map((each) => [each.code ?? '', (each.person as User).name])) // a document at depth 1
}
