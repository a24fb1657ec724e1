'use client'
import { useState } from 'react'
import { useTexts } from '../texts.tsx'
import { useAct } from '../use-act.ts'
import { button } from './button.ts'
import { Refused } from './refused.tsx'

/** A link to the scores by code, for auditors. */
export function LinkBundle({ category }: { category: string }) {
  const { t } = useTexts()
  const { run, busy, refused } = useAct<{ url: string; days: number }>('linkBundle')
  const [made, setMade] = useState<{ url: string; days: number } | null>(null)
  return (
    <div>
      <p className="rc-acts"><button type="button" className={button('secondary')} disabled={busy} onClick={() => void run({ category }).then((link) => setMade(link ?? null))}>{t('panel.freeze.link')}</button></p>
      <div role="status">{made && <p>{t('panel.freeze.link-made', { days: made.days })} <code className="rc-receipt" dir="ltr">{made.url}</code></p>}</div>
      <Refused refused={refused} />
    </div>
  )
}
