import { z } from 'zod'
import type { ConflictEvidence } from '#domain/conflicts.ts'
import { Refusal } from '#domain/refusal.ts'
import { mayDecideConflict, maySeeConflicts } from '#policy/conflicts.ts'
import { isTooClose } from '#policy/screening.ts'
import { defineService, type Context } from '#services/service.ts'
import { declaredOf } from '#services/portal/entry-parts.ts'
import type { Conflict, Entry } from '#src/payload-types.ts'
import { appointmentsOf, loadSetup, organisationsOnRecord, words } from '../edition-setup.ts'
import { organisationIndex } from '../people-of-entry.ts'
import { evidenceWords } from './evidence-words.ts'
import { judgesAmong } from './matching.ts'

export const CONFLICT_FILTERS = ['suggested', 'soft', 'confirmed', 'dismissed', 'declared'] as const
export type ConflictFilter = (typeof CONFLICT_FILTERS)[number]
const PAGE = 50

export type ConflictRowDto = {
  code: string
  rev: number
  state: Conflict['state']
  source: Conflict['source']
  hard: boolean
  kind: string
  judge: string
  judgeName: string
  entry: string | null
  entryTitle: string
  category: string | null
  organisation: string | null
  evidence: string
  note: string
  decidedBy: string
  decidedAt: string | null
  /** The judge reads this entry now: confirming takes them off it. */
  assigned: boolean
  mayDecide: boolean
}

/** What an entrant wrote of persons on the jury, in their own words, with the entry that is judged now. */
export type SaidByEntrantDto = {
  entry: string
  title: string
  category: string
  language: string
  text: string
  /** Conflicts of this entry that were entered on an entrant's word. */
  entered: number
}

export type ConflictsDeskDto = {
  edition: string
  name: string
  filter: ConflictFilter
  counts: Record<ConflictFilter, number>
  page: number
  pages: number
  rows: ConflictRowDto[]
  judges: { code: string; name: string; declared: boolean }[]
  entries: number
  said: SaidByEntrantDto[]
}

const STANDING: readonly Entry['status'][] = ['submitted', 'returned', 'in-competition']

/**
 * Free text of the declarations as it was sent, newest entries first: what is being typed into an entry again is not
 * theirs to read. Only entries that say something, or are being changed, have their revision read.
 */
async function saidByEntrants(ctx: Context, entries: readonly Entry[], conflicts: readonly Conflict[], nameOf: (category: string) => string): Promise<SaidByEntrantDto[]> {
  const asked = entries.filter((entry) => STANDING.includes(entry.status) && (entry.status === 'returned' || declaredOf(entry.declarations).conflicts.trim() !== ''))
  const revisions = asked.length > 0 ? await ctx.store.find('entry-revisions', { entry: { in: asked.flatMap((each) => each.code ?? []) } }) : []
  return asked
    .toSorted((a, b) => (b.submittedAt ?? '').localeCompare(a.submittedAt ?? ''))
    .flatMap((entry) => {
      const revision = revisions.find((each) => each.entry === entry.code && each.number === entry.revision)
      const text = declaredOf(revision?.declarations).conflicts.trim()
      return text === '' ? [] : [{
        entry: entry.code ?? '', title: entry.title ?? '', category: nameOf(entry.category), language: revision?.language ?? entry.language, text,
        entered: conflicts.filter((each) => each.entry === entry.code && each.source === 'entrant').length,
      }]
    })
}

const KIND_WORDS = ['same-organisation', 'parent-organisation', 'mail-domain', 'same-country', 'name-similarity']

