import { advance, type ActOf, type ActingRole, type Advanced, type Facts, type ScorecardStatus } from '#domain/lifecycle/index.ts'
import type { Phases } from '#domain/calendar.ts'
import { Refusal } from '#domain/refusal.ts'

/** Asks the table; a refusal has its sentence in `errors.scorecard-<code>`. */
export function advanceScorecard(
  status: ScorecardStatus,
  step: { act: ActOf<'scorecard'>; by: ActingRole; phase: Phases; facts: Facts; now: Date },
): Advanced<ScorecardStatus> {
  const result = advance({ kind: 'scorecard', status }, step)
  if (!result.ok) throw new Refusal(`scorecard-${result.code}`, {}, result.code === 'wrong-role' || result.code === 'no-conflict' ? 403 : 409)
  return result
}
