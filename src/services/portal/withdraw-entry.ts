import { wordsIn } from '#domain/forms/index.ts'
import { z } from 'zod'
import { advance } from '#domain/lifecycle/index.ts'
import { Refusal } from '#domain/refusal.ts'
import { mayActForEntrant } from '#policy/entries.ts'
import { queueMessage } from '#services/messages/queue-message.ts'
import { defineService } from '#services/service.ts'
import { historyOf, personWith } from './entry-parts.ts'
import { entryCode } from './open-draft.ts'
import { locale } from './open-calls.ts'
import { ownEntry } from './open-own.ts'
import { refuse } from './refuse.ts'
import { phasesOf, setupByCode } from './setup.ts'
import { findingTold, publishedOf } from './show-entry.ts'

/** Takes an entry back. Asked a second time it stays withdrawn and says so. */
export const withdrawEntry = defineService({
  act: true,
  input: z.object({ entry: entryCode, locale }),
  async run({ ctx, viewer, input }): Promise<{ entry: string }> {
    for (let attempt = 0; attempt < 8; attempt++) {
      const entry = await ownEntry(ctx, viewer, input.entry, mayActForEntrant)
      if (entry.status === 'withdrawn') return { entry: input.entry }
      const setup = await setupByCode(ctx, entry.category)
      const facts = { 'outcome-open': (await publishedOf(ctx, input.entry)) === null, 'finding-told': findingTold(entry) }
      const result = advance({ kind: 'entry', status: entry.status }, { act: 'withdraw-entry', by: 'entrant', phase: phasesOf(setup, viewer.now), facts, now: viewer.now })
      if (!result.ok) throw refuse(result)
      const history = [...historyOf(entry), { at: result.at, act: 'withdraw-entry', by: viewer.person?.code ?? 'nominator' }]
      const written = await ctx.store.updateIf('entries', entry, { status: result.to, history })
      if (!written) continue
      const nominator = personWith(entry, 'nominator')
      if (result.notifies && nominator?.address)
        await queueMessage(ctx, {
          key: `${result.notifies}:${input.entry}:${result.at}`, template: result.notifies, recipient: nominator.address, language: input.locale, about: input.entry, edition: entry.edition,
          params: { name: nominator.name, title: entry.title ?? '', code: input.entry, category: wordsIn(setup.category.name, input.locale) },
        })
      return { entry: input.entry }
    }
    throw new Refusal('changed-meanwhile', {}, 409)
  },
})

/** A draft that was never sent is nobody's business but the writer's: it is deleted, with its files' records. */
export const removeDraft = defineService({
  act: true,
  input: z.object({ entry: entryCode }),
  async run({ ctx, viewer, input }): Promise<{ removed: boolean }> {
    const entry = await ownEntry(ctx, viewer, input.entry, mayActForEntrant)
    if (entry.status !== 'draft' || (entry.revision ?? 0) > 0) throw new Refusal('withdraw-instead-of-delete', {}, 409)
    for (const file of await ctx.store.find('documents', { entry: { equals: input.entry } }))
      await ctx.store.updateIf('documents', { id: file.id, rev: file.rev ?? 1 }, { removed: true })
    await ctx.store.remove('entries', { and: [{ code: { equals: input.entry } }, { status: { equals: 'draft' } }] })
    await ctx.store.remove('links', { subject: { equals: input.entry } })
    return { removed: true }
  },
})
