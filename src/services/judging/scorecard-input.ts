import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import { NOT_APPLICABLE, validateScores, type Scores } from '#domain/scorecard.ts'
import { intlTag } from '#i18n/locales.ts'
import { rubricIn, type JudgingRound } from './read-round.ts'

const words = z.string().max(20_000)

/** What a judge writes. `rev` is the revision of the scorecard that was on screen, 0 for one not saved yet. */
export const scorecardInput = z.object({
  entry: z.string(),
  round: z.string().optional(),
  rev: z.number().int().min(0),
  scores: z.record(z.string(), z.union([z.number(), z.literal(NOT_APPLICABLE), z.null()])),
  comments: z.object({ entrant: words, panel: words, staff: words, criteria: z.record(z.string(), words) }).partial().default({}),
  /** Takes the scorecard over to a newer revision of the entry, which the judge has read. */
  revision: z.number().int().min(1).optional(),
  locale: z.string().default('en'),
})

/** Scores that are given, without the criteria left open. */
export const givenScores = (scores: Scores): Scores => Object.fromEntries(Object.entries(scores).filter(([, score]) => score !== null && score !== undefined))

/** Refuses what the rubric does not know, the criterion named in the judge's language. */
export function checkScores(round: JudgingRound, scores: Scores, { complete, locale }: { complete: boolean; locale: string }): void {
  if (round.kind === 'ranking' || round.kind === 'pairwise') throw new Refusal('round-takes-no-scores', {}, 409)
  const problems = validateScores(rubricIn(round, locale), scores, { complete })
  const wrong = problems.find(({ code }) => code !== 'criterion-not-scored') ?? (problems.length === 1 ? problems[0] : undefined)
  if (wrong) throw new Refusal(wrong.code, wrong.params, 422)
  if (problems.length === 0) return
  const labels = new Intl.ListFormat(intlTag(locale), { type: 'conjunction' }).format(problems.map(({ params }) => `“${params.label}”`))
  throw new Refusal('criteria-not-scored', { labels, count: problems.length }, 422)
}
