'use client'
import { useId, useState, type FormEvent } from 'react'
import type { PersonCheckDto } from '#services/screening/conflicts/check-person.ts'
import { button } from '../outcome/button.ts'
import { Refused } from '../outcome/refused.tsx'
import { useTexts } from '../texts.tsx'
import { useAct } from '../use-act.ts'

const FIELDS = ['name', 'address', 'organisation'] as const

/** Before somebody is asked to judge: with which entries they could not. Nothing is stored. */
export function CheckPerson({ edition }: { edition: string }) {
  const { t, locale } = useTexts()
  const id = useId()
  const [check, setCheck] = useState<PersonCheckDto | null>(null)
  const { run, busy, refused } = useAct<PersonCheckDto>('checkPersonBeforeInviting')
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const found = await run({ edition, language: locale, ...Object.fromEntries(FIELDS.map((field) => [field, String(form.get(field) ?? '')])) })
    if (found) setCheck(found)
  }
  const hard = check?.found.filter((each) => each.hard) ?? []
  return (
    <section className="rc-panel" aria-labelledby={id}>
      <h2 id={id}>{t('panel.conflicts.check')}</h2>
      <p>{t('panel.conflicts.check-words')}</p>
      <form className="rc-decide" onSubmit={(event) => void submit(event)}>
        {FIELDS.map((field) => <div key={field}><label htmlFor={`${id}${field}`}>{t(`panel.conflicts.check-${field}`)}</label><input id={`${id}${field}`} name={field} type="text" required={field === 'name'} dir="auto" autoComplete="off" /></div>)}
        <Refused refused={refused} />
        <div className="rc-acts"><button className={button('secondary')} disabled={busy}>{t('panel.conflicts.check-do')}</button></div>
      </form>
      <div aria-live="polite">
        {check && (
          <>
            <p><b className="m">{hard.length === 0 ? t('panel.conflicts.check-free', { entries: check.entries }) : t('panel.conflicts.check-found', { count: new Set(hard.map((each) => each.entry)).size, entries: check.entries })}</b></p>
            <ul className="rc-bare">{check.byCategory.filter((each) => each.hard > 0).map((each) => <li key={each.category}>{t('panel.conflicts.check-category', { category: each.name, hard: each.hard, entries: each.entries })}</li>)}</ul>
            <ul className="rc-bare">{check.found.slice(0, 12).map((each, n) => <li key={n}><span className={each.hard ? 'pill pill--error' : 'pill'}>{t(each.hard ? 'panel.conflicts.hard' : 'panel.conflicts.soft')}</span> <bdi>{each.title || each.entry}</bdi>: {each.evidence}</li>)}</ul>
          </>
        )}
      </div>
    </section>
  )
}
