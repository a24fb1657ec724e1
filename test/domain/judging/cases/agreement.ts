import { readFileSync } from 'node:fs'
import type { Score } from '#domain/judging/score-table.ts'

/** A table of a column a judge and a row an entry, with a header; an empty cell is no score. */
export function wide(file: string): Score[] {
  const [head, ...rows] = readFileSync(new URL(file, import.meta.url), 'utf8').trim().split(/\r?\n/)
  const judges = head!.split(',')
  return rows.flatMap((row, place) => row.split(',').flatMap((cell, column) => (cell === '' ? [] : [{ entry: `E${String(place + 1).padStart(2, '0')}`, judge: judges[column]!, score: Number(cell) }])))
}

/** Ten subjects, fourteen raters, five categories: how many raters chose each. The worked example of κ = .210 in the English Wikipedia’s article on Fleiss’ kappa. */
export const TEN_SUBJECTS = [
  [0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1],
  [7, 7, 0, 0, 0], [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7],
]

/** Rounding first base, 22 players by three methods: Hollander & Wolfe 1973, pages 140 ff. Friedman's χ² 11.143, df 2, p .003805. */
export const ROUNDING_TIMES = [
  [5.4, 5.5, 5.55], [5.85, 5.7, 5.75], [5.2, 5.6, 5.5], [5.55, 5.5, 5.4], [5.9, 5.85, 5.7], [5.45, 5.55, 5.6], [5.4, 5.4, 5.35], [5.45, 5.5, 5.35],
  [5.25, 5.15, 5.0], [5.85, 5.8, 5.7], [5.25, 5.2, 5.1], [5.65, 5.55, 5.45], [5.6, 5.35, 5.45], [5.05, 5.0, 4.95], [5.5, 5.5, 5.4], [5.45, 5.55, 5.5],
  [5.55, 5.55, 5.35], [5.45, 5.5, 5.55], [5.5, 5.45, 5.25], [5.65, 5.6, 5.4], [5.7, 5.65, 5.55], [6.3, 6.3, 6.25],
]
