'use client'
import { useTexts } from '../texts.tsx'
import type { Refused as Refusal } from '../use-act.ts'

/** Why an act was refused, in words; a dead line is said too. What was typed stays where it is. */
export function Refused({ refused }: { refused: Refusal | null }) {
  const { t } = useTexts()
  if (!refused) return null
  return <div className="rc-wrong" role="alert"><p>{refused.message || t('errors.no-connection')}</p></div>
}
