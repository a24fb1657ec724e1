import type { Category } from '#src/payload-types.ts'
import type { Context } from '#services/service.ts'
import type { CalendarInput } from './calendar-change.ts'

export type RoundDates = { opens: string; closes: string }
export type RoundStep = { kind: 'round'; code: string; was: RoundDates; becomes: RoundDates }

/**
 * Judges work in the dates of their round, so that moving the phase of judging moves its rounds along: open now, those
 * still to come; close now, those still open; a later close, those that would end before it. For one category alone only
 * a round that is its own.
 */
export async function roundsMoved(ctx: Context, edition: string | number, { category, change, until }: Pick<CalendarInput, 'category' | 'change' | 'until'>, now: number): Promise<RoundStep[]> {
  const { docs } = await ctx.payload.find({ collection: 'rounds', where: { edition: { equals: edition } }, depth: 1, pagination: false, overrideAccess: true })
  const at = new Date(until).toISOString()
  return docs.flatMap((round): RoundStep[] => {
    const codes = ((round.categories ?? []) as Category[]).map((each) => each.code)
    if (category && !(codes.length === 1 && codes[0] === category)) return []
    const was = { opens: new Date(round.opens).toISOString(), closes: new Date(round.closes).toISOString() }
    const becomes = { ...was }
    if (change === 'open' && Date.parse(was.opens) > now) becomes.opens = at
    if (change === 'close' && Date.parse(was.opens) <= now && Date.parse(was.closes) > now) becomes.closes = at
    if (change === 'extend' && Date.parse(was.opens) <= now && Date.parse(was.closes) < Date.parse(at)) becomes.closes = at
    return was.opens === becomes.opens && was.closes === becomes.closes ? [] : [{ kind: 'round', code: round.code ?? '', was, becomes }]
  })
}

export async function setDates(ctx: Context, code: string, dates: RoundDates): Promise<void> {
  const round = await ctx.store.byCode('rounds', code)
  await ctx.store.set('rounds', round.id, dates)
}
