import { Refusal } from '#domain/refusal.ts'
import { mayDecide, mayPropose } from '#policy/determinations.ts'
import { organises, type Viewer } from '#policy/viewer.ts'
import type { Entry } from '#src/payload-types.ts'
import type { Context } from '#services/service.ts'

/**
 * An entry, to whoever decides in its category. To everybody else it is not there: refused in the same
 * words, and after the same work, as a code that never was.
 */
export async function entryToDecide(ctx: Context, viewer: Viewer, code: string, as: 'decide' | 'propose' = 'decide'): Promise<Entry> {
  const entry = await ctx.store.one('entries', { code: { equals: code } })
  const verdict = entry && (as === 'propose' ? mayPropose : mayDecide)(viewer, { edition: entry.edition, category: entry.category })
  // The chair knows of those that compete; the secretariat of all that were sent.
  const known = entry && (organises(viewer, entry.edition) ? entry.status !== 'draft' : entry.status === 'in-competition' || entry.status === 'not-selected')
  if (!entry || !known || !verdict || (!verdict.allow && verdict.reason === 'not-allowed')) throw new Refusal('not-found', {}, 404)
  return entry
}
