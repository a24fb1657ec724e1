'use client'
import { useTexts } from '../texts.tsx'
import type { Refused as Refusal } from '../use-act.ts'

/** Why an act was refused, in words, a line each where there are several reasons; a dead line is said too. What was typed stays where it is. */
export function Refused({ refused }: { refused: Refusal | null }) {
  const { t } = useTexts()
  if (!refused) return null
  const [first, ...more] = (refused.message || t('errors.no-connection')).split('\n')
  return <div className="rc-wrong" role="alert"><p>{first}</p>{more.length > 0 && <ul className="rc-bare">{more.map((line) => <li key={line}>{line}</li>)}</ul>}</div>
}
