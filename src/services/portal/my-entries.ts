import { z } from 'zod'
import { inLanguage, questionOf } from '#domain/forms/index.ts'
import { outsiderStatus } from '#domain/lifecycle/index.ts'
import { mayAnswerOffer } from '#policy/determinations.ts'
import { mayActForEntrant, mayAnswerAsNominee, mayOpenOwnEntry } from '#policy/entries.ts'
import type { Viewer } from '#policy/viewer.ts'
import type { CategoryRefDto, EntryCardDto, MyEntriesDto } from '#services/dto/portal.ts'
import { defineService, type Context } from '#services/service.ts'
import { outcomeForEntrant } from '#services/outcome/entrant-outcome.ts'
import type { Entry } from '#src/payload-types.ts'
import { openedOf, personWith } from './entry-parts.ts'
import { readForm } from '#services/forms/read-form.ts'
import { appealOpen, nextFor, strokesOf } from './next-steps.ts'
import { returnReason, writable } from './open-draft.ts'
import { locale } from './open-calls.ts'
import { storedFiles, type Own } from './open-own.ts'
import { callOf, categoryRef, liveSetups, setupByCode, type Setup } from './setup.ts'
import { findingTold, publishedOf, tasksOf, titleOf } from './show-entry.ts'

/**
 * Everything somebody has a part in, with its status in words and what happens next. Round and outcome come from
 * published determinations alone; the own outcome under embargo once that mail is sent.
 */
export const myEntries = defineService({
  act: false,
  input: z.object({ locale }),
  async run({ ctx, viewer, input }): Promise<MyEntriesDto> {
    const codes = [...new Set([...viewer.parts.filter((each) => ['nominator', 'co-editor', 'nominee'].includes(each.part)).map((each) => each.entry), ...(viewer.draft ? [viewer.draft] : [])])]
    const entries = codes.length > 0 ? await ctx.store.find('entries', { code: { in: codes } }, { sort: '-updatedAt' }) : []
    const open = (await liveSetups(ctx)).filter((setup) => callOf(setup, viewer.now).state === 'open').map((setup) => categoryRef(setup, input.locale))
    const cards = await Promise.all(entries.map((entry) => cardOf(ctx, viewer, entry, open, input.locale)))
    return { person: viewer.person?.name ?? null, now: viewer.now.toISOString(), entries: cards.flatMap((card) => card ?? []) }
  },
})

/** Whoever was put forward and has not sent it themselves sees it only once it was sent. */
function partOf(viewer: Viewer, entry: Entry): EntryCardDto['part'] | null {
  const code = entry.code ?? ''
  if (mayActForEntrant(viewer, { code })) return 'nominator'
  if (mayOpenOwnEntry(viewer, { code })) return 'co-editor'
  return mayAnswerAsNominee(viewer, { code }) && (entry.revision ?? 0) > 0 ? 'nominee' : null
}

async function cardOf(ctx: Context, viewer: Viewer, entry: Entry, open: CategoryRefDto[], language: string): Promise<EntryCardDto | null> {
  const part = partOf(viewer, entry)
  if (!part) return null
  const [setup, paper, files, published, outcome] = await Promise.all([
    setupByCode(ctx, entry.category), readForm(ctx, entry.form), storedFiles(ctx, entry.code ?? ''), publishedOf(ctx, entry.code ?? ''),
    part !== 'nominee' || mayAnswerOffer(viewer, entry.code ?? '') ? outcomeForEntrant(ctx, entry, language) : null,
  ])
  const own: Own = { entry, setup, paper, files }
  const told = outsiderStatus({ status: entry.status, findingTold: findingTold(entry) }, published && { ...published, round: entry.round ?? null })
  // Under embargo the own page says what the mail said, once that went out.
  const embargo = outcome?.offer && outcome.outcome ? { outcome: outcome.outcome, state: outcome.offer } : null
  const asked = part === 'nominee' && !personWith(entry, 'nominee')?.accepted && !personWith(entry, 'nominee')?.declined
  const writes = part !== 'nominee' && writable(own, viewer.now)
  const tasks = tasksOf(own, language, viewer.now)
  const needs = embargo?.state === 'open' ? 'embargo' : asked ? 'nominee' : told.status === 'returned' && writes ? 'returned' : null
  const over = ['withdrawn', 'duplicate', 'ineligible', 'not-selected', 'finalist', 'commended', 'winner'].includes(told.status)
  const mine = part === 'nominator'
  return {
    code: entry.code ?? '', title: titleOf(own), category: categoryRef(setup, language), language: entry.language, revision: entry.revision ?? 0, part,
    status: told.status, round: told.round ? await roundName(ctx, told.round, language) : null,
    strokes: entry.status === 'draft' ? 0 : strokesOf(setup, viewer.now), needs,
    group: needs ? 'needs-you' : over ? 'earlier' : 'on-their-way',
    reason: told.status === 'returned' ? returnReason(entry.screening) : told.status === 'ineligible' ? returnReason(entry.screening) : null,
    opened: told.status === 'returned' ? openedOf(entry).map((key) => inLanguage(questionOf(paper.form, key)?.label, language) || key) : [],
    done: entry.status === 'draft' ? { steps: tasks.filter((task) => task.state === 'done' || task.state === 'optional').length, of: tasks.length } : null,
    next: nextFor(entry, told.status, setup, viewer.now), timeZone: setup.edition.timeZone,
    nominator: part === 'nominee' ? (personWith(entry, 'nominator')?.name ?? '') : null, embargo,
    feedback: outcome?.feedback ?? null,
    can: {
      write: writes, read: (entry.revision ?? 0) > 0, withdraw: mine && !over && entry.status !== 'draft', remove: mine && entry.status === 'draft', invite: mine && writes,
      appeal: mine && told.status === 'ineligible' && !entry.appeal && appealOpen(entry, viewer.now), again: mine && (over || closedDraft(entry, setup, viewer.now)) ? open.filter((each) => !sameCategory(each, setup)) : [],
    },
  }
}

const closedDraft = (entry: Entry, setup: Setup, now: Date): boolean => entry.status === 'draft' && callOf(setup, now).state === 'closed'
const sameCategory = (ref: CategoryRefDto, { programme, edition, category }: Setup): boolean =>
  ref.programme === programme.slug && ref.edition === edition.slug && ref.category === category.slug

async function roundName(ctx: Context, code: string, language: string): Promise<string | null> {
  const { docs } = await ctx.payload.find({ collection: 'rounds', where: { code: { equals: code } }, locale: 'all', depth: 0, limit: 1, overrideAccess: true })
  return docs[0] ? inLanguage(docs[0].name as unknown as Record<string, string>, language) : null // read in all languages
}

