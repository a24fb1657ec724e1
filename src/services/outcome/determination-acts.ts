import { phaseAt, type CalendarRow } from '#domain/calendar.ts'
import { advance, type ActOf, type ActingRole, type DeterminationStatus, type Facts } from '#domain/lifecycle/index.ts'
import { Refusal } from '#domain/refusal.ts'
import { mayDecide, mayPropose } from '#policy/determinations.ts'
import { conflictedIn, type Viewer } from '#policy/viewer.ts'
import type { Determination } from '#src/payload-types.ts'
import type { Context } from '#services/service.ts'
import { categoryAtHand, type CategoryAtHand } from './category.ts'

/** The category, if the viewer may decide in it (`propose`: as its chair too). */
export async function categoryToDecide(ctx: Context, viewer: Viewer, code: string, as: 'decide' | 'propose' = 'decide'): Promise<CategoryAtHand> {
  const category = await categoryAtHand(ctx, code)
  const subject = { edition: category.edition.code, category: code }
  const verdict = as === 'propose' ? mayPropose(viewer, subject) : mayDecide(viewer, subject)
  if (!verdict.allow) throw new Refusal(verdict.reason, {}, 403)
  return category
}

/** The lifecycle's answer: the new state, or the refusal with its sentence. No arrow of a determination waits for a phase. */
export function nextState(
  category: CategoryAtHand, seen: { state: DeterminationStatus }, act: ActOf<'determination'>, by: ActingRole, viewer: Viewer, facts: Facts, now: Date,
): DeterminationStatus {
  const calendar = (category.edition.doc.calendar ?? []) as CalendarRow[]
  const answer = advance({ kind: 'determination', status: seen.state }, {
    act, by, phase: phaseAt(calendar, category.code, now), now, facts: { 'no-conflict': !conflictedIn(viewer, category.code), ...facts },
  })
  if (!answer.ok) throw new Refusal(`determination-${answer.code}`, {}, 409)
  return answer.to
}

export async function changed(ctx: Context, seen: Determination, changes: Partial<Determination>): Promise<Determination> {
  const moved = await ctx.store.updateIf('determinations', seen, changes)
  if (!moved) throw new Refusal('changed-meanwhile', {}, 409)
  return moved
}

export const determinationOf = (ctx: Context, category: string, entry: string): Promise<Determination | null> =>
  ctx.store.one('determinations', { and: [{ category: { equals: category } }, { entry: { equals: entry } }] })

export const hasCitation = (determination: Pick<Determination, 'citation'>): boolean =>
  Object.values((determination.citation ?? {}) as Record<string, string>).some((text) => Boolean(text?.trim()))
