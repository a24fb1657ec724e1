import type { Score } from '#domain/judging/score-table.ts'
import { BadInput } from '../command.ts'
import { readTable } from './read-table.ts'

/** `entry,judge,score`: refuses a file without a score, and a judge who scored an entry twice, with the line. */
export async function readScores(file: string): Promise<Score[]> {
  const table = await readTable(file, { entry: 'text', judge: 'text', score: 'number' })
  if (table.rows.length === 0) throw new BadInput(`${table.name}:2:1: There is no score below the header.`)
  const seen = new Set<string>()
  return table.rows.map((row) => {
    const pair = JSON.stringify([row.entry, row.judge])
    if (seen.has(pair)) row.refuse('judge', `Judge ${row.judge} scored entry ${row.entry} twice.`)
    seen.add(pair)
    return { entry: row.entry, judge: row.judge, score: row.score }
  })
}
