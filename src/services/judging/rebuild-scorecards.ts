import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import { isAdmin, organises, type Viewer } from '#policy/viewer.ts'
import { defineService, type Context } from '#services/service.ts'
import type { Event } from '#src/payload-types.ts'
import { applyEvents, rowSays } from './apply-events.ts'
import { isIn } from './entry-for-judge.ts'
import { projectionOf } from './projection.ts'
import { readRounds, rubricIn } from './read-round.ts'
import { settleAssignment } from './settle-assignment.ts'

export type Rebuilt = { checked: number; repaired: string[] }

/**
 * Makes every scorecard say what the chain says: at start, since a server may have been killed between an event and its
 * row, and by command. Running it twice changes nothing.
 */
export async function rebuildFromEvents(ctx: Context, edition?: string): Promise<Rebuilt> {
  const ofEdition = edition ? [{ edition: { equals: edition } }] : []
  const [events, rows, active] = await Promise.all([
    ctx.store.find('events', edition ? { chain: { equals: edition } } : {}, { sort: 'seq' }),
    ctx.store.find('scorecards', edition ? { edition: { equals: edition } } : {}),
    ctx.store.find('assignments', { and: [{ state: { equals: 'active' } }, ...ofEdition] }),
  ])
  const keyOf = (of: { judge: string; entry: string; round: string }): string => `${of.judge} ${of.entry} ${of.round}`
  const byCard = new Map<string, { of: { judge: string; entry: string; round: string }; events: Event[] }>()
  for (const event of events) {
    const { judge, entry, round } = event
    if (!judge || !entry || !round) continue
    const of = { judge, entry, round }
    const known = byCard.get(keyOf(of)) ?? { of, events: [] }
    known.events.push(event)
    byCard.set(keyOf(of), known)
  }
  const activeByCard = new Map(active.map((assignment) => [keyOf(assignment), assignment]))
  const rowByCard = new Map(rows.map((row) => [keyOf(row), row]))
  const rounds = new Map((await readRounds(ctx, [...new Set([...byCard.values()].map(({ of }) => of.round))])).map((round) => [round.code, round]))
  const repaired: string[] = []
  for (const [key, { of, events: own }] of byCard) {
    const round = rounds.get(of.round)
    const row = rowByCard.get(key)
    const state = round ? projectionOf(own, rubricIn(round, 'en')) : null
    // compared in memory, since nearly all agree; those that do not are read again and written
    if (round && state && !(row && rowSays(row, state)) && (await applyEvents(ctx, of, round))) repaired.push(of.entry)
    // the assignment is written last, so it is the first to be missing
    const assignment = activeByCard.get(key)
    if (assignment && state && isIn(state.status)) await settleAssignment(ctx, assignment, { state: 'done', parked: false })
  }
  return { checked: byCard.size, repaired }
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
