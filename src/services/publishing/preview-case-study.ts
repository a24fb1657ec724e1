import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import type { CaseStudyDto } from '#services/dto/case-study.ts'
import { pageOfDraft } from '#services/library/draft-page.ts'
import { defineService } from '#services/service.ts'
import { readableCaseStudy } from './subject.ts'

/** The page of the newest draft, for those who may publish it. */
export const previewCaseStudy = defineService({
  act: false,
  input: z.object({ code: z.string(), locale: z.string() }),
  async run({ ctx, viewer, input }): Promise<CaseStudyDto> {
    const { study } = await readableCaseStudy(ctx, viewer, input.code)
    const page = await pageOfDraft(ctx, study, input.locale)
    if (!page) throw new Refusal('preview-no-text', {}, 409)
    return page
  },
})
