import type { Practice } from './public-index/practice.ts'
import type { Shelf } from './public-index/shelf.ts'

const MOST = 3
const common = <T>(a: readonly T[], b: readonly T[]): number => a.filter((one) => b.includes(one)).length

/** How much two practices have in common: circumstances first, then pillars, then the region. */
const closeness = (a: Practice, b: Practice): number =>
  2 * common(a.contexts, b.contexts) +
  3 * common([a.pillar, ...a.furtherPillars], [b.pillar, ...b.furtherPillars]) +
  (a.pillar === b.pillar ? 2 : 0) + Math.min(3, common(a.within, b.within))

export function relatedTo(shelf: Shelf, practice: Practice): Practice[] {
  const best: { one: Practice; close: number }[] = []
  for (const one of shelf.arranged().practices) {
    if (one === practice) continue
    const close = closeness(practice, one)
    if (close > (best[MOST - 1]?.close ?? 2)) {
      best.push({ one, close })
      best.sort((a, b) => b.close - a.close || (a.one.code < b.one.code ? -1 : 1)).splice(MOST)
    }
  }
  return best.map(({ one }) => one)
}
