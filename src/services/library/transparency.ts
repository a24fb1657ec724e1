import { cell, cellOf } from '#policy/public.ts'
import type { TransparencyDto } from '#services/dto/edition.ts'
import type { Context } from '#services/service.ts'
import type { StoredEdition } from './public-index/stored.ts'

const NEVER_SENT = ['draft']
const OUT = ['ineligible', 'duplicate', 'withdrawn']
const HANDED_IN = ['submitted', 'locked']

const known = <K extends string>(counts: Record<K, number | undefined>): Partial<Record<K, number>> =>
  // Each property is one of those given; the filter only leaves out what is not told.
  Object.fromEntries(Object.entries(counts).filter(([, value]) => value !== undefined)) as Partial<Record<K, number>>

/** Counts of an edition that was judged here, after its announcement: a small cell is not told, nor what would give it away. */
export async function transparencyOf(ctx: Context, edition: StoredEdition): Promise<TransparencyDto> {
  const of = { edition: { equals: edition.code ?? '' } }
  const entries = await ctx.store.find('entries', of)
  const sent = entries.filter((entry) => !NEVER_SENT.includes(entry.status))
  const eligible = sent.filter((entry) => !OUT.includes(entry.status)).length
  const assignments = await ctx.store.find('assignments', of)
  const working = new Set(assignments.filter((one) => ['active', 'done'].includes(one.state)).map((one) => one.judge))
  const rounds = [...new Set(assignments.map((one) => one.round))]
  const scorecards = rounds.length > 0
    ? await ctx.store.count('scorecards', { and: [{ round: { in: rounds } }, { status: { in: HANDED_IN } }] }) : 0
  const recusals = assignments.filter((one) => one.state === 'recused').length
  const appeals = sent.filter((entry) => entry.appeal).length
  const total = cell(sent.length)
  return {
    ranHere: true,
    ...known({
      entries: total,
      eligible: total === undefined ? undefined : cellOf(eligible, sent.length),
      judges: cell(working.size),
      scorecards: cell(scorecards),
      recusals: cell(recusals),
      appeals: total === undefined ? undefined : cell(appeals),
    }),
  }
}
