import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import { mayActForEntrant } from '#policy/entries.ts'
import { countAttempt } from '#services/accounts/attempts.ts'
import { makeLink } from '#services/links/index.ts'
import { normaliseAddress } from '#services/messages/address.ts'
import { queueMessage } from '#services/messages/queue-message.ts'
import type { CoEditorsDto } from '#services/dto/portal.ts'
import { defineService } from '#services/service.ts'
import { membersOf, peopleIn, personWith } from './entry-parts.ts'
import { entryCode } from './open-draft.ts'
import { locale } from './open-calls.ts'
import { openOwn, ownEntry } from './open-own.ts'
import { headOf, titleOf } from './show-entry.ts'

const HOURS = 14 * 24

export const coEditors = defineService({
  act: false,
  input: z.object({ entry: entryCode, locale }),
  async run({ ctx, viewer, input }): Promise<CoEditorsDto> {
    const own = await openOwn(ctx, viewer, input.entry, mayActForEntrant)
    const people = peopleIn(own.entry).filter((each) => each.part === 'co-editor')
    return {
      head: await headOf(ctx, own, input.locale, viewer.now),
      people: people.map(({ name, address = '', accepted }) => ({ name, address, accepted: accepted !== undefined })),
    }
  },
})

/** Mails somebody a link by which they write in this entry too; they cannot send it. */
export const inviteCoEditor = defineService({
  act: true,
  input: z.object({ entry: entryCode, name: z.string().trim().min(1).max(200), address: z.email().max(254), locale }),
  async run({ ctx, viewer, input }): Promise<{ entry: string }> {
    const own = await openOwn(ctx, viewer, input.entry, mayActForEntrant)
    await countAttempt(ctx, 'sign-in-on', `co-editors of ${input.entry}`)
    const address = normaliseAddress(input.address)
    const known = peopleIn(own.entry).some((each) => each.part === 'co-editor' && each.address === address)
    if (!known) {
      const people = [...peopleIn(own.entry), { part: 'co-editor' as const, name: input.name, address }]
      if (!(await ctx.store.updateIf('entries', own.entry, { people, members: membersOf(people) }))) throw new Refusal('changed-meanwhile', {}, 409)
    }
    const { locale: spoken } = ctx.runtime.t(input.locale)
    const { url, token } = await makeLink(ctx, { purpose: 'invitation', subject: input.entry, address, hours: HOURS, data: { kind: 'co-editor' }, path: `/${spoken}/nominate/write-with/:token` })
    await queueMessage(ctx, {
      key: `co-editor:${token.slice(0, 16)}`, template: 'co-editor', recipient: address, language: spoken, about: input.entry, edition: own.entry.edition,
      params: { name: input.name, nominator: personWith(own.entry, 'nominator')?.name ?? '', title: titleOf(own) || input.entry, url },
    })
    return { entry: input.entry }
  },
})

export const removeCoEditor = defineService({
  act: true,
  input: z.object({ entry: entryCode, address: z.string().max(254) }),
  async run({ ctx, viewer, input }): Promise<{ entry: string }> {
    const entry = await ownEntry(ctx, viewer, input.entry, mayActForEntrant)
    const people = peopleIn(entry).filter((each) => each.part !== 'co-editor' || each.address !== input.address)
    if (!(await ctx.store.updateIf('entries', entry, { people, members: membersOf(people) }))) throw new Refusal('changed-meanwhile', {}, 409)
    await ctx.store.remove('links', { and: [{ purpose: { equals: 'invitation' } }, { subject: { equals: input.entry } }, { address: { equals: input.address } }] })
    return { entry: input.entry }
  },
})
