'use client'
import { useRouter } from 'next/navigation'
import { useId, useState, type FormEvent } from 'react'
import type { RulesOfPlan } from '#services/screening/assignment/panel-rules.ts'
import { button } from '../outcome/button.ts'
import { Refused } from '../outcome/refused.tsx'
import { useTexts } from '../texts.tsx'
import { useAct } from '../use-act.ts'
import { ruleWords } from './rule-words.ts'

const CHECKS = [['onePerOrganisation', 'one-organisation'], ['abroad', 'abroad'], ['connected', 'connected']] as const

/** What plans of the round must keep: set here, kept with the round. */
export function PlanRules({ round, rules, made }: { round: string; rules: RulesOfPlan; made: RulesOfPlan | null }) {
  const { t, locale } = useTexts()
  const router = useRouter()
  const id = useId()
  const { run, busy, refused } = useAct('setPlanRules')
  const [said, setSaid] = useState(false)
  const save = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const number = (name: string): number | null => (String(form.get(name) ?? '').trim() === '' ? null : Number(form.get(name)))
    const percent = number('chance')
    setSaid(false)
    const kept = await run({
      round, rules: { ...Object.fromEntries(CHECKS.map(([name]) => [name, form.has(name)])), together: number('together'), capProbability: percent === null || percent >= 100 ? null : percent / 100 },
    })
    if (!kept) return
    setSaid(true)
    router.refresh()
  }
  const other = made !== null && JSON.stringify(made) !== JSON.stringify(rules)
  return (
    <details className="rc-more rc-rules">
      <summary>{t('panel.planner.rules.line', { rules: ruleWords(t, locale, rules) })}</summary>
      <p className="quiet">{t('panel.planner.rules.what')}</p>
      {other && <p className="rc-note-line">{t('panel.planner.rules.made-under', { rules: ruleWords(t, locale, made) })}</p>}
      <form className="rc-decide" onSubmit={(event) => void save(event)}>
        {CHECKS.map(([name, words]) => <label key={name} className="rc-check"><input type="checkbox" name={name} defaultChecked={rules[name]} />{t(`panel.planner.rules.${words}`)}</label>)}
        <Amount id={`${id}t`} name="together" min={1} max={10_000} value={rules.together} label={t('panel.planner.rules.together')} hint={t('panel.planner.rules.together-hint')} />
        <Amount id={`${id}c`} name="chance" min={10} max={100} value={rules.capProbability === null ? null : Math.round(rules.capProbability * 100)} label={t('panel.planner.rules.chance')} hint={t('panel.planner.rules.chance-hint')} />
        <Refused refused={refused} />
        <div className="rc-acts"><button className={button('secondary')} disabled={busy}>{t('panel.planner.rules.save')}</button></div>
        <p role="status" className={said ? 'rc-done-line' : undefined}>{said && t('panel.planner.rules.saved')}</p>
      </form>
    </details>
  )
}

function Amount({ id, name, min, max, value, label, hint }: { id: string; name: string; min: number; max: number; value: number | null; label: string; hint: string }) {
  return (
    <div>
      <label htmlFor={id}>{label}</label><p className="quiet" id={`${id}h`}>{hint}</p>
      <input id={id} name={name} type="number" inputMode="numeric" step={1} min={min} max={max} defaultValue={value ?? ''} aria-describedby={`${id}h`} />
    </div>
  )
}
