import { createHash } from 'node:crypto'
import { sameAnswer, type Answer, type Answers, type Form, type Question } from '#domain/forms/index.ts'

const canonical = (answer: Answer | undefined): string => {
  if (answer === undefined || answer === '' || (Array.isArray(answer) && answer.length === 0)) return ''
  if (typeof answer === 'object' && !Array.isArray(answer)) return JSON.stringify(Object.entries(answer).sort(([a], [b]) => (a < b ? -1 : 1)))
  return JSON.stringify(answer)
}
const mark = (answer: Answer | undefined): string => createHash('sha256').update(canonical(answer)).digest('base64url').slice(0, 8)

const asked = (form: Form, step: string): Question[] => form.questions.filter((question) => question.step === step && question.type !== 'file')

/** A mark of each answer of a step, sent along with its form: what the person had before their eyes. */
export const basesOf = (form: Form, step: string, answers: Answers): string =>
  asked(form, step).map((question) => `${question.key}:${mark(answers[question.key])}`).join(',')

export type Met = { answers: Record<string, Answer>; conflicts: string[] }

/**
 * Lays what was posted over what is stored. A question that only one side changed takes that side; one that both
 * changed, and differently, is a conflict: the stored answer stays and a person chooses. A question without a mark was
 * not on that page.
 */
export function meet(form: Form, step: string, was: string, stored: Answers, posted: Answers): Met {
  const bases = new Map(was.split(',').map((each) => [each.slice(0, each.lastIndexOf(':')), each.slice(each.lastIndexOf(':') + 1)]))
  const answers: Record<string, Answer> = { ...stored }
  const conflicts: string[] = []
  for (const { key } of asked(form, step)) {
    const typed = posted[key]
    if (typed === undefined || sameAnswer(typed, stored[key]) && canonical(typed) === canonical(stored[key])) continue
    const base = bases.get(key)
    if (base === mark(typed)) continue
    if (base === undefined || base === mark(stored[key]) || canonical(stored[key]) === '') answers[key] = typed
    else conflicts.push(key)
  }
  return { answers, conflicts }
}
