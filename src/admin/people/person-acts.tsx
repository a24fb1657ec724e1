'use client'
import { useRouter } from 'next/navigation'
import { useId, useState, type FormEvent } from 'react'
import type { PeopleOfEditionDto, PersonOfEditionDto } from '#services/accounts/people-of-edition.ts'
import { button } from '../outcome/button.ts'
import { Refused } from '../outcome/refused.tsx'
import { useTexts } from '../texts.tsx'
import { useAct } from '../use-act.ts'

type Ended = { removed: number; setAside: number; kept: number }

/** What may be done about an appointment, folded: its panels, asking again, ending it. */
export function PersonActs({ person, panels }: { person: PersonOfEditionDto; panels: PeopleOfEditionDto['panels'] }) {
  const { t } = useTexts()
  const router = useRouter()
  const [said, setSaid] = useState('')
  const done = (words: string): void => { setSaid(words); router.refresh() }
  // The row stays when its appointment has ended, and with it what that did.
  if (!person.mayChange) return <p role="status" className="quiet">{said}</p>
  return (
    <div className="rc-person-acts">
      <p role="status" className="quiet">{said}</p>
      {person.state === 'invited' && <Resend person={person} onDone={() => done(t('panel.people.resent'))} />}
      {panels.length > 0 && <details><summary>{t('panel.people.change')}<Of person={person} /></summary><Panels person={person} panels={panels} onDone={() => done(t('panel.people.changed'))} /></details>}
      <details><summary>{t('panel.people.end')}<Of person={person} /></summary><End person={person} onDone={(ended) => done(t('panel.people.ended', { ...ended }))} /></details>
    </div>
  )
}

const Of = ({ person }: { person: PersonOfEditionDto }) => <span className="vh">: {person.name}</span>

function Resend({ person, onDone }: { person: PersonOfEditionDto; onDone: () => void }) {
  const { t } = useTexts()
  const { run, busy, refused } = useAct('resendInvitation')
  return (
    <>
      <button type="button" className={button('secondary')} disabled={busy} onClick={() => void run({ appointment: person.appointment }).then((value) => { if (value !== undefined) onDone() })}>{t('panel.people.resend')}<Of person={person} /></button>
      <Refused refused={refused} />
    </>
  )
}

function Panels({ person, panels, onDone }: { person: PersonOfEditionDto; panels: PeopleOfEditionDto['panels']; onDone: () => void }) {
  const { t } = useTexts()
  const id = useId()
  const { run, busy, refused } = useAct('choosePanels')
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const cap = Number(form.get('cap'))
    if ((await run({ appointment: person.appointment, panels: form.getAll('panel').map(String), cap: cap > 0 ? cap : null })) !== undefined) onDone()
  }
  return (
    <form className="rc-decide" onSubmit={(event) => void submit(event)}>
      <fieldset className="rc-plain"><legend>{t('panel.people.panels')}</legend>
        {panels.map((panel) => <div key={panel.code} className="rc-check"><input type="checkbox" id={`${id}${panel.code}`} name="panel" value={panel.code} defaultChecked={person.panels.includes(panel.code)} /> <label htmlFor={`${id}${panel.code}`}><bdi>{panel.name}</bdi> <span className="quiet">{panel.round}</span></label></div>)}
      </fieldset>
      <div><label htmlFor={`${id}cap`}>{t('panel.people.cap')}</label><input id={`${id}cap`} name="cap" type="number" min={1} max={500} defaultValue={person.cap ?? undefined} dir="ltr" /></div>
      <p className="quiet">{t('panel.people.panels-note')}</p>
      <Refused refused={refused} />
      <div className="rc-acts"><button className={button('secondary')} disabled={busy}>{t('panel.people.save-panels')}</button></div>
    </form>
  )
}

function End({ person, onDone }: { person: PersonOfEditionDto; onDone: (ended: Ended) => void }) {
  const { t } = useTexts()
  const id = useId()
  const { run, busy, refused } = useAct<Ended>('endAppointment')
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const ended = await run({ appointment: person.appointment, reason: String(new FormData(event.currentTarget).get('reason') ?? '') })
    if (ended) onDone(ended)
  }
  const { load } = person
  return (
    <form className="rc-decide" onSubmit={(event) => void submit(event)}>
      <p>{person.state === 'invited' ? t('panel.people.end-invited') : t('panel.people.end-words', { open: load ? load.assigned - load.done : 0, done: load?.done ?? 0 })}</p>
      <div><label htmlFor={id}>{t('panel.people.reason')}</label><input id={id} name="reason" type="text" required maxLength={2000} dir="auto" autoComplete="off" /></div>
      <Refused refused={refused} />
      <div className="rc-acts"><button className={button('secondary')} disabled={busy}>{t('panel.people.end-do')}<Of person={person} /></button></div>
    </form>
  )
}
