import { newCode } from '#domain/codes.ts'
import { isDuplicateRefusal, Refusal } from '#domain/refusal.ts'
import type { Scores } from '#domain/scorecard.ts'
import type { Context } from '#services/service.ts'
import type { Comments, SaveResult } from '#services/dto/judging.ts'
import type { Scorecard } from '#src/payload-types.ts'
import { ofJudge, type AtWork } from './at-work.ts'
import { ownScorecard } from './own-scorecard.ts'

type Written = { status: Scorecard['status']; scores: Scores; comments: Comments; revision?: number | undefined; lastKey?: string | undefined }

/** Writes by compare-and-set; null: somebody else wrote first, and nothing of this was written. */
export async function writeScorecard(ctx: Context, { entry, round, judge, scorecard }: AtWork, rev: number, { revision, lastKey, ...written }: Written): Promise<Scorecard | null> {
  const latest = entry.revision ?? 0
  if (revision !== undefined && revision > latest) throw new Refusal('not-found', {}, 404)
  // the receipt follows from the event of this key: until that is chained there is none
  const row = { ...written, rubricVersion: round.rubricVersion, ...(lastKey === undefined ? {} : { lastKey, receipt: null }) }
  if (scorecard) {
    const seen = revision ?? (scorecard.status === 'open' ? latest : scorecard.revision)
    return ctx.store.updateIf('scorecards', { id: scorecard.id, rev }, { ...row, revision: seen } as never) // scores are JSON to the store
  }
  if (rev !== 0) return null
  const now = ctx.now().toISOString()
  try {
    return await ctx.store.insert('scorecards', {
      code: newCode('SC', ctx.random), edition: round.edition.code, category: entry.category, round: round.code, entry: entry.code ?? '', judge,
      revision: revision ?? latest, openedAt: now, ...row, rev: 1,
    } as never)
  } catch (error) {
    if (isDuplicateRefusal(error)) return null
    throw error
  }
}

/** Both versions, for the judge to choose from. */
export async function conflictOf(ctx: Context, work: AtWork, yours: { scores: Scores; comments: Comments }): Promise<Extract<SaveResult, { state: 'conflict' }>> {
  const theirs = await ctx.store.one('scorecards', ofJudge({ judge: work.judge, entry: work.entry.code ?? '', round: work.round.code }))
  return { state: 'conflict', theirs: ownScorecard(theirs, work.entry.revision ?? 0), yours }
}
