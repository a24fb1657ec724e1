'use client'
import type { RuleDto } from '#services/screening/entries/screen.ts'
import { StackTable } from '../outcome/stack-table.tsx'
import { useTexts } from '../texts.tsx'
import { VerdictPill } from './verdict-pill.tsx'

/** Each rule in words, its result, and what it rests on. */
export function RulesTable({ rules, caption }: { rules: readonly RuleDto[]; caption: string }) {
  const { t } = useTexts()
  return (
    <StackTable
      caption={caption} first={t('panel.screening.rule')}
      columns={[{ key: 'result', head: t('panel.screening.result') }, { key: 'from', head: t('panel.screening.from') }]}
      rows={rules.map((rule, n) => ({ key: `${rule.kind}${n}`, head: rule.rule, cells: { result: <VerdictPill verdict={rule.result} />, from: <>{rule.reason} {rule.evidence}</> } }))}
    />
  )
}
