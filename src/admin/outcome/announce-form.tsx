'use client'
import { useRouter } from 'next/navigation'
import { useState, type FormEvent } from 'react'
import { useTexts } from '../texts.tsx'
import { useAct, type Refused as Refusal } from '../use-act.ts'
import { button } from './button.ts'
import { Refused } from './refused.tsx'

/** The final act: the number is typed, a sign-in older than half an hour is renewed, then it happens. */
export function AnnounceForm({ category, count, seen, email, minutes, again }: { category: string; count: number; seen: string; email: string; minutes: number | null; again: boolean }) {
  const { t } = useTexts()
  const router = useRouter()
  const { run, busy, refused } = useAct('announceCategory')
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState<Refusal | null>(null)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setWrong(null)
    const number = Number(typed.trim())
    if (!/^\d+$/.test(typed.trim()) || number !== count) return setWrong({ code: 'wrong-number', message: t('errors.wrong-number') })
    const password = new FormData(event.currentTarget).get('password')
    if (again && !(await signInAgain(email, String(password ?? '')))) return setWrong({ code: 'wrong-password', message: t('panel.announce.wrong-password') })
    if (await run({ category, count: number, seen })) router.refresh()
  }
  return (
    <form className="rc-act rc-final" aria-labelledby="rc-final" onSubmit={(event) => void submit(event)}>
      <div>
        <h2 id="rc-final">{t('panel.announce.final', { n: count })}</h2>
        <p>{t('panel.announce.final-words')}</p>
        <Refused refused={wrong ?? refused} />
        <p><label htmlFor="rc-number">{t('panel.announce.type')}</label><input id="rc-number" type="text" inputMode="numeric" autoComplete="off" value={typed} onChange={(event) => setTyped(event.target.value)} aria-invalid={wrong?.code === 'wrong-number' || undefined} style={{ inlineSize: 90 }} /></p>
        {again && (
          <p>
            <label htmlFor="rc-password">{minutes === null ? t('panel.announce.password') : t('panel.announce.password-after', { minutes })}</label>
            <input id="rc-password" name="password" type="password" autoComplete="current-password" /> <a href="/admin/logout">{t('panel.announce.no-password')}</a>
          </p>
        )}
        <p className="rc-acts"><button className={button()} disabled={busy}>{t('panel.announce.announce')}</button><a className={button('secondary')} href={`/admin/determinations/${category}`}>{t('panel.announce.not-now')}</a></p>
      </div>
    </form>
  )
}

/** Payload's own sign-in: a new session, made now, replaces the cookie. */
async function signInAgain(email: string, password: string): Promise<boolean> {
  try {
    const response = await fetch('/api/users/login', { method: 'POST', credentials: 'same-origin', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ email, password }) })
    return response.ok
  } catch {
    return false
  }
}
