import type { CalendarProblem } from '../calendar.ts'
import type { Refused } from './advance.ts'

/** Gives the text of a catalogue's key in the reader's language. */
export type Say = (key: string, params?: Record<string, string>) => string

/** Where the word of a status is, by what has it. */
const STATUS_WORDS: Record<string, string> = { entry: 'status', scorecard: 'scorecard', determination: 'determination', honour: 'honour' }

/** The sentence of a refusal, with the words of status, role, phase and act instead of their codes. */
export function sayRefusal(say: Say, { code, params }: Refused): string {
  const { subject = 'entry', status, role, phase, act } = params
  const words: Record<string, string> = {}
  if (status) words.status = say(`lifecycle.${STATUS_WORDS[subject] ?? 'status'}.${status}`)
  if (role) words.role = say(`lifecycle.role.${role}`)
  if (phase) words.phase = say(`lifecycle.phase.${phase}`)
  if (act && code !== 'unknown-act') words.act = say(`lifecycle.act.${act}`)
  return say(`lifecycle.refused.${code}`, words)
}

/** The sentence of what is wrong with a calendar, with the words of its phases. */
export function sayCalendarProblem(say: Say, { code, params }: CalendarProblem): string {
  const words: Record<string, string> = {}
  if (params.kind) words.kind = say(`lifecycle.phase.${params.kind}`)
  if (params.other) words.other = say(`lifecycle.phase.${params.other}`)
  return say(`lifecycle.calendar.${code}`, words)
}
