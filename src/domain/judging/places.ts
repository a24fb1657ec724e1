/** Places from values, and who stands on which side of a cut-line. */

/** `level`: shares a place across the line, so that the written tie rule decides. */
export type Side = 'in' | 'level' | 'out'

export interface Placed {
  value: number
  /** 1 is best; equal values share the place and the next is skipped. */
  place: number
  sharedBy: number
}

/** Values that differ only by the rounding of the computer are equal: compared to nine decimal places. */
const comparable = (value: number): number => Math.round(value * 1e9)

export function placesBy(values: ReadonlyMap<string, number>): Map<string, Placed> {
  const sorted = [...values.values()].map(comparable).sort((a, b) => b - a)
  const first = new Map<number, number>(), shared = new Map<number, number>()
  sorted.forEach((value, n) => {
    if (!first.has(value)) first.set(value, n + 1)
    shared.set(value, (shared.get(value) ?? 0) + 1)
  })
  return new Map([...values].map(([entry, value]) => {
    const key = comparable(value)
    return [entry, { value, place: first.get(key)!, sharedBy: shared.get(key)! }] // each value was put in above
  }))
}

export function sideOf({ place, sharedBy }: Placed, places: number): Side {
  if (place + sharedBy - 1 <= places) return 'in'
  return place > places ? 'out' : 'level'
}

export interface Crossing {
  /** Entries that this order puts in, or level, where the other has them out; and the reverse. */
  comesIn: string[]
  goesOut: string[]
}

/** Who changes sides of the line between two orders. An entry that is missing from `to` is out. */
export function crossingOf(from: ReadonlyMap<string, Placed>, to: ReadonlyMap<string, Placed>, places: number): Crossing {
  const crossing: Crossing = { comesIn: [], goesOut: [] }
  for (const [entry, placed] of from) {
    const [before, after] = [sideOf(placed, places), to.has(entry) ? sideOf(to.get(entry)!, places) : 'out']
    if (before === 'out' && after !== 'out') crossing.comesIn.push(entry)
    if (before !== 'out' && after === 'out') crossing.goesOut.push(entry)
  }
  return crossing
}
