/**
 * Why maximum likelihood has no finite answer. `apart`: groups that were never compared with each other; `unbeaten` and
 * `beaten`: a group that never lost to, or never won against, those outside it; `home` and `tie`: the advantage or the
 * ties explain everything, so that they grow without end; `beyond`: it exists, but too far apart for numbers.
 */
export type NoMaximum =
  | { why: 'apart'; groups: string[][] }
  | { why: 'unbeaten' | 'beaten'; items: string[] }
  | { why: 'home' | 'tie' | 'beyond' }

/** For each item those it was placed above at least once. A tie counts both ways. */
export type Wins = readonly ReadonlySet<number>[]

/** Groups of items joined by comparisons, the largest first, each in the order of the items. */
export function componentsOf(items: readonly string[], wins: Wins): string[][] {
  const near: number[][] = items.map(() => [])
  wins.forEach((beaten, winner) => {
    for (const loser of beaten) {
      near[winner]!.push(loser)
      near[loser]!.push(winner)
    }
  })
  const groupOf = new Int32Array(items.length).fill(-1)
  const groups: string[][] = []
  for (let start = 0; start < items.length; start++) {
    if (groupOf[start]! >= 0) continue
    const reached = reachedFrom(start, near, groupOf, groups.length)
    groups.push(reached.toSorted((a, b) => a - b).map((n) => items[n]!))
  }
  return groups.sort((a, b) => b.length - a.length)
}

function reachedFrom(start: number, near: readonly Iterable<number>[], seen: Int32Array, mark: number): number[] {
  const reached = [start]
  seen[start] = mark
  for (let k = 0; k < reached.length; k++)
    for (const next of near[reached[k]!]!)
      if (seen[next] === -1) {
        seen[next] = mark
        reached.push(next)
      }
  return reached
}

/**
 * A finite maximum exists exactly if, however the items are parted in two, some of each part was placed above some of
 * the other: the wins are strongly connected (Ford 1957, American Mathematical Monthly 64, 28–33; Hunter 2004,
 * assumption 1). Names the smallest group at an end that stands in the way.
 */
export function whyNoMaximum(items: readonly string[], wins: Wins): NoMaximum | null {
  const groups = componentsOf(items, wins)
  if (groups.length > 1) return { why: 'apart', groups }
  const losses: number[][] = items.map(() => [])
  wins.forEach((beaten, winner) => {
    for (const loser of beaten) losses[loser]!.push(winner)
  })
  // following losses upwards ends in a group that nobody outside has beaten; wins, downwards
  const unbeaten = endOf(items.length, losses)
  const beaten = endOf(items.length, wins)
  if (unbeaten.length === items.length) return null
  const named = (group: number[]): string[] => group.toSorted((a, b) => a - b).map((n) => items[n]!)
  return unbeaten.length <= beaten.length ? { why: 'unbeaten', items: named(unbeaten) } : { why: 'beaten', items: named(beaten) }
}

/** A group that no arrow leaves: the last item reached first in a sweep over all reaches exactly its own group. */
function endOf(size: number, arrows: readonly Iterable<number>[]): number[] {
  const seen = new Int32Array(size).fill(-1)
  // an item of every start after which nothing new is left reaches all that the earlier ones do, or ends a group
  const ends: number[][] = []
  for (const start of finishing(size, arrows)) {
    if (seen[start] !== -1) continue
    const group = reachedFrom(start, arrows, seen, start)
    // it leads to nothing reached before: a group that no arrow leaves
    if (group.every((n) => [...arrows[n]!].every((to) => seen[to] === start))) ends.push(group)
  }
  return ends.toSorted((a, b) => a.length - b.length)[0] ?? []
}

/** Items of groups that no arrow leaves before the others: the reverse graph's finishing order, backwards (Kosaraju). */
function finishing(size: number, arrows: readonly Iterable<number>[]): number[] {
  const back: number[][] = Array.from({ length: size }, () => [])
  for (let n = 0; n < size; n++) for (const to of arrows[n]!) back[to]!.push(n)
  const seen = new Uint8Array(size)
  const done: number[] = []
  for (let start = 0; start < size; start++) {
    if (seen[start]) continue
    seen[start] = 1
    const path: [number, number][] = [[start, 0]]
    while (path.length > 0) {
      const top = path.at(-1)!
      const next = back[top[0]]![top[1]++]
      if (next === undefined) done.push(path.pop()![0])
      else if (!seen[next]) {
        seen[next] = 1
        path.push([next, 0])
      }
    }
  }
  return done.reverse()
}
