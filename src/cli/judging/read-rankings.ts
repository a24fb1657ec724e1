import type { Ranking } from '#domain/judging/pairwise.ts'
import { BadInput } from '../command.ts'
import { readTable } from './read-table.ts'

/** Rankings as lines of race, rank and item, in any order; equal ranks in a race are equals, gaps mean nothing. */
export async function readRankings(file: string): Promise<Ranking[]> {
  const { name, rows } = await readTable(file, { race: 'text', rank: 'number', item: 'text' })
  const races = new Map<string, Map<number, string[]>>()
  const seen = new Set<string>()
  for (const row of rows) {
    const { race, rank, item } = row
    if (seen.has(JSON.stringify([race, item]))) row.refuse('item', `"${item}" is in the race "${race}" twice.`)
    seen.add(JSON.stringify([race, item]))
    const ranks = races.get(race) ?? new Map<number, string[]>()
    ranks.set(rank, [...(ranks.get(rank) ?? []), item])
    races.set(race, ranks)
  }
  if (races.size === 0) throw new BadInput(`${name}: There is no ranking in the file.`)
  return [...races.values()].map((ranks) => [...ranks].sort(([a], [b]) => a - b).map(([, items]) => items))
}
