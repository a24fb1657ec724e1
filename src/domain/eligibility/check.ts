import { z } from 'zod'
import { language, countries, requiredAnswers, words } from './content.ts'
import { categoriesPerProject, entriesPerNominee, quotaPerNominator, referees } from './counts.ts'
import { entrantKind, formerWinners, judgesOrganisations, selfNomination } from './entrant.ts'
import { RULE_KINDS, type Facts, type Params, type RuleDefinition, type RuleKind, type RuleResult } from './rule.ts'
import { runningTime, stage, window } from './time.ts'

/** A rule as stored in a category. */
export type Rule = { kind: RuleKind; data: Readonly<Record<string, unknown>> }

type Checked = {
  data: z.ZodType
  params: (data: unknown) => Params
  run: (data: unknown, facts: Facts) => RuleResult
}

const malformed = (kind: RuleKind): RuleResult => ({ kind, result: 'person', code: 'malformed', params: {} })

/** Ties a definition to its kind; data that does not fit its schema (an import, an older version) goes to a person. */
function checked<Data>(kind: RuleKind, definition: RuleDefinition<Data>): Checked {
  return {
    data: definition.data,
    params: (stored) => {
      const data = definition.data.safeParse(stored)
      return data.success ? definition.params(data.data) : {}
    },
    run: (stored, facts) => {
      const data = definition.data.safeParse(stored)
      if (!data.success) return malformed(kind)
      const outcome = definition.check(data.data, facts)
      const { result, variant } = typeof outcome === 'string' ? { result: outcome, variant: outcome } : outcome
      const params = { ...definition.params(data.data), ...definition.resultParams?.(data.data, facts) }
      return { kind, result, code: `${kind}.${variant}`, params }
    },
  }
}

/** Every kind of rule there is. */
export const RULES: Readonly<Record<RuleKind, Checked>> = {
  window: checked('window', window),
  language: checked('language', language),
  'entrant-kind': checked('entrant-kind', entrantKind),
  'self-nomination': checked('self-nomination', selfNomination),
  'quota-per-nominator': checked('quota-per-nominator', quotaPerNominator),
  'entries-per-nominee': checked('entries-per-nominee', entriesPerNominee),
  'categories-per-project': checked('categories-per-project', categoriesPerProject),
  'former-winners': checked('former-winners', formerWinners),
  'running-time': checked('running-time', runningTime),
  stage: checked('stage', stage),
  countries: checked('countries', countries),
  words: checked('words', words),
  'required-answers': checked('required-answers', requiredAnswers),
  referees: checked('referees', referees),
  'judges-organisations': checked('judges-organisations', judgesOrganisations),
}

/** A rule that can be stored: the kind exists and its data fits. Issues of the data are under `data`. */
export const ruleSchema: z.ZodType<Rule> = z
  .strictObject({ kind: z.enum(RULE_KINDS), data: z.record(z.string(), z.unknown()) })
  .superRefine((rule, context) => {
    const data = RULES[rule.kind].data.safeParse(rule.data)
    for (const issue of data.error?.issues ?? []) context.addIssue({ code: 'custom', path: ['data', ...issue.path], message: issue.message })
  })

/** One result a rule, in the rules' order. Nothing is settled on facts that are not there: that needs a person. */
export const checkEligibility = (rules: readonly Rule[], facts: Facts): RuleResult[] =>
  rules.map((rule) => RULES[rule.kind].run(rule.data, facts))

/** The whole: fail if any rule fails, else a person if any needs one, else pass. No rules: pass. */
export function verdictOf(results: readonly RuleResult[]): RuleResult['result'] {
  if (results.some((result) => result.result === 'fail')) return 'fail'
  return results.some((result) => result.result === 'person') ? 'person' : 'pass'
}
