import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import { defineService } from '#services/service.ts'
import { keepSignOff } from './keep-sign-off.ts'
import { signedTextOf, type SignOff } from './signed-text.ts'
import { readableCaseStudy } from './subject.ts'

/** One of the two people who must agree before a page about a minor or a survivor is published. */
export const releaseCaseStudy = defineService({
  act: true,
  input: z.object({ code: z.string() }),
  async run({ ctx, viewer, input }): Promise<{ releases: number }> {
    const { study } = await readableCaseStudy(ctx, viewer, input.code)
    const by = viewer.person?.code
    if (!by) throw new Refusal('not-allowed', {}, 403)
    const text = signedTextOf(study)
    const before = (study.signOff as SignOff | null) ?? { state: 'asked' as const, text, askedAt: ctx.now().toISOString() }
    const standing = (before.releases ?? []).filter((each) => each.text === text && each.by !== by)
    const releases = [...standing, { by, at: ctx.now().toISOString(), text }]
    await keepSignOff(ctx, study, { ...before, releases })
    return { releases: releases.length }
  },
})
