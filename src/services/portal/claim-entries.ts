import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import { defineService } from '#services/service.ts'
import { personWith } from './entry-parts.ts'
import { joinEntry } from './follow-link.ts'

/** Drafts begun without an account under the address that somebody has just proven become theirs. */
export const claimEntries = defineService({
  act: true,
  input: z.object({}),
  async run({ ctx, viewer }): Promise<{ entries: string[] }> {
    const { person } = viewer
    if (!person) throw new Refusal('sign-in-first', {}, 401)
    const begun = (await ctx.store.find('entries', { address: { equals: person.email } })).filter((entry) => !entry.owner && personWith(entry, 'nominator')?.address === person.email)
    if (begun.length === 0) return { entries: [] }
    const user = await ctx.store.byCode('users', person.code)
    for (const entry of begun) await joinEntry(ctx, entry, user, { part: 'nominator', address: person.email })
    return { entries: begun.flatMap((entry) => entry.code ?? []) }
  },
})
