import { lotOrder } from '../lot.ts'

export interface EntryOfRun {
  code: string
  /** Readings it still needs, a whole number of 0 or more. */
  need: number
  /** Sum of the affinities of the readings that it has already; default 0. */
  given?: number
  /** Judges (their codes) who read it already: for the rules of panels. They must not be offered again. */
  readers?: readonly string[]
}

export interface JudgeOfRun {
  code: string
  /** Fewest and most entries that this run may give, existing work taken off already. `cap` may be Infinity. */
  lo?: number
  cap: number
  organisation?: string
  country?: string
}

/** Pairs that may be assigned, as three columns of one length: positions of the entry and of the judge, and the affinity. */
export interface ArcColumns {
  entry: ArrayLike<number>
  judge: ArrayLike<number>
  /** 0 or more; a pair that may not be is left out. */
  affinity: ArrayLike<number>
}

export interface PanelRules {
  /** At most one judge of an organisation on an entry. */
  onePerOrganisation?: boolean
  /** Country of each entry, or its countries, by its position (null: unknown): at least one judge of another country reads it. */
  abroad?: readonly (string | readonly string[] | null)[]
  /** All judges and entries hang together through common entries, so that judges can be compared. */
  connected?: boolean
  /** No two judges read more than this many entries together. */
  together?: number
}

/** The input in an order of its own, which depends on codes and seed alone, never on the order of rows. */
export interface Problem {
  entries: EntryOfRun[]
  judges: JudgeOfRun[]
  need: Int32Array
  given: Float64Array
  lo: Int32Array
  cap: Int32Array
  /** Arcs by entry, then judge; `first[e]` to `first[e + 1]` are those of entry e. */
  arcEntry: Int32Array
  arcJudge: Int32Array
  arcAffinity: Float64Array
  first: Int32Array
  /** The step on which all affinities lie (10⁻⁶ or coarser); 0: none. Sums are compared on it. */
  grid: number
  rules: PanelRules
  /** Countries of each entry in this order; none: unknown. */
  abroad: (readonly string[])[]
}

/** Differences of sums below this are rounding. */
export const EPSILON = 1e-9

const whole = (value: number): boolean => Number.isInteger(value) && value >= 0

/**
 * Checks and orders the input of a run. Throws RangeError for a need, load or affinity that is negative or no number,
 * an unknown position, a code or a pair that is there twice.
 */
export function problemOf({ entries, judges, arcs, seed = '', rules = {} }: {
  entries: readonly EntryOfRun[]; judges: readonly JudgeOfRun[]; arcs: ArcColumns; seed?: string; rules?: PanelRules
}): Problem {
  for (const { code, need } of entries) if (!whole(need)) throw new RangeError(`need of ${code} is ${need}`)
  for (const { code, lo = 0, cap } of judges)
    if (!whole(lo) || !(whole(cap) || cap === Infinity)) throw new RangeError(`loads of ${code} are ${lo} to ${cap}`)
  const entryAt = placesIn(entries, seed)
  const judgeAt = placesIn(judges, seed)
  const count = arcs.entry.length
  if (arcs.judge.length !== count || arcs.affinity.length !== count) throw new RangeError('the columns of the pairs differ in length')

  const E = entries.length
  const first = new Int32Array(E + 1)
  for (let i = 0; i < count; i++) {
    const [e, j, a] = [entryAt[arcs.entry[i]!], judgeAt[arcs.judge[i]!], arcs.affinity[i]!] // undefined: an unknown position
    if (e === undefined || j === undefined) throw new RangeError(`pair ${i + 1} is of an unknown entry or judge`)
    if (!(a >= 0) || a === Infinity) throw new RangeError(`the affinity of pair ${i + 1} is ${a}`)
    first[e + 1]!++
  }
  for (let e = 0; e < E; e++) first[e + 1]! += first[e]!
  // by entry, then by judge within the entry
  const filled = first.slice(0, E)
  const rows = new Int32Array(count)
  for (let i = 0; i < count; i++) rows[filled[entryAt[arcs.entry[i]!]!]!++] = i
  for (let e = 0; e < E; e++) rows.subarray(first[e], first[e + 1]).sort((a, b) => judgeAt[arcs.judge[a]!]! - judgeAt[arcs.judge[b]!]!)
  const arcEntry = Int32Array.from(rows, (i) => entryAt[arcs.entry[i]!]!)
  const arcJudge = Int32Array.from(rows, (i) => judgeAt[arcs.judge[i]!]!)
  const arcAffinity = Float64Array.from(rows, (i) => arcs.affinity[i]!)
  for (let i = 1; i < count; i++) if (arcEntry[i] === arcEntry[i - 1] && arcJudge[i] === arcJudge[i - 1]) throw new RangeError(`pair ${rows[i]! + 1} is there twice`)

  const sortedEntries = inOrder(entries, entryAt)
  const sortedJudges = inOrder(judges, judgeAt)
  return {
    entries: sortedEntries, judges: sortedJudges, arcEntry, arcJudge, arcAffinity, first, rules,
    need: Int32Array.from(sortedEntries, ({ need }) => need),
    given: Float64Array.from(sortedEntries, ({ given = 0 }) => given),
    lo: Int32Array.from(sortedJudges, ({ lo = 0 }) => lo),
    cap: Int32Array.from(sortedJudges, ({ cap }) => Math.min(cap, E)),
    grid: gridOf(arcAffinity, sortedEntries.map(({ given = 0 }) => given)),
    abroad: inOrder(entries.map((_, e) => [rules.abroad?.[e] ?? []].flat()), entryAt),
  }
}

