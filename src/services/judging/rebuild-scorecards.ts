import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import { isAdmin, organises, type Viewer } from '#policy/viewer.ts'
import { defineService, type Context } from '#services/service.ts'
import { applyEvents } from './apply-events.ts'
import { readRounds } from './read-round.ts'

export type Rebuilt = { checked: number; repaired: string[] }

/**
 * Makes every scorecard say what the chain says: at start, since a server may have been killed between an event and its
 * row, and by command. Running it twice changes nothing.
 */
export async function rebuildFromEvents(ctx: Context, edition?: string): Promise<Rebuilt> {
  const events = await ctx.store.find('events', edition ? { chain: { equals: edition } } : {}, { sort: 'seq' })
  const cards = new Map(events.flatMap(({ judge, entry, round }) => (judge && entry && round ? [[`${judge} ${entry} ${round}`, { judge, entry, round }] as const] : [])))
  const rounds = await readRounds(ctx, [...new Set([...cards.values()].map(({ round }) => round))])
  const repaired: string[] = []
  for (const of of cards.values()) {
    const round = rounds.find(({ code }) => code === of.round)
    if (round && (await applyEvents(ctx, of, round))) repaired.push(of.entry)
  }
  return { checked: cards.size, repaired }
}

const mayRebuild = (viewer: Viewer, edition: string): boolean => isAdmin(viewer) || organises(viewer, edition)

export const rebuildScorecards = defineService({
  act: true,
  input: z.object({ edition: z.string() }),
  async run({ ctx, viewer, input: { edition } }): Promise<Rebuilt> {
    if (!mayRebuild(viewer, edition)) throw new Refusal('not-allowed', {}, 403)
    return rebuildFromEvents(ctx, edition)
  },
})
