import { defineService } from '#services/service.ts'
import { progressOf } from '#domain/scorecard.ts'
import type { SaveResult } from '#services/dto/judging.ts'
import { judgeAtWork } from './at-work.ts'
import { commentsOf } from './own-scorecard.ts'
import { readPhases } from './read-phases.ts'
import { rubricIn } from './read-round.ts'
import { advanceScorecard } from './refuse.ts'
import { conflictOf, writeScorecard } from './save-draft.ts'
import { factsOf } from './scorecard-facts.ts'
import { checkScores, givenScores, scorecardInput } from './scorecard-input.ts'

/** Keeps a draft, the judge's alone. A save on an older revision writes nothing and gives both versions back. */
export const saveScorecard = defineService({
  act: true,
  input: scorecardInput,
  async run({ ctx, viewer, input }): Promise<SaveResult> {
    const work = await judgeAtWork(ctx, viewer, input)
    const scores = givenScores(input.scores)
    const comments = commentsOf(input.comments)
    checkScores(work.round, scores, { complete: false, locale: input.locale })
    // A save that comes late, after the scorecard was sent from another window, is a conflict to look at, not a refusal.
    const status = work.scorecard?.status ?? 'open'
    if (status === 'submitted' || status === 'locked') return conflictOf(ctx, work, { scores, comments })
    const { to } = advanceScorecard(status, {
      act: 'save-scorecard', by: 'judge', now: viewer.now,
      phase: await readPhases(ctx, work.round.edition.code, work.entry.category, viewer.now), facts: await factsOf(ctx, viewer, work, scores),
    })
    const saved = await writeScorecard(ctx, work, input.rev, { status: to, scores, comments, revision: input.revision })
    if (!saved) return conflictOf(ctx, work, { scores, comments })
    const { answered, of } = progressOf(rubricIn(work.round, 'en'), scores)
    return { state: 'saved', rev: saved.rev, savedAt: saved.updatedAt, answered, of }
  },
})
