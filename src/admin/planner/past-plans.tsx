'use client'
import { useRouter } from 'next/navigation'
import { useId, useState, type FormEvent } from 'react'
import type { PastPlanDto } from '#services/screening/assignment/planner-desk.ts'
import { button } from '../outcome/button.ts'
import { moment } from '../outcome/format.ts'
import { Refused } from '../outcome/refused.tsx'
import { useTexts } from '../texts.tsx'
import { useAct } from '../use-act.ts'

/** Plans that were applied, and the way back while nobody has written. */
export function PastPlans({ past, zone }: { past: readonly PastPlanDto[]; zone: string }) {
  const { t, locale } = useTexts()
  if (past.length === 0) return null
  return (
    <section className="rc-section"><h2>{t('panel.planner.past')}</h2>
      <ul className="rc-now">
        {past.map((plan) => (
          <li key={plan.code}>
            <b>{plan.count}</b>
            <div>{t(`panel.planner.past-${plan.state === 'reverted' ? 'reverted' : plan.state === 'running' ? 'running' : 'applied'}`, { when: moment(locale, plan.at, zone), by: plan.by })}{plan.reason && <><br /><span className="quiet" dir="auto">“{plan.reason}”</span></>}</div>
            {plan.revertible ? <Revert operation={plan.code} /> : <span />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Revert({ operation }: { operation: string }) {
  const { t } = useTexts()
  const router = useRouter()
  const id = useId()
  const [open, setOpen] = useState(false)
  const { run, busy, refused } = useAct('revertAssignment')
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    if (await run({ operation, reason: String(new FormData(event.currentTarget).get('reason') ?? '') })) router.refresh()
  }
  if (!open) return <button type="button" className={button('secondary')} onClick={() => setOpen(true)}>{t('panel.planner.revert')}</button>
  return (
    <form className="rc-decide" onSubmit={(event) => void submit(event)}>
      <div><label htmlFor={id}>{t('panel.planner.revert-why')}</label><input id={id} name="reason" type="text" required minLength={3} maxLength={1000} dir="auto" /></div>
      <Refused refused={refused} />
      <div className="rc-acts"><button className={button('secondary')} disabled={busy}>{t('panel.planner.revert-whole')}</button></div>
    </form>
  )
}
