import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import { openSession } from '#services/accounts/open-session.ts'
import type { DemoRole } from '#services/dto/demo-bar.ts'
import { defineService } from '#services/service.ts'
import { demoEdition } from './demo-edition.ts'
import { accountOf, isRole } from './roles.ts'
import { addDays } from './schedule.ts'

export type Part = {
  as: DemoRole
  /** ISO day that the visitor's clock shows; null: today. */
  day: string | null
  /** `Set-Cookie` of the session of that part's account; null: the public has none. */
  session: string | null
}

/** Only in the demonstration: be somebody else, on another day. `on` (a phase's day) goes before `day` (the slider's). */
export const playPart = defineService({
  act: true,
  input: z.object({ as: z.string(), day: z.number().int().optional(), on: z.iso.date().optional() }),
  async run({ ctx, input }): Promise<Part> {
    const at = ctx.env.DEMO ? await demoEdition(ctx) : null
    if (!at) throw new Refusal('not-found', {}, 404)
    const { first, days } = at.schedule
    const asked = input.on ?? (input.day === undefined ? null : addDays(first, Math.min(Math.max(input.day, 0), days)))
    const inside = asked !== null && asked >= first && asked <= addDays(first, days)
    const today = ctx.runtime.clock.machineTime().toISOString().slice(0, 10)
    const account = isRole(input.as) ? await accountOf(ctx, input.as) : null
    return {
      as: account && isRole(input.as) ? input.as : 'public',
      day: inside && asked !== today ? asked : null,
      session: account ? (await openSession(ctx, account, null)).cookie : null,
    }
  },
})
