import { z } from 'zod'
import { defineService } from '#services/service.ts'
import type { RankingRoundDto } from '#services/dto/rounds.ts'
import { ownRanking, readRanking } from './own-ranking.ts'
import { roundAtWork, roundLine } from './round-work.ts'

/** A ranking round as its judge has it: each category with the own entries in the own order. */
export const openRanking = defineService({
  act: false,
  input: z.object({ round: z.string(), locale: z.string().default('en') }),
  async run({ ctx, viewer, input: { round, locale } }): Promise<RankingRoundDto> {
    const work = await roundAtWork(ctx, viewer, round, 'ranking', locale)
    const rankings = await Promise.all(work.categories.map(async (category) => ownRanking(work, category, await readRanking(ctx, work, category.code), viewer.now)))
    return { round: roundLine(work.round, locale), rankings }
  },
})
