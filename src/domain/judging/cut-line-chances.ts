import { descendingOrder, drawEntries, normalsOf } from './posterior-draws.ts'
import type { SeverityResult } from './severity.ts'
import type { SeverityModel } from './severity-model.ts'

export interface Chances {
  /** Chance of being among the first `places`. */
  pIn: Map<string, number>
  /** Chance that those in now are exactly the best: now, and once each close entry has one more reading. */
  right: { now: number; after: number }
  /** The score one more reading by a usual judge would have to give for the entry to meet the other side of the line. */
  turnsAt: Map<string, number>
}

const CLOSE: readonly [number, number] = [0.1, 0.9]

/**
 * Chances at several boundaries from one set of seeded draws. What one more reading would do is found by giving each
 * close entry, in each draw, a reading around its drawn value (a usual judge: variance σj² + σ²) and moving its score as
 * the posterior does, entries taken as independent: a preposterior analysis (Raiffa & Schlaifer 1961, ch. 4).
 */
export function chancesAt({ table, spread, found }: SeverityModel, severity: SeverityResult, boundaries: readonly number[], { seed, draws }: { seed: number; draws: number }): { expectedRank: Map<string, number>; chances: Chances[] } {
  const names = table[table.entries].names, count = names.length
  const byName = new Map(severity.entries.map((each) => [each.entry, each]))
  const score = Float64Array.from(names, (name) => (byName.get(name)!.adjusted - table.centre) / (table.scale || 1))
  const reading = spread.sigma2 * (1 + spread.ratios[table.entries === 'wide' ? 1 : 0])
  const gain = Float64Array.from(names, (name) => { const variance = (byName.get(name)!.se / (table.scale || 1)) ** 2; return variance + reading > 0 ? variance / (variance + reading) : 0 })
  const ranks = new Float64Array(count)
  const at = boundaries.map((places) => ({ places, inside: new Float64Array(count) }))
  const sort = descendingOrder(count)
  const each = (use: (values: Float64Array, order: Int32Array) => void) =>
    found.allEqual ? undefined : drawEntries(table, spread, { seed, draws }, (values) => use(values, sort(values)))
  each((_, order) => {
    for (let place = 0; place < count; place++) ranks[order[place]!]! += place + 1
    for (const { places, inside } of at) for (let place = 0; place < places; place++) inside[order[place]!]! += 1
  })
  const pIn = at.map(({ places, inside }) => inside.map((sum) => (found.allEqual ? places / count : sum / draws)))

  const now = Int32Array.from(severity.entries, ({ entry }) => names.indexOf(entry))
  const hits = at.map(() => ({ now: 0, after: 0 }))
  const normal = normalsOf(seed + 1), later = descendingOrder(count), updated = new Float64Array(count), noise = new Float64Array(count)
  each((values, order) => {
    for (let k = 0; k < count; k++) noise[k] = Math.sqrt(reading) * normal()
    at.forEach(({ places }, n) => {
      for (let k = 0; k < count; k++) updated[k] = score[k]! + (isClose(pIn[n]![k]!) ? gain[k]! * (values[k]! + noise[k]! - score[k]!) : 0)
      const best = new Set(order.subarray(0, places))
      if (now.subarray(0, places).every((k) => best.has(k))) hits[n]!.now += 1
      if (later(updated).subarray(0, places).every((k) => best.has(k))) hits[n]!.after += 1
    })
  })

  return {
    expectedRank: new Map(names.map((name, k) => [name, found.allEqual ? (count + 1) / 2 : ranks[k]! / draws])),
    chances: at.map(({ places }, n) => ({
      pIn: new Map(names.map((name, k) => [name, pIn[n]![k]!])),
      right: { now: hits[n]!.now / draws, after: hits[n]!.after / draws },
      turnsAt: new Map([...now].flatMap((k, place): [string, number][] => {
        const other = score[now[place < places ? places : places - 1]!]! // the next on the other side
        return isClose(pIn[n]![k]!) && gain[k]! > 0 ? [[names[k]!, table.centre + table.scale * (score[k]! + (other - score[k]!) / gain[k]!)]] : []
      })),
    })),
  }
}

const isClose = (p: number): boolean => p >= CLOSE[0] && p <= CLOSE[1]
