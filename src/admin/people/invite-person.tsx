'use client'
import { useRouter } from 'next/navigation'
import { useId, useRef, useState, type FormEvent } from 'react'
import { COMPLETE, ENDONYM } from '#i18n/locales.ts'
import type { PeopleOfEditionDto } from '#services/accounts/people-of-edition.ts'
import type { PersonCheckDto } from '#services/screening/conflicts/check-person.ts'
import { button } from '../outcome/button.ts'
import { Refused } from '../outcome/refused.tsx'
import { useTexts } from '../texts.tsx'
import { useAct } from '../use-act.ts'
import { FoundConflicts } from './found-conflicts.tsx'

const ROLES = ['judge', 'chair', 'assessor', 'translator', 'observer'] as const
const TEXTS = [{ name: 'name', type: 'text' }, { name: 'address', type: 'email' }, { name: 'organisation', type: 'text' }] as const

/** Asks somebody to take part: first what stands between them and the entries, then the invitation. */
export function InvitePerson({ edition, panels }: { edition: string; panels: PeopleOfEditionDto['panels'] }) {
  const { t, locale } = useTexts()
  const router = useRouter()
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const [check, setCheck] = useState<PersonCheckDto | null>(null)
  const [asked, setAsked] = useState('')
  const look = useAct<PersonCheckDto>('checkPersonBeforeInviting')
  const invite = useAct('inviteJudge')
  const typed = (): FormData => new FormData(form.current ?? undefined)
  const text = (name: string): string => String(typed().get(name) ?? '').trim()

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    setAsked('')
    if (!check) {
      const found = await look.run({ edition, language: locale, name: text('name'), address: text('address'), organisation: text('organisation') })
      if (found) setCheck(found)
      return
    }
    const cap = Number(text('cap'))
    const name = text('name')
    const done = await invite.run({ edition, role: text('role'), name, address: text('address'), language: text('language'), panels: typed().getAll('panel').map(String), ...(cap > 0 ? { cap } : {}) })
    if (done === undefined) return
    form.current?.reset()
    setCheck(null)
    setAsked(t('panel.people.asked', { name }))
    router.refresh()
  }
  return (
    <section className="rc-panel" aria-labelledby="invite">
      <h2 id="invite">{t('panel.people.invite')}</h2>
      <p>{t('panel.people.invite-words')}</p>
      {/* Another person than the one that was looked up is looked up anew. */}
      <form ref={form} className="rc-decide" onSubmit={(event) => void submit(event)} onChange={(event) => { if (TEXTS.some(({ name }) => name === (event.target as unknown as HTMLInputElement).name)) setCheck(null) }}>
        {TEXTS.map(({ name, type }) => (
          <div key={name}><label htmlFor={id + name}>{t(`panel.people.field.${name}`)}</label><input id={id + name} name={name} type={type} required={name !== 'organisation'} maxLength={200} dir={type === 'email' ? 'ltr' : 'auto'} autoComplete="off" /></div>
        ))}
        <div><label htmlFor={`${id}role`}>{t('panel.people.field.role')}</label><select id={`${id}role`} name="role">{ROLES.map((role) => <option key={role} value={role}>{t(`panel.people.one.${role}`)}</option>)}</select></div>
        <div><label htmlFor={`${id}language`}>{t('panel.people.field.language')}</label><select id={`${id}language`} name="language" defaultValue={locale}>{COMPLETE.map((each) => <option key={each} value={each} lang={each}>{ENDONYM[each]}</option>)}</select></div>
        {panels.length > 0 && (
          <fieldset className="rc-plain"><legend>{t('panel.people.panels')}</legend>
            {panels.map((panel) => <div key={panel.code} className="rc-check"><input type="checkbox" id={id + panel.code} name="panel" value={panel.code} /> <label htmlFor={id + panel.code}><bdi>{panel.name}</bdi> <span className="quiet">{panel.round}</span></label></div>)}
          </fieldset>
        )}
        <div><label htmlFor={`${id}cap`}>{t('panel.people.cap')}</label><input id={`${id}cap`} name="cap" type="number" min={1} max={500} dir="ltr" /></div>
        <div aria-live="polite">{check && <FoundConflicts check={check} />}{asked && <p>{asked}</p>}</div>
        <Refused refused={look.refused ?? invite.refused} />
        <div className="rc-acts"><button className={button(check ? 'primary' : 'secondary')} disabled={look.busy || invite.busy}>{t(check ? 'panel.people.send' : 'panel.people.check')}</button></div>
      </form>
    </section>
  )
}
