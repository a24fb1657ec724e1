import type { Practice } from './public-index/practice.ts'
import type { Shelf } from './public-index/shelf.ts'

const MOST = 3
/** As much as the region can add. */
const REGION = 3
/** In a loop of its own: it is asked of every pair of the library when a page is made. */
function common<T>(a: readonly T[], b: readonly T[]): number {
  let shared = 0
  for (const one of a) if (b.includes(one)) shared++
  return shared
}
const pillarsOf = ({ pillar, furtherPillars }: Practice) => (furtherPillars.length ? [pillar, ...furtherPillars] : [pillar])

/** Those with most in common: circumstances and pillars first, then the region. */
export function relatedTo(shelf: Shelf, practice: Practice): Practice[] {
  const pillars = pillarsOf(practice)
  const best: { one: Practice; close: number }[] = []
  for (const one of shelf.arranged().practices) {
    if (one === practice) continue
    const bar = best[MOST - 1]?.close ?? 2
    const alike = 2 * common(practice.contexts, one.contexts) + 3 * common(pillars, pillarsOf(one)) + (practice.pillar === one.pillar ? 2 : 0)
    if (alike + REGION <= bar) continue
    const close = alike + Math.min(REGION, common(practice.within, one.within))
    if (close > bar) {
      best.push({ one, close })
      best.sort((a, b) => b.close - a.close || (a.one.code < b.one.code ? -1 : 1)).splice(MOST)
    }
  }
  return best.map(({ one }) => one)
}
