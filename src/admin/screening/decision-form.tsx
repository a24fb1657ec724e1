'use client'
import { useEffect, useId, useRef, useState, type FormEvent } from 'react'
import { directionOf, ENDONYM, isLocale } from '#i18n/locales.ts'
import type { ScreeningRowDto } from '#services/screening/entries/screening-queue.ts'
import type { Decision } from '#services/screening/entries/screen.ts'
import { button } from '../outcome/button.ts'
import { Refused } from '../outcome/refused.tsx'
import { useTexts } from '../texts.tsx'
import { useAct } from '../use-act.ts'

const SERVICE = { accept: 'acceptEntry', ineligible: 'findIneligible', return: 'returnEntry' } as const
const DAYS = 10

/** Ten days from now at six in the evening, as the browser's own field writes it. */
const inTenDays = (): string => {
  const day = new Date(Date.now() + DAYS * 86_400_000)
  day.setHours(18, 0, 0, 0)
  return new Date(day.getTime() - day.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

type Props = {
  row: ScreeningRowDto; decision: Decision
  questions: { key: string; label: string }[]
  onDone: (words: string) => void
  onCancel?: () => void
  onSaid?: (text: string) => void
}

/** What the entrant will read, to be edited before it is decided; for a return, which questions open and until when. */
export function DecisionForm({ row, decision, questions, onDone, onCancel, onSaid }: Props) {
  const { t } = useTexts()
  const id = useId()
  const [said, setSaid] = useState(row.said[decision])
  const [until, setUntil] = useState('')
  const first = useRef<HTMLTextAreaElement>(null)
  const { run, busy, refused } = useAct(SERVICE[decision])
  const against = decision === 'accept' && row.verdict === 'fail'
  useEffect(() => setUntil(inTenDays()), [])
  useEffect(() => { if (onCancel) first.current?.focus() }, [onCancel])

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const reason = String(form.get('reason') ?? '').trim()
    const more = decision === 'return' ? { questions: form.getAll('question').map(String), until: until ? new Date(until).toISOString() : '' } : reason ? { reason } : {}
    const done = await run({ entry: row.code, rev: row.rev, said, ...more })
    if (done !== undefined) onDone(t(`panel.screening.done.${decision}`, { title: row.title || row.code }))
  }
  return (
    <form className="rc-decide" onSubmit={(event) => void submit(event)}>
      <div>
        <label htmlFor={`${id}s`}>{t(`panel.screening.reads.${decision}`)} <span className="quiet">({isLocale(row.entrantLanguage) ? ENDONYM[row.entrantLanguage] : row.entrantLanguage})</span></label>
        <textarea ref={first} id={`${id}s`} className="told" lang={row.entrantLanguage} dir={directionOf(row.entrantLanguage)} required={decision !== 'accept'} maxLength={4000} value={said} onChange={(event) => { setSaid(event.target.value); if (decision === row.suggested) onSaid?.(event.target.value) }} />
      </div>
      {decision !== 'return' && (
        <div>
          <label htmlFor={`${id}r`}>{t(against ? 'panel.screening.why-against' : 'panel.screening.note-inside')}</label>
          <input id={`${id}r`} type="text" name="reason" required={against} maxLength={2000} dir="auto" />
        </div>
      )}
      {decision === 'return' && (
        <>
          <fieldset className="rc-plain"><legend>{t('panel.screening.questions-open')}</legend>
            {questions.map(({ key, label }) => <label key={key} className="rc-check"><input type="checkbox" name="question" value={key} defaultChecked={row.open.some((each) => each.key === key)} /> <span dir="auto">{label}</span></label>)}
            {questions.length === 0 && <p className="quiet">{t('panel.screening.questions-on-page')}</p>}
          </fieldset>
          <div>
            <label htmlFor={`${id}u`}>{t('panel.screening.until')} <span className="quiet">{t('panel.screening.your-time')}</span></label>
            <input id={`${id}u`} type="datetime-local" required value={until} onChange={(event) => setUntil(event.target.value)} />
          </div>
        </>
      )}
      <p className="quiet">{t(decision === 'return' ? 'panel.screening.mail-at-once' : 'panel.screening.mail-waits')}</p>
      <Refused refused={refused} />
      <div className="rc-acts">
        <button className={button()} disabled={busy}>{t(`panel.screening.decide.${decision}`)}<span className="vh">: {row.code}</span></button>
        {onCancel && <button type="button" className={button('subtle')} onClick={onCancel}>{t('panel.screening.cancel')}</button>}
      </div>
    </form>
  )
}
