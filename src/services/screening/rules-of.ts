import { RULE_KINDS, type Rule, type RuleKind } from '#domain/eligibility/index.ts'
import type { Category } from '#src/payload-types.ts'

/** A category's rules: `{ kind, data }`, or with the data beside the kind as people write them. An unknown kind is no rule. */
export function rulesOf(category: Pick<Category, 'eligibility'>): Rule[] {
  const stored: unknown[] = Array.isArray(category.eligibility) ? category.eligibility : []
  return stored.flatMap((each): Rule[] => {
    if (typeof each !== 'object' || each === null) return []
    const { kind, data, ...beside } = each as Record<string, unknown>
    const known = RULE_KINDS.find((one): one is RuleKind => one === kind)
    if (!known) return []
    return [{ kind: known, data: typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : beside }]
  })
}
