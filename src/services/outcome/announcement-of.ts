import { z } from 'zod'
import { needsFreshSignIn } from '#policy/determinations.ts'
import { defineService } from '#services/service.ts'
import { announcement } from './announcement.ts'
import { planAnnouncement, type AnnouncementEffects } from './announcement-plan.ts'
import { wordsIn } from './category.ts'
import { categoryToDecide } from './determination-acts.ts'
import { operationDto, type OperationDto } from './operation-dto.ts'
import { hashOfPlan } from './operation.ts'

export type AnnouncementDto = {
  category: { code: string; name: string }; edition: { code: string; name: string; ceremony: string | null; timeZone: string }
  computedAt: string
  /** What announcing would do now; null once it is announced. */
  plan: { count: number; hash: string; effects: AnnouncementEffects } | null
  /** The last announcement of this category. */
  last: (OperationDto & { effects: AnnouncementEffects }) | null
  mailsLeft: number
  signedInMinutesAgo: number | null
  mustSignInAgain: boolean
}

/** The page before the button: computed by the same plan that would act. Nothing is written. */
export const announcementOf = defineService({
  act: false,
  input: z.object({ category: z.string(), locale: z.string().default('en') }),
  async run({ ctx, viewer, input }): Promise<AnnouncementDto> {
    const category = await categoryToDecide(ctx, viewer, input.category)
    const plan = category.announced ? null : await planAnnouncement(ctx, category)
    const last = (await ctx.store.find('operations', { and: [{ kind: { equals: announcement.kind } }, { category: { equals: category.code } }, { state: { in: ['approved', 'running', 'done', 'reverted'] } }] }, { sort: '-at', limit: 1 }))[0]
    const signedIn = viewer.person?.signedInAt
    return {
      category: { code: category.code, name: wordsIn(category.name, input.locale) },
      edition: { code: category.edition.code, name: wordsIn(category.edition.name, input.locale), ceremony: category.edition.doc.ceremony ?? null, timeZone: category.edition.doc.timeZone },
      computedAt: ctx.now().toISOString(),
      plan: plan && { count: plan.count, hash: hashOfPlan(plan), effects: plan.effects },
      last: last ? { ...operationDto(last), effects: last.effects as unknown as AnnouncementEffects } : null, // written by this kind alone
      mailsLeft: last ? await ctx.store.count('messages', { and: [{ operation: { equals: last.code } }, { state: { in: ['sending', 'sent', 'bounced', 'failed'] } }] }) : 0,
      signedInMinutesAgo: signedIn ? Math.floor((viewer.now.getTime() - signedIn.getTime()) / 60_000) : null,
      mustSignInAgain: needsFreshSignIn(viewer),
    }
  },
})
