import type { Pair } from '#domain/assignment/maximum-assignment.ts'
import { isHeld, keyOf, type RoundWorld } from './round-world.ts'

export type Unserved = { entry: string; need: number; served: number; possible: number; conflict: number; language: number; panel: number; off: number; full: number }
export type Figures = {
  /** Readings given, existing ones included, of those needed. */
  given: number
  needed: number
  existing: number
  done: number
  /** Fewest readings that an entry gets. */
  worst: number
  loads: { judge: string; before: number; after: number; cap: number }[]
  unserved: Unserved[]
}

/** What a set of new pairs makes of a round: computed the same for what a run proposed and for what a hand changed. */
export function figuresOf(world: RoundWorld, pairs: readonly Pair[], drop: readonly Pair[] = []): Figures {
  const { entries, judges, round } = world
  const dropped = new Set(drop.map(keyOf))
  const held = world.assignments.filter((each) => isHeld(each) && !dropped.has(keyOf(each)))
  const all = [...held, ...pairs]
  const servedBy = new Map<string, number>()
  for (const { entry } of all) servedBy.set(entry, (servedBy.get(entry) ?? 0) + 1)
  const countOf = (judge: string, list: readonly Pair[]): number => list.filter((pair) => pair.judge === judge).length
  const loads = judges.map((judge) => {
    const before = countOf(judge.code, held)
    return { judge: judge.code, before, after: before + countOf(judge.code, pairs), cap: judge.cap }
  })
  const full = new Set(loads.filter((load) => load.after >= load.cap).map((load) => load.judge))
  const taken = new Set(all.map(keyOf))
  const unserved = entries.flatMap((entry): Unserved[] => {
    const code = entry.code ?? ''
    const served = servedBy.get(code) ?? 0
    if (served >= round.readings) return []
    const counts = { conflict: 0, language: 0, panel: 0, off: 0, full: 0 }
    let possible = 0
    for (const judge of judges) {
      const own = taken.has(keyOf({ entry: code, judge: judge.code }))
      const bar = world.barred(entry, judge)
      if (own) possible++
      else if (bar) counts[bar]++
      else {
        possible++
        if (full.has(judge.code)) counts.full++
      }
    }
    return [{ entry: code, need: round.readings, served, possible, ...counts }]
  })
  const served = entries.map((entry) => Math.min(round.readings, servedBy.get(entry.code ?? '') ?? 0))
  return {
    given: served.reduce((sum, n) => sum + n, 0), needed: entries.length * round.readings, existing: held.length, done: held.filter((each) => each.state === 'done').length,
    worst: served.length > 0 ? Math.min(...served) : 0, loads, unserved,
  }
}
