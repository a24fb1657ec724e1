import { createHash } from 'node:crypto'
import { z } from 'zod'
import { canonicalJson, type Json } from '#domain/canonical-json.ts'
import { newCode } from '#domain/codes.ts'
import { suggestConflicts as match, type ConflictSuggestion } from '#domain/conflicts.ts'
import { isDuplicateRefusal, Refusal } from '#domain/refusal.ts'
import { maySeeConflicts } from '#policy/conflicts.ts'
import { defineService, type Context } from '#services/service.ts'
import type { Conflict } from '#src/payload-types.ts'
import { loadSetup } from '../edition-setup.ts'
import { entryForConflicts, judgeForConflicts, loadMatching, parentsOf } from './matching.ts'

/** What makes a suggestion the same one in the next run: the pair and the piece of evidence. */
const identityOf = (judge: string, entry: string, evidence: unknown): string => `${judge}/${entry}/${canonicalJson(evidence as Json)}`

/** Drawn from what it says, so that two runs at once, on two nodes, insert it once. */
const codeFor = (identity: string, attempt: number): string =>
  newCode('CF', (bytes) => createHash('sha256').update(`${identity}#${attempt}`).digest().subarray(0, bytes))

/**
 * Compares every judge with every entry and keeps what was found as suggestions with their evidence. Whatever a person
 * decided stays as it is; a suggestion that no longer holds, and that nobody decided on, goes.
 */
export const suggestConflicts = defineService({
  act: true,
  input: z.object({ edition: z.string() }),
  async run({ ctx, viewer, input }) {
    if (!maySeeConflicts(viewer, input.edition)) throw new Refusal('not-your-edition', {}, 403)
    const setup = await loadSetup(ctx, input.edition)
    const { judges, entries, organisations } = await loadMatching(ctx, setup)
    const found = match(judges.map((each) => judgeForConflicts(each, organisations)), entries.map((each) => entryForConflicts(each, organisations)), { parents: parentsOf(organisations) })
    const known = await ctx.store.find('conflicts', { and: [{ edition: { equals: input.edition } }, { source: { equals: 'matcher' } }] })
    const knownBy = new Map(known.map((each) => [identityOf(each.judge, each.entry ?? '', each.evidence), each]))
    const categoryOf = new Map(entries.map((each) => [each.code, each.category]))
    const personOf = new Map(judges.map((each) => [each.code, each.person.code]))
    let added = 0
    for (const suggestion of found) {
      const identity = identityOf(suggestion.judge, suggestion.entry, suggestion.evidence)
      if (knownBy.delete(identity)) continue
      if (await insert(ctx, identity, suggestion, { edition: input.edition, category: categoryOf.get(suggestion.entry), person: personOf.get(suggestion.judge) ?? undefined })) added++
    }
    const stale = [...knownBy.values()].filter((each) => each.state === 'suggested')
    for (const each of stale) await ctx.store.remove('conflicts', { and: [{ id: { equals: each.id } }, { rev: { equals: each.rev } }, { state: { equals: 'suggested' } }] })
    return { added, kept: known.length - stale.length, gone: stale.length, hard: found.filter((each) => each.strength === 'hard').length }
  },
})

async function insert(ctx: Context, identity: string, { judge, entry, kind, strength, evidence }: ConflictSuggestion, more: Partial<Conflict>): Promise<boolean> {
  for (let attempt = 0; ; attempt++) {
    const code = codeFor(identity, attempt)
    try {
      await ctx.store.insert('conflicts', { code, judge, entry, kind, source: 'matcher', evidence: evidence as never, hard: strength === 'hard', state: 'suggested', rev: 1, ...more })
      return true
    } catch (error) {
      if (!isDuplicateRefusal(error) || attempt > 20) throw error
      const taken = await ctx.store.one('conflicts', { code: { equals: code } })
      if (taken && identityOf(taken.judge, taken.entry ?? '', taken.evidence) === identity) return false
    }
  }
}
