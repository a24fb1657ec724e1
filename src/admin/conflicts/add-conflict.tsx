'use client'
import { useRouter } from 'next/navigation'
import { useId, useState, type FormEvent } from 'react'
import { button } from '../outcome/button.ts'
import { Refused } from '../outcome/refused.tsx'
import { useTexts } from '../texts.tsx'
import { useAct } from '../use-act.ts'

/**
 * Enters a conflict that somebody told of: the secretariat, or an entrant who named a judge. It holds at once. `said` is
 * what an entrant wrote: the form begins with it, and only the judge is still to be named.
 */
export function AddConflict({ edition, judges, said }: { edition: string; judges: { code: string; name: string }[]; said?: { entry: string; text: string } | undefined }) {
  const { t } = useTexts()
  const router = useRouter()
  const id = useId()
  const [done, setDone] = useState(false)
  const { run, busy, refused } = useAct('addConflict')
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const target = event.currentTarget
    const form = new FormData(target)
    const text = (name: string): string => String(form.get(name) ?? '').trim()
    if (await run({ edition, judge: text('judge'), entry: text('entry'), note: text('note'), source: text('source'), hard: true })) { target.reset(); setDone(true); router.refresh() }
  }
  return (
    <section className="rc-panel" aria-labelledby={id} id="add">
      <h2 id={id}>{t('panel.conflicts.add')}</h2>
      <p>{t('panel.conflicts.add-words')}</p>
      <form className="rc-decide" onSubmit={(event) => void submit(event)}>
        <div><label htmlFor={`${id}j`}>{t('panel.conflicts.judge')}</label><select id={`${id}j`} name="judge" required autoFocus={said !== undefined}>{judges.map((each) => <option key={each.code} value={each.code}>{each.name}</option>)}</select></div>
        <div><label htmlFor={`${id}e`}>{t('panel.conflicts.entry')}</label><input id={`${id}e`} name="entry" type="text" required placeholder="EN-" dir="ltr" defaultValue={said?.entry} /></div>
        <div><label htmlFor={`${id}s`}>{t('panel.conflicts.who-says')}</label><select id={`${id}s`} name="source" defaultValue={said ? 'entrant' : 'staff'}><option value="staff">{t('panel.conflicts.source.staff')}</option><option value="entrant">{t('panel.conflicts.source.entrant')}</option></select></div>
        <div><label htmlFor={`${id}n`}>{t('panel.conflicts.what')}</label><textarea id={`${id}n`} name="note" required minLength={3} maxLength={2000} dir="auto" defaultValue={said?.text.slice(0, 2000)} /></div>
        <Refused refused={refused} />
        <p role="status">{done && t('panel.conflicts.added')}</p>
        <div className="rc-acts"><button className={button('secondary')} disabled={busy}>{t('panel.conflicts.add-do')}</button></div>
      </form>
    </section>
  )
}
