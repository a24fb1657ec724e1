import { placeName } from '../places/index.ts'
import { RULES, type Rule } from './check.ts'
import type { Param, Params, RuleResult } from './rule.ts'

/** What a translator must offer; `createTranslator` of i18n does. */
export type Say = ((key: string, params?: Record<string, string | number>) => string) & { locale: string }
/** The label of a question in the reader's language. */
export type LabelOf = (question: string) => string

/** The rule in words, for the category page. */
export const ruleSentence = (say: Say, rule: Rule, labelOf: LabelOf = (key) => key): string =>
  say(`eligibility.rule.${rule.kind}`, inWords(say, RULES[rule.kind].params(rule.data), labelOf))

/** What the entrant reads about one result. */
export const resultSentence = (say: Say, result: RuleResult, labelOf: LabelOf = (key) => key): string =>
  say(`eligibility.${result.code}`, inWords(say, result.params, labelOf))

function inWords(say: Say, params: Params, labelOf: LabelOf): Record<string, string | number> {
  return Object.fromEntries(Object.entries(params).map(([name, param]) => [name, wordsOf(say, param, labelOf)]))
}

function wordsOf(say: Say, param: Param, labelOf: LabelOf): string | number {
  if (typeof param !== 'object') return param
  const names = param.codes.map((code) => {
    if (param.list === 'place') return placeName(code, say.locale, 'short')
    if (param.list === 'entrant-kind') return say(`eligibility.entrant-kind.${code}`)
    // Languages, unlike countries, carry no dispute in the runtime's names.
    if (param.list === 'language') return new Intl.DisplayNames([say.locale], { type: 'language' }).of(code) ?? code
    return labelOf(code)
  })
  const type = param.list === 'question' ? 'conjunction' : 'disjunction'
  return new Intl.ListFormat(say.locale, { type }).format(names)
}
