'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useTexts } from '../texts.tsx'
import { useAct } from '../use-act.ts'
import { button } from './button.ts'
import { Refused } from './refused.tsx'

/** Makes the official result of today. */
export function FreezeForm({ category, rule }: { category: string; rule: string }) {
  const { t } = useTexts()
  const router = useRouter()
  const { run, busy, refused } = useAct<{ freeze: string; again: boolean }>('freezeResult')
  const [said, setSaid] = useState<string | null>(null)
  const freeze = async () => {
    const done = await run({ category })
    if (!done) return
    setSaid(t(done.again ? 'panel.freeze.again' : 'panel.freeze.done', { code: done.freeze }))
    router.refresh()
  }
  return (
    <div className="rc-act">
      <div>
        <p>{t('panel.freeze.rule')}: <b className="m">{t(`panel.freeze.rule.${rule}`)}</b>. {t('panel.freeze.rule-where')}</p>
        <p>{t('panel.freeze.follows')}</p>
        <p className="rc-acts"><button type="button" className={button()} disabled={busy} onClick={() => void freeze()}>{t('panel.freeze.act')}</button></p>
        <p role="status" className={said ? 'rc-done-line' : undefined}>{said}</p>
        <Refused refused={refused} />
      </div>
    </div>
  )
}
