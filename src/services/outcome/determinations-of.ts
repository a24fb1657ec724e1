import { z } from 'zod'
import type { DeterminationStatus } from '#domain/lifecycle/statuses.ts'
import { mayDecide, mayKnowWhose } from '#policy/determinations.ts'
import type { SeeIdentity } from '#policy/entries-for-judges.ts'
import { defineService } from '#services/service.ts'
import { roundOfCategory, wordsIn } from './category.ts'
import { categoryToDecide } from './determination-acts.ts'
import { logOpening } from './log-opening.ts'
import { officialRanking } from './official-ranking.ts'
import { offerSentAt } from './offer-sent.ts'

export type DeterminationDto = {
  entry: string; title: string; organisation: string | null
  rank: number | null; sharedBy: number; mean: number | null
  outcome: string | null; state: DeterminationStatus | null; rev: number | null
  tieRule: string | null; citation: Record<string, string>; minutes: string; feedback: Record<string, string>; feedbackReleased: boolean
  dueDiligence: boolean; acceptance: 'not-asked' | 'asked' | 'accepted' | 'declined'; offerSentAt: string | null
}
export type DeterminationsDto = {
  category: { code: string; name: string; winners: number; finalists: number; tieRule: string }
  edition: { code: string; name: string; languages: string[]; timeZone: string }
  announced: boolean
  /** May offer and announce: the chair proposes only. */
  decides: boolean
  entries: DeterminationDto[]
}

/** The pending outcomes of a category, for its secretariat and chair. The ranks in it make it an opening that is logged. */
export const determinationsOf = defineService({
  act: false,
  input: z.object({ category: z.string(), locale: z.string().default('en') }),
  async run({ ctx, viewer, input }): Promise<DeterminationsDto> {
    const category = await categoryToDecide(ctx, viewer, input.category, 'propose')
    await logOpening(ctx, viewer, { edition: category.edition.code, act: 'open-determinations', about: category.code })
    const { placed, entries } = await officialRanking(ctx, category)
    const known = new Map((await ctx.store.find('determinations', { category: { equals: category.code } })).map((each) => [each.entry, each]))
    const round = await roundOfCategory(ctx, category)
    const named = mayKnowWhose(viewer, category.edition.code, (round?.seeIdentity ?? 'always') as SeeIdentity) // a select of the collection, whose values are these
    const rows: DeterminationDto[] = []
    for (const { entry: code, rank, sharedBy, mean } of placed) {
      const entry = entries.get(code)
      const own = known.get(code)
      rows.push({
        entry: code, title: entry?.title ?? '', organisation: named ? (entry?.organisationName ?? null) : null, rank, sharedBy, mean,
        outcome: own?.outcome ?? null, state: own?.state ?? null, rev: own?.rev ?? null, tieRule: own?.tieRule ?? null,
        // written by `decide` alone, as texts by language
        citation: (own?.citation ?? {}) as Record<string, string>, minutes: own?.minutes ?? '', feedback: (own?.feedback ?? {}) as Record<string, string>, feedbackReleased: own?.feedbackReleased === true,
        dueDiligence: own?.dueDiligence === true, acceptance: own?.acceptance ?? 'not-asked', offerSentAt: own ? await offerSentAt(ctx, own) : null,
      })
    }
    return {
      category: { code: category.code, name: wordsIn(category.name, input.locale), winners: category.doc.winners ?? 1, finalists: category.doc.finalists ?? 3, tieRule: category.doc.tieRule ?? 'joint' },
      edition: { code: category.edition.code, name: wordsIn(category.edition.name, input.locale), languages: category.edition.doc.languages ?? ['en'], timeZone: category.edition.doc.timeZone },
      announced: category.announced, decides: mayDecide(viewer, { edition: category.edition.code, category: category.code }).allow, entries: rows,
    }
  },
})
