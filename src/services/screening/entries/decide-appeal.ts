import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import { mayDecideAppeal } from '#policy/screening.ts'
import type { Viewer } from '#policy/viewer.ts'
import { defineService, type Context } from '#services/service.ts'
import { loadSetup } from '../edition-setup.ts'
import { appealOf, carryOut, entryToDecide, isAppealOpen, screeningOf } from './carry-out.ts'
import { tellEntrant } from './tell-entrant.ts'

const input = z.object({ entry: z.string(), rev: z.number().int().optional(), said: z.string().max(4000) })

/** An appeal is decided by another organiser than the one who found the entry ineligible. */
async function decide(ctx: Context, viewer: Viewer, { entry: code, rev, said }: z.infer<typeof input>, act: 'uphold-appeal' | 'dismiss-appeal') {
  const seen = await entryToDecide(ctx, viewer, code, rev)
  if (!mayDecideAppeal(viewer, { code, edition: seen.edition }, screeningOf(seen).by ?? null)) throw new Refusal('appeal-another-decides', {}, 403)
  const setup = await loadSetup(ctx, seen.edition)
  const answer = said.trim()
  const state = act === 'uphold-appeal' ? 'upheld' : 'dismissed'
  const { entry, notifies } = await carryOut(ctx, setup, seen, {
    act, by: viewer.person?.code ?? '', at: ctx.now(), reason: answer,
    facts: { 'appeal-open': isAppealOpen(seen), 'reason-given': answer !== '', 'no-conflict': true },
    changes: {
      appeal: { ...appealOf(seen), state, answer, decidedBy: viewer.person?.code, decidedAt: ctx.now().toISOString() },
      ...(state === 'upheld' ? { screening: { ...screeningOf(seen), decision: 'accepted' } } : {}),
    },
  })
  const message = await tellEntrant(ctx, setup, entry, { template: notifies ?? `appeal-${state}`, said: answer, hold: true })
  return { entry: entry.code, status: entry.status, message }
}

/** The entry comes back into the competition. */
export const upholdAppeal = defineService({ act: true, input, run: ({ ctx, viewer, input: given }) => decide(ctx, viewer, given, 'uphold-appeal') })
/** The finding stands, with the answer that the entrant reads. */
export const dismissAppeal = defineService({ act: true, input, run: ({ ctx, viewer, input: given }) => decide(ctx, viewer, given, 'dismiss-appeal') })
