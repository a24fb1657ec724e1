'use client'
import { useRouter } from 'next/navigation'
import { useState, type FormEvent } from 'react'
import { useTexts } from '../texts.tsx'
import { useAct, type Refused as Refusal } from '../use-act.ts'
import { button } from '../outcome/button.ts'
import { Refused } from '../outcome/refused.tsx'

/** The final act: a reason for the log, the number of places typed, then it is gone from all of them. */
export function WithdrawForm({ code, places }: { code: string; places: number }) {
  const { t } = useTexts()
  const router = useRouter()
  const { run, busy, refused } = useAct('withdrawPublication')
  const [reason, setReason] = useState('')
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState<Refusal | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setWrong(null)
    if (reason.trim().length < 3) return setWrong({ code: 'no-reason', message: t('panel.publication.withdraw-no-reason') })
    if (typed.trim() !== String(places)) return setWrong({ code: 'wrong-number', message: t('panel.publication.withdraw-wrong-number', { n: places }) })
    if (await run({ code, reason, places })) router.refresh()
  }
  return (
    <form className="rc-act rc-final" aria-labelledby="rc-withdraw" noValidate onSubmit={(event) => void submit(event)}>
      <div>
        <h2 id="rc-withdraw">{t('panel.publication.withdraw-title', { n: places })}</h2>
        <p>{t('panel.publication.withdraw-words')}</p>
        <Refused refused={wrong ?? refused} />
        <p><label htmlFor="rc-reason">{t('panel.publication.withdraw-reason')}</label><textarea id="rc-reason" rows={3} dir="auto" maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} aria-invalid={wrong?.code === 'no-reason' || undefined} /></p>
        <p><label htmlFor="rc-places">{t('panel.publication.withdraw-type')}</label><input id="rc-places" type="text" inputMode="numeric" autoComplete="off" value={typed} onChange={(event) => setTyped(event.target.value)} aria-invalid={wrong?.code === 'wrong-number' || undefined} style={{ inlineSize: 90 }} /></p>
        <p className="rc-acts"><button className={button()} disabled={busy}>{t('panel.publication.withdraw')}</button></p>
      </div>
    </form>
  )
}
