import { z } from 'zod'
import { CONSENT_ITEMS, CONSENT_USES } from '#domain/consent.ts'
import { Refusal } from '#domain/refusal.ts'
import { PUBLICATION_MODES } from '#domain/vocabulary.ts'
import { mayActForEntrant } from '#policy/entries.ts'
import { defineService } from '#services/service.ts'
import { wasApplied, withKey, type Declared } from './entry-parts.ts'
import { entryCode, writable } from './open-draft.ts'
import { openOwn } from './open-own.ts'

export const declaredInput = z.object({
  items: z.array(z.enum(CONSENT_ITEMS)), uses: z.array(z.enum(CONSENT_USES)), mode: z.enum(PUBLICATION_MODES).nullable(),
  pseudonym: z.string().trim().max(200), statements: z.array(z.string().max(80)), conflicts: z.string().max(5000),
})

/** Keeps what was ticked on the last page, before anything is sent: nothing of it counts until the entry is. */
export const declare = defineService({
  act: true,
  input: z.object({ entry: entryCode, key: z.string().min(8).max(64), declared: declaredInput }),
  async run({ ctx, viewer, input }): Promise<{ rev: number }> {
    for (let attempt = 0; attempt < 8; attempt++) {
      const own = await openOwn(ctx, viewer, input.entry, mayActForEntrant)
      if (wasApplied(own.entry, input.key)) return { rev: own.entry.rev ?? 1 }
      if (!writable(own, viewer.now)) throw new Refusal('entry-not-open', {}, 409)
      const declarations: Declared = input.declared
      const saved = await ctx.store.updateIf('entries', own.entry, { declarations, lastKey: withKey(own.entry, input.key) })
      if (saved) return { rev: saved.rev ?? 1 }
    }
    throw new Refusal('changed-meanwhile', {}, 409)
  },
})
