'use client'
import type { Verdict } from '#domain/eligibility/index.ts'
import { useTexts } from '../texts.tsx'

const MARK = { pass: '✓', fail: '✕', person: '?' } as const
const STYLE = { pass: 'pill', fail: 'pill pill--error', person: 'pill pill--warning' } as const

/** What a rule says, as mark, word and colour, in this order of weight. */
export function VerdictPill({ verdict }: { verdict: Verdict }) {
  const { t } = useTexts()
  return <span className={STYLE[verdict]}>{MARK[verdict]} {t(`panel.screening.verdict.${verdict}`)}</span>
}
