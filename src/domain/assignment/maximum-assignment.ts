import { lotOrder } from '../lot.ts'
import { readableIn, type Fluency, type SpokenLanguage } from './languages.ts'
import { FlowNetwork } from './max-flow.ts'

export interface EntryToAssign {
  code: string
  /** Readings it needs in all, those fixed included. */
  need: number
  /** BCP 47; null: no language is asked of its judges. */
  language: string | null
  /** Languages into which it is translated for judges. */
  alsoIn?: readonly string[]
}

export interface JudgeToAssign {
  code: string
  /** Most entries, existing and fixed ones included. */
  cap: number
  /** Work outside this run that counts towards the cap; the fixed pairs are not in it. */
  existing: number
  languages: readonly SpokenLanguage[]
}

export interface Pair {
  entry: string
  judge: string
}

export interface AssignedPair extends Pair {
  why: {
    /** `fixed`: set by staff or begun already; `proposed`: by this run. */
    origin: 'fixed' | 'proposed'
    /** In which language the judge reads it; null: none asked, or fixed by staff all the same. */
    language: SpokenLanguage | null
    /** A pair with a conflict is never assigned. */
    conflict: 'none'
    /** The judge's number of entries before this run (existing work) and after it. */
    loadBefore: number
    loadAfter: number
  }
}

export interface Unserved {
  entry: string
  need: number
  /** Readings it has got. */
  served: number
  /** Judges who may judge it: no conflict, and a language in common. */
  possible: number
  /** How many judges cannot take it, by the first reason that holds. */
  reasons: { conflict: number; language: number; full: number }
}

export interface Assignment {
  /** Whether every entry has all the readings it needs. */
  complete: boolean
  /** By entry code, then judge code. */
  pairs: AssignedPair[]
  unserved: Unserved[]
  /** Fixed pairs that were left out: a conflict, or a code that is not in the run. */
  refusedFixed: (Pair & { reason: 'conflict' | 'unknown' })[]
  loads: { judge: string; before: number; after: number; cap: number }[]
}

export interface AssignmentInput {
  entries: readonly EntryToAssign[]
  judges: readonly JudgeToAssign[]
  /** Conflicts of interest: never assigned, not even when fixed. */
  forbidden: readonly Pair[]
  /** Kept as they are, even above a cap or outside a language. */
  fixed: readonly Pair[]
  /** The same seed and the same input, in whatever order, give the same answer. */
  seed: string
  /** Least fluency in the entry's language; default `fluent`. */
  minFluency?: Fluency
}

const keyOf = ({ entry, judge }: Pair): string => `${entry}\u0000${judge}`
const byCode = (a: Pair, b: Pair): number => (keyOf(a) < keyOf(b) ? -1 : 1)

/**
 * Assigns judges to entries by a maximum flow: as many of the needed readings as any permitted assignment can give.
 * Where not all can be given, they are spread so that no entry waits for its first while another gets its third.
 * Loads are as equal as those readings allow: the caps are raised level by level, and loads under a flow are the bases
 * of a polymatroid, for which this greedy order gives the least unequal vector (N. Megiddo, Math. Programming 7, 1974).
 * Throws RangeError for a need, cap or existing load that is negative or not a number (cap may be Infinity).
 */
export function maximumAssignment(input: AssignmentInput): Assignment {
  const run = prepare(input)
  const served = serveFairly(run)
  const proposed = balance(run, served)
  return report(run, proposed)
}

interface Run {
  entries: EntryToAssign[]
  judges: JudgeToAssign[]
  /** By entry, the judges (their places) to whom an arc leads: permitted and not fixed. */
  open: number[][]
  fixed: Pair[]
  refusedFixed: Assignment['refusedFixed']
  fixedOfEntry: number[]
  fixedOfJudge: number[]
  barred: (entry: EntryToAssign, judge: JudgeToAssign) => 'conflict' | 'language' | null
  readIn: (entry: EntryToAssign, judge: JudgeToAssign) => SpokenLanguage | null
}

