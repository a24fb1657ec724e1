'use client'
import { useRouter } from 'next/navigation'
import { useState, type FormEvent } from 'react'
import { useTexts } from '../texts.tsx'
import { useAct } from '../use-act.ts'
import { button } from './button.ts'
import { Refused } from './refused.tsx'

/** Walks the announcement back while no mail has left; goes on with one that stopped half-way. */
export function RevertForm({ operation, stopped, mailsLeft }: { operation: string; stopped: boolean; mailsLeft: number }) {
  const { t } = useTexts()
  const router = useRouter()
  const back = useAct('revertOperation')
  const on = useAct('continueOperation')
  const [reason, setReason] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await back.run({ operation, reason })) router.refresh()
  }
  if (mailsLeft > 0) return <section className="rc-act"><div><h2>{t('panel.announce.back-not')}</h2><p>{t('panel.announce.back-not-words', { n: mailsLeft })}</p></div></section>
  return (
    <form className="rc-act" aria-labelledby="rc-back" onSubmit={(event) => void submit(event)}>
      <div>
        <h2 id="rc-back">{t('panel.announce.back')}</h2>
        <p>{t('panel.announce.back-words')}</p>
        <p><label htmlFor="rc-reason">{t('panel.announce.reason')}</label><br /><input id="rc-reason" type="text" value={reason} onChange={(event) => setReason(event.target.value)} required minLength={3} style={{ inlineSize: 'min(100%, 420px)' }} /></p>
        <p className="rc-acts">
          {stopped && <button type="button" className={button()} disabled={on.busy} onClick={() => void on.run({ operation }).then((done) => done && router.refresh())}>{t('panel.announce.go-on')}</button>}
          <button className={button('secondary')} disabled={back.busy || reason.trim().length < 3}>{t('panel.announce.walk-back')}</button>
        </p>
        <Refused refused={back.refused ?? on.refused} />
      </div>
    </form>
  )
}
