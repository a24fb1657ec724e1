import { newCode } from '#domain/codes.ts'
import type { Viewer } from '#policy/viewer.ts'
import type { Context } from '#services/service.ts'
import type { Conflict } from '#src/payload-types.ts'
import { endWork } from './end-work.ts'

export type OwnConflict = {
  judge: string; edition: string; category: string | null; entry: string | null; organisation: string | null
  /** Key of the organisation or person as the declaration names it; null: declared from a scorecard. */
  target?: string | null
  kind: string; note: string
  /** Soft ones are for staff to decide; a hard one stands by the judge's own word. */
  hard?: boolean
}

/** The target of what a judge adds in words of their own. */
export const MORE = 'more'

const targetOf = (conflict: Conflict): string | null => (conflict.evidence as { target?: string } | null)?.target ?? null // written below

/** The judge's own declarations. */
export const ownDeclarations = async (ctx: Context, judge: string): Promise<(Conflict & { target: string | null })[]> =>
  (await ctx.store.find('conflicts', { and: [{ judge: { equals: judge } }, { source: { equals: 'judge' } }] })).map((each) => ({ ...each, target: targetOf(each) }))

/** A conflict by the judge's own word: on record once, and every assignment to the entry ends with it. */
export async function declareConflict(ctx: Context, viewer: Viewer, { judge, edition, category, entry, organisation, target = null, kind, note, hard = true }: OwnConflict): Promise<void> {
  const known = await ownDeclarations(ctx, judge)
  const same = (each: Conflict & { target: string | null }): boolean => (each.entry ?? null) === entry && each.target === target && each.hard === hard && each.state !== 'dismissed'
  if (!known.some(same)) {
    await ctx.store.insert('conflicts', {
      code: newCode('CF', ctx.random), edition, category, judge, entry, organisation, kind, source: 'judge', note, hard, evidence: target ? { target } : null,
      ...(hard ? { state: 'confirmed', decidedBy: viewer.person?.code ?? null, decidedAt: ctx.now().toISOString() } : { state: kind === 'nothing' ? 'dismissed' : 'suggested' }), rev: 1,
    })
  }
  if (!entry || !hard) return
  const assignments = await ctx.store.find('assignments', { and: [{ judge: { equals: judge } }, { entry: { equals: entry } }, { state: { in: ['active', 'done'] } }] })
  for (const assignment of assignments)
    await endWork(ctx, assignment, { act: 'recuse-judge', by: 'system', state: 'recused', now: viewer.now, facts: { 'conflict-confirmed': true } })
}
