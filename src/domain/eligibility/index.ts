export * from './rule.ts'
export { checkEligibility, RULES, ruleSchema, verdictOf, type Rule } from './check.ts'
export * from './may-i-enter.ts'
export { resultSentence, ruleSentence, type LabelOf, type Say } from './sentences.ts'
