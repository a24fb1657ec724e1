'use client'
import { useRouter } from 'next/navigation'
import { useId, useState, type FormEvent } from 'react'
import type { CalendarEffects } from '#services/screening/edition/calendar-change.ts'
import type { PhaseDto } from '#services/screening/edition/edition-desk.ts'
import { button } from '../outcome/button.ts'
import { moment } from '../outcome/format.ts'
import { Refused } from '../outcome/refused.tsx'
import { useTexts } from '../texts.tsx'
import { useAct } from '../use-act.ts'

type Category = { code: string; name: string; closes: string | null }
type Props = { edition: string; phases: readonly PhaseDto[]; categories: readonly Category[]; zone: string }

/** Extend the call of one category or of all, with who gains shown first; open or close a phase now, with a reason. */
export function PhaseActs(props: Props) {
  const { t } = useTexts()
  const next = props.phases.find((phase) => phase.next)
  const closable = props.phases.filter((phase) => (phase.state === 'open' || phase.state === 'grace') && phase.closes)
  return (
    <div className="rc-folds">
      {props.phases.some((phase) => phase.kind === 'call' && phase.state !== 'before') && <details className="rc-more rc-fold"><summary>{t('panel.edition.extend')}</summary><Extend {...props} /></details>}
      {next && <details className="rc-more rc-fold" key={next.kind}><summary>{t('panel.edition.open-now', { phase: t(`lifecycle.phase.${next.kind}`) })}</summary><MoveNow edition={props.edition} phase={next.kind} service="openNow" /></details>}
      {closable.map((phase) => <details className="rc-more rc-fold" key={phase.kind}><summary>{t('panel.edition.close-now', { phase: t(`lifecycle.phase.${phase.kind}`) })}</summary><MoveNow edition={props.edition} phase={phase.kind} service="closeNow" /></details>)}
    </div>
  )
}

function Extend({ edition, categories, zone }: Props) {
  const { t, locale } = useTexts()
  const router = useRouter()
  const id = useId()
  const look = useAct<CalendarEffects>('previewExtension')
  const extend = useAct<CalendarEffects>('extendCategory')
  const [seen, setSeen] = useState<{ effects: CalendarEffects; input: object } | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const preview = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const input = { edition, category: String(form.get('category') ?? '') || null, until: new Date(String(form.get('until'))).toISOString(), reason: String(form.get('reason') ?? '') }
    const effects = await look.run(input)
    if (effects) setSeen({ effects, input })
  }
  const when = (at: string | null | undefined): string => (at ? moment(locale, at, zone) : '–')
  return (
    <form className="rc-decide" onSubmit={(event) => void preview(event)} onChange={() => { setSeen(null); setDone(null) }}>
      <div><label htmlFor={`${id}c`}>{t('panel.edition.category')}</label><select id={`${id}c`} name="category"><option value="">{t('panel.screening.every-category')}</option>{categories.map((each) => <option key={each.code} value={each.code}>{each.name}</option>)}</select></div>
      <div><label htmlFor={`${id}u`}>{t('panel.edition.new-close')} <span className="quiet">{t('panel.screening.your-time')}</span></label><input id={`${id}u`} name="until" type="datetime-local" required /></div>
      <div><label htmlFor={`${id}r`}>{t('panel.edition.reason')}</label><input id={`${id}r`} name="reason" type="text" required minLength={3} maxLength={1000} dir="auto" /></div>
      <Refused refused={extend.refused ?? look.refused} />
      {seen && (
        <div className="rc-act"><div>
          <h3>{t('panel.edition.who-gains')}</h3>
          <ul>
            <li>{t('panel.edition.gain-dates', { was: when(seen.effects.was?.closes), becomes: when(seen.effects.becomes.closes) })}</li>
            <li>{t('panel.edition.gain-drafts', { count: seen.effects.drafts })}</li>
            <li>{t('panel.edition.gain-sent', { count: seen.effects.sent })}</li>
            <li className="quiet">{t('panel.edition.gain-categories', { count: seen.effects.categories.length })}</li>
          </ul>
        </div><div className="rc-acts"><button type="button" className={button()} disabled={extend.busy} onClick={() => void extend.run(seen.input).then((value) => { if (value) { setSeen(null); setDone(t('panel.edition.extended', { becomes: when(value.becomes.closes) })); router.refresh() } })}>{t('panel.edition.extend-do')}</button></div></div>
      )}
      <p role="status" className={done ? 'rc-done-line' : 'vh'}>{done}</p>
      {!seen && <div className="rc-acts"><button className={button('secondary')} disabled={look.busy}>{t('panel.edition.who-gains-ask')}</button></div>}
    </form>
  )
}

function MoveNow({ edition, phase, service }: { edition: string; phase: PhaseDto['kind']; service: 'openNow' | 'closeNow' }) {
  const { t } = useTexts()
  const router = useRouter()
  const id = useId()
  const { run, busy, refused } = useAct(service)
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    if (await run({ edition, phase, category: null, reason: String(new FormData(event.currentTarget).get('reason') ?? '') })) router.refresh()
  }
  return (
    <form className="rc-decide" onSubmit={(event) => void submit(event)}>
      <p>{t(service === 'openNow' ? 'panel.edition.open-words' : 'panel.edition.close-words')}</p>
      <div><label htmlFor={id}>{t('panel.edition.reason')}</label><input id={id} name="reason" type="text" required minLength={3} maxLength={1000} dir="auto" /></div>
      <Refused refused={refused} />
      <div className="rc-acts"><button className={button('secondary')} disabled={busy}>{t(service === 'openNow' ? 'panel.edition.open-do' : 'panel.edition.close-do')}</button></div>
    </form>
  )
}