/** Everything on record between judges and entries of an edition, waiting ones first. */
export const conflictsDesk = defineService({
  act: false,
  input: z.object({ edition: z.string(), filter: z.enum(CONFLICT_FILTERS).default('suggested'), page: z.number().int().min(1).default(1), language: z.string().default('en') }),
  async run({ ctx, viewer, input }): Promise<ConflictsDeskDto> {
    if (!maySeeConflicts(viewer, input.edition)) throw new Refusal('not-your-edition', {}, 403)
    const setup = await loadSetup(ctx, input.edition)
    const t = ctx.runtime.t(input.language)
    const [appointments, all, entries, assignments, docs] = await Promise.all([
      appointmentsOf(ctx, setup),
      ctx.store.find('conflicts', { edition: { equals: input.edition } }),
      ctx.store.find('entries', { edition: { equals: input.edition } }),
      ctx.store.find('assignments', { and: [{ edition: { equals: input.edition } }, { state: { in: ['active', 'done'] } }] }),
      organisationsOnRecord(ctx),
    ])
    const organisations = organisationIndex(docs)
    const nameOf = new Map(appointments.map((each) => [each.code, each.person.name]))
    const personOf = new Map(appointments.map((each) => [each.code, each.person.code]))
    const people = new Map(appointments.map((each) => [each.person.code, each.person.name]))
    const titleOf = new Map(entries.map((each) => [each.code, each.title ?? '']))
    const assigned = new Set(assignments.map((each) => `${each.judge}/${each.entry}`))
    const visible = all.filter((each) => !each.entry || !isTooClose(viewer, each.entry))
    const fits: Record<ConflictFilter, (each: Conflict) => boolean> = {
      suggested: (each) => each.state === 'suggested' && each.hard !== false,
      soft: (each) => each.state === 'suggested' && each.hard === false,
      confirmed: (each) => each.state === 'confirmed' || each.state === 'pinned',
      dismissed: (each) => each.state === 'dismissed',
      declared: (each) => each.source === 'judge' || each.source === 'entrant',
    }
    const chosen = visible.filter(fits[input.filter]).sort((a, b) =>
      Number(assigned.has(`${b.judge}/${b.entry}`)) - Number(assigned.has(`${a.judge}/${a.entry}`)) || (nameOf.get(a.judge) ?? '').localeCompare(nameOf.get(b.judge) ?? '') || (a.entry ?? '').localeCompare(b.entry ?? ''))
    const pages = Math.max(1, Math.ceil(chosen.length / PAGE))
    const page = Math.min(input.page, pages)
    const kindWords = (kind: string): string =>
      KIND_WORDS.includes(kind) || kind.startsWith('is-') ? t(`lifecycle.conflict.${kind}`) : t('panel.conflicts.said')
    return {
      edition: input.edition, name: words(setup.edition.name, t.locale), filter: input.filter,
      counts: Object.fromEntries(CONFLICT_FILTERS.map((filter) => [filter, visible.filter(fits[filter]).length])) as Record<ConflictFilter, number>,
      page, pages,
      rows: chosen.slice((page - 1) * PAGE, page * PAGE).map((each) => ({
        code: each.code ?? '', rev: each.rev, state: each.state, source: each.source, hard: each.hard !== false, kind: kindWords(each.kind ?? ''),
        judge: each.judge, judgeName: nameOf.get(each.judge) ?? each.judge, entry: each.entry ?? null, entryTitle: titleOf.get(each.entry ?? '') ?? '', category: each.category ?? null,
        organisation: each.organisation ? (organisations.byCode.get(each.organisation)?.name ?? each.organisation) : null,
        // Written by the matcher, so the shape holds.
        evidence: each.source === 'matcher' && each.evidence ? evidenceWords(each.evidence as unknown as ConflictEvidence, organisations, t) : '',
        note: each.note ?? '', decidedBy: people.get(each.decidedBy ?? '') ?? each.decidedBy ?? '', decidedAt: each.decidedAt ?? null,
        assigned: assigned.has(`${each.judge}/${each.entry}`),
        mayDecide: mayDecideConflict(viewer, { edition: input.edition, entry: each.entry ?? null, person: personOf.get(each.judge) ?? null }),
      })),
      judges: judgesAmong(appointments).map((each) => ({ code: each.code ?? '', name: each.person.name, declared: Boolean(each.declaredAt) })),
      entries: entries.filter((each) => each.status === 'submitted' || each.status === 'in-competition').length,
      said: await saidByEntrants(ctx, entries.filter((each) => !isTooClose(viewer, each.code ?? '')), all, (category) => words(setup.categories.find((each) => each.code === category)?.name, t.locale)),
    }
  },
})
