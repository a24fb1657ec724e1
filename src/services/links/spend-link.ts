import { Refusal } from '#domain/refusal.ts'
import type { Context } from '#services/service.ts'
import type { LinkPurpose } from './make-link.ts'
import { openLinkOf, usableLink, type OpenLink } from './read-link.ts'

/** Takes one use of a link. Of two who follow a single-use link at the same moment exactly one gets through. */
export async function spendLink(ctx: Context, token: string, purpose: LinkPurpose): Promise<OpenLink> {
  for (let attempt = 0; attempt < 10; attempt++) {
    const link = await usableLink(ctx, token, purpose)
    const spent = await ctx.store.updateIf('links', link, { uses: link.uses - 1 }, { uses: { greater_than: 0 } })
    if (spent) return openLinkOf(link)
  }
  throw new Refusal('link-used', {}, 410)
}
