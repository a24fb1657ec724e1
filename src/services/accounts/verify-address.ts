import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import { linkToken, makeLink, readLink, spendLink } from '#services/links/index.ts'
import { normaliseAddress } from '#services/messages/address.ts'
import { queueMessage } from '#services/messages/queue-message.ts'
import { defineService } from '#services/service.ts'
import { countAttempt } from './attempts.ts'
import { findPerson } from './find-or-create-person.ts'

const HOURS = 48

/** Somebody signed in gives a further address: a link goes there, and only following it makes it theirs. */
export const addAddress = defineService({
  act: true,
  input: z.object({ address: z.email().max(254), language: z.string().max(10) }),
  async run({ ctx, viewer, input }): Promise<{ address: string }> {
    const { person } = viewer
    if (!person) throw new Refusal('sign-in-first', {}, 401)
    const address = normaliseAddress(input.address)
    await countAttempt(ctx, 'sign-in-on', person.code)
    const { locale } = ctx.runtime.t(input.language)
    const { url, token } = await makeLink(ctx, { purpose: 'verify', subject: person.code, address, hours: HOURS, path: `/${locale}/verify/:token` })
    await queueMessage(ctx, { key: `verify:${token.slice(0, 16)}`, template: 'verify-address', recipient: address, language: locale, params: { name: person.name, url } })
    return { address }
  },
})

/** What the page behind that link shows; nothing changes. */
export const showVerification = defineService({
  act: false,
  input: z.object({ token: linkToken }),
  async run({ ctx, input }): Promise<{ address: string; until: string }> {
    const { address, expires } = await readLink(ctx, input.token, 'verify')
    return { address: address ?? '', until: expires.toISOString() }
  },
})

/** Follows that link. Whoever holds it has the mailbox; an address that is another account's stays there. */
export const verifyAddress = defineService({
  act: true,
  input: z.object({ token: linkToken }),
  async run({ ctx, input }): Promise<{ address: string }> {
    const link = await spendLink(ctx, input.token, 'verify')
    const address = link.address ?? ''
    const { docs } = await ctx.payload.find({ collection: 'users', where: { code: { equals: link.subject ?? '' } }, depth: 0, limit: 1, overrideAccess: true })
    const user = docs[0]
    if (!user) throw new Refusal('link-unknown', {}, 404)
    const holder = await findPerson(ctx, address)
    if (holder && holder.id !== user.id) throw new Refusal('address-taken', {}, 409)
    if (holder) return { address }
    const others = (user.addresses ?? []).filter((each) => normaliseAddress(each.address) !== address)
    await ctx.payload.update({ collection: 'users', id: user.id, depth: 0, overrideAccess: true, data: { addresses: [...others, { address, verifiedAt: ctx.now().toISOString() }] } })
    return { address }
  },
})
