'use client'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState, type ReactNode } from 'react'
import { useTexts } from '../texts.tsx'
import { useAct } from '../use-act.ts'
import { button } from '../outcome/button.ts'
import { Refused } from '../outcome/refused.tsx'

export type MailRow = { code: string; subject: string; line: string; about: string | null; held: boolean; pill: ReactNode; href: string; current: boolean }

/** The mails, to tick and to let go. Sending asks once more, with the number: a mail that left cannot be called back. */
export function MailList({ rows, heldCodes }: { rows: MailRow[]; heldCodes: string[] }) {
  const { t } = useTexts()
  const router = useRouter()
  const { run, busy, refused } = useAct<{ released: number; passedOver: string[] }>('releaseMessages')
  const [ticked, setTicked] = useState<string[]>([])
  const [asked, setAsked] = useState<string[] | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const send = async (codes: string[]) => {
    const done = await run({ codes })
    if (!done) return
    setSaid(t('panel.outbox.released', { n: done.released, left: done.passedOver.length }))
    setAsked(null)
    setTicked([])
    router.refresh()
  }
  return (
    <div>
      <ul className="rc-box" aria-label={t('panel.outbox.mails')}>{rows.map((row) => (
        <li key={row.code} className={row.current ? 'cur' : undefined}>
          {row.held ? <input type="checkbox" aria-label={t('panel.outbox.tick', { subject: row.subject, to: row.line })} checked={ticked.includes(row.code)} onChange={(event) => setTicked((before) => (event.target.checked ? [...before, row.code] : before.filter((each) => each !== row.code)))} /> : <span />}
          <Link href={row.href} aria-current={row.current ? 'true' : undefined}><b className="m" dir="auto">{row.subject}</b><br /><span className="quiet"><bdi>{row.line}</bdi>{row.about && <>, <span className="code">{row.about}</span></>}</span></Link>
          {row.pill}
        </li>
      ))}</ul>
      <div className="rc-acts" style={{ paddingBlockStart: 14 }}>
        {heldCodes.length > 0 && <button type="button" className={button('secondary')} disabled={busy} onClick={() => setAsked(heldCodes)}>{t('panel.outbox.send-all', { n: heldCodes.length })}</button>}
        {rows.some((row) => row.held) && <button type="button" className={button('secondary')} disabled={busy || ticked.length === 0} onClick={() => setAsked(ticked)}>{t('panel.outbox.send-ticked', { n: ticked.length })}</button>}
      </div>
      {asked && (
        <div className="rc-act" role="group" aria-labelledby="rc-sure"><div>
          <h2 id="rc-sure">{t('panel.outbox.sure', { n: asked.length })}</h2><p>{t('panel.outbox.sure-words')}</p>
          <p className="rc-acts"><button type="button" className={button()} disabled={busy} onClick={() => void send(asked)}>{t('panel.outbox.send-these', { n: asked.length })}</button><button type="button" className={button('subtle')} onClick={() => setAsked(null)}>{t('panel.outbox.not-now')}</button></p>
        </div></div>
      )}
      <p role="status" className={said ? 'rc-done-line' : undefined}>{said}</p>
      <Refused refused={refused} />
    </div>
  )
}
