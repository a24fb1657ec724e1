/** The clock of an edition: which phase is open, for which category, and when that next changes. */

export const PHASE_KINDS = [
  'call', 'screening', 'judging', 'public-vote', 'deliberation', 'announced', 'archived',
] as const
export type PhaseKind = (typeof PHASE_KINDS)[number]

export interface CalendarRow {
  kind: PhaseKind
  /** ISO instant; from this moment on, included. */
  opens: string
  /** ISO instant; up to this moment, excluded. null: stays open (announced, archived). */
  closes: string | null
  /** Hidden end of the grace after `closes`, excluded. Never shown to anyone outside the secretariat. */
  hardEnd?: string | null
  /** Only for this category, whose rows of this kind replace those of the edition. */
  categoryCode?: string | null
}

/** `unplanned`: the calendar has no such phase; it gives no right. */
export type PhaseState = 'unplanned' | 'before' | 'open' | 'grace' | 'closed'
export type Phases = Record<PhaseKind, PhaseState>

const at = (instant: string | null | undefined): number => (instant ? Date.parse(instant) : Number.POSITIVE_INFINITY)
const endOf = (row: CalendarRow): number => (row.hardEnd ? Math.max(at(row.hardEnd), at(row.closes)) : at(row.closes))

/** The rows of a kind that hold for a category: its own if it has any, else those of the edition. */
export function rowsFor(rows: readonly CalendarRow[], kind: PhaseKind, categoryCode: string | null): CalendarRow[] {
  const ofKind = rows.filter((row) => row.kind === kind)
  const own = categoryCode ? ofKind.filter((row) => row.categoryCode === categoryCode) : []
  return own.length > 0 ? own : ofKind.filter((row) => !row.categoryCode)
}

function stateOfRow(row: CalendarRow, now: number): PhaseState {
  if (now < at(row.opens)) return 'before'
  if (now < at(row.closes)) return 'open'
  return now < endOf(row) ? 'grace' : 'closed'
}

/** A phase may have several windows (a call opened again): the best right wins; between two windows it is "before". */
function stateOf(rows: readonly CalendarRow[], now: number): PhaseState {
  const states = rows.map((row) => stateOfRow(row, now))
  for (const state of ['open', 'grace', 'before', 'closed'] as const) if (states.includes(state)) return state
  return 'unplanned'
}

/** The state of each phase of the edition (categoryCode null) or of one category at an instant. */
export function phaseAt(rows: readonly CalendarRow[], categoryCode: string | null, now: Date): Phases {
  const states = PHASE_KINDS.map((kind) => [kind, stateOf(rowsFor(rows, kind, categoryCode), now.getTime())] as const)
  // fromEntries widens the keys to string; they are exactly PHASE_KINDS
  return Object.fromEntries(states) as Phases
}

export interface CallState {
  state: PhaseState
  /** Entries can be started, changed and submitted. */
  accepts: boolean
  /** What comes in now is marked late. */
  late: boolean
  /** The window to show: the one under way, else the next, else the last. The hidden end is not in it, on purpose. */
  opens: string | null
  closes: string | null
}

/** What the call of a category does with an entry that comes at `now`. */
export function callState(rows: readonly CalendarRow[], categoryCode: string | null, now: Date): CallState {
  const windows = rowsFor(rows, 'call', categoryCode).toSorted((a, b) => at(a.opens) - at(b.opens))
  const state = stateOf(windows, now.getTime())
  const shown = windows.find((row) => stateOfRow(row, now.getTime()) === state && state !== 'closed') ?? windows.at(-1)
  return {
    state,
    accepts: state === 'open' || state === 'grace',
    late: state === 'grace',
    opens: shown?.opens ?? null,
    closes: shown?.closes ?? null,
  }
}

/**
 * The next moment at which the clock changes a right, or null if none is to come: `validUntil` of what is cached.
 * Hidden ends count, so this instant stays inside the server and goes into no header or page.
 */
export function nextInstant(rows: readonly CalendarRow[], now: Date): Date | null {
  const coming = rows
    .flatMap((row) => [at(row.opens), at(row.closes), at(row.hardEnd)])
    .filter((instant) => Number.isFinite(instant) && instant > now.getTime())
  return coming.length > 0 ? new Date(Math.min(...coming)) : null
}

