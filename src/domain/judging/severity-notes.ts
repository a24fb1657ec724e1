import { connectedParts } from './connected-parts.ts'
import type { Rating } from './crossed-table.ts'
import type { SeverityModel } from './severity-model.ts'

export const SEVERITY_NOTES = [
  'all-equal', 'one-entry', 'one-judge', 'few-judges', 'disconnected', 'one-reading-each', 'one-rating-a-judge', 'no-severity', 'no-difference', 'no-residual', 'repeated',
] as const
export type SeverityNoteCode = (typeof SEVERITY_NOTES)[number]

/** What has to be said with the numbers. The sentence is `panel.severity.note.<code>`. */
export interface SeverityNote {
  code: SeverityNoteCode
  params: Record<string, string | number>
}

const FEW_JUDGES = 8
const NAMED = 6

/** The notes of a fit, the weightiest first, and the number of parts that no judge ties together. */
export function notesOf(ratings: readonly Rating[], { table, found }: SeverityModel): { notes: SeverityNote[]; components: number } {
  const notes: SeverityNote[] = []
  const note = (code: SeverityNoteCode, params: SeverityNote['params'] = {}) => notes.push({ code, params })
  const judges = table[table.entries === 'wide' ? 'narrow' : 'wide'].names.length
  const parts = connectedParts(ratings)
  const repeated = table.rows.n - table.cell.length
  if (found.allEqual) note('all-equal')
  if (found.entries === 'one') note('one-entry')
  if (found.judges === 'one') note('one-judge')
  if (parts.length > 1) note('disconnected', { n: parts.length, list: parts.slice(0, NAMED).map(({ entries }) => listOf(entries)).join(' | ') + (parts.length > NAMED ? ' | …' : '') })
  if (judges > 1 && judges < FEW_JUDGES) note('few-judges', { n: judges })
  if (!found.allEqual) {
    if (found.entries === 'not-separable') note('one-reading-each')
    if (found.judges === 'not-separable') note('one-rating-a-judge')
    if (found.judges === 'none') note('no-severity')
    if (found.entries === 'none') note('no-difference')
    if (found.noResidual) note('no-residual')
  }
  if (repeated > 0) note('repeated', { n: repeated })
  return { notes, components: parts.length }
}

const listOf = (names: readonly string[]): string => names.slice(0, NAMED).join(', ') + (names.length > NAMED ? `, … (${names.length})` : '')
