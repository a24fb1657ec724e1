import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import type { Appointment, Edition, Programme, User } from '#src/payload-types.ts'
import { readLink, spendLink, type OpenLink } from '#services/links/index.ts'
import { defineService, type Context } from '#services/service.ts'
import { openSession, type SignedIn } from './open-session.ts'

const LEAST = 12
const token = z.string().min(20).max(100)

async function invitedTo(ctx: Context, link: OpenLink): Promise<Appointment & { person: User }> {
  const { docs } = await ctx.payload.find({ collection: 'appointments', where: { code: { equals: link.subject ?? '' } }, depth: 2, limit: 1, overrideAccess: true })
  const found = docs[0]
  if (!found || found.state !== 'invited' || typeof found.person !== 'object') throw new Refusal('invitation-closed', {}, 410)
  return found as Appointment & { person: User }
}

/** What the invitation's page shows before anything is decided. */
export const showInvitation = defineService({
  act: false,
  input: z.object({ token }),
  async run({ ctx, input }): Promise<{ name: string; address: string; role: string; edition: { code: string; name: string }; programme: string; expires: string }> {
    const link = await readLink(ctx, input.token, 'invitation')
    const { person, role, edition } = await invitedTo(ctx, link)
    const of = edition as Edition | null
    const programme = of?.programme as Programme | undefined
    return {
      name: person.name, address: person.email, role, edition: { code: of?.code ?? '', name: of?.name ?? '' }, programme: programme?.name ?? '', expires: link.expires.toISOString(),
    }
  },
})

/** Accepts, with the terms signed. A password is a convenience: without one the judge signs in by mailed links. */
export const acceptInvitation = defineService({
  act: true,
  input: z.object({ token, terms: z.boolean(), name: z.string().trim().min(1).max(200).optional(), password: z.string().max(200).optional() }),
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
    return openSession(ctx, found.person.id, '/admin')
  },
})

export const declineInvitation = defineService({
  act: true,
  input: z.object({ token }),
  async run({ ctx, input }): Promise<null> {
    const found = await invitedTo(ctx, await spendLink(ctx, input.token, 'invitation'))
    await ctx.payload.update({ collection: 'appointments', id: found.id, depth: 0, overrideAccess: true, data: { state: 'declined' } })
    return null
  },
})
