import { z } from 'zod'
import { conflictsBetween, type ConflictKind } from '#domain/conflicts.ts'
import { Refusal } from '#domain/refusal.ts'
import { isTooClose } from '#policy/screening.ts'
import { maySeeConflicts } from '#policy/conflicts.ts'
import { defineService } from '#services/service.ts'
import { loadSetup, words } from '../edition-setup.ts'
import { evidenceWords } from './evidence-words.ts'
import { entryForConflicts, loadMatching, parentsOf } from './matching.ts'

export type PersonCheckDto = {
  entries: number
  found: { entry: string; title: string; category: string; kind: ConflictKind; hard: boolean; evidence: string }[]
  byCategory: { category: string; name: string; entries: number; hard: number }[]
}

/** Before somebody is asked to judge: with which entries they could not, by what is on record. Nothing is stored. */
export const checkPersonBeforeInviting = defineService({
  act: false,
  input: z.object({ edition: z.string(), name: z.string().trim().min(2).max(200), address: z.string().trim().max(320).default(''), organisation: z.string().trim().max(300).default(''), country: z.string().trim().max(10).default(''), language: z.string().default('en') }),
  async run({ ctx, viewer, input }): Promise<PersonCheckDto> {
    if (!maySeeConflicts(viewer, input.edition)) throw new Refusal('not-your-edition', {}, 403)
    const setup = await loadSetup(ctx, input.edition)
    const { entries, organisations } = await loadMatching(ctx, setup)
    const t = ctx.runtime.t(input.language)
    const record = input.organisation ? organisations.find({ code: null, name: input.organisation, domain: null }) : null
    const known = input.address ? await ctx.store.one('users', { email: { equals: input.address.toLowerCase() } }) : null
    const person = {
      code: 'person', name: input.name, organisations: record ? [record.code] : [], formerOrganisations: [], country: input.country || null,
      addresses: [...(input.address ? [input.address] : []), ...(record?.domains ?? [])], persons: known?.code ? [known.code] : [],
    }
    const open = entries.filter((entry) => !isTooClose(viewer, entry.code ?? ''))
    const options = { parents: parentsOf(organisations) }
    const found = open.flatMap((entry) => {
      const suggestions = conflictsBetween(person, entryForConflicts(entry, organisations), options)
      return suggestions.map(({ kind, strength, evidence }) => ({
        entry: entry.code ?? '', title: entry.title ?? '', category: entry.category, kind, hard: strength === 'hard', evidence: evidenceWords(evidence, organisations, t),
      }))
    }).sort((a, b) => Number(b.hard) - Number(a.hard))
    return {
      entries: open.length, found,
      byCategory: setup.categories.map((category) => ({
        category: category.code ?? '', name: words(category.name, t.locale),
        entries: open.filter((each) => each.category === category.code).length,
        hard: new Set(found.filter((each) => each.hard && each.category === category.code).map((each) => each.entry)).size,
      })).filter((each) => each.entries > 0),
    }
  },
})
