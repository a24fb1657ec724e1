import { z } from 'zod'
import { PHASE_KINDS, rowsFor, validateCalendar, type CalendarRow, type PhaseKind } from '#domain/calendar.ts'
import { Refusal } from '#domain/refusal.ts'
import { mayMovePhase } from '#policy/editions.ts'
import { defineOperation, type OperationKind } from '#services/outcome/operation.ts'
import { notePublicState } from '#services/publishing/log-publication.ts'
import type { Context } from '#services/service.ts'
import type { Edition } from '#src/payload-types.ts'
import { categoryOf, loadSetup, type Setup } from '../edition-setup.ts'
import { roundsMoved, setDates, type RoundDates } from './rounds-moved.ts'

export const calendarInput = z.object({
  edition: z.string(),
  /** Only for this category; the others keep the edition's dates. */
  category: z.string().nullable().default(null),
  phase: z.enum(PHASE_KINDS),
  /** `extend` moves the close to `until`; `open` and `close` take effect at `until`, the moment of the act. */
  change: z.enum(['extend', 'open', 'close']),
  until: z.iso.datetime({ offset: true }),
  reason: z.string().trim().min(3).max(1000),
})
export type CalendarInput = z.infer<typeof calendarInput>

type StoredRow = NonNullable<Edition['calendar']>[number]
type CalendarStep =
  | { kind: 'calendar'; of: 'edition' | 'category'; code: string; was: Row[]; rows: Row[] }
  | { kind: 'round'; code: string; was: RoundDates; becomes: RoundDates }
type Row = { kind: PhaseKind; opens: string; closes: string | null; hardEnd: string | null }
export type CalendarEffects = {
  was: { opens: string; closes: string | null } | null
  becomes: { opens: string; closes: string | null }
  /** For a call: drafts that could still be sent, and sent entries that could still be changed. */
  drafts: number
  sent: number
  /** Categories whose dates change. */
  categories: string[]
}

const plain = ({ kind, opens, closes, hardEnd }: CalendarRow | StoredRow): Row => ({ kind, opens: new Date(opens).toISOString(), closes: closes ? new Date(closes).toISOString() : null, hardEnd: hardEnd ? new Date(hardEnd).toISOString() : null })

/** The rows of a kind after the change. The grace after the close stays as long as it was. */
function changedRows(rows: readonly Row[], { change, until }: Pick<CalendarInput, 'change' | 'until'>, now: number): Row[] {
  const at = new Date(until).toISOString()
  const sorted = rows.toSorted((a, b) => Date.parse(a.opens) - Date.parse(b.opens))
  const current = sorted.findLast((row) => Date.parse(row.opens) <= now) ?? null
  const next = sorted.find((row) => Date.parse(row.opens) > now) ?? null
  if (change === 'open') {
    if (!next) throw new Refusal('phase-cannot-open', {}, 409)
    return sorted.map((row) => (row === next ? { ...row, opens: at } : row))
  }
  if (!current) throw new Refusal('phase-not-begun', {}, 409)
  if (change === 'close') {
    if (current.closes && Date.parse(current.hardEnd ?? current.closes) <= now) throw new Refusal('phase-is-over', {}, 409)
    return sorted.map((row) => (row === current ? { ...row, closes: at, hardEnd: row.hardEnd ? at : null } : row))
  }
  if (!current.closes || Date.parse(at) <= Date.parse(current.closes) || Date.parse(at) <= now) throw new Refusal('later-than-before', {}, 422)
  const grace = current.hardEnd ? Date.parse(current.hardEnd) - Date.parse(current.closes) : 0
  return sorted.map((row) => (row === current ? { ...row, closes: at, hardEnd: current.hardEnd ? new Date(Date.parse(at) + grace).toISOString() : null } : row))
}

