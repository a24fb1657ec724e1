'use client'
import { useRouter } from 'next/navigation'
import { useId, useState, type FormEvent } from 'react'
import type { HonourForStaffDto } from '#services/outcome/honour-for-staff.ts'
import { button } from '../outcome/button.ts'
import { Refused } from '../outcome/refused.tsx'
import { useTexts } from '../texts.tsx'
import { useAct } from '../use-act.ts'

/** What the ledger says, written anew: only what differs is sent, always with the note that readers see. */
export function CorrectForm({ honour }: { honour: HonourForStaffDto }) {
  const { t, locale } = useTexts()
  const router = useRouter()
  const id = useId()
  const [said, setSaid] = useState<string | null>(null)
  const { run, busy, refused } = useAct('correctHonour')
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const form = event.currentTarget
    const typed = new FormData(form)
    const changed = (['honouree', 'project', 'citation'] as const).flatMap((name) => {
      const value = String(typed.get(name) ?? '').trim()
      return value === honour[name] ? [] : [[name, value] as const]
    })
    if ((await run({ honour: honour.code, note: String(typed.get('note') ?? ''), locale, ...Object.fromEntries(changed) })) === undefined) return
    setSaid(t('panel.honour.done.corrected'))
    form.querySelector<HTMLTextAreaElement>('[name="note"]')!.value = '' // the field of this form, drawn below
    router.refresh()
  }
  return (
    <section className="rc-section" aria-labelledby={`${id}h`}>
      <h2 id={`${id}h`}>{t('panel.honour.correct')}</h2>
      <p>{t('panel.honour.correct-words')}</p>
      <p role="status" className={said ? 'rc-done-line' : 'vh'}>{said}</p>
      <form className="rc-decide" onSubmit={(event) => void submit(event)}>
        <div><label htmlFor={`${id}o`}>{t('panel.honour.honouree')}</label><input id={`${id}o`} name="honouree" type="text" required maxLength={300} defaultValue={honour.honouree} dir="auto" /></div>
        <div><label htmlFor={`${id}p`}>{t('panel.honour.project')}</label><input id={`${id}p`} name="project" type="text" maxLength={300} defaultValue={honour.project} dir="auto" /></div>
        <div><label htmlFor={`${id}c`}>{t('panel.honour.citation')}</label><textarea id={`${id}c`} name="citation" rows={4} maxLength={4000} defaultValue={honour.citation} dir="auto" /></div>
        <div><label htmlFor={`${id}n`}>{t('panel.honour.note')}</label><textarea id={`${id}n`} name="note" rows={2} required minLength={3} maxLength={1000} dir="auto" /></div>
        <Refused refused={refused} />
        <div className="rc-acts"><button className={button()} disabled={busy}>{t('panel.honour.correct')}</button></div>
      </form>
    </section>
  )
}
