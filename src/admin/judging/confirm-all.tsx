'use client'
import { useRouter } from 'next/navigation'
import { useTexts } from '../texts.tsx'
import { useAct } from '../use-act.ts'
import { button } from './button.ts'

/** All are in: the judge looks once more, then confirms, and they are locked. */
export function ConfirmAll({ round, count, name, training = false }: { round: string; count: number; name: string; training?: boolean }) {
  const { t, locale } = useTexts()
  const router = useRouter()
  const { run, busy, refused } = useAct('confirmScorecards')
  return (
    <section className="rc-act" aria-labelledby={`rc-confirm-${round}`}>
      <div>
        <h3 id={`rc-confirm-${round}`}>{t(training ? 'panel.confirm.training-title' : 'panel.confirm.title', { name })}</h3>
        <p>{t(training ? 'panel.confirm.training-words' : 'panel.confirm.words', { count })}</p>
        {refused && <p className="rc-say" role="alert">{refused.code === 'no-connection' ? t('errors.no-connection') : refused.message}</p>}
      </div>
      <div className="rc-acts"><button type="button" className={button()} disabled={busy} onClick={() => void run({ round, locale, ...(training ? { training } : {}) }).then((done) => { if (done) router.refresh() })}>{t('panel.confirm.do', { count })}</button></div>
    </section>
  )
}