function prepare({ entries, judges, forbidden, fixed, seed, minFluency = 'fluent' }: AssignmentInput): Run {
  for (const { code, need } of entries)
    if (!Number.isInteger(need) || need < 0) throw new RangeError(`need of ${code} is ${need}`)
  for (const { code, cap, existing } of judges)
    if (!(cap >= 0) || !Number.isInteger(existing) || existing < 0) throw new RangeError(`cap of ${code} is ${cap}, existing ${existing}`)
  const entryByCode = new Map(entries.map((entry) => [entry.code, entry]))
  const judgeByCode = new Map(judges.map((judge) => [judge.code, judge]))
  const drawnEntries = lotOrder(seed, [...entryByCode.keys()]).flatMap((code) => entryByCode.get(code) ?? [])
  const conflicts = new Set(forbidden.map(keyOf))

  const readIn: Run['readIn'] = (entry, judge) =>
    entry.language === null ? null : readableIn([entry.language, ...(entry.alsoIn ?? [])], judge.languages, minFluency)
  const barred: Run['barred'] = (entry, judge) => {
    if (conflicts.has(keyOf({ entry: entry.code, judge: judge.code }))) return 'conflict'
    return entry.language !== null && readIn(entry, judge) === null ? 'language' : null
  }

  const wanted = new Map(fixed.map(({ entry, judge }) => [keyOf({ entry, judge }), { entry, judge }]))
  const refusedFixed: Assignment['refusedFixed'] = []
  for (const [key, pair] of wanted) {
    const known = entryByCode.has(pair.entry) && judgeByCode.has(pair.judge)
    if (known && !conflicts.has(key)) continue
    wanted.delete(key)
    refusedFixed.push({ ...pair, reason: known ? 'conflict' : 'unknown' })
  }
  const kept = [...wanted.values()]
  const drawnJudges = lotOrder(seed, [...judgeByCode.keys()]).flatMap((code) => judgeByCode.get(code) ?? [])
  const placeOf = new Map(drawnJudges.map(({ code }, place) => [code, place]))
  // each entry meets the judges in an order of its own, so that ties do not all fall to the same judges
  const open = drawnEntries.map((entry) =>
    lotOrder(`${seed}/${entry.code}`, [...judgeByCode.keys()]).flatMap((code) => {
      const judge = judgeByCode.get(code)
      const place = placeOf.get(code)
      if (!judge || place === undefined || wanted.has(keyOf({ entry: entry.code, judge: code }))) return []
      return barred(entry, judge) === null ? [place] : []
    }))
  return {
    entries: drawnEntries, judges: drawnJudges, open, fixed: kept, refusedFixed: refusedFixed.sort(byCode), barred, readIn,
    fixedOfEntry: countBy(drawnEntries, kept.map(({ entry }) => entry)),
    fixedOfJudge: countBy(drawnJudges, kept.map(({ judge }) => judge)),
  }
}

function countBy(subjects: readonly { code: string }[], codes: readonly string[]): number[] {
  const counts = new Map<string, number>()
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1)
  return subjects.map(({ code }) => counts.get(code) ?? 0)
}

/** The network source → entries → judges → sink, with no room yet at either end. */
function network({ entries, judges, open }: Run) {
  const source = entries.length + judges.length
  const sink = source + 1
  const flow = new FlowNetwork(sink + 1)
  const ofEntry = entries.map((_, e) => flow.addArc(source, e, 0))
  const ofPair = open.map((places, e) => places.map((j) => ({ j, arc: flow.addArc(e, entries.length + j, 1) })))
  const ofJudge = judges.map((_, j) => flow.addArc(entries.length + j, sink, 0))
  return { flow, ofEntry, ofPair, ofJudge, augment: () => flow.augment(source, sink) }
}

const roomOf = (run: Run, j: number, level = Infinity): number => {
  const judge = run.judges[j]
  return judge ? Math.max(0, Math.min(judge.cap, level) - judge.existing - (run.fixedOfJudge[j] ?? 0)) : 0
}

