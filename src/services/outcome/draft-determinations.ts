import { z } from 'zod'
import { newCode } from '#domain/codes.ts'
import { lotOrder } from '#domain/lot.ts'
import { isDuplicateRefusal } from '#domain/refusal.ts'
import type { EntryResult } from '#domain/results.ts'
import type { Determination } from '#src/payload-types.ts'
import { defineService, type Context } from '#services/service.ts'
import type { CategoryAtHand } from './category.ts'
import { categoryToDecide } from './determination-acts.ts'
import { logOpening } from './log-opening.ts'
import { officialRanking } from './official-ranking.ts'

type Drafted = { entry: string; outcome: 'winner' | 'finalist'; tieRule: string | null }

/**
 * Proposes finalists and winners from the results and the category's quotas. What is decided already stays; a place
 * that a decline left empty goes to the next in rank. `winners: 0` proposes no award. Nobody outside sees any of it.
 */
export const draftDeterminations = defineService({
  act: true,
  input: z.object({ category: z.string(), winners: z.number().int().min(0).optional() }),
  async run({ ctx, viewer, input }): Promise<{ drafted: Drafted[]; tied: string[] }> {
    const category = await categoryToDecide(ctx, viewer, input.category, 'propose')
    await logOpening(ctx, viewer, { edition: category.edition.code, act: 'open-results', about: category.code })
    const { placed } = await officialRanking(ctx, category)
    const known = await ctx.store.find('determinations', { category: { equals: category.code } })
    const { drafted, tied } = draftFrom(category, placed, known, input.winners)
    for (const each of drafted) await keep(ctx, category, each)
    return { drafted, tied }
  },
})

/** Pure: the places that are still free, given in the order of rank, a tie at the line by the category's rule. */
export function draftFrom(
  category: Pick<CategoryAtHand, 'doc' | 'code'>, ranked: readonly Pick<EntryResult, 'entry' | 'rank'>[], known: readonly Pick<Determination, 'entry' | 'outcome' | 'state'>[], winners?: number,
): { drafted: Drafted[]; tied: string[] } {
  const rule = category.doc.tieRule ?? 'joint'
  const declined = new Set(known.filter((each) => each.state === 'declined').map((each) => each.entry))
  const standing = new Map(known.filter((each) => each.state !== 'declined' && each.state !== 'revoked').map((each) => [each.entry, each.outcome]))
  const places = (winners ?? category.doc.winners ?? 1) - [...standing.values()].filter((outcome) => outcome === 'winner').length
  const free = ranked.filter((each) => each.rank !== null && !declined.has(each.entry) && !standing.has(each.entry))
  const lot = lotOrder(category.code, free.map((each) => each.entry))
  const ordered = rule === 'lot' ? free.toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || lot.indexOf(a.entry) - lot.indexOf(b.entry)) : free
  const atLine = ordered[places - 1]
  const level = atLine && places > 0 && ordered[places]?.rank === atLine.rank ? ordered.filter((each) => each.rank === atLine.rank).map((each) => each.entry) : []

  const wins = (entry: string, index: number): boolean => {
    if (places <= 0) return false
    if (!level.includes(entry)) return index < places
    return rule === 'joint' || (rule === 'lot' && index < places)
  }
  const finalists = Math.max(0, (category.doc.finalists ?? 3) - standing.size)
  // fewer entries than places: every one that was ranked has a place
  const lastRank = finalists === 0 ? -1 : (ordered[finalists - 1]?.rank ?? Infinity)
  const drafted = ordered.flatMap(({ entry, rank }, index): Drafted[] => {
    const tieRule = level.includes(entry) ? rule : null
    if (wins(entry, index)) return [{ entry, outcome: 'winner', tieRule }]
    return (rank ?? Infinity) <= lastRank ? [{ entry, outcome: 'finalist', tieRule }] : []
  })
  return { drafted, tied: rule === 'joint' || rule === 'lot' ? [] : level }
}

async function keep(ctx: Context, category: CategoryAtHand, { entry, outcome, tieRule }: Drafted): Promise<void> {
  try {
    await ctx.store.insert('determinations', {
      code: newCode('DT', ctx.random), edition: category.edition.code, category: category.code, entry, outcome, tieRule, state: 'pending', acceptance: 'not-asked', dueDiligence: false, feedbackReleased: false, rev: 1,
    })
  } catch (error) {
    if (!isDuplicateRefusal(error)) throw error // somebody decided it meanwhile: theirs stands
  }
}
