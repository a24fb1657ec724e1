import { newCode } from '#domain/codes.ts'
import { isDuplicateRefusal } from '#domain/refusal.ts'
import type { Context } from '#services/service.ts'
import type { Scorecard } from '#src/payload-types.ts'
import { canonicalJson, type Json } from '#domain/canonical-json.ts'
import type { Scores } from '#domain/scorecard.ts'
import { ofJudge } from './at-work.ts'
import { eventsOf } from './chain.ts'
import { scoresOf } from './own-scorecard.ts'
import { projectionOf, type Projected } from './projection.ts'
import { rubricIn, type JudgingRound } from './read-round.ts'

const same = (a: Scores, b: Scores): boolean => canonicalJson(a as Json) === canonicalJson(b as Json)

/** Whether a row says what its events say. A reopened one is written on by its judge, so its status alone is compared. */
export function rowSays(row: Scorecard, state: Projected): boolean {
  if (row.status !== state.status) return false
  return row.status === 'draft' || (same(scoresOf(row.scores), state.scores ?? scoresOf(row.scores)) && (row.receipt ?? null) === state.receipt)
}

/** Makes the row of one scorecard say what its events say; true: it did not. Comments and drafts are not chained and stay. */
export async function applyEvents(ctx: Context, of: { judge: string; entry: string; round: string }, round: JudgingRound): Promise<boolean> {
  for (;;) {
    const state = projectionOf(await eventsOf(ctx, of), rubricIn(round, 'en'))
    if (!state) return false
    const row = await ctx.store.one('scorecards', ofJudge(of))
    const scores = state.scores ?? scoresOf(row?.scores)
    const changes = { status: state.status, scores: scores as never, total: state.total, receipt: state.receipt, submittedAt: state.submittedAt } // scores are JSON to the store
    if (!row) {
      // a judge taken off before anything was written has an event and needs no row
      if (!state.receipt) return false
      const [entry, revision] = await Promise.all([ctx.store.byCode('entries', of.entry), ctx.store.find('entry-revisions', { entry: { equals: of.entry } }, { sort: '-number', limit: 1 })])
      try {
        await ctx.store.insert('scorecards', {
          ...of, code: newCode('SC', ctx.random), edition: round.edition.code, category: entry.category, revision: revision[0]?.number ?? 1,
          comments: {}, rubricVersion: state.rubricVersion ?? round.rubricVersion, ...changes, rev: 1,
        })
        return true
      } catch (error) {
        if (!isDuplicateRefusal(error)) throw error
        continue
      }
    }
    if (rowSays(row, state)) return false
    if (await ctx.store.updateIf('scorecards', row, changes)) return true
  }
}
