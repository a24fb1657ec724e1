'use client'
import { useRouter } from 'next/navigation'
import { useId, useState, type FormEvent } from 'react'
import { button } from '../outcome/button.ts'
import { Refused } from '../outcome/refused.tsx'
import { useTexts } from '../texts.tsx'
import { useAct, type Refused as Refusal } from '../use-act.ts'

/** The final act on an honour: a reason that everybody reads, the code typed. */
export function RevokeForm({ code }: { code: string }) {
  const { t } = useTexts()
  const router = useRouter()
  const id = useId()
  const { run, busy, refused } = useAct('revokeHonour')
  const [wrong, setWrong] = useState<Refusal | null>(null)
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    setWrong(null)
    if (String(typed.get('code') ?? '').trim().toUpperCase() !== code) return setWrong({ code: 'wrong-code', message: t('panel.honour.wrong-code', { code }) })
    if (await run({ honour: code, note: String(typed.get('note') ?? '') })) router.refresh()
  }
  return (
    <form className="rc-act rc-final" aria-labelledby={`${id}h`} onSubmit={(event) => void submit(event)}>
      <div>
        <h2 id={`${id}h`}>{t('panel.honour.revoke')}</h2>
        <p>{t('panel.honour.revoke-words')}</p>
        <Refused refused={wrong ?? refused} />
        <p><label htmlFor={`${id}n`}>{t('panel.honour.note')}</label><textarea id={`${id}n`} name="note" rows={2} required minLength={3} maxLength={1000} dir="auto" /></p>
        <p><label htmlFor={`${id}c`}>{t('panel.honour.type-code', { code })}</label><input id={`${id}c`} name="code" type="text" autoComplete="off" dir="ltr" aria-invalid={wrong ? true : undefined} style={{ inlineSize: 140 }} /></p>
        <p className="rc-acts"><button className={button()} disabled={busy}>{t('panel.honour.revoke')}</button></p>
      </div>
    </form>
  )
}
