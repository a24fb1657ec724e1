import type { Rating } from '#domain/judging/severity.ts'
import { BadInput } from '../command.ts'
import { readTable } from './read-table.ts'

/** `entry,judge,score[,weight]`: refuses a file without a rating, and a weight that is not above 0, with the line. */
export async function readRatings(file: string): Promise<{ name: string; ratings: Rating[] }> {
  const { name, rows } = await readTable(file, { entry: 'text', judge: 'text', score: 'number', weight: 'number?' })
  if (rows.length === 0) throw new BadInput(`${name}:2:1: There is no score below the header.`)
  return {
    name,
    ratings: rows.map((row) => {
      if (row.weight !== undefined && row.weight <= 0) row.refuse('weight', `The weight ${row.weight} is not above 0.`)
      return { entry: row.entry, judge: row.judge, score: row.score, ...(row.weight === undefined ? {} : { weight: row.weight }) }
    }),
  }
}
