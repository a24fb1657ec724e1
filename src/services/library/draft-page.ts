import type { CaseStudyDto } from '#services/dto/case-study.ts'
import type { Context } from '#services/service.ts'
import type { CaseStudy } from '#src/payload-types.ts'
import { caseStudyDto } from './case-study.ts'
import { mediaOf } from './media.ts'
import { readPractice } from './public-index/practice.ts'
import type { StoredCaseStudy } from './public-index/stored.ts'
import { readShelf } from './public-page.ts'

/**
 * The page of a draft as the public would see it: made by the same hands, under the same publication mode, and given
 * to whoever the caller has let in. `study` is read in all languages. null: it has no title or no summary yet.
 */
export async function pageOfDraft(ctx: Context, study: CaseStudy, locale: string): Promise<CaseStudyDto | null> {
  const doc = study as unknown as StoredCaseStudy // with every language asked for, localized fields are objects by language
  const practice = readPractice(doc)
  if (!practice) return null
  const { shelf, now } = await readShelf(ctx)
  return caseStudyDto({ shelf, practice, doc, locale, now, media: await mediaOf(ctx, doc, locale), alone: true })
}
