import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import type { SignOffDto } from '#services/dto/sign-off.ts'
import { pageOfDraft } from '#services/library/draft-page.ts'
import { readLink, spendLink } from '#services/links/index.ts'
import { defineService } from '#services/service.ts'
import { keepSignOff } from './keep-sign-off.ts'
import { signedTextOf, type SignOff } from './signed-text.ts'
import { caseStudyByCode } from './subject.ts'

/**
 * What the link shows: the page as it would be published, what was answered about it before, and whether the text is
 * still the one that the mail spoke of. `answered` is about exactly this text; an edit asks anew.
 */
export const readSignOff = defineService({
  act: false,
  input: z.object({ token: z.string(), locale: z.string().default('en') }),
  async run({ ctx, input }): Promise<SignOffDto> {
    const link = await readLink(ctx, input.token, 'sign-off')
    const study = await caseStudyByCode(ctx, link.subject ?? '')
    const text = signedTextOf(study)
    const signed = study.signOff as SignOff | null
    const answered = signed?.answeredAt && signed.text === text ? { agreed: signed.state === 'agreed', at: signed.answeredAt, note: signed.note ?? null } : null
    return {
      code: study.code ?? '', state: signed?.state ?? null, changedSince: link.data.text !== text, text, answered,
      until: link.expires.toISOString(), withdrawn: study.withdrawn === true, page: await pageOfDraft(ctx, study, input.locale),
    }
  },
})

/** Whoever it is about agrees to exactly the text that was shown, or says what should change. */
export const signOffCaseStudy = defineService({
  act: true,
  input: z.object({ token: z.string(), text: z.string(), agree: z.boolean(), note: z.string().max(4000).optional() }),
  async run({ ctx, input }): Promise<{ code: string; state: SignOff['state'] }> {
    const link = await readLink(ctx, input.token, 'sign-off')
    const study = await caseStudyByCode(ctx, link.subject ?? '')
    if (study.withdrawn) throw new Refusal('publish-withdrawn', {}, 409)
    if (signedTextOf(study) !== input.text) throw new Refusal('text-changed-since', {}, 409)
    if (!input.agree && !input.note?.trim()) throw new Refusal('say-what-to-change', {}, 422)
    await spendLink(ctx, input.token, 'sign-off')
    const before = study.signOff as SignOff | null
    const state = input.agree ? 'agreed' : 'changes-wanted'
    await keepSignOff(ctx, study, { askedAt: before?.askedAt ?? ctx.now().toISOString(), text: input.text, state, answeredAt: ctx.now().toISOString(), ...(input.note ? { note: input.note.trim() } : {}), releases: before?.releases ?? [] })
    return { code: study.code ?? '', state }
  },
})
