import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import { mayOpenResults } from '#policy/results.ts'
import { defineService } from '#services/service.ts'
import type { RoundOfCategoryDto } from '#services/dto/rounds.ts'
import { categoryAtHand } from '#services/outcome/category.ts'
import { readRounds } from './read-round.ts'
import { roundLine } from './round-work.ts'

/** The rounds of a category without scorecards to add up, whose result is a page of its own; for those who may open results. */
export const roundsOfCategory = defineService({
  act: false,
  input: z.object({ category: z.string(), locale: z.string().default('en') }),
  async run({ ctx, viewer, input }): Promise<RoundOfCategoryDto[]> {
    const category = await categoryAtHand(ctx, input.category)
    const verdict = mayOpenResults(viewer, { edition: category.edition.code, category: category.code, announced: category.announced })
    if (!verdict.allow) throw new Refusal(verdict.reason, {}, 403)
    const { docs } = await ctx.payload.find({ collection: 'rounds', where: { edition: { equals: category.edition.id } }, depth: 0, sort: 'order', pagination: false, overrideAccess: true })
    const rounds = await readRounds(ctx, docs.flatMap(({ code }) => code ?? []))
    return docs.flatMap(({ code }) => rounds.find((each) => each.code === code) ?? [])
      .flatMap((round) => (round.kind !== 'scoring' && round.categories.includes(category.code) ? [{ ...roundLine(round, input.locale), kind: round.kind }] : []))
  },
})
