'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useTexts } from '../texts.tsx'
import { useAct } from '../use-act.ts'
import { button } from './button.ts'

const TERMS = ['confidential', 'conflicts', 'own-judgement', 'rubric', 'record'] as const

/** What a judge promises, each in a sentence, before a single name is shown. */
export function TermsForm({ appointment }: { appointment: string }) {
  const { t } = useTexts()
  const router = useRouter()
  const [agreed, setAgreed] = useState(false)
  const { run, busy, refused } = useAct('signTerms')
  return (
    <form className="rc-section" onSubmit={(event) => { event.preventDefault(); void run({ appointment, agreed }).then((done) => { if (done) router.refresh() }) }}>
      <ol className="rc-terms">{TERMS.map((key) => <li key={key}>{t(`panel.terms.${key}`)}</li>)}</ol>
      <p><label className="rc-pick"><input type="checkbox" checked={agreed} onChange={(event) => setAgreed(event.target.checked)} /> {t('panel.terms.agree')}</label></p>
      {refused && <p className="rc-say" role="alert">{refused.code === 'no-connection' ? t('errors.no-connection') : refused.message}</p>}
      <div className="rc-acts"><button type="submit" className={button()} disabled={!agreed || busy} aria-describedby="rc-terms-why">{t('panel.terms.sign')}</button>{!agreed && <span className="quiet" id="rc-terms-why">{t('panel.terms.tick-first')}</span>}</div>
    </form>
  )
}