/** How many readings each entry gets beyond the fixed ones: first everyone's first, then everyone's second … */
function serveFairly(run: Run): number[] {
  const { flow, ofEntry, ofJudge, augment } = network(run)
  ofJudge.forEach((arc, j) => flow.raise(arc, Math.min(run.entries.length, roomOf(run, j))))
  const most = Math.max(0, ...run.entries.map(({ need }) => need))
  for (let reading = 1; reading <= most; reading++) {
    run.entries.forEach(({ need }, e) => {
      if (reading <= need && reading > (run.fixedOfEntry[e] ?? 0)) flow.raise(ofEntry[e]!, 1) // ofEntry is entries mapped
    })
    augment()
  }
  return ofEntry.map((arc) => flow.flowOn(arc))
}

/** Pairs (entry, judge by place) giving each entry exactly what it can be served, at the most equal loads. */
function balance(run: Run, served: readonly number[]): { e: number; j: number }[] {
  const { flow, ofEntry, ofPair, ofJudge, augment } = network(run)
  ofEntry.forEach((arc, e) => flow.raise(arc, served[e] ?? 0))
  const wanted = served.reduce((sum, n) => sum + n, 0)
  const given = ofJudge.map(() => 0)
  let level = Math.min(...run.judges.map(({ existing }, j) => existing + (run.fixedOfJudge[j] ?? 0)))
  for (let found = 0; found < wanted; level++) {
    ofJudge.forEach((arc, j) => {
      const room = roomOf(run, j, level)
      flow.raise(arc, room - (given[j] ?? 0))
      given[j] = room
    })
    found += augment()
  }
  return ofPair.flatMap((arcs, e) => arcs.filter(({ arc }) => flow.flowOn(arc) > 0).map(({ j }) => ({ e, j })))
}

function report(run: Run, proposed: readonly { e: number; j: number }[]): Assignment {
  const { entries, judges, fixed, barred, readIn, refusedFixed } = run
  const pairs = [
    ...fixed.map((pair) => ({ ...pair, origin: 'fixed' as const })),
    ...proposed.map(({ e, j }) => ({ entry: entries[e]!.code, judge: judges[j]!.code, origin: 'proposed' as const })), // places of the run
  ].sort(byCode)
  const afterOf = countBy(judges, pairs.map(({ judge }) => judge))
  const loads = judges.map(({ code, existing, cap }, j) => ({ judge: code, before: existing, after: existing + (afterOf[j] ?? 0), cap }))
  const loadOf = new Map(loads.map((load) => [load.judge, load]))
  const entryOf = new Map(entries.map((entry) => [entry.code, entry]))
  const judgeOf = new Map(judges.map((judge) => [judge.code, judge]))
  const assigned = new Set(pairs.map(keyOf))
  const servedOf = countBy(entries, pairs.map(({ entry }) => entry))

  const unserved = entries.flatMap((entry, e): Unserved[] => {
    const served = servedOf[e] ?? 0
    if (served >= entry.need) return []
    const reasons = { conflict: 0, language: 0, full: 0 }
    for (const judge of judges)
      if (!assigned.has(keyOf({ entry: entry.code, judge: judge.code }))) reasons[barred(entry, judge) ?? 'full']++
    return [{ entry: entry.code, need: entry.need, served, possible: judges.length - reasons.conflict - reasons.language, reasons }]
  })

  return {
    complete: unserved.length === 0,
    pairs: pairs.map(({ entry, judge, origin }) => ({
      entry, judge,
      why: {
        origin, language: readIn(entryOf.get(entry)!, judgeOf.get(judge)!), conflict: 'none', // pairs are of the run
        loadBefore: loadOf.get(judge)?.before ?? 0, loadAfter: loadOf.get(judge)?.after ?? 0,
      },
    })),
    unserved: unserved.sort((a, b) => (a.entry < b.entry ? -1 : 1)),
    refusedFixed,
    loads: loads.sort((a, b) => (a.judge < b.judge ? -1 : 1)),
  }
}
