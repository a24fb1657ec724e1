import type { Answer, Answers, Condition, Form, Question } from './form.ts'
import { isAnswered, listOf } from './read.ts'

/** Does the condition hold over these answers? An empty `all` holds, an empty `any` does not. */
export function holds(condition: Condition, answers: Readonly<Record<string, Answer | undefined>>): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, answers))
  if ('any' in condition) return condition.any.some((part) => holds(part, answers))
  const answer = answers[condition.question]
  if ('answered' in condition) return isAnswered(answer) === condition.answered
  if ('includes' in condition) return listOf(answer).includes(condition.includes)
  const only = typeof answer === 'string' ? answer : undefined
  return 'is' in condition ? only === condition.is : only !== condition.isNot
}

/** Every question that a condition asks. */
export function questionsAsked(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(questionsAsked)
  if ('any' in condition) return condition.any.flatMap(questionsAsked)
  return [condition.question]
}

/**
 * The questions that are asked, in the form's order. The answer to a question that is not asked (any more) counts as
 * not given, so that a chain of conditions closes from its first link; the answer itself is kept.
 */
export function visibleQuestions(form: Form, answers: Answers): Question[] {
  const seen: Record<string, Answer | undefined> = {}
  return form.questions.filter((question) => {
    const asked = !question.showIf || holds(question.showIf, seen)
    if (asked) seen[question.key] = answers[question.key]
    return asked
  })
}
