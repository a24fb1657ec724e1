import { checkEligibility, resultSentence, ruleSentence, verdictOf, type RuleKind, type RuleResult, type Verdict } from '#domain/eligibility/index.ts'
import type { Translate } from '#i18n/translate.ts'
import type { Entry } from '#src/payload-types.ts'
import { categoryOf, formOf, words } from '../edition-setup.ts'
import { factsOf, formerHonoursOf, type ScreeningWorld } from '../facts.ts'
import { rulesOf } from '../rules-of.ts'

/** Decisions that screening leads to; what the entrant reads differs with each. */
export const DECISIONS = ['accept', 'ineligible', 'return'] as const
export type Decision = (typeof DECISIONS)[number]

/** A rule that fails for want of text can be mended by the entrant; the others cannot. */
const MENDABLE: readonly RuleKind[] = ['words', 'required-answers', 'referees']

export function resultsOf(entry: Entry, world: ScreeningWorld, category = entry.category): readonly RuleResult[] {
  const key = `${entry.code} ${entry.rev} ${category}`
  const known = world.checked.get(key) ?? checkEligibility(rulesOf(categoryOf(world.setup, category)), factsOf(entry, world, category))
  world.checked.set(key, known)
  return known
}

/** What the rules suggest; null: a person decides. */
export function suggestedBy(results: readonly RuleResult[]): Decision | null {
  const verdict = verdictOf(results)
  if (verdict === 'person') return null
  if (verdict === 'pass') return 'accept'
  const failing = results.filter((each) => each.result === 'fail')
  return failing.every((each) => MENDABLE.includes(each.kind)) && results.every((each) => each.result !== 'person') ? 'return' : 'ineligible'
}

/** The label of a question of the entry's form. */
export const labelsOf = (entry: Pick<Entry, 'form' | 'formVersion'>, world: Pick<ScreeningWorld, 'setup'>, locale: string) => (key: string): string => {
  const question = formOf(world.setup, entry.form, entry.formVersion)?.questions?.find((each) => each.key === key)
  return words(question?.label, locale) || key
}

export type RuleDto = { kind: RuleKind; rule: string; result: Verdict; reason: string; evidence: string | null }

/** Each rule in words, with its result for this entry and what it rests on, in the reader's language. */
export function rulesInWords(entry: Entry, results: readonly RuleResult[], world: ScreeningWorld, t: Translate): RuleDto[] {
  const rules = rulesOf(categoryOf(world.setup, entry.category))
  const labelOf = labelsOf(entry, world, t.locale)
  return results.map((result, n) => {
    const rule = rules[n]
    return {
      kind: result.kind, result: result.result,
      rule: rule ? ruleSentence(t, rule, labelOf) : result.kind,
      reason: resultSentence(t, result, labelOf),
      evidence: evidenceOf(entry, result, world, t),
    }
  })
}

/** The facts behind a result that a person has to weigh: which honour, how late. */
function evidenceOf(entry: Entry, result: RuleResult, world: ScreeningWorld, t: Translate): string | null {
  if (result.kind === 'former-winners' && result.result !== 'pass') {
    const { sure, possible } = formerHonoursOf(entry, world)
    return [...sure, ...possible].map((honour) => t('panel.screening.honour-before', {
      code: honour.code, honouree: honour.honouree, project: honour.project || 'none', editions: honour.editionsAgo,
    })).join(' ') || null
  }
  if (result.kind === 'running-time' && entry.start) return t('panel.screening.began', { start: entry.start })
  return null
}

/** What the entrant would read with each decision, in the entrant's language: a default, to be edited. */
export function saidByDefault(entry: Entry, results: readonly RuleResult[], world: ScreeningWorld, t: Translate): Record<Decision, string> {
  const labelOf = labelsOf(entry, world, t.locale)
  const reasons = (kinds?: readonly RuleKind[]): string =>
    results.filter((each) => each.result === 'fail' && (!kinds || kinds.includes(each.kind))).map((each) => resultSentence(t, each, labelOf)).join(' ')
  return {
    accept: entry.late ? t('mails.entry-said.accept-late') : t('mails.entry-said.accept'),
    ineligible: reasons(),
    return: reasons(MENDABLE),
  }
}

/** Questions to open again when an entry is returned: those that failing rules name. */
export function questionsToOpen(results: readonly RuleResult[]): string[] {
  const named = results.filter((each) => each.result === 'fail').flatMap((each) =>
    [each.params.missing, each.params.question].flatMap((param) => (typeof param === 'object' && param.list === 'question' ? [...param.codes] : [])))
  return [...new Set(named)]
}

