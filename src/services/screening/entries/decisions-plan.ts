import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import { isTooClose, mayScreen } from '#policy/screening.ts'
import { defineOperation } from '#services/outcome/operation.ts'
import { loadSetup } from '../edition-setup.ts'
import { loadScreeningWorld } from '../screening-world.ts'
import { carryOut, historyOf, nextStatus } from './carry-out.ts'
import { APPEAL_DAYS } from './find-ineligible.ts'
import { resultsOf, saidByDefault, suggestedBy } from './screen.ts'
import { languageOfEntrant, tellEntrant } from './tell-entrant.ts'

export const decisionsInput = z.object({
  edition: z.string(),
  /** The entries ticked. `said` replaces what the entrant would read by the rule. */
  entries: z.array(z.object({ entry: z.string(), said: z.string().max(4000).optional() })).min(1).max(5000),
})
export type DecisionsInput = z.infer<typeof decisionsInput>

type DecideStep = {
  kind: 'accept-entry' | 'find-ineligible'
  entry: string
  said: string
  language: string
  rules: { kind: string; result: string }[]
}
export type LeftReason = 'needs-a-person' | 'return-it' | 'too-close' | 'not-waiting'
export type DecisionsEffects = {
  accept: string[]
  ineligible: string[]
  /** Ticked, and left as they are: these need a decision of their own. */
  left: { entry: string; reason: LeftReason }[]
  /** Mails that will wait in the outbox, by language. */
  mails: Record<string, number>
}

/** Many decisions at once: only what the rules settle. Whatever needs a person is left, and said. */
export const decisionsPlan = defineOperation<DecisionsInput, DecideStep, DecisionsEffects>({
  kind: 'screening-decisions',
  input: decisionsInput,
  confirm: 'click',

  async guard(_ctx, viewer, input) {
    if (!mayScreen(viewer, input.edition)) throw new Refusal('not-your-edition', {}, 403)
    return { edition: input.edition }
  },

  async plan(ctx, viewer, input) {
    const { world, entries } = await loadScreeningWorld(ctx, input.edition)
    const byCode = new Map(entries.map((entry) => [entry.code, entry]))
    const steps: DecideStep[] = []
    const left: DecisionsEffects['left'] = []
    const mails: Record<string, number> = {}
    for (const { entry: code, said } of input.entries) {
      const entry = byCode.get(code)
      if (!entry || entry.status !== 'submitted') left.push({ entry: code, reason: 'not-waiting' })
      else if (isTooClose(viewer, code)) left.push({ entry: code, reason: 'too-close' })
      else {
        const results = resultsOf(entry, world)
        const suggested = suggestedBy(results)
        if (suggested === null) left.push({ entry: code, reason: 'needs-a-person' })
        else if (suggested === 'return') left.push({ entry: code, reason: 'return-it' })
        else {
          const language = languageOfEntrant(entry)
          const defaults = saidByDefault(entry, results, world, ctx.runtime.t(language))
          const kind = suggested === 'accept' ? 'accept-entry' as const : 'find-ineligible' as const
          // Asked here, so that a phase that is over refuses the whole and not half of it.
          nextStatus(world.setup, entry, { act: kind, at: ctx.now(), facts: FACTS })
          steps.push({ kind, entry: code, said: said?.trim() || defaults[suggested], language, rules: results.map((each) => ({ kind: each.kind, result: each.result })) })
          mails[language] = (mails[language] ?? 0) + 1
        }
      }
    }
    const of = (kind: DecideStep['kind']) => steps.filter((step) => step.kind === kind).map((step) => step.entry)
    return { steps, count: steps.length, effects: { accept: of('accept-entry'), ineligible: of('find-ineligible'), left, mails } }
  },

  async apply(ctx, step, run) {
    const seen = await ctx.store.byCode('entries', step.entry)
    const setup = await loadSetup(ctx, run.edition)
    const until = new Date(Date.parse(run.at) + APPEAL_DAYS * 86_400_000).toISOString()
    const ineligible = step.kind === 'find-ineligible'
    const template = ineligible ? 'entry-ineligible' : 'entry-in-competition'
    const done = historyOf(seen).some((line) => line.operation === run.operation && line.act === step.kind)
    const entry = done ? seen : (await carryOut(ctx, setup, seen, {
      act: step.kind, by: run.by, at: new Date(run.at), operation: run.operation, reason: step.said, facts: FACTS,
      changes: {
        screening: {
          decision: ineligible ? 'ineligible' : 'accepted', said: step.said, language: step.language, at: run.at, by: run.by, rules: step.rules,
          ...(ineligible ? { appealUntil: until } : {}),
        },
      },
    })).entry
    await tellEntrant(ctx, setup, entry, { template, said: step.said, until: ineligible ? until : undefined, operation: run.operation, hold: true })
  },

  async revert(ctx, step, run) {
    const seen = await ctx.store.byCode('entries', step.entry)
    const history = historyOf(seen)
    const last = history.at(-1)
    // Only what is still as the act left it goes back: a later decision stands.
    if (last?.operation !== run.operation || last.act !== step.kind) return
    const line = { at: ctx.now().toISOString(), act: 'undo', by: run.by, from: seen.status, to: 'submitted', operation: run.operation }
    await ctx.store.updateIf('entries', seen, { status: 'submitted', screening: {}, history: [...history, line] as never })
    const mails = await ctx.store.find('messages', { and: [{ operation: { equals: run.operation } }, { about: { equals: step.entry } }, { state: { in: ['held', 'queued'] } }] })
    for (const mail of mails) await ctx.store.updateIf('messages', mail, { state: 'cancelled' })
  },

  async mayRevert(ctx, run) {
    const gone = await ctx.store.count('messages', { and: [{ operation: { equals: run.operation } }, { state: { in: ['sending', 'sent', 'bounced'] } }] })
    if (gone > 0) throw new Refusal('mails-are-out', { count: gone }, 409)
  },
})

const FACTS = { 'rules-decided': true, 'reason-given': true, 'no-conflict': true, 'outcome-open': true } as const
