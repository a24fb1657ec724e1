'use client'
import { useRouter } from 'next/navigation'
import { useState, type FormEvent } from 'react'
import { useTexts } from '../texts.tsx'
import { useAct } from '../use-act.ts'
import { button } from './button.ts'
import { Refused } from './refused.tsx'

/** Makes the official result of today. */
export function FreezeForm({ category, rules, rule: before }: { category: string; rules: readonly string[]; rule: string }) {
  const { t } = useTexts()
  const router = useRouter()
  const { run, busy, refused } = useAct<{ freeze: string; again: boolean }>('freezeResult')
  const [rule, setRule] = useState(before)
  const [said, setSaid] = useState<string | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const done = await run({ category, rule })
    if (!done) return
    setSaid(t(done.again ? 'panel.freeze.again' : 'panel.freeze.done', { code: done.freeze }))
    router.refresh()
  }
  return (
    <form className="rc-act" onSubmit={(event) => void submit(event)}>
      <div>
        <p><label htmlFor="rc-freeze-rule">{t('panel.freeze.rule')}</label><br />
          <select id="rc-freeze-rule" value={rule} onChange={(event) => setRule(event.target.value)}>{rules.map((each) => <option key={each} value={each}>{t(`panel.freeze.rule.${each}`)}</option>)}</select>
        </p>
        <p>{t('panel.freeze.follows')}</p>
        <p className="rc-acts"><button className={button()} disabled={busy}>{t('panel.freeze.act')}</button></p>
        <p role="status" className={said ? 'rc-done-line' : undefined}>{said}</p>
        <Refused refused={refused} />
      </div>
    </form>
  )
}
