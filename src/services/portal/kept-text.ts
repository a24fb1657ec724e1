import type { Answer } from '#domain/forms/index.ts'

/** An answer of any kind as plain text, for showing what is kept aside. */
export function asText(answer: Answer): string {
  if (typeof answer === 'string') return answer
  if (Array.isArray(answer)) return answer.join('\n')
  return Object.entries(answer).map(([band, cell]) => `${band}: ${cell === null ? '–' : typeof cell === 'object' ? cell.typed : cell}`).join('\n')
}
