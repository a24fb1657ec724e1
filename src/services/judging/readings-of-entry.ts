import { z } from 'zod'
import { inLanguage } from '#domain/forms/index.ts'
import { Refusal } from '#domain/refusal.ts'
import { mayActOnScorecard } from '#policy/scorecards.ts'
import { defineService } from '#services/service.ts'
import { readRound } from './read-round.ts'

export type ReadingDto = {
  round: string; roundName: string; judge: string; name: string
  /** Of the scorecard or, before one was begun, of the assignment: never its numbers. */
  state: 'open' | 'draft' | 'submitted' | 'locked' | 'stray' | 'recused' | 'abstained'
  submittedAt: string | null
  can: 'reopen' | 'restore' | null
}

const CAN: Partial<Record<ReadingDto['state'], 'reopen' | 'restore'>> = { submitted: 'reopen', locked: 'reopen', stray: 'restore', recused: 'restore', abstained: 'restore' }

/** Who reads an entry and how far each is, for an organiser without a conflict: where one is opened again or given back. */
export const readingsOfEntry = defineService({
  act: false,
  input: z.object({ entry: z.string(), locale: z.string() }),
  async run({ ctx, viewer, input }): Promise<ReadingDto[]> {
    const entry = await ctx.store.one('entries', { code: { equals: input.entry } })
    if (!entry || mayActOnScorecard(viewer, { edition: entry.edition, entry: input.entry }) !== 'yes') throw new Refusal('not-found', {}, 404)
    const of = { entry: { equals: input.entry } }
    const [assignments, scorecards] = await Promise.all([ctx.store.find('assignments', of, { sort: 'round' }), ctx.store.find('scorecards', of)])
    if (assignments.length === 0) return []
    const rounds = new Map(await Promise.all([...new Set(assignments.map(({ round }) => round))].map(async (code) => [code, await readRound(ctx, code)] as const)))
    const { docs } = await ctx.payload.find({ collection: 'appointments', where: { code: { in: assignments.map(({ judge }) => judge) } }, depth: 1, pagination: false, overrideAccess: true })
    const names = new Map(docs.map(({ code, person }) => [code, typeof person === 'object' && person ? person.name : '']))
    return assignments.map(({ round, judge, state: assigned }): ReadingDto => {
      const card = scorecards.find((each) => each.round === round && each.judge === judge)
      const state = card?.status ?? (assigned === 'stray' || assigned === 'recused' || assigned === 'abstained' ? assigned : 'open')
      return { round, roundName: inLanguage(rounds.get(round)?.name, input.locale), judge, name: names.get(judge) ?? judge, state, submittedAt: card?.submittedAt ?? null, can: CAN[state] ?? null }
    })
  },
})