function placesIn(subjects: readonly { code: string }[], seed: string): Int32Array {
  const place = new Map(lotOrder(seed, subjects.map(({ code }) => code)).map((code, at) => [code, at]))
  if (place.size !== subjects.length) throw new RangeError('a code is there twice')
  return Int32Array.from(subjects, ({ code }) => place.get(code)!) // of the same list
}

function inOrder<T>(list: readonly T[], at: Int32Array): T[] {
  const ordered = new Array<T>(list.length)
  list.forEach((each, i) => (ordered[at[i]!] = each))
  return ordered
}

/** The largest step, in whole units of 10⁻⁶ or coarser, of which every value is a multiple; 0 where there is none. */
function gridOf(...lists: ArrayLike<number>[]): number {
  for (let places = 0; places <= 6; places++) {
    const scale = 10 ** places
    if (!lists.every((list) => Array.prototype.every.call(list, (value: number) => Math.abs(value * scale - Math.round(value * scale)) < 1e-7))) continue
    let step = 0
    for (const list of lists) for (let i = 0; i < list.length; i++) step = commonDivisor(step, Math.round(list[i]! * scale))
    return (step || 1) / scale
  }
  return 0
}

function commonDivisor(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b]
  return a
}

/** Sum of the affinities of each entry, the readings that it has already included. */
function sumsOf(problem: Problem, chosen: ArrayLike<number>): Float64Array {
  const sums = problem.given.slice()
  for (let i = 0; i < chosen.length; i++) sums[problem.arcEntry[chosen[i]!]!]! += problem.arcAffinity[chosen[i]!]!
  return sums
}

/** The least sum of an entry that this run gives a reading; Infinity where it gives none. */
export function worstOf(problem: Problem, chosen: ArrayLike<number>): number {
  const sums = sumsOf(problem, chosen)
  return problem.need.reduce((worst, need, e) => (need > 0 ? Math.min(worst, sums[e]!) : worst), Infinity)
}

/** Kahan's sum: thousands of affinities, and a result that does not depend on their order to the digits shown. */
export function totalOf(problem: Problem, chosen: ArrayLike<number>): number {
  let [sum, lost] = [0, 0]
  for (let i = 0; i < chosen.length; i++) {
    const value = problem.arcAffinity[chosen[i]!]! - lost
    const next = sum + value
    lost = next - sum - value
    sum = next
  }
  return sum
}
