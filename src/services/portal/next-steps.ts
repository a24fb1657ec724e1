import { keptUntil, USUAL_RETENTION } from '#domain/retention.ts'
import { rowsFor, type PhaseKind } from '#domain/calendar.ts'
import type { OutsiderStatus } from '#domain/lifecycle/outsider-status.ts'
import type { NextDto } from '#services/dto/portal.ts'
import type { Entry } from '#src/payload-types.ts'
import { announcedCategories } from '#services/outcome/category.ts'
import type { Setup } from './setup.ts'

const DAY = 86_400_000
/** A draft that was never sent is kept so long after its call. */
const DRAFT_DAYS = 90
const APPEAL_DAYS = 14

/** Until when a finding can be appealed: as screening set it, else two weeks from the notice. */
export function appealUntil(entry: Pick<Entry, 'screening'>): string | null {
  const { appealUntil: set, toldAt } = (entry.screening ?? {}) as { appealUntil?: string; toldAt?: string } // written by screening
  return set ?? (toldAt ? new Date(Date.parse(toldAt) + APPEAL_DAYS * DAY).toISOString() : null)
}
export const appealOpen = (entry: Pick<Entry, 'screening'>, now: Date): boolean => {
  const until = appealUntil(entry)
  return until === null || new Date(until) > now
}

type Window = { opens: string; closes: string | null }
const windowOf = ({ calendar, category }: Setup, kind: PhaseKind): Window | null => {
  const rows = rowsFor(calendar, kind, category.code ?? null).toSorted((a, b) => Date.parse(a.opens) - Date.parse(b.opens))
  const [first] = rows
  return first ? { opens: first.opens, closes: rows.at(-1)?.closes ?? null } : null
}
const over = (window: Window | null, now: Date): boolean => Boolean(window?.closes) && new Date(window?.closes ?? 0) <= now

const READING = ['screening', 'judging', 'deliberation'] as const

/** When the outcome of the category became public: by the act that announced it, else by the calendar; null before. */
function announcedAt(setup: Setup, now: Date): Date | null {
  const byAct = announcedCategories(setup.edition).find(({ category }) => category === setup.category.code)?.at
  const instants = [byAct, windowOf(setup, 'announced')?.opens].flatMap((each) => (each && new Date(each) <= now ? [new Date(each)] : []))
  return instants.toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null
}

/**
 * Sent, checked, read, decided, announced: by the calendar and the announcement of the whole category alone, so that
 * the picture never tells how far one entry came. Whatever lies before a step that is over is over too.
 */
export function strokesOf(setup: Setup, now: Date): number {
  return announcedAt(setup, now) ? 5 : 2 + READING.findLastIndex((kind) => over(windowOf(setup, kind), now))
}

/** What comes next and when, for this status as it may be told. */
export function nextFor(entry: Entry, status: OutsiderStatus, setup: Setup, now: Date): NextDto[] {
  const call = windowOf(setup, 'call')
  if (status === 'draft') {
    if (call?.closes && !over(call, now)) return [{ kind: 'call-closes', from: null, until: call.closes }]
    return call?.closes ? [{ kind: 'draft-deleted', from: new Date(Date.parse(call.closes) + DRAFT_DAYS * DAY).toISOString(), until: null }] : []
  }
  if (status === 'returned') return entry.editableUntil ? [{ kind: 'return-ends', from: null, until: entry.editableUntil }] : []
  if (status === 'submitted' || status === 'in-competition') {
    const coming: NextDto[] = []
    const add = (kind: NextDto['kind'], window: Window | null, shape: (window: Window) => Omit<NextDto, 'kind'>): void => {
      if (window && !over(window, now)) coming.push({ kind, ...shape(window) })
    }
    if (status === 'submitted') {
      add('call-closes', call, ({ closes }) => ({ from: null, until: closes }))
      add('screening', windowOf(setup, 'screening'), ({ closes }) => ({ from: null, until: closes }))
    }
    add('judging', windowOf(setup, 'judging'), ({ opens, closes }) => ({ from: opens, until: closes }))
    const announced = windowOf(setup, 'announced')
    if (announced && !announcedAt(setup, now)) coming.push({ kind: 'announced', from: announced.opens, until: null })
    return coming
  }
  const appeal = appealUntil(entry)
  if (status === 'ineligible' && appeal && !entry.appeal && appealOpen(entry, now)) return [{ kind: 'appeal-ends', from: null, until: appeal }]
  const announced = announcedAt(setup, now)?.toISOString() ?? windowOf(setup, 'announced')?.opens
  const months = setup.edition.retentionMonths ?? USUAL_RETENTION
  if (!announced) return []
  return [{ kind: 'kept-until', from: null, until: keptUntil(announced, months).toISOString() }]
}
