import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import { COMPLETE, type CompleteLocale } from '#i18n/locales.ts'
import type { Appointment, Edition, Panel, Programme, Round, User } from '#src/payload-types.ts'
import type { InvitationDto } from '#services/dto/invitation.ts'
import { linkToken, readLink, spendLink, type OpenLink } from '#services/links/index.ts'
import { defineService, type Context } from '#services/service.ts'
import { openSession, type SignedIn } from './open-session.ts'

const LEAST = 12

async function invitedTo(ctx: Context, link: OpenLink, locale?: CompleteLocale): Promise<Appointment & { person: User }> {
  const { docs } = await ctx.payload.find({
    collection: 'appointments', where: { code: { equals: link.subject ?? '' } }, depth: 2, limit: 1, overrideAccess: true, ...(locale ? { locale, fallbackLocale: 'en' } : {}),
  })
  const found = docs[0]
  if (!found || found.state !== 'invited' || typeof found.person !== 'object') throw new Refusal('invitation-closed', {}, 410)
  return found as Appointment & { person: User }
}

/** What the invitation's page shows before anything is decided. */
export const showInvitation = defineService({
  act: false,
  input: z.object({ token: linkToken, locale: z.enum(COMPLETE).optional() }),
  async run({ ctx, input }): Promise<InvitationDto> {
    const link = await readLink(ctx, input.token, 'invitation')
    const { person, role, edition, panels, cap } = await invitedTo(ctx, link, input.locale ?? 'en')
    const of = edition as Edition | null
    const programme = of?.programme as Programme | undefined
    const rounds = ((panels ?? []) as Panel[]).map((each) => each.round as Round)
    return {
      name: person.name, address: person.email, role, edition: { code: of?.code ?? '', name: of?.name ?? '', timeZone: of?.timeZone ?? 'UTC' },
      programme: programme?.name ?? '', contact: programme?.contact ?? null, cap: cap ?? null, expires: link.expires.toISOString(),
      rounds: rounds.filter((each, n) => rounds.findIndex((one) => one.code === each.code) === n).map(({ name, opens, closes }) => ({ name, opens, closes })).sort((one, two) => one.opens.localeCompare(two.opens)),
    }
  },
})

/** Accepts, with the terms signed. A password is a convenience: without one the judge signs in by mailed links. */
export const acceptInvitation = defineService({
  act: true,
  input: z.object({ token: linkToken, terms: z.boolean(), name: z.string().trim().min(1).max(200).optional(), password: z.string().max(200).optional() }),
  async run({ ctx, input }): Promise<SignedIn> {
    if (!input.terms) throw new Refusal('terms-not-signed')
    if (input.password && input.password.length < LEAST) throw new Refusal('password-too-short', { least: LEAST })
    const found = await invitedTo(ctx, await readLink(ctx, input.token, 'invitation'))
    await spendLink(ctx, input.token, 'invitation')
    if (input.password || input.name)
      await ctx.payload.update({
        collection: 'users', id: found.person.id, depth: 0, overrideAccess: true,
        data: { ...(input.password ? { password: input.password } : {}), ...(input.name ? { name: input.name } : {}) },
      })
    await ctx.payload.update({ collection: 'appointments', id: found.id, depth: 0, overrideAccess: true, data: { state: 'accepted', termsSignedAt: ctx.now().toISOString() } })
    return openSession(ctx, found.person.id, found.role === 'judge' ? '/admin/judging' : '/admin')
  },
})

export const declineInvitation = defineService({
  act: true,
  input: z.object({ token: linkToken }),
  async run({ ctx, input }): Promise<null> {
    const found = await invitedTo(ctx, await spendLink(ctx, input.token, 'invitation'))
    await ctx.payload.update({ collection: 'appointments', id: found.id, depth: 0, overrideAccess: true, data: { state: 'declined' } })
    return null
  },
})
