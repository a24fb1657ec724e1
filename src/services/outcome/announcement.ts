import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import { categoryAtHand } from './category.ts'
import { planAnnouncement, type AnnouncementEffects, type AnnouncementStep } from './announcement-plan.ts'
import { applyStep, revertStep } from './announcement-steps.ts'
import { categoryToDecide } from './determination-acts.ts'
import { defineOperation } from './operation.ts'
import { signerOf } from './signing-key.ts'

const LEFT = ['sending', 'sent', 'bounced', 'failed'] as const

/** A ceremony's button: the outcomes of one category become public, as one act that shows its effect and can be resumed. */
export const announcement = defineOperation<{ category: string }, AnnouncementStep, AnnouncementEffects>({
  kind: 'announce-category',
  alone: true,
  input: z.object({ category: z.string() }),
  async guard(ctx, viewer, { category: code }) {
    const category = await categoryToDecide(ctx, viewer, code)
    return { edition: category.edition.code, category: code }
  },
  async plan(ctx, _viewer, { category: code }) {
    const category = await categoryAtHand(ctx, code)
    if (category.announced) throw new Refusal('already-announced', {}, 409)
    if (category.doc.cancelled) throw new Refusal('category-cancelled', {}, 409)
    const plan = await planAnnouncement(ctx, category)
    // refused before anything is done, not in the middle of it
    if (plan.steps.some(({ kind }) => kind === 'freeze')) signerOf(ctx)
    return plan
  },
  apply: applyStep,
  revert: revertStep,
  async mayRevert(ctx, { operation }) {
    const left = await ctx.store.count('messages', { and: [{ operation: { equals: operation } }, { state: { in: [...LEFT] } }] })
    if (left > 0) throw new Refusal('mail-has-left', {}, 409)
  },
})