export const calendarChange: OperationKind<CalendarInput, CalendarStep, CalendarEffects> = defineOperation<CalendarInput, CalendarStep, CalendarEffects>({
  kind: 'calendar-change',
  input: calendarInput,
  confirm: 'click',

  async guard(_ctx, viewer, input) {
    if (!mayMovePhase(viewer, input.edition)) throw new Refusal('not-your-edition', {}, 403)
    return { edition: input.edition, category: input.category }
  },

  async plan(ctx, _viewer, input) {
    const setup = await loadSetup(ctx, input.edition)
    const now = ctx.now().getTime()
    const before = rowsFor(setup.rows, input.phase, input.category).map(plain)
    if (before.length === 0) throw new Refusal('phase-not-planned', {}, 409)
    const after = changedRows(before, input, now)
    const stored = storedRows(setup, input.category)
    const rows = [...stored.filter((row) => row.kind !== input.phase), ...after].toSorted((a, b) => PHASE_KINDS.indexOf(a.kind) - PHASE_KINDS.indexOf(b.kind))
    refuseBadCalendar(setup, input.category, rows)
    const touched = input.category ? [input.category] : setup.categories.filter((each) => !each.calendar?.some((row) => row.kind === input.phase)).flatMap((each) => each.code ?? [])
    const counts = input.phase === 'call' ? await whoGains(ctx, input.edition, touched) : { drafts: 0, sent: 0 }
    const shown = (list: readonly Row[]) => list.findLast((row) => Date.parse(row.opens) <= now) ?? list[0]
    const was = shown(before)
    const becomes = shown(after) ?? after[0]
    return {
      steps: [
        { kind: 'calendar', of: input.category ? 'category' : 'edition', code: input.category ?? input.edition, was: stored, rows },
        ...(input.phase === 'judging' ? await roundsMoved(ctx, setup.edition.id, input, now) : []),
      ],
      count: counts.drafts + counts.sent,
      effects: {
        was: was ? { opens: was.opens, closes: was.closes } : null, becomes: { opens: becomes?.opens ?? '', closes: becomes?.closes ?? null },
        ...counts, categories: touched,
      },
    }
  },

  apply: (ctx, step, run) => (step.kind === 'round' ? setDates(ctx, step.code, step.becomes) : write(ctx, step, step.rows, run.edition)),
  revert: (ctx, step, run) => (step.kind === 'round' ? setDates(ctx, step.code, step.was) : write(ctx, step, step.was, run.edition)),
})

const storedRows = (setup: Setup, category: string | null): Row[] => ((category ? categoryOf(setup, category).calendar : setup.edition.calendar) ?? []).map(plain)

/** A calendar that would be wrong is refused with the sentence of what is wrong, before anything moves. */
function refuseBadCalendar(setup: Setup, category: string | null, rows: readonly Row[]): void {
  const others = setup.rows.filter((row) => (row.categoryCode ?? null) !== category)
  const known = new Set(validateCalendar(setup.rows).map(({ code, params }) => `${code}/${params.kind}/${params.other}`))
  const problem = validateCalendar([...others, ...rows.map((row) => ({ ...row, categoryCode: category }))]).find(({ code, params }) => !known.has(`${code}/${params.kind}/${params.other}`))
  if (problem) throw new Refusal('calendar-would-be-wrong', { problem: problem.code, kind: problem.params.kind ?? '', other: problem.params.other ?? '' }, 422)
}

async function whoGains(ctx: Context, edition: string, categories: readonly string[]): Promise<{ drafts: number; sent: number }> {
  const entries = await ctx.store.find('entries', { and: [{ edition: { equals: edition } }, { category: { in: [...categories] } }] })
  const drafts = entries.filter((entry) => entry.status === 'draft').length
  const sent = entries.filter((entry) => entry.status === 'submitted').length
  return { drafts, sent }
}

async function write(ctx: Context, { of, code }: Extract<CalendarStep, { kind: 'calendar' }>, rows: Row[], edition: string): Promise<void> {
  const collection = of === 'edition' ? 'editions' as const : 'categories' as const
  await ctx.payload.update({ collection, where: { code: { equals: code } }, data: { calendar: rows }, depth: 0, overrideAccess: true })
  await notePublicState(ctx, { collection: 'editions', code: edition, visible: true })
}
