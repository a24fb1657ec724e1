import { randomBytes } from 'node:crypto'
import { isDuplicate } from '#database/duplicates.ts'
import { isComplete } from '#i18n/locales.ts'
import type { User } from '#src/payload-types.ts'
import { normaliseAddress } from '#services/messages/address.ts'
import type { Context } from '#services/service.ts'

/** Whose address this is: the one they sign in with, or another that they have verified. */
export async function findPerson(ctx: Context, typed: string): Promise<User | null> {
  const address = normaliseAddress(typed)
  const { docs } = await ctx.payload.find({
    collection: 'users', where: { or: [{ email: { equals: address } }, { 'addresses.address': { equals: address } }] },
    depth: 0, limit: 20, pagination: false, overrideAccess: true, showHiddenFields: false,
  })
  const verified = (user: User): boolean => (user.addresses ?? []).some((each) => normaliseAddress(each.address) === address && each.verifiedAt)
  return docs.find((user) => user.email === address) ?? docs.find(verified) ?? null
}

/**
 * The person with this address, made now if there is none, with a password that nobody knows: the address is the key.
 * Two who make the same person at once get the same one.
 */
export async function findOrCreatePerson(ctx: Context, { address, name, language }: { address: string; name?: string | undefined; language: string }): Promise<User> {
  const email = normaliseAddress(address)
  const known = await findPerson(ctx, email)
  if (known) return known
  try {
    return await ctx.payload.create({
      collection: 'users', overrideAccess: true, depth: 0,
      data: {
        email, name: name?.trim() || email.slice(0, email.indexOf('@')), password: randomBytes(32).toString('base64url'),
        interfaceLanguage: isComplete(language) ? language : 'en', addresses: [],
      },
    })
  } catch (error) {
    const other = await findPerson(ctx, email)
    if (other && (isDuplicate(error) || (error as { name?: string }).name === 'ValidationError')) return other
    throw error
  }
}
