import { z } from 'zod'
import { advance } from '#domain/lifecycle/index.ts'
import { Refusal } from '#domain/refusal.ts'
import { mayActForEntrant } from '#policy/entries.ts'
import { queueMessage } from '#services/messages/queue-message.ts'
import { defineService } from '#services/service.ts'
import { historyOf, personWith } from './entry-parts.ts'
import { appealOpen } from './next-steps.ts'
import { entryCode } from './open-draft.ts'
import { locale } from './open-calls.ts'
import { ownEntry } from './open-own.ts'
import { refuse } from './refuse.ts'
import { phasesOf, setupByCode } from './setup.ts'
import { findingTold } from './show-entry.ts'

/** Against a finding that was told: one appeal, with its reason, within two weeks. */
export const appealEntry = defineService({
  act: true,
  input: z.object({ entry: entryCode, reason: z.string().trim().max(5000), locale }),
  async run({ ctx, viewer, input }): Promise<{ entry: string }> {
    for (let attempt = 0; attempt < 8; attempt++) {
      const entry = await ownEntry(ctx, viewer, input.entry, mayActForEntrant)
      const setup = await setupByCode(ctx, entry.category)
      const open = (entry.appeal as { text?: string; state?: string } | null) ?? null // written here and by screening
      if (open?.text === input.reason) return { entry: input.entry }
      const facts = {
        'finding-told': findingTold(entry), 'no-appeal-open': open === null, 'reason-given': input.reason !== '',
        'appeal-in-time': appealOpen(entry, viewer.now),
      }
      const result = advance({ kind: 'entry', status: entry.status }, { act: 'appeal-finding', by: 'entrant', phase: phasesOf(setup, viewer.now), facts, now: viewer.now })
      if (!result.ok) throw refuse(result)
      const history = [...historyOf(entry), { at: result.at, act: 'appeal-finding', by: viewer.person?.code ?? 'nominator' }]
      const written = await ctx.store.updateIf('entries', entry, { appeal: { text: input.reason, at: result.at, by: viewer.person?.code ?? '', state: 'open' }, history })
      if (!written) continue
      const nominator = personWith(entry, 'nominator')
      if (result.notifies && nominator?.address)
        await queueMessage(ctx, {
          key: `${result.notifies}:${input.entry}`, template: result.notifies, recipient: nominator.address, language: input.locale, about: input.entry, edition: entry.edition,
          params: { name: nominator.name, title: entry.title ?? '', code: input.entry, reason: input.reason },
        })
      return { entry: input.entry }
    }
    throw new Refusal('changed-meanwhile', {}, 409)
  },
})
