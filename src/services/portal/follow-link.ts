import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import { findOrCreatePerson } from '#services/accounts/find-or-create-person.ts'
import { openSession, type SignedIn } from '#services/accounts/open-session.ts'
import { linkToken, readLink, spendLink, type LinkPurpose } from '#services/links/index.ts'
import type { LinkDto } from '#services/dto/portal.ts'
import { defineService, type Context } from '#services/service.ts'
import type { Entry, User } from '#src/payload-types.ts'
import { masked, membersOf, peopleIn, type PersonInEntry } from './entry-parts.ts'
import { readForm } from '#services/forms/read-form.ts'
import { locale } from './open-calls.ts'
import { titleOf } from './show-entry.ts'

const purpose = z.enum(['sign-in', 'resume', 'invitation'])

/** What a mailed link would do: shown on GET, so that a mail scanner that follows it changes nothing. */
export const showLink = defineService({
  act: false,
  input: z.object({ token: linkToken, purpose }),
  async run({ ctx, input }): Promise<LinkDto> {
    const link = await readLink(ctx, input.token, input.purpose satisfies LinkPurpose)
    const entry = link.subject && input.purpose !== 'sign-in' ? await ctx.store.one('entries', { code: { equals: link.subject } }) : null
    if (input.purpose !== 'sign-in' && !entry) throw new Refusal('link-unknown', {}, 404)
    const person = entry ? peopleIn(entry).find((each) => each.part === (input.purpose === 'resume' ? 'nominator' : 'co-editor') && each.address === link.address) : undefined
    return {
      purpose: input.purpose, title: entry ? titleOf({ entry, paper: await readForm(ctx, entry.form) }) || (entry.code ?? '') : '',
      address: link.address ? masked(link.address) : null, until: link.expires.toISOString(), person: person?.name ?? null,
    }
  },
})

/** Follows a link to a draft: the address is proven, the account is made if there was none, and the session opens. */
export const openByLink = defineService({
  act: true,
  input: z.object({ token: linkToken, purpose: z.enum(['resume', 'invitation']), locale }),
  async run({ ctx, input }): Promise<SignedIn & { entry: string }> {
    const link = await spendLink(ctx, input.token, input.purpose)
    const entry = link.subject ? await ctx.store.one('entries', { code: { equals: link.subject } }) : null
    if (!entry || !link.address) throw new Refusal('link-unknown', {}, 404)
    const part = input.purpose === 'resume' ? 'nominator' : 'co-editor'
    const named = peopleIn(entry).find((each) => each.part === part && each.address === link.address)
    if (!named) throw new Refusal('link-unknown', {}, 404)
    const user = await findOrCreatePerson(ctx, { address: link.address, name: named.name, language: input.locale })
    await joinEntry(ctx, entry, user, { part, address: link.address })
    return { ...(await openSession(ctx, String(user.id), null)), entry: entry.code ?? '' }
  },
})

/** Ties an account to a part of an entry, by the address that answered. */
export async function joinEntry(ctx: Context, seen: Entry, user: User, { part, address }: { part: PersonInEntry['part']; address: string }): Promise<Entry> {
  let entry = seen
  for (let attempt = 0; attempt < 8; attempt++) {
    const at = ctx.now().toISOString()
    const people = peopleIn(entry).map((each): PersonInEntry => {
      if (each.address !== address) return each
      // Own work names one person twice; the proof of the address holds for both.
      const own = each.part === part || each.part === 'nominee'
      return own ? { ...each, person: user.code ?? '', verified: true, ...(each.part === 'co-editor' ? { accepted: each.accepted ?? at } : {}) } : each
    })
    const changes = { people, members: membersOf(people), ...(part === 'nominator' ? { owner: user.code } : {}) }
    const written = await ctx.store.updateIf('entries', entry, changes)
    if (written) return written
    entry = await ctx.store.byCode('entries', entry.code ?? '')
  }
  throw new Refusal('changed-meanwhile', {}, 409)
}
