import { phaseAt } from '#domain/calendar.ts'
import { advance, type ActOf, type EntryStatus, type Facts } from '#domain/lifecycle/index.ts'
import { Refusal } from '#domain/refusal.ts'
import { mayDecideEntry, mayScreen } from '#policy/screening.ts'
import type { Viewer } from '#policy/viewer.ts'
import type { Context } from '#services/service.ts'
import type { Entry } from '#src/payload-types.ts'
import type { Setup } from '../edition-setup.ts'

/** One line of an entry's history: what was done, when, by whom, and what it was before. */
export type HistoryLine = { at: string; act: string; by: string; from?: string; to?: string; reason?: string; operation?: string; revision?: number }
/** What screening keeps with an entry. `said` is what the entrant reads, in their language. */
export type ScreeningColumn = {
  decision?: 'accepted' | 'ineligible' | 'returned' | 'duplicate'
  said?: string
  language?: string
  reason?: string
  at?: string
  by?: string
  rules?: { kind: string; result: string }[]
  /** For ineligible: until when the entrant may appeal. */
  appealUntil?: string
  /** The mail of the finding has gone out: from then on the entrant may know of it. */
  toldAt?: string
  duplicateOf?: string
}
export type AppealColumn = { text?: string; at?: string; by?: string; state?: 'open' | 'upheld' | 'dismissed'; decidedBy?: string; decidedAt?: string; answer?: string }

// JSON columns; screening and the portal are their only writers.
export const screeningOf = (entry: Pick<Entry, 'screening'>): ScreeningColumn => (entry.screening ?? {}) as ScreeningColumn
export const appealOf = (entry: Pick<Entry, 'appeal'>): AppealColumn => (entry.appeal ?? {}) as AppealColumn
export const historyOf = (entry: Pick<Entry, 'history'>): HistoryLine[] => (Array.isArray(entry.history) ? (entry.history as HistoryLine[]) : [])

export const isAppealOpen = (entry: Pick<Entry, 'appeal'>): boolean => {
  const appeal = appealOf(entry)
  return Boolean(appeal.text) && (appeal.state ?? 'open') === 'open'
}

/** The entry, if this person may decide on it; whoever is too close is told that another organiser must. */
export async function entryToDecide(ctx: Context, viewer: Viewer, code: string, rev?: number): Promise<Entry> {
  const entry = await ctx.store.one('entries', { code: { equals: code } })
  if (!entry || !mayScreen(viewer, entry.edition)) throw new Refusal('not-found', { code }, 404)
  if (!mayDecideEntry(viewer, { code, edition: entry.edition })) throw new Refusal('entry-no-conflict', {}, 403)
  if (rev !== undefined && rev !== entry.rev) throw new Refusal('changed-meanwhile', {}, 409)
  return entry
}

/** No outcome was published yet. */
export async function isOutcomeOpen(ctx: Context, entry: string): Promise<boolean> {
  return (await ctx.store.count('determinations', { and: [{ entry: { equals: entry } }, { state: { equals: 'published' } }] })) === 0
}

export type Act = {
  act: ActOf<'entry'>
  facts: Facts
  /** Person code. */
  by: string
  at: Date
  reason?: string | undefined
  operation?: string | undefined
  changes?: Partial<Omit<Entry, 'id' | 'createdAt' | 'updatedAt' | 'rev'>>
}

/** Asks the table for the next status; a refusal has its sentence in `errors.entry-<code>`. */
export function nextStatus(setup: Setup, entry: Pick<Entry, 'status' | 'category'>, { act, facts, at }: Pick<Act, 'act' | 'facts' | 'at'>): { to: EntryStatus; notifies: string | null } {
  const result = advance({ kind: 'entry', status: entry.status }, { act, by: 'organiser', phase: phaseAt(setup.rows, entry.category, at), facts, now: at })
  if (!result.ok) throw new Refusal(`entry-${result.code}`, {}, result.code === 'no-conflict' ? 403 : 409)
  return result
}

/** Writes what an act makes of an entry, with its line of history, unless somebody wrote meanwhile. */
export async function carryOut(ctx: Context, setup: Setup, seen: Entry, act: Act): Promise<{ entry: Entry; notifies: string | null }> {
  const { to, notifies } = nextStatus(setup, seen, act)
  const line: HistoryLine = {
    at: act.at.toISOString(), act: act.act, by: act.by, from: seen.status, to,
    ...(act.reason ? { reason: act.reason } : {}), ...(act.operation ? { operation: act.operation } : {}),
  }
  const entry = await ctx.store.updateIf('entries', seen, { ...act.changes, status: to, history: [...historyOf(seen), line] as never })
  if (!entry) throw new Refusal('changed-meanwhile', {}, 409)
  return { entry, notifies }
}
