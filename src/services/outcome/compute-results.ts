import { METHOD_VERSION, rankByRule, type OfficialRule } from '#domain/proof/rank.ts'
import { resultsOf, type CategoryResult, type ScorecardForResult } from '#domain/results.ts'
import type { Rubric } from '#domain/rubric.ts'
import { totalOf, type Scores } from '#domain/scorecard.ts'
import type { Entry, Round, Scorecard } from '#src/payload-types.ts'
import type { Context } from '#services/service.ts'
import { competing, roundOfCategory, wordsIn, type CategoryAtHand } from './category.ts'

export type Computed = { result: CategoryResult; rule: OfficialRule; round: Round | null; entries: Map<string, Entry>; scorecards: Scorecard[] }

export const rubricOf = (round: Round, locale: string): Rubric => ({
  version: round.rubricVersion ?? 1,
  criteria: (round.criteria ?? []).map((each) => ({
    key: each.key, label: wordsIn(each.label, locale), weight: each.weight, required: each.required !== false, independent: each.independent === true,
    audience: each.commentAudience ?? 'panel', allowNotApplicable: each.allowNotApplicable === true,
    levels: (each.levels ?? []).map((level) => ({ value: level.value, description: wordsIn(level.description, locale) })),
  })),
})

/** The numbers of a category, the same for everybody who may open them. Asks no right: its callers have. */
export async function computeResults(ctx: Context, category: CategoryAtHand, roundCode?: string): Promise<Computed> {
  const round = await roundOfCategory(ctx, category, roundCode)
  const entries = await ctx.store.find('entries', competing(category), { sort: 'code' })
  const codes = entries.map((entry) => entry.code ?? '').filter((code) => !round?.training?.includes(code)) // what judges trained on counts for nothing
  const scorecards = round?.code && codes.length ? await ctx.store.find('scorecards', { and: [{ round: { equals: round.code } }, { entry: { in: codes } }] }, { sort: 'code' }) : []
  const rubric = round ? rubricOf(round, 'en') : null
  const rule = round?.rankingRule ?? 'mean-of-totals'
  const result = rankedBy(rule, {
    category: category.code, entries: entries.map((entry) => entry.code ?? ''), now: ctx.now(),
    scorecards: scorecards.map((each) => ({
      entry: each.entry, judge: each.judge, status: each.status,
      total: rubric ? totalOf(rubric, (each.scores ?? {}) as Scores) : null, // checked against the rubric when it was saved
    })),
  })
  return { result, rule, round, entries: new Map(entries.map((entry) => [entry.code ?? '', entry])), scorecards }
}

/** The plain result; under the rule `adjusted` its places are those that a freeze by that rule would give. */
function rankedBy(rule: OfficialRule, input: { category: string; entries: string[]; now: Date; scorecards: ScorecardForResult[] }): CategoryResult {
  if (rule !== 'adjusted') return resultsOf({ ...input, rule })
  const plain = resultsOf(input)
  const byCode = new Map(plain.entries.map((each) => [each.entry, each]))
  const ranked = rankByRule({ ...input, method: { rule, version: METHOD_VERSION, seed: input.category } })
  return { ...plain, entries: ranked.entries.map(({ entry, rank, sharedBy }) => ({ ...byCode.get(entry)!, rank, sharedBy })) } // the same entries
}
