import type { Pair } from '#domain/assignment/maximum-assignment.ts'
import { connectedParts } from '#domain/judging/connected-parts.ts'
import { categoryOf, words } from '../edition-setup.ts'
import type { SplitDto } from './planner-desk.ts'
import type { RoundWorld } from './round-world.ts'

/**
 * Categories whose entries fall into groups that no judge ties together, directly or through other entries of the category:
 * its result is adjusted from its own scorecards, and so their judges cannot be told strict from mild. The entry that the most judges may read would tie them when all of them read it.
 */
export function splitsOf(world: RoundWorld, pairs: readonly Pair[], locale: string): SplitDto[] {
  const categories = [...new Set(world.entries.map(({ category }) => category))].sort()
  return categories.flatMap((category): SplitDto[] => {
    const entries = world.entries.filter((entry) => entry.category === category)
    const codes = new Set(entries.map(({ code }) => code))
    const groupOf = new Map(connectedParts(pairs.filter(({ entry }) => codes.has(entry))).flatMap((part, at) => part.entries.map((entry) => [entry, at] as const)))
    const groups = new Map<number, string[]>()
    for (const { code } of entries) {
      const group = groupOf.get(code ?? '')
      if (group !== undefined) groups.set(group, [...(groups.get(group) ?? []), code ?? ''])
    }
    if (groups.size < 2) return []
    const readable = entries.filter((entry) => !world.round.common?.includes(entry.code ?? ''))
      .map((entry) => ({ code: entry.code ?? '', title: entry.title ?? '', by: world.judges.filter((judge) => world.barred(entry, judge) === null).length }))
      .sort((a, b) => b.by - a.by || (a.code < b.code ? -1 : 1))[0]
    return [{
      category: words(categoryOf(world.setup, category).name, locale), groups: groups.size,
      smallest: [...groups.values()].sort((a, b) => a.length - b.length)[0] ?? [], common: readable && readable.by > 1 ? { code: readable.code, title: readable.title } : null,
    }]
  })
}
