import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import type { Link } from '#src/payload-types.ts'
import type { Context } from '#services/service.ts'
import { hashOfToken, type LinkPurpose } from './make-link.ts'

/** As it was followed: a mail program may have cut it, and whoever holds what is left is told so in words. */
export const linkToken = z.string().max(2000)

export type OpenLink = { purpose: LinkPurpose; subject: string | null; address: string | null; data: Record<string, unknown>; expires: Date }

/** What a link opens; refuses with a sentence that says what to do. Nothing changes: GET may call it any number of times. */
export async function readLink(ctx: Context, token: string, purpose: LinkPurpose): Promise<OpenLink> {
  return openLinkOf(await usableLink(ctx, token, purpose))
}

export async function usableLink(ctx: Context, token: string, purpose: LinkPurpose): Promise<Link> {
  const link = await ctx.store.one('links', { hash: { equals: hashOfToken(token) } })
  if (!link || link.purpose !== purpose) throw new Refusal('link-unknown', {}, 404)
  if (link.uses <= 0) throw new Refusal('link-used', {}, 410)
  if (new Date(link.expires) <= ctx.now()) throw new Refusal('link-expired', {}, 410)
  return link
}

export const openLinkOf = (link: Link): OpenLink => ({
  purpose: link.purpose, subject: link.subject ?? null, address: link.address ?? null, expires: new Date(link.expires),
  data: (link.data ?? {}) as Record<string, unknown>, // only makeLink writes it, and it takes records
})
