/** A qualifying round: each judge says yes, maybe or no to an entry; the round's rule says who goes on. */

export const QUALIFYING_ANSWERS = ['yes', 'maybe', 'no'] as const
export type QualifyingAnswer = (typeof QUALIFYING_ANSWERS)[number]

/** The one criterion of a qualifying round's scorecard, and the level of each answer on it. */
export const QUALIFYING_CRITERION = 'qualifies'
export const QUALIFYING_VALUES: Readonly<Record<QualifyingAnswer, number>> = { yes: 1, maybe: 0.5, no: 0 }

/** Those that a judge gives a reason for. */
export const needsReason = (answer: QualifyingAnswer): boolean => answer !== 'yes'

export const answerOf = (value: unknown): QualifyingAnswer | null => QUALIFYING_ANSWERS.find((answer) => QUALIFYING_VALUES[answer] === value) ?? null

/**
 * `majority`: more than half of the answers are yes, or no. `all`: everybody says yes, or somebody no. `count`: at least
 * so many say yes, or so few can that it is out of reach.
 */
export const PASS_RULES = ['majority', 'all', 'count'] as const
export type PassRule = (typeof PASS_RULES)[number]

export type QualifyingCounts = Record<QualifyingAnswer, number>
/** `waiting`: nobody has answered. `discuss`: the rule does not decide yet. */
export type QualifyingVerdict = 'goes-on' | 'out' | 'discuss' | 'waiting'

export const countAnswers = (answers: readonly QualifyingAnswer[]): QualifyingCounts => {
  const counts: QualifyingCounts = { yes: 0, maybe: 0, no: 0 }
  for (const answer of answers) counts[answer]++
  return counts
}

/** What the rule says of these answers. `readings` is how many answers the entry is to get. */
export function verdictOf({ yes, maybe, no }: QualifyingCounts, { rule, passCount, readings }: { rule: PassRule; passCount: number; readings: number }): QualifyingVerdict {
  const given = yes + maybe + no
  if (given === 0) return 'waiting'
  const missing = Math.max(0, readings - given)
  switch (rule) {
    case 'majority': return yes * 2 > given + missing ? 'goes-on' : no * 2 > given + missing ? 'out' : 'discuss'
    case 'all': return no > 0 ? 'out' : yes === given && missing === 0 ? 'goes-on' : 'discuss'
    case 'count': return yes >= passCount ? 'goes-on' : yes + maybe + missing < passCount ? 'out' : 'discuss'
  }
}
