import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import { defineService } from '#services/service.ts'
import type { Panel } from '#src/payload-types.ts'
import { appointmentAtHand } from './appointment-at-hand.ts'
import { INVITED_ROLES, inviteJudge } from './invite-judge.ts'

/** Asks again, with a new link; the old one stops working. Panels and cap stay as they were. */
export const resendInvitation = defineService({
  act: true,
  input: z.object({ appointment: z.string() }),
  async run({ ctx, viewer, input }): Promise<{ message: string }> {
    const found = await appointmentAtHand(ctx, viewer, input.appointment)
    const role = INVITED_ROLES.find((each) => each === found.role)
    if (found.state !== 'invited' || !role) throw new Refusal('appointment-not-open', {}, 409)
    const { message } = await ctx.call(inviteJudge, viewer, {
      edition: found.edition.code ?? '', role, address: found.person.email, name: found.person.name, language: found.person.interfaceLanguage ?? 'en',
      panels: ((found.panels ?? []) as Panel[]).flatMap((each) => each.code ?? []), ...(found.cap ? { cap: found.cap } : {}),
    })
    return { message }
  },
})
