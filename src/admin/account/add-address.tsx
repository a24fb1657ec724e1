'use client'
import { useId, useState } from 'react'
import { useTexts } from '../texts.tsx'
import { useAct } from '../use-act.ts'

/** A further address, which is one's own once the link sent there was followed. No form: the page around it is one already. */
export function AddAddress() {
  const { t, locale } = useTexts()
  const id = useId()
  const [address, setAddress] = useState('')
  const [said, setSaid] = useState<string | null>(null)
  const { run, busy, refused } = useAct<{ address: string }>('addAddress')
  const send = async (): Promise<void> => {
    const done = await run({ address: address.trim(), language: locale })
    setSaid(done ? t('panel.addresses.sent', { address: done.address }) : null)
    if (done) setAddress('')
  }
  return (
    <details className="rc-desk-link"><summary>{t('panel.addresses.add')}</summary>
      <p>{t('panel.addresses.words')}</p>
      <p>
        <label htmlFor={id}>{t('panel.addresses.address')}</label>{' '}
        <input id={id} type="email" dir="ltr" maxLength={254} value={address} onChange={(event) => setAddress(event.target.value)} onKeyDown={(event) => { if (event.key === 'Enter') { event.preventDefault(); void send() } }} />{' '}
        <button type="button" disabled={busy || !address.includes('@')} onClick={() => void send()}>{t('panel.addresses.send')}</button>
      </p>
      <p role="status">{said ?? refused?.message}</p>
    </details>
  )
}
