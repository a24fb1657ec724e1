import { PEOPLE_BANDS, type People, type PeopleBand } from '../vocabulary.ts'
import type { Answer, PeopleTyped, Question } from './form.ts'

/** A text answer, or the empty string. */
export const textOf = (answer: Answer | undefined): string => (typeof answer === 'string' ? answer : '')

/** A list answer; one string counts as a list of one. */
export const listOf = (answer: Answer | undefined): readonly string[] =>
  Array.isArray(answer) ? answer : typeof answer === 'string' && answer !== '' ? [answer] : []

export const peopleTypedOf = (answer: Answer | undefined): PeopleTyped =>
  // A list is an object too; what is left after the two checks is the record of cells.
  typeof answer === 'object' && answer !== null && !Array.isArray(answer) ? (answer as PeopleTyped) : {}

export const bandsOf = (question: Question): readonly PeopleBand[] => question.bands ?? PEOPLE_BANDS

/** Was anything given? A cell ticked "not counted" is an answer. */
export function isAnswered(answer: Answer | undefined): boolean {
  // null: a stored column may hold it, whatever the type says.
  if (answer === undefined || answer === null) return false
  if (typeof answer === 'string') return answer.trim() !== ''
  if (Array.isArray(answer)) return answer.length > 0
  return Object.values(answer).some((cell) => typeof cell !== 'string' || cell.trim() !== '')
}

const DIGITS = /[٠-٩۰-۹]/g

/**
 * A number as people write it: Arabic-Indic digits, spaces or thin spaces between thousands, a comma or a point before
 * decimals. `1,204` and `1.204` are one thousand two hundred and four where whole numbers are asked for, since one
 * group of three cannot be told apart from thousands; undefined: not a number.
 */
export function numberOf(typed: string, whole = true): number | undefined {
  const latin = typed
    .replace(DIGITS, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replace(/٫/g, '.')
    .replace(/[\s\u00a0\u202f\u2009'’٬]/g, '')
  const grouped = /^-?[1-9]\d{0,2}([.,]\d{3})+$/.test(latin)
  const plain = whole && grouped ? latin.replace(/[.,]/g, '') : latin.replace(',', '.')
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined
}

/** `2024-05-03`, `2024-5-3`, or a month `2024-05` for a question that asks for one. Gives ISO `YYYY-MM-DD` or `YYYY-MM`. */
export function dateOf(typed: string, precision: 'day' | 'month' = 'day'): string | undefined {
  const parts = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(
    typed.trim().replace(DIGITS, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf)),
  )
  const [, year, month, day] = parts ?? []
  if (!year || !month || (precision === 'day' && !day)) return undefined
  const pad = (part: string): string => part.padStart(2, '0')
  const iso = `${year}-${pad(month)}-${pad(day ?? '1')}`
  const date = new Date(`${iso}T00:00:00Z`)
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso) return undefined
  return precision === 'month' ? iso.slice(0, 7) : iso
}

/** The people reached as numbers; null: not counted. A cell that is no whole number from 0 on is left out. */
export function peopleOf(answer: Answer | undefined): People {
  const people: People = {}
  const typed = peopleTypedOf(answer)
  for (const band of PEOPLE_BANDS) {
    const cell = typed[band]
    if (cell === null) people[band] = null
    else if (typeof cell === 'string' && cell.trim() !== '') {
      const number = numberOf(cell)
      if (number !== undefined && number >= 0 && Number.isInteger(number)) people[band] = number
    }
  }
  return people
}

/** A link with a host; `example.org` is taken as `https://example.org`. Undefined: not one, or not http(s). */
export function linkOf(typed: string): string | undefined {
  const text = typed.trim()
  const scheme = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/:]+\.[^/:]+:\d+/.test(text)
  try {
    const url = new URL(scheme ? text : `https://${text}`)
    const usable = (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname.includes('.') && !/\s/.test(text)
    return usable && !url.username && !url.password ? url.href : undefined
  } catch {
    return undefined
  }
}