export const CALENDAR_PROBLEM_CODES = [
  'unknown-kind', 'not-an-instant', 'closes-before-opens', 'hard-end-before-close', 'hard-end-without-close',
  'windows-overlap', 'opens-too-early', 'announced-before-judged', 'no-call',
] as const
export type CalendarProblemCode = (typeof CALENDAR_PROBLEM_CODES)[number]

export interface CalendarProblem {
  code: CalendarProblemCode
  /** Index of the row at fault; null: the calendar as a whole. */
  row: number | null
  /** Phase kinds; `sayCalendarProblem` puts their words into the sentence `lifecycle.calendar.<code>`. */
  params: { kind?: PhaseKind; other?: PhaseKind; categoryCode?: string }
}

/** What must not open before what: each phase waits for the opening of those named. */
const OPENS_AFTER: readonly (readonly [PhaseKind, PhaseKind])[] = [
  ['screening', 'call'], ['judging', 'call'], ['judging', 'screening'], ['public-vote', 'call'],
  ['deliberation', 'judging'], ['announced', 'call'], ['announced', 'deliberation'], ['archived', 'announced'],
]

const isInstant = (text: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text) && Number.isFinite(Date.parse(text))

function problemsOfRow(row: CalendarRow, index: number): CalendarProblem[] {
  const problem = (code: CalendarProblemCode): CalendarProblem[] => [{ code, row: index, params: { kind: row.kind } }]
  if (!PHASE_KINDS.includes(row.kind)) return [{ code: 'unknown-kind', row: index, params: {} }]
  if (![row.opens, row.closes, row.hardEnd].every((text) => text == null || isInstant(text)) || !row.opens)
    return problem('not-an-instant')
  if (at(row.closes) <= at(row.opens)) return problem('closes-before-opens')
  if (row.hardEnd && !row.closes) return problem('hard-end-without-close')
  if (row.hardEnd && at(row.hardEnd) < at(row.closes)) return problem('hard-end-before-close')
  return []
}

function overlaps(rows: readonly CalendarRow[]): CalendarProblem[] {
  return rows.flatMap((row, index) => {
    const clash = rows.slice(0, index).some((other) =>
      other.kind === row.kind && (other.categoryCode ?? null) === (row.categoryCode ?? null) &&
      at(row.opens) < endOf(other) && at(other.opens) < endOf(row))
    return clash ? [{ code: 'windows-overlap' as const, row: index, params: { kind: row.kind } }] : []
  })
}

function orderProblems(rows: readonly CalendarRow[], categoryCode: string | null): CalendarProblem[] {
  const first = (kind: PhaseKind) => Math.min(...rowsFor(rows, kind, categoryCode).map((row) => at(row.opens)))
  const last = (kind: PhaseKind) => Math.max(...rowsFor(rows, kind, categoryCode).map(endOf))
  const own = categoryCode ? { categoryCode } : {}
  const indexOf = (kind: PhaseKind) => rows.indexOf(rowsFor(rows, kind, categoryCode)[0] ?? rows[0]!)
  const planned = (kind: PhaseKind) => rowsFor(rows, kind, categoryCode).length > 0
  const problems: CalendarProblem[] = []
  for (const [kind, other] of OPENS_AFTER)
    if (planned(kind) && planned(other) && first(kind) < first(other))
      problems.push({ code: 'opens-too-early', row: indexOf(kind), params: { kind, other, ...own } })
  for (const other of ['judging', 'public-vote', 'deliberation'] as const)
    if (planned('announced') && planned(other) && first('announced') < last(other))
      problems.push({ code: 'announced-before-judged', row: indexOf('announced'), params: { kind: 'announced', other, ...own } })
  return problems
}

/** Everything wrong with a calendar, row by row, then its order for the edition and for each category with rows of its own. */
export function validateCalendar(rows: readonly CalendarRow[]): CalendarProblem[] {
  const single = rows.flatMap(problemsOfRow)
  if (single.length > 0) return single
  const categories = [...new Set(rows.flatMap((row) => (row.categoryCode ? [row.categoryCode] : [])))]
  const whole: CalendarProblem[] = rows.some((row) => row.kind === 'call') ? [] : [{ code: 'no-call', row: null, params: {} }]
  const ofEdition = orderProblems(rows, null)
  const known = new Set(ofEdition.map(({ code, params }) => `${code} ${params.kind} ${params.other}`))
  const ofCategories = categories
    .flatMap((category) => orderProblems(rows, category))
    .filter(({ code, params }) => !known.has(`${code} ${params.kind} ${params.other}`))
  return [...whole, ...overlaps(rows), ...ofEdition, ...ofCategories]
}
